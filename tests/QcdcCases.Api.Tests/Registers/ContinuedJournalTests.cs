using System.Text;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Registers;

/// <summary>A journal can be sent again, and go on from what an earlier one said.</summary>
public sealed class ContinuedJournalTests : IAsyncLifetime
{
    private const string Units =
        """
        {"type":"unit","key":"h","name":"Huyện Thử","level":"district","kind":"committee","parent":"dd","validFrom":"2011-01-01"}
        {"type":"unit","key":"h-x","name":"Xã Thử","level":"commune","kind":"committee","parent":"h","validFrom":"2011-01-01"}

        """;

    private const string Records =
        """
        {"type":"case","key":"v","unit":"h-x","kind":"complaint","field":"land","title":"Khiếu nại"}
        {"type":"letter","key":"l","unit":"h-x","receivedOn":"2026-03-10","channel":"post","kind":"complaint","instance":1,"field":"land","case":"v","people":[{"role":"sender","name":"Nguyễn Văn Thử"}]}
        {"type":"conference","key":"c","unit":"h-x","on":"2026-03-10","kind":"dialogue","chairs":[{"office":"government-chair"}],"theme":"Đất đai","attendees":3}
        {"type":"opinion","key":"o","conference":"c","text":"Ý kiến","field":"land","answeredOnSpot":false}
        {"type":"feedback","key":"f","unit":"h-x","receivedAt":"2026-03-10T08:00:00+07:00","category":"environment","text":"Rác","followCode":"k7mp3hxr9wta"}

        """;

    private const string Events =
        """
        {"type":"letter-processed","letter":"l","on":"2026-03-12","eligible":true,"jurisdiction":"own","outcome":"accepted"}
        {"type":"case-event","case":"v","on":"2026-03-12","event":"accepted"}
        {"type":"case-event","case":"v","on":"2026-04-01","event":"decided","result":"upheld"}
        {"type":"opinion-resolved","opinion":"o","on":"2026-03-20","answer":"Đã làm"}
        {"type":"feedback-event","feedback":"f","at":"2026-03-11T08:00:00+07:00","event":"accepted"}
        {"type":"feedback-event","feedback":"f","at":"2026-03-12T08:00:00+07:00","event":"answered","answer":"Đã dọn"}

        """;

    private readonly CasesApplication app = new();

    private HttpClient Administrator => app.As(StaffRole.Administrator, "dd");

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_same_journal_again_changes_nothing_and_a_longer_one_takes_the_rest()
    {
        Assert.Equal((7, 7), await TakenAsync(Units + Records));
        Assert.Equal((7, 0), await TakenAsync(Units + Records));
        Assert.Equal((13, 6), await TakenAsync(Units + Records + Events));
        Assert.Equal((13, 0), await TakenAsync(Units + Records + Events));

        await using var whole = new CasesApplication();
        await whole.InitializeAsync();
        await whole.TakeAllAsync(Encoding.UTF8.GetBytes(Units + Records + Events));
        Assert.Equal(Encoding.UTF8.GetString(await whole.GiveAsync()), Encoding.UTF8.GetString(await app.GiveAsync()));
        Assert.Equal(await FiguresAsync(whole), await FiguresAsync(app));
    }

    [Fact]
    public async Task New_lines_alone_go_on_from_the_records_held()
    {
        await TakenAsync(Units + Records);

        // The first unit named tells the source, though others stand above the one that gave it.
        Assert.Equal(
            (7, 7),
            await TakenAsync(
                """{"type":"visit","key":"t","unit":"h-x","on":"2026-03-20","kind":"regular","people":2,"matter":"Hỏi đơn","case":"v","letter":"l","result":"explained"}"""
                    + "\n"
                    + Events));
        Assert.Equal((6, 0), await TakenAsync(Events, "&source=h"));

        var held = Assert.Single(await app.As(StaffRole.Leader, "dd").ListAsync("cases?unit=h"));
        Assert.Equal("decided", (string)held["status"]!);
        Assert.Equal("2026-04-01", (string?)Assert.Single(await app.As(StaffRole.Leader, "dd").ListAsync("letters?unit=h"))["finishedOn"]);
    }

    [Fact]
    public async Task The_same_key_with_other_content_is_refused()
    {
        await TakenAsync(Units + Records + Events);

        foreach (var (from, to, line, code) in new[]
        {
            ("Huyện Thử", "Huyện Khác", 1, "register.key_taken"),
            ("\"title\":\"Khiếu nại\"", "\"title\":\"Tố cáo\"", 3, "register.key_taken"),
            ("Nguyễn Văn Thử", "Nguyễn Văn Khác", 4, "register.key_taken"),
            ("\"attendees\":3", "\"attendees\":4", 5, "register.key_taken"),
            ("\"text\":\"Ý kiến\"", "\"text\":\"Khác\"", 6, "register.key_taken"),
            ("\"text\":\"Rác\"", "\"text\":\"Nước\"", 7, "register.key_taken"),
            ("\"outcome\":\"accepted\"", "\"outcome\":\"filed\"", 8, "letter.already_processed"),
            ("\"result\":\"upheld\"", "\"result\":\"rejected\"", 10, "case.step_not_open"),
            ("Đã làm", "Chưa làm", 11, "opinion.already_resolved"),
        })
        {
            var changed = (Units + Records + Events).Replace(from, to, StringComparison.Ordinal);
            var told = Assert.Single((await Answer.IsProblem(await SendAsync(changed), 422, "register.refused"))["problems"]!.AsArray())!;
            Assert.Equal((line, code), ((int)told["line"]!, (string)told["code"]!));
        }
    }

