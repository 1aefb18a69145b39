using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Dialogue;

public sealed class ConferenceListTests(FiveConferences given) : IClassFixture<FiveConferences>
{
    private HttpClient Officer => given.App.As(StaffRole.LetterOfficer, "dd");

    [Fact]
    public async Task A_list_with_equal_days_is_walked_page_by_page_without_gap_or_repetition()
    {
        var rows = new List<JsonNode>();
        for (var next = "/api/v1/conferences?limit=1"; next is not null;)
        {
            var page = await Answer.Is(await Officer.GetAsync(next), 200);
            rows.AddRange(page["items"]!.AsArray()!);
            next = (string?)page["next"];
        }

        Assert.Equal(["2026-05-05", "2026-05-04", "2026-05-04", "2026-05-04", "2026-05-03"], rows.Select(r => (string?)r["heldOn"]));
        Assert.Equal(5, rows.Select(r => (string?)r["id"]).Distinct().Count());
        Assert.All(rows, r => Assert.Equal("""{"total":2,"resolved":1,"open":1}""", r["counts"]!.ToJsonString()));
        Assert.All(rows, r => Assert.False(r.AsObject().ContainsKey("opinions")));
    }

    [Theory]
    [InlineData("unit=dd", 5)]
    [InlineData("unit=dd-x01", 2)]
    [InlineData("unit=dd-x01&kind=workplace", 1)]
    [InlineData("kind=thematic", 1)]
    [InlineData("from=2026-05-04", 4)]
    [InlineData("from=2026-05-04&to=2026-05-04", 3)]
    [InlineData("to=2026-05-03", 1)]
    public async Task Filters_combine(string query, int count) =>
        Assert.Equal(count, (await Answer.Is(await Officer.GetAsync($"/api/v1/conferences?{query}"), 200))["items"]!.AsArray().Count);

    [Fact]
    public async Task Whoever_works_below_lists_what_is_there()
    {
        var page = await Answer.Is(await given.App.As(StaffRole.Leader, "dd-x01").GetAsync("/api/v1/conferences"), 200);

        Assert.Equal(["dd-x01", "dd-x01"], page["items"]!.AsArray().Select(c => (string?)c!["unit"]));
        await Answer.IsProblem(
            await given.App.As(StaffRole.Leader, "dd-x01").GetAsync("/api/v1/conferences?unit=dd"),
            404,
            "unit.not_found");
    }

    [Fact]
    public async Task Conferences_and_opinions_are_counted()
    {
        var page = await Answer.Is(
            await given.App.As(StaffRole.Reporter, "dd").GetAsync("/api/v1/statistics/figures?unit=dd&from=2026-05-03&to=2026-05-04"), 200);

        var figures = page["figures"]!;
        Assert.Equal(
            (3, 360, 6, 3, 3),
            ((int)figures["dialogue.conferences"]!,
                (int)figures["dialogue.attendees"]!,
                (int)figures["dialogue.opinions"]!,
                (int)figures["dialogue.opinionsAnsweredOnSpot"]!,
                (int)figures["dialogue.opinionsOpen"]!));
        Assert.Equal(
            (1, 1, 0),
            ((int)figures["dialogue.thematic.conferences"]!, (int)figures["workplace.meetings"]!, (int)figures["voterMeeting.meetings"]!));
    }

    [Fact]
    public async Task Changing_the_kind_of_a_conference_moves_its_opinions_to_the_other_figures()
    {
        await using var app = new CasesApplication();
        await app.InitializeAsync();
        var officer = app.As(StaffRole.LetterOfficer, "dd");
        var body = Conferences.Body("dd-x01", "2026-05-03", Conferences.Opinion(), Conferences.Opinion(answeredOnSpot: true));
        body["chairs"]!.AsArray()[0]!["deputy"] = true;
        var held = await Conferences.RecordAsync(officer, body);
        Assert.Equal((2, 2, 0), await CountAsync());

        body.Remove("unit");
        body.Remove("opinions");
        body["kind"] = "voter-meeting";
        await Answer.Is(await officer.PutAsync($"/api/v1/conferences/{held["id"]}", body, ifMatch: held.Tag()), 200);

        Assert.Equal((0, 0, 2), await CountAsync());

        async Task<(int Dialogue, int Deputy, int Voters)> CountAsync()
        {
            var page = await Answer.Is(
                await app.As(StaffRole.Reporter, "dd").GetAsync("/api/v1/statistics/figures?unit=dd&from=2026-05-01&to=2026-05-31"), 200);
            var figures = page["figures"]!;
            return (
                (int)figures["dialogue.opinions"]!,
                (int)figures["dialogue.governmentDeputy.opinions"]! + (int)figures["dialogue.partyDeputy.opinions"]!,
                (int)figures["voterMeeting.opinions"]!);
        }
    }
}

/// <summary>Five conferences, three of them on one day, each with one opinion answered on the spot and one not.</summary>
public sealed class FiveConferences : IAsyncLifetime
{
    public CasesApplication App { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await App.InitializeAsync();
        var officer = App.As(StaffRole.LetterOfficer, "dd");
        foreach (var (unit, heldOn, kind) in new[]
        {
            ("dd-hu", "2026-05-04", "dialogue"), ("dd-x01", "2026-05-04", "dialogue"), ("dd-x02", "2026-05-04", "thematic"),
            ("dd-hu", "2026-05-05", "voter-meeting"), ("dd-x01", "2026-05-03", "workplace"),
        })
        {
            var body = Conferences.Body(unit, heldOn, Conferences.Opinion(), Conferences.Opinion(answeredOnSpot: true));
            body["kind"] = kind;
            await Conferences.RecordAsync(officer, body);
        }
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
