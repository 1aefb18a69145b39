using System.Text;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.PuttingRight;
using QcdcCases.Api.Tests.Registers;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.People;

/// <summary>
/// Every way by which somebody who is named in a record turns out to have to do with a denunciation: the record first or last, directly
/// or through others, at the counter or from a journal.
/// </summary>
internal static class WaysIn
{
    public static IReadOnlyDictionary<string, Func<Desks, Secret, Task>> AtTheCounter { get; } =
        new Dictionary<string, Func<Desks, Secret, Task>>
        {
            ["a denunciation itself"] = (d, s) => d.LetterAsync(s.Letter("denunciation")),
            ["a letter that is reclassified"] = async (d, s) =>
                await d.ReclassifyAsync(await d.LetterAsync(s.Letter("petition")), "denunciation"),
            ["a supplement of another kind"] = async (d, s) =>
                await d.LetterAsync(s.Letter("petition", Desks.CaseOf(await d.DenunciationAsync()))),
            ["a complaint about the same case"] = async (d, s) =>
                await d.LetterAsync(s.Letter("complaint", Desks.CaseOf(await d.DenunciationAsync()))),
            ["a letter before the denunciation about its case"] = async (d, s) =>
                await d.DenunciationAsync(new { cases = new[] { Desks.CaseOf(await d.LetterAsync(s.Letter("petition"))) } }),
            ["an earlier letter of a case that is reclassified"] = async (d, s) =>
            {
                var first = await d.LetterAsync(new { kind = "petition" });
                await d.LetterAsync(s.Letter("petition", Desks.CaseOf(first)));
                await d.ReclassifyAsync(first, "denunciation");
            },
            ["a visit to ask how it stands"] = async (d, s) =>
                await d.VisitAsync(s.Visit("petition", Desks.CaseOf(await d.DenunciationAsync()))),
            ["a visit before its case was a denunciation"] = async (d, s) =>
            {
                var letter = await d.LetterAsync(new { kind = "petition" });
                await d.VisitAsync(s.Visit("petition", Desks.CaseOf(letter)));
                await d.ReclassifyAsync(letter, "denunciation");
            },
            ["a visit whose case is told later"] = async (d, s) =>
            {
                var visit = await d.VisitAsync(s.Visit("petition"));
                await d.CorrectAsync(visit, new { classification = "petition", @case = Desks.CaseOf(await d.DenunciationAsync()) });
            },
            ["a visit that becomes a denunciation"] = async (d, s) =>
                await d.Counter.CreateAsync($"visits/{(await d.VisitAsync(s.Visit("petition"))).Id}/letter", new { kind = "denunciation" }),
            ["a visit whose letter is reclassified"] = async (d, s) =>
            {
                var visit = await d.VisitAsync(s.Visit("petition"));
                await d.ReclassifyAsync(await d.Counter.CreateAsync($"visits/{visit.Id}/letter", new { }), "denunciation");
            },
            ["a letter whose visit is reclassified"] = async (d, s) =>
            {
                var visit = await d.VisitAsync(s.Visit("petition"));
                await d.Counter.CreateAsync($"visits/{visit.Id}/letter", new { });
                await d.CorrectAsync(visit, new { classification = "denunciation" });
            },
            ["a letter that repeats a denunciation"] = async (d, s) =>
            {
                var first = await d.DenunciationAsync();
                await d.MarkAsync(await d.LetterAsync(s.Letter("petition")), first.Id);
            },
            ["a letter that a denunciation repeats"] = async (d, s) =>
                await d.DenunciationAsync(new { duplicateOf = (await d.LetterAsync(s.Letter("petition"))).Id }),
            ["a repetition whose first letter is reclassified"] = async (d, s) =>
            {
                var first = await d.LetterAsync(new { kind = "petition" });
                await d.MarkAsync(await d.LetterAsync(s.Letter("petition")), first.Id);
                await d.ReclassifyAsync(first, "denunciation");
            },
            ["a case that a denunciation continues"] = async (d, s) =>
            {
                var letter = await d.LetterAsync(s.Letter("complaint"));
                await d.Desk.OpenCaseAsync(new { kind = "denunciation", previous = Desks.CaseOf(letter) });
            },
            ["a case that continues a denunciation"] = async (d, s) =>
            {
                var later = await d.Desk.OpenCaseAsync(new { kind = "complaint", previous = Desks.CaseOf(await d.DenunciationAsync()) });
                await d.LetterAsync(s.Letter("complaint", later.Id));
            },
            ["one of several cases"] = async (d, s) =>
            {
                var petition = await d.LetterAsync(new { kind = "petition" });
                await d.LetterAsync(s.Letter("petition", Desks.CaseOf(petition), Desks.CaseOf(await d.DenunciationAsync())));
            },
            ["a case that is linked later"] = async (d, s) =>
                await d.LinkAsync(await d.LetterAsync(s.Letter("petition")), Desks.CaseOf(await d.DenunciationAsync())),
            ["a case that another letter links"] = async (d, s) =>
            {
                var mine = await d.LetterAsync(s.Letter("petition"));
                await d.LinkAsync(
                    await d.LetterAsync(new { kind = "petition", cases = new[] { Desks.CaseOf(mine) } }),
                    Desks.CaseOf(await d.DenunciationAsync()));
            },
            ["a visit behind a letter that is linked later"] = async (d, s) =>
            {
                var visit = await d.VisitAsync(s.Visit("petition"));
                await d.LinkAsync(
                    await d.Counter.CreateAsync($"visits/{visit.Id}/letter", new { }),
                    Desks.CaseOf(await d.DenunciationAsync()));
            },
            ["a visit that is parted from it again, and named anew"] = async (d, s) =>
            {
                var visit = await d.VisitAsync(s.Visit("petition", Desks.CaseOf(await d.DenunciationAsync())));
                await d.CorrectAsync(
                    visit,
                    new
                    {
                        classification = "petition",
                        @case = (Guid?)null,
                        visitors = new[] { s.As("visitor") },
                    });
            },
            ["a mark that is taken back"] = async (d, s) =>
            {
                var first = await d.DenunciationAsync();
                var letter = await d.LetterAsync(s.Letter("petition"));
                await d.MarkAsync(letter, first.Id);
                await d.MarkAsync(letter, null);
            },
            ["a denunciation that is none any more"] = async (d, s) =>
            {
                var letter = await d.DenunciationAsync();
                await d.ReclassifyAsync(letter, "petition");
                await d.LetterAsync(s.Letter("petition", Desks.CaseOf(letter)));
            },
            ["a representative of a supplement"] = async (d, s) =>
                await d.LetterAsync(
                    new
                    {
                        kind = "petition",
                        cases = new[] { Desks.CaseOf(await d.DenunciationAsync()) },
                        people = new[] { s.As("representative"), s.As("sender"), s.As("authorised") },
                    }),
            ["a visit whose people are named later"] = async (d, s) =>
            {
                var visit = await d.VisitAsync(new { classification = "petition", @case = Desks.CaseOf(await d.DenunciationAsync()) });
                await d.CorrectAsync(
                    visit,
                    new
                    {
                        classification = "petition",
                        @case = (Guid)visit.Body["case"]!,
                        visitors = new[] { s.As("visitor") },
                    });
            },
            ["a denunciation that is voided"] = async (d, s) =>
                await d.Leader.VoidAsync("letters", await d.LetterAsync(s.Letter("denunciation"))),
            ["a denunciation that is voided and restored"] = async (d, s) =>
                await d.Leader.RestoreAsync(
                    "letters", await d.Leader.VoidAsync("letters", await d.LetterAsync(s.Letter("denunciation")))),
            ["a supplement of a denunciation that is voided afterwards"] = async (d, s) =>
            {
                var letter = await d.DenunciationAsync();
                await d.LetterAsync(s.Letter("petition", Desks.CaseOf(letter)));
                await d.Leader.VoidAsync("letters", await d.Desk.LetterAsync(letter.Id));
            },
            ["a visit that is voided, then its case is told to be a denunciation"] = async (d, s) =>
            {
                var letter = await d.LetterAsync(new { kind = "petition" });
                await d.Leader.VoidAsync("visits", await d.VisitAsync(s.Visit("petition", Desks.CaseOf(letter))));
                await d.ReclassifyAsync(letter, "denunciation");
            },
            ["a voided letter, restored after its case became a denunciation"] = async (d, s) =>
            {
                var first = await d.LetterAsync(new { kind = "petition" });
                var mine = await d.Leader.VoidAsync("letters", await d.LetterAsync(s.Letter("petition", Desks.CaseOf(first))));
                await d.ReclassifyAsync(first, "denunciation");
                await d.Leader.RestoreAsync("letters", await d.Leader.LetterAsync(mine.Id));
            },
            ["a letter whose people are corrected after it became a denunciation"] = async (d, s) =>
            {
                var letter = await d.DenunciationAsync();
                await d.Desk.CorrectAsync("letters", letter, Entries.Letter(new { people = new[] { s.As("sender") } }));
            },
            ["a petition whose people are corrected before it becomes a denunciation"] = async (d, s) =>
            {
                var letter = await d.LetterAsync(s.Letter("petition"));
                letter = await d.Desk.CorrectAsync(
                    "letters", letter, Entries.Letter(new { people = new[] { new { role = "sender", name = "Người khác" } } }));
                await d.Desk.CorrectAsync("letters", letter, Entries.Letter(new { people = new[] { s.As("sender") } }));
                await d.ReclassifyAsync(letter, "denunciation");
            },
            ["a denunciation that is handed over with its unit"] = async (d, s) =>
                await d.HandOverAsync(s, unit => d.LetterAsync(unit, s, "denunciation"), _ => Task.CompletedTask),
            ["a letter that is reclassified after it was handed over"] = async (d, s) =>
                await d.HandOverAsync(
                    s, unit => d.LetterAsync(unit, s, "petition"), letter => d.ReclassifyAsync(d.App.As(StaffRole.LetterOfficer, "dd"), letter)),
        };