    [Fact]
    public async Task Spelling_is_no_content()
    {
        var decomposed = Encoding.UTF8.GetBytes(
            "\uFEFF"
                + (Units + Records + Events).Normalize(NormalizationForm.FormD).Replace("\n", "\r\n", StringComparison.Ordinal)
                + "\r\n\n");
        await Answer.Is(await SendAsync(decomposed), 200);

        Assert.Equal((13, 0), await TakenAsync(Units + Records + Events));
        var left = Encoding.UTF8.GetString(await app.GiveAsync());
        Assert.True(left.IsNormalized(NormalizationForm.FormC));
        Assert.Contains("K7MP-3HXR-9WTA", left, StringComparison.Ordinal);
        Assert.Equal(200, (int)(await app.AsNobody().GetAsync("/api/v1/feedback/by-code/k7mp3hxr9wta")).StatusCode);
    }

    [Fact]
    public async Task A_unit_can_be_told_to_have_ended_once()
    {
        const string Ended =
            """{"type":"unit","key":"h-x","name":"Xã Thử","level":"commune","kind":"committee","parent":"h","validFrom":"2011-01-01","validTo":"2026-05-31","successors":["h"]}""";
        await TakenAsync(Units + Records);

        Assert.Equal((1, 1), await TakenAsync(Ended));
        Assert.Equal((1, 0), await TakenAsync(Ended));
        Assert.Equal((2, 0), await TakenAsync(Units));
        var unit = await Answer.Is(await Administrator.GetAsync("/api/v1/units/h-x"), 200);
        Assert.Equal(("2026-05-31", "h"), ((string)unit["validTo"]!, (string)unit["successors"]![0]!));

        foreach (
            var (line, code) in new[]
            {
                (Ended.Replace("05-31", "06-30", StringComparison.Ordinal), "register.key_taken"),
                (
                    """{"type":"unit","key":"h","name":"Huyện Thử","level":"district","kind":"committee","parent":"dd","validFrom":"2011-01-01","validTo":"2026-06-30","successors":["h-x"]}""",
                    "unit.successor_circle"),
                (
                    """{"type":"unit","key":"h","name":"Huyện Thử","level":"district","kind":"committee","parent":"dd","validFrom":"2011-01-01","validTo":"2026-06-30","successors":["h"]}""",
                    "unit.own_successor"),
            })
        {
            var told = Assert.Single((await Answer.IsProblem(await SendAsync(line), 422, "register.refused"))["problems"]!.AsArray())!;
            Assert.Equal(code, (string)told["code"]!);
        }
    }

    [Fact]
    public async Task An_import_and_the_counter_at_once_lose_nothing()
    {
        const int Count = 24;
        var units = string.Concat(
            Enumerable
                .Range(1, Count)
                .Select(i =>
                    $$"""
                        {"type":"case","key":"v{{i}}","unit":"dd-ubnd","kind":"petition","field":"land","title":"Kiến nghị {{i}}"}
                        {"type":"letter","key":"l{{i}}","unit":"dd-ubnd","receivedOn":"2026-03-10","channel":"post","kind":"petition","instance":1,"field":"land","case":"v{{i}}"}

                        """
                ));
        await TakenAsync(units, "&source=dd");
        var held = new List<Guid>();
        await app.InDatabaseAsync(async db => held.AddRange(await db.Cases.OrderBy(c => c.Key).Select(c => c.Id).ToListAsync()));
        var desk = app.As(StaffRole.LetterOfficer, "dd-ubnd");
        await desk.MeAsync();

        // Each import adds a letter to every case and processes the first one, while the counter registers letters about the same cases.
        var imports = Enumerable
            .Range(1, 3)
            .Select(n =>
                TakenAsync(
                    string.Concat(
                        Enumerable
                            .Range(1, Count)
                            .Select(i =>
                                $$"""{"type":"letter","key":"more{{n}}-{{i}}","unit":"dd-ubnd","receivedOn":"2026-04-10","channel":"post","kind":"petition","instance":1,"field":"land","case":"v{{i}}"}"""
                                + "\n"
                                + (
                                    n == 1
                                        ? $$"""{"type":"letter-processed","letter":"l{{i}}","on":"2026-03-12","eligible":false,"outcome":"filed"}"""
                                            + "\n"
                                        : string.Empty))),
                    "&source=dd"))
            .ToList();
        var letters = held.Select(id => desk.RegisterLetterAsync(new { cases = new[] { id } })).ToList();
        await Task.WhenAll([.. imports, .. letters]);

        await app.InDatabaseAsync(async db =>
        {
            Assert.All(
                await db.LetterCases.GroupBy(c => c.CaseId).Select(g => g.Count()).ToListAsync(),
                letterCount => Assert.Equal(5, letterCount));
            Assert.Equal(Count, await db.Letters.CountAsync(l => l.FinishedOn != null));
            Assert.Equal(Enumerable.Range(1, Count * 5), await db.Letters.OrderBy(l => l.Number).Select(l => l.Number).ToListAsync());
        });
    }

    private async Task<(int Lines, int Taken)> TakenAsync(string journal, string query = "")
    {
        var taken = await Answer.Is(await SendAsync(journal, query), 200);
        return ((int)taken["lines"]!, (int)taken["taken"]!);
    }

    private Task<HttpResponseMessage> SendAsync(string journal, string query = "") => SendAsync(Encoding.UTF8.GetBytes(journal), query);

    private Task<HttpResponseMessage> SendAsync(byte[] journal, string query = "") =>
        Administrator.PostRawAsync($"/api/v1/register/import?dryRun=false{query}", journal, "application/x-ndjson");

    private static async Task<string> FiguresAsync(CasesApplication app) =>
        (
            await Answer.Is(
                await app.As(StaffRole.Administrator, "dd").GetAsync("/api/v1/statistics/figures?unit=h&from=2026-01-01&to=2026-06-30"),
                200))["figures"]!.ToJsonString();
}
