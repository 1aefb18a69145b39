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
