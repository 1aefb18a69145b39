using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Registers;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Figures;

/// <summary>Letters of apology and ratings by citizens: recorded at the counter, by the code on a paper or told by a journal.</summary>
public sealed class ServiceTests : IAsyncLifetime
{
    private const string Period = "from=2025-01-01&to=2026-08-31";

    private const string Told =
        """
        {"type":"case","key":"k1","unit":"dd-ubnd","kind":"complaint","field":"land","title":"Khiếu nại quá hạn"}
        {"type":"letter","key":"l1","unit":"dd-ubnd","receivedOn":"2026-01-05","channel":"post","kind":"complaint","instance":1,"field":"land","case":"k1"}
        {"type":"letter-processed","letter":"l1","on":"2026-01-06","eligible":true,"jurisdiction":"own","outcome":"accepted"}
        {"type":"case-event","case":"k1","on":"2026-01-06","event":"accepted"}
        {"type":"visit","key":"v1","unit":"dd-ubnd","on":"2026-07-01","kind":"regular","people":1,"matter":"Hỏi thủ tục","result":"guided"}
        {"type":"feedback","key":"f1","unit":"dd-ubnd","receivedAt":"2026-07-02T08:00:00+07:00","category":"traffic","text":"Đèn hỏng"}
        {"type":"feedback-event","feedback":"f1","at":"2026-07-03T08:00:00+07:00","event":"answered","answer":"Đã thay"}
        """;

    private const string Rated =
        """
        {"type":"apology","case":"k1","on":"2026-05-04","number":"9/TXL","newDate":"2026-06-01","signedBy":"Lê Văn Chủ"}
        {"type":"rating","of":{"type":"visit","key":"v1"},"at":"2026-07-01T10:00:00+07:00","value":2}
        {"type":"rating","of":{"type":"letter","key":"l1"},"at":"2026-07-01T10:00:00+07:00","value":5,"text":"Tận tình"}
        {"type":"rating","of":{"type":"feedback","key":"f1"},"at":"2026-07-04T10:00:00+07:00","value":4,"text":"Nhanh"}
        """;

    private readonly CasesApplication app = new();

    private HttpClient Desk => app.As(StaffRole.Leader, "dd");

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task An_apology_for_an_overdue_case_is_recorded_once_a_day_and_excuses_it()
    {
        await app.ImportAsync(Told);
        Assert.Equal((1, 1), (await OfAsync("cases.own.overdue"), await OfAsync("cases.own.overdueWithoutApology")));
        var at = await OverdueAsync();

        var body = new { on = "2026-08-10", number = "15/TXL-UBND", newDate = "2026-08-31", signedBy = "Lê Văn Chủ" };
        await RefusedAsync(at, "apologies", "case.not_overdue", new { body.number, body.newDate, body.signedBy, on = "2026-01-20" });
        await RefusedAsync(at, "apologies", "apology.new_date_early", new { body.on, body.number, body.signedBy, newDate = "2026-08-10" });
        var seen = await Desk.ChangeAsync("cases", at, "apologies", body);
        await RefusedAsync(seen, "apologies", "apology.already_issued", body);

        Assert.Equal("15/TXL-UBND", (string?)seen.Body["apologies"]![0]!["number"]);
        Assert.Equal((1, 1), (await OfAsync("apologies.issued"), await OfAsync("cases.own.overdue")));
        Assert.Equal(0, await OfAsync("cases.own.overdueWithoutApology"));
        Assert.Equal(1, await OfAsync("cases.own.overdueWithoutApology", "from=2026-01-01&to=2026-08-09"));
    }

    [Fact]
    public async Task Visits_and_letters_are_rated_once_at_the_counter_or_by_the_code_on_their_papers()
    {
        var visit = await Desk.RecordVisitAsync();
        var letter = await Desk.RegisterLetterAsync();
        visit = await Desk.ChangeAsync("visits", visit, "rating", new { value = 4, text = "Chu đáo" });
        Assert.Equal(4, (int)visit.Body["rated"]!["value"]!);
        await RefusedAsync(visit, "rating", "rating.already_given", new { value = 5 }, "visits");

        var code = Domain.Feedback.FollowCode.Generate();
        await app.InDatabaseAsync(async db =>
        {
            db.ReceiptCodes.Add(Domain.Papers.ReceiptCode.Of(code, letter.Id));
            await db.SaveChangesAsync();
        });
        using var citizen = app.AsNobody();
        var given = await Answer.Is(await citizen.PostAsync($"/api/v1/receipts/{code.ToLowerInvariant()}/rating", new { value = 3 }), 200);
        Assert.Equal(3, (int)given["value"]!);
        var unknown = await citizen.PostAsync("/api/v1/receipts/AAAA-AAAA-AAAA/rating", new { value = 3 });
        await Answer.IsProblem(unknown, 404, "receipt.not_found");
        await RefusedAsync(await Desk.LetterAsync(letter.Id), "rating", "rating.already_given", new { value = 5 }, "letters");

        Assert.Equal((1, 1, 1), (await OfAsync("visits.rated"), await OfAsync("visits.rated.4"), await OfAsync("visits.satisfied")));
        Assert.Equal((1, 1, 0), (await OfAsync("letters.rated"), await OfAsync("letters.rated.3"), await OfAsync("letters.satisfied")));
        var items = await Desk.ListAsync($"statistics/figures/letters.rated.3/items?unit=dd&{Period}");
        Assert.Equal(letter.Id, (Guid)Assert.Single(items)["id"]!);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_journal_tells_apologies_and_ratings_of_new_and_of_existing_records(bool atOnce)
    {
        if (atOnce)
        {
            await app.ImportAsync($"{Told}\n{Rated}");
        }
        else
        {
            await app.ImportAsync(Told, source: "dd");
            await app.ImportAsync(Rated, source: "dd");
        }

        Assert.Equal((1, 0), (await OfAsync("apologies.issued"), await OfAsync("cases.own.overdueWithoutApology")));
        Assert.Equal((1, 1), (await OfAsync("visits.rated.2"), await OfAsync("letters.rated.5")));
        Assert.Equal((1, 1), (await OfAsync("feedback.rated.4"), await OfAsync("feedback.satisfied")));
        await using var second = await app.MoveAsync();
        Assert.Equal(1, await OfAsync("letters.rated.5", of: second));
    }

    private async Task<Seen> OverdueAsync() =>
        await Desk.CaseAsync((Guid)Assert.Single(await Desk.ListAsync("cases?unit=dd&overdue=true"))["id"]!);

    private async Task RefusedAsync(Seen seen, string sub, string code, object body, string of = "cases") => await Answer.IsProblem(
        await Desk.PostAsync($"/api/v1/{of}/{seen.Id}/{sub}", body, ifMatch: seen.Tag), 422, code);

    private async Task<long> OfAsync(string code, string period = Period, CasesApplication? of = null) =>
        (long)(await Answer.Is(
            await (of ?? app).As(StaffRole.Leader, "dd").GetAsync($"/api/v1/statistics/figures?unit=dd&{period}"), 200))["figures"]![code]!;
}