    public static IReadOnlyDictionary<string, Func<Desks, Secret, Task>> FromJournals { get; } =
        new Dictionary<string, Func<Desks, Secret, Task>>
        {
            ["a supplement after it"] = (d, s) =>
                d.TakeAsync([Case(s, "a", "denunciation"), Letter(s, "1", "denunciation", "a"), Mine(s, "2", "petition", "a")]),
            ["a supplement before it"] = (d, s) =>
                d.TakeAsync([Case(s, "a", "petition"), Mine(s, "1", "petition", "a"), Letter(s, "2", "denunciation", "a")]),
            ["a letter of a denunciation's case"] = (d, s) => d.TakeAsync([Case(s, "a", "denunciation"), Mine(s, "1", "petition", "a")]),
            ["a visit before it"] = (d, s) =>
                d.TakeAsync([Case(s, "a", "petition"), Came(s, "a", null), Letter(s, "1", "denunciation", "a")]),
            ["a visit about a letter"] = (d, s) =>
                d.TakeAsync([Case(s, "a", "petition"), Letter(s, "1", "denunciation", "a"), Came(s, null, "1")]),
            ["a repetition"] = (d, s) =>
                d.TakeAsync([
                    Case(s, "a", "denunciation"),
                    Case(s, "b", "petition"),
                    Letter(s, "1", "denunciation", "a"),
                    Mine(s, "2", "petition", "b", $$""","duplicateOf":"{{s.Key}}-1" """),
                ]),
            ["a case that continues it"] = (d, s) =>
                d.TakeAsync([
                    Case(s, "a", "denunciation"),
                    Case(s, "b", "complaint", $$""","previous":"{{s.Key}}-a" """),
                    Mine(s, "1", "complaint", "b"),
                ]),
            ["a case that it continues"] = (d, s) =>
                d.TakeAsync([
                    Case(s, "a", "complaint"),
                    Mine(s, "1", "complaint", "a"),
                    Case(s, "b", "denunciation", $$""","previous":"{{s.Key}}-a" """),
                ]),
            ["a journal with it, then one with the supplement"] = async (d, s) =>
            {
                await d.TakeAsync([Case(s, "a", "denunciation"), Letter(s, "1", "denunciation", "a")]);
                await d.TakeAsync([Mine(s, "2", "petition", "a")]);
            },
            ["a journal with the letter, then one with it"] = async (d, s) =>
            {
                await d.TakeAsync([Case(s, "a", "petition"), Mine(s, "1", "petition", "a")]);
                await d.TakeAsync([Letter(s, "2", "denunciation", "a")]);
            },
            ["a journal with the visit, then one with it"] = async (d, s) =>
            {
                await d.TakeAsync([Case(s, "a", "petition"), Came(s, "a", null)]);
                await d.TakeAsync([Letter(s, "2", "denunciation", "a")]);
            },
            ["a journal whose records only the register links with it"] = async (d, s) =>
            {
                await d.TakeAsync([
                    Case(s, "a", "petition"),
                    Case(s, "b", "denunciation"),
                    Letter(s, "1", "petition", "a"),
                    Letter(s, "2", "petition", "b"),
                ]);
                await d.TakeAsync([Letter(s, "3", "petition", "a", $$""","duplicateOf":"{{s.Key}}-2" """)]);
                await d.TakeAsync([Mine(s, "4", "petition", "a")]);
            },
            ["a case of the journal that the counter links"] = async (d, s) =>
            {
                await d.TakeAsync([Case(s, "a", "petition"), Mine(s, "1", "petition", "a")]);
                var about = (await d.Leader.ListAsync($"cases?unit=dd-x01&q={s.Key}")).Single();
                await d.Leader.CreateAsync(
                    "letters",
                    Bodies.Letter(
                        new
                        {
                            unit = "dd-x01",
                            kind = "denunciation",
                            cases = new[] { (Guid)about["id"]! },
                        }));
            },
        };

