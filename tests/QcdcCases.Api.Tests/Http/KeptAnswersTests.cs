using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Http;

/// <summary>Whose key an Idempotency-Key is, and how long its answer is kept.</summary>
public sealed class KeptAnswersTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    [Fact]
    public async Task Two_citizens_may_think_of_the_same_key()
    {
        var (mine, yours) = (await AnsweredAsync(), await AnsweredAsync());
        using var nobody = app.AsNobody();

        var first = await Answer.Is(await nobody.PostAsync($"{At(mine)}/rating", new { rating = 2 }, idempotencyKey: "1"), 200);
        var second = await Answer.Is(await nobody.PostAsync($"{At(yours)}/rating", new { rating = 5 }, idempotencyKey: "1"), 200);
        var again = await Answer.Is(await nobody.PostAsync($"{At(mine)}/rating", new { rating = 2 }, idempotencyKey: "1"), 200);

        Assert.Equal((2, 5), ((int)first["rating"]!, (int)second["rating"]!));
        Assert.Equal(first.ToJsonString(), again.ToJsonString());
        await Answer.IsProblem(
            await nobody.PostAsync($"{At(mine)}/reopening", new { reason = "Vẫn hỏng" }, idempotencyKey: "1"), 409, "request.key_reused");
    }

    [Fact]
    public async Task An_answer_is_kept_for_72_hours()
    {
        var officer = app.As(StaffRole.LetterOfficer, "dd-ubnd");
        await Answer.Is(await officer.PostAsync("/api/v1/letters", LetterBody.With(), idempotencyKey: "kept"), 201);

        app.Clock.Advance(TimeSpan.FromHours(71));
        await app.RunJobAsync("tidy-runs");
        Assert.Equal(1, await KeptAsync());

        app.Clock.Advance(TimeSpan.FromHours(2));
        await app.RunJobAsync("tidy-runs");
        Assert.Equal(0, await KeptAsync());
    }

    [Fact]
    public async Task Who_has_a_dump_cannot_compare_a_stored_hash_with_a_guess()
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(LetterBody.With());
        var officer = app.As(StaffRole.LetterOfficer, "dd-ubnd");
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/letters") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add("Idempotency-Key", "guessed");
        await Answer.Is(await officer.SendAsync(request), 201);

        byte[][] guesses = [body, [.. Encoding.UTF8.GetBytes("POST /api/v1/letters\n"), .. body]];
        await app.InDatabaseAsync(async db =>
        {
            var stored = (await db.StoredAnswers.SingleAsync(a => a.Key == "guessed")).RequestHash;
            Assert.Equal(64, stored.Length);
            Assert.DoesNotContain(stored, guesses.Select(g => Convert.ToHexStringLower(SHA256.HashData(g))));

            // Nor with what the dump says of the key, because it is encrypted.
            var secret = Convert.FromBase64String((await db.RegisterSecrets.SingleAsync()).CipherText);
            Assert.DoesNotContain(stored, guesses.Select(g => Convert.ToHexStringLower(HMACSHA256.HashData(secret, g))));
        });
    }

    [Fact]
    public async Task Servers_that_share_a_database_know_each_others_requests()
    {
        var officer = app.As(StaffRole.LetterOfficer, "dd-ubnd");
        var first = await Answer.Is(await officer.PostAsync("/api/v1/letters", LetterBody.With(), idempotencyKey: "shared"), 201);
        await using var beside = app.Beside();
        using var other = beside.CreateDefaultClient();
        var account = TestAccount.Of(StaffRole.LetterOfficer, "dd-ubnd");
        var tokens = await Answer.Is(await other.PostAsync("/api/v1/sign-in", new { account.UserName, TestAccount.Password }), 200);
        other.DefaultRequestHeaders.Authorization = new("Bearer", (string)tokens["accessToken"]!);

        var again = await Answer.Is(await other.PostAsync("/api/v1/letters", LetterBody.With(), idempotencyKey: "shared"), 201);

        Assert.Equal(first.ToJsonString(), again.ToJsonString());
    }

    [Fact]
    public async Task Who_lost_the_right_is_not_told_the_answer_again()
    {
        var account = TestAccount.Of(StaffRole.LetterOfficer, "dd-ubnd", "cu");
        await app.InDatabaseAsync(async db =>
        {
            await account.SaveAsync(db, app.Clock);
            var saved = await db.Users.Include(a => a.Grants).SingleAsync(a => a.UserName == account.UserName);
            var elsewhere = (await db.Units.SingleAsync(u => u.Key == "dd-x02")).Id;
            saved.Grants.Add(new() { AccountId = saved.Id, UnitId = elsewhere, Role = StaffRole.LetterOfficer });
            await db.SaveChangesAsync();
        });
        using var officer = app.AsNobody();
        var tokens = await Answer.Is(await officer.PostAsync("/api/v1/sign-in", new { account.UserName, TestAccount.Password }), 200);
        officer.DefaultRequestHeaders.Authorization = new("Bearer", (string)tokens["accessToken"]!);
        var registered = await officer.PostAsync("/api/v1/letters", LetterBody.With(), idempotencyKey: "lost-1");
        var letter = await Answer.Is(registered, 201);
        var assignment = $"/api/v1/letters/{letter["id"]}/assignment";
        await Answer.Is(await AssignAsync(), 200);
        var earlier = await Answer.Is(await officer.GetAsync("/api/v1/me"), 200);

        await app.InDatabaseAsync(async db =>
        {
            var id = (Guid)earlier["id"]!;
            var here = (await db.Units.SingleAsync(u => u.Key == "dd-ubnd")).Id;
            await db.StaffGrants.Where(g => g.AccountId == id && g.UnitId == here).ExecuteDeleteAsync();
        });
        app.Clock.Advance(TimeSpan.FromSeconds(16));

        await Answer.IsProblem(
            await officer.PostAsync("/api/v1/letters", LetterBody.With(), idempotencyKey: "lost-1"), 422, "unit.not_found", "unit");
        await Answer.IsProblem(await AssignAsync(), 404, "letter.not_found");

        Task<HttpResponseMessage> AssignAsync() =>
            officer.PostAsync(assignment, new { assignee = (Guid?)null, note = "trả lại" }, idempotencyKey: "lost-2", ifMatch: registered.ETag());
    }

    private static string At(string code) => $"/api/v1/feedback/by-code/{code}";

    private async Task<int> KeptAsync()
    {
        var kept = 0;
        await app.InDatabaseAsync(async db => kept = await db.StoredAnswers.CountAsync(a => a.Key == "kept"));
        return kept;
    }

    /// <summary>The follow code of feedback that was answered.</summary>
    private async Task<string> AnsweredAsync()
    {
        var body = new { unit = "dd-x01", category = "infrastructure", text = "Đèn đường tắt", location = "Thôn Lạc Thạnh" };
        var item = await Answer.Is(await app.AsClient("feedback:write", "dd").PostAsync("/api/v1/feedback", body), 201);
        var path = $"/api/v1/feedback/{item["id"]}";
        var officer = app.As(StaffRole.LetterOfficer, "dd");
        var seen = (await officer.GetAsync(path)).ETag();
        await Answer.Is(await officer.PostAsync($"{path}/answer", new { answer = "Đã thay bóng đèn" }, ifMatch: seen), 200);
        return (string)item["followCode"]!;
    }
}
