using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Letters;

public sealed class ListLettersTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    [Fact]
    public async Task Letters_are_listed_by_what_the_desk_asks()
    {
        var first = await Desk.RegisterLetterAsync(new { receivedOn = "2025-04-01", kind = "complaint" });
        var second = await Desk.RegisterLetterAsync(
            new
            {
                receivedOn = "2025-04-02",
                field = "policy",
                duplicateOf = first.Id,
            });
        second = await Desk.ChangeAsync(
            "letters",
            second,
            "processing",
            new
            {
                on = "2025-04-03",
                eligible = false,
                outcome = "filed",
                reason = "Trùng",
            });
        var third = await Desk.RegisterLetterAsync(new { receivedOn = "2025-04-02" });
        third = await Desk.ChangeAsync("letters", third, "processing", Bodies.Accepted(new { on = "2025-04-04" }));

        Assert.Equal([third.Id, second.Id, first.Id], await Ids("limit=1"));
        Assert.Equal([first.Id], await Ids("kind=complaint"));
        Assert.Equal([second.Id], await Ids("field=policy"));
        Assert.Equal([third.Id, first.Id], await Ids("status=open"));
        Assert.Equal([first.Id], await Ids("status=unprocessed"));
        Assert.Equal([second.Id], await Ids("status=finished"));
        Assert.Equal([second.Id], await Ids("duplicate=true"));
        Assert.Equal([third.Id, first.Id], await Ids("duplicate=false"));
        Assert.Equal([third.Id], await Ids($"case={third.Body["cases"]![0]}"));
        Assert.Equal([third.Id, second.Id, first.Id], await Ids("q=NGUYEN+van+an"));

        async Task<IEnumerable<Guid>> Ids(string query) =>
            (await Desk.ListAsync($"letters?unit=dd-ubnd&from=2025-04-01&to=2025-04-30&{query}")).Select(l => (Guid)l["id"]!);
    }

    [Fact]
    public async Task A_line_tells_who_wrote_and_how_far_it_is()
    {
        var letter = await Desk.RegisterLetterAsync(new { receivedOn = "2025-05-05" });
        await Desk.ChangeAsync(
            "letters",
            letter,
            "processing",
            new
            {
                on = "2025-05-06",
                eligible = true,
                jurisdiction = "other",
                outcome = "guided",
            });

        var line = Assert.Single(await Desk.ListAsync("letters?from=2025-05-05&to=2025-05-05"));

        Assert.Equal(
            ("Nguyễn Văn An", "guided", "2025-05-06"),
            ((string?)line["sender"], (string?)line["outcome"], (string?)line["processedOn"]));
    }

    [Fact]
    public async Task A_unit_sees_what_is_below_it_and_nothing_beside_it()
    {
        var below = await app.As(StaffRole.LetterOfficer, "dd-x01").RegisterLetterAsync(new { unit = "dd-x01", receivedOn = "2025-06-02" });
        var beside = await app.As(StaffRole.LetterOfficer, "td-ubnd")
            .RegisterLetterAsync(new { unit = "td-ubnd", receivedOn = "2025-06-02" });

        Assert.Equal(
            [below.Id],
            (await app.As(StaffRole.Leader, "dd").ListAsync("letters?from=2025-06-02&to=2025-06-02")).Select(l => (Guid)l["id"]!));
        Assert.Empty(await Desk.ListAsync("letters?from=2025-06-02&to=2025-06-02"));
        await Answer.IsProblem(await Desk.GetAsync("/api/v1/letters?unit=dd-x01"), 404, "unit.not_found");
        await Answer.IsProblem(await Desk.GetAsync($"/api/v1/letters/{beside.Id}"), 404, "letter.not_found");
        await Answer.IsProblem(await Desk.GetAsync($"/api/v1/letters/{beside.Id}/people"), 404, "letter.not_found");
        await Answer.IsProblem(await Desk.GetAsync($"/api/v1/letters/{beside.Id}/history"), 404, "letter.not_found");
        Assert.Empty(await Desk.ListAsync($"history?subject={beside.Id}"));
        await Answer.Is(await app.As(StaffRole.Reporter, "td-ubnd").GetAsync("/api/v1/letters"), 403);
    }

    [Theory]
    [InlineData("status=lost", "status", "word.unknown")]
    [InlineData("limit=201", "limit", "page.limit_range")]
    [InlineData("cursor=nonsense", "cursor", "page.cursor_invalid")]
    [InlineData("sort=number", "sort", "word.unknown")]
    [InlineData("order=number", "order", "parameter.unknown")]
    public async Task What_cannot_be_asked_is_named(string query, string field, string code)
    {
        var problem = await Answer.Is(await Desk.GetAsync($"/api/v1/letters?{query}"), 400);

        Assert.Equal(code, (string?)problem["errors"]![field]![0]!["code"]);
    }
}
