using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Http;

/// <summary>Nothing twice: a request may be sent as often as the network needs.</summary>
public sealed class IdempotencyTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private const string Letters = "/api/v1/letters";

    private HttpClient Officer => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    [Fact]
    public async Task The_same_request_again_gets_the_same_answer()
    {
        var first = await Officer.PostAsync(Letters, LetterBody.With(), idempotencyKey: "same");
        var second = await Officer.PostAsync(Letters, LetterBody.With(), idempotencyKey: "same");

        Assert.Equal((await Answer.Is(first, 201)).ToJsonString(), (await Answer.Is(second, 201)).ToJsonString());
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(first.ETag(), second.ETag());
    }

    [Fact]
    public async Task Twenty_at_once_make_one_record_and_get_one_answer()
    {
        var body = LetterBody.With(("summary", "Hai mươi lần cùng lúc"));
        await Officer.GetAsync("/api/v1/me");

        var responses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Officer.PostAsync(Letters, body, idempotencyKey: "twenty")));

        var answers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var response in responses)
        {
            answers.Add((await Answer.Is(response, 201)).ToJsonString());
        }

        Assert.Single(answers);
        await app.InDatabaseAsync(db =>
        {
            Assert.Equal(1, db.Letters.Count(l => l.Summary == "Hai mươi lần cùng lúc"));
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task Twenty_letters_at_once_are_numbered_without_a_gap()
    {
        var client = app.As(StaffRole.LetterOfficer, "dd-x01");
        await client.GetAsync("/api/v1/me");

        var responses = await Task.WhenAll(Enumerable.Range(0, 20).Select(n =>
            client.PostAsync(Letters, LetterBody.With(("unit", "dd-x01")), idempotencyKey: $"number-{n}")));

        var numbers = new List<int>();
        foreach (var response in responses)
        {
            numbers.Add((int)(await Answer.Is(response, 201))["number"]!);
        }

        Assert.Equal(Enumerable.Range(1, 20), numbers.Order());
    }

    [Fact]
    public async Task The_same_key_for_another_body_or_address_is_a_conflict()
    {
        await Answer.Is(await Officer.PostAsync(Letters, LetterBody.With(), idempotencyKey: "once"), 201);

        await Answer.IsProblem(
            await Officer.PostAsync(Letters, LetterBody.With(("instance", 2)), idempotencyKey: "once"),
            409,
            "request.key_reused");
    }

    [Fact]
    public async Task A_key_belongs_to_whoever_sent_it()
    {
        var colleague = app.AsColleague(StaffRole.LetterOfficer, "dd-ubnd");

        var mine = await Answer.Is(await Officer.PostAsync(Letters, LetterBody.With(), idempotencyKey: "shared"), 201);
        var theirs = await Answer.Is(await colleague.PostAsync(Letters, LetterBody.With(), idempotencyKey: "shared"), 201);

        Assert.NotEqual((string?)mine["id"], (string?)theirs["id"]);
    }

    [Fact]
    public async Task What_was_refused_may_be_corrected_under_the_same_key()
    {
        await Answer.IsProblem(
            await Officer.PostAsync(Letters, LetterBody.With(("receivedOn", "2026-08-11")), idempotencyKey: "second-try"),
            422,
            "date.in_future",
            "receivedOn");

        await Answer.Is(await Officer.PostAsync(Letters, LetterBody.With(), idempotencyKey: "second-try"), 201);
    }

    [Theory]
    [InlineData("with space")]
    [InlineData("ngừng")]
    public async Task A_key_of_other_than_visible_ASCII_is_refused(string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Letters) { Content = new StringContent("{}", null, "application/json") };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);

        await Answer.IsProblem(await Officer.SendAsync(request), 400, "request.malformed", "Idempotency-Key", "request.key_malformed");
    }

    [Fact]
    public async Task A_key_of_more_than_200_characters_is_refused()
    {
        await Answer.Is(await Officer.PostAsync(Letters, LetterBody.With(), idempotencyKey: new string('k', 200)), 201);

        await Answer.IsProblem(
            await Officer.PostAsync(Letters, LetterBody.With(), idempotencyKey: new string('k', 201)),
            400,
            "request.malformed",
            "Idempotency-Key");
    }
}