    private static Task<Seen> LetterAsync(this Desks desks, string unit, Secret secret, string kind) =>
        desks.App.As(StaffRole.LetterOfficer, "dd").RegisterLetterAsync(
            new { unit, kind, receivedOn = "2026-08-07", people = new[] { secret.As("sender") } });

    private static async Task ReclassifyAsync(this Desks desks, HttpClient desk, Seen letter)
    {
        letter = await desk.LetterAsync(letter.Id);
        await desk.PutOneAsync("letters", letter, "classification", new { kind = "denunciation", field = "land", summary = "Nội dung đơn" });
        Assert.NotEqual(letter.Tag, (await desks.Leader.LetterAsync(letter.Id)).Tag);
    }

    /// <summary>Registers a letter in a unit of its own, closes that and hands its work over to its successor.</summary>
    private static async Task HandOverAsync(
        this Desks desks, Secret secret, Func<string, Task<Seen>> register, Func<Seen, Task> afterwards)
    {
        var administrator = desks.App.As(StaffRole.Administrator, "dd");
        var (old, heir) = ($"{secret.Key}-cu", $"{secret.Key}-moi");
        foreach (var key in new[] { old, heir })
        {
            var body = new { key, name = $"Xã {key}", level = "commune", kind = "committee", parent = "dd", validFrom = "2026-01-01" };
            await Answer.Is(await administrator.PostAsync("/api/v1/units", body), 201);
        }

        var letter = await register(old);
        var unit = await administrator.GetAsync($"/api/v1/units/{old}");
        var closing = new { validTo = "2026-08-09", successors = new[] { heir }, handOver = new { } };
        await Answer.Is(await administrator.PostAsync($"/api/v1/units/{old}/closing", closing, ifMatch: unit.ETag()), 200);
        await afterwards(letter);
        Assert.Equal(heir, (await desks.Leader.LetterAsync(letter.Id))["unit"]);
    }

