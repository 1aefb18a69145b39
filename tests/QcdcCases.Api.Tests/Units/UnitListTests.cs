using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Units;

public sealed class UnitListTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    [Theory]
    [InlineData("", "dd dd-hu dd-ubnd dd-x01 dd-x02")]
    [InlineData("level=commune", "dd-x01 dd-x02")]
    [InlineData("kind=party-committee", "dd-hu")]
    [InlineData("level=district&kind=committee", "dd dd-ubnd")]
    [InlineData("parent=dd", "dd-hu dd-ubnd dd-x01 dd-x02")]
    [InlineData("parent=dd-x01", "")]
    [InlineData("below=dd-x01", "dd-x01")]
    [InlineData("top=true", "dd")]
    [InlineData("on=2010-12-31", "")]
    [InlineData("on=2026-08-10&q=thi%20tran", "dd-x01 dd-x02")]
    [InlineData("q=TH%E1%BA%A0NH%20M%E1%BB%B8", "dd-x02")]
    [InlineData("q=Tha%CC%A3nh%20my%CC%83", "dd-x02")]
    [InlineData("q=%25", "")]
    public async Task Filters_combine_and_leave_out_what_is_not_the_callers(string query, string keys)
    {
        var page = await Answer.Is(await app.As(StaffRole.Reporter, "dd").GetAsync($"/api/v1/units?{query}"), 200);

        Assert.Equal(keys, string.Join(' ', page["items"]!.AsArray().Select(u => (string?)u!["key"])));
        Assert.False(page.ContainsKey("next"));
    }

    [Fact]
    public async Task A_list_is_walked_page_by_page()
    {
        var client = app.As(StaffRole.Reporter, "dd");
        var keys = new List<string?>();
        for (var next = "/api/v1/units?limit=2"; next is not null;)
        {
            var page = await Answer.Is(await client.GetAsync(next), 200);
            keys.AddRange(page["items"]!.AsArray().Select(u => (string?)u!["key"]));
            next = (string?)page["next"];
        }

        Assert.Equal(["dd", "dd-hu", "dd-ubnd", "dd-x01", "dd-x02"], keys);
    }

    [Fact]
    public async Task Whoever_works_below_sees_their_tree_from_there()
    {
        var page = await Answer.Is(await app.As(StaffRole.LetterOfficer, "dd-ubnd").GetAsync("/api/v1/units?top=true"), 200);

        Assert.Equal(["dd-ubnd"], page["items"]!.AsArray().Select(u => (string?)u!["key"]));
        Assert.Equal("dd", (string?)page["items"]![0]!["parent"]);
    }

    [Fact]
    public async Task A_unit_that_is_not_the_callers_is_no_filter()
    {
        var client = app.As(StaffRole.Reporter, "dd");

        await Answer.IsProblem(await client.GetAsync("/api/v1/units?below=td"), 404, "unit.not_found");
        await Answer.IsProblem(await client.GetAsync("/api/v1/units?parent=td"), 404, "unit.not_found");
    }

    [Theory]
    [InlineData("limit=0", "page.limit_range", "limit")]
    [InlineData("cursor=nonsense", "page.cursor_invalid", "cursor")]
    [InlineData("cursor=fjAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAx", "page.cursor_invalid", "cursor")]
    [InlineData("level=village", "request.malformed", "level")]
    [InlineData("on=2026-02-29", "request.malformed", "on")]
    [InlineData("name=x", "request.malformed", "name")]
    public async Task What_cannot_be_asked_is_refused_by_parameter(string query, string code, string field) =>
        await Answer.IsProblem(await app.As(StaffRole.Reporter, "dd").GetAsync($"/api/v1/units?{query}"), 400, code, field);

    [Fact]
    public async Task Nobody_sees_units_without_signing_in() =>
        await Answer.Is(await app.AsNobody().GetAsync("/api/v1/units"), 401);
}