    private static Task TakeAsync(this Desks desks, string[] lines) =>
        desks.App.TakeAllAsync(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"), "dd");

    private static string Case(Secret s, string key, string kind, string rest = "") =>
        $$"""{"type":"case","key":"{{s.Key}}-{{key}}","unit":"dd-x01","kind":"{{kind}}","field":"land","title":"Vụ việc {{s.Key}}"{{rest}}}""";

    private static string Letter(Secret s, string key, string kind, string about, string rest = "") =>
        $$"""{"type":"letter","key":"{{s.Key}}-{{key}}","unit":"dd-x01","receivedOn":"2026-03-02","channel":"post","kind":"{{kind}}","instance":1,"field":"land","case":"{{s.Key}}-{{about}}","summary":"Đơn {{key}}"{{rest}}}""";

    private static string Mine(Secret s, string key, string kind, string about, string rest = "") =>
        Letter(s, key, kind, about, $$"""{{rest}},"people":[{{s.Line("sender")}}]""");

    private static string Came(Secret s, string? about, string? letter) =>
        $$"""{"type":"visit","key":"{{s.Key}}-v","unit":"dd-x01","on":"2026-03-02","kind":"regular","people":1,"matter":"Hỏi","result":"guided"{{Named("case", s, about)}}{{Named("letter", s, letter)}},"visitors":[{{s.Line("visitor")}}]}""";

    private static string Named(string member, Secret s, string? key) => key is null ? "" : $$""","{{member}}":"{{s.Key}}-{{key}}" """;
}
