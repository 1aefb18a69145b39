using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Reception;

public sealed class VisitNumberingTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    [Fact]
    public async Task Thirty_at_once_with_refused_ones_among_them_leave_no_gap()
    {
        var counter = app.As(StaffRole.ReceptionOfficer, "dd-x01");
        await counter.RecordVisitAsync(new { unit = "dd-x01" });
        var session = await counter.OpenSessionAsync(new { unit = "dd-x01" });

        var posts = Enumerable.Range(0, 30).Select(place => counter.PostAsync("/api/v1/visits", (place % 3) switch
        {
            0 => Bodies.Visit(new { unit = "dd-x01", people = 9 }),
            1 => Bodies.Visit(new { unit = "dd-x01" }),
            _ => Bodies.Visit(new { unit = (string?)null, on = (string?)null, session = session.Id }),
        }));
        var answers = await Task.WhenAll(posts);

        Assert.Equal((10, 20), (answers.Count(a => (int)a.StatusCode == 422), answers.Count(a => (int)a.StatusCode == 201)));
        var lines = await counter.ListAsync("visits?unit=dd-x01&limit=7");
        Assert.Equal(Enumerable.Range(1, 21), lines.Select(l => (int)l["number"]!).Order());
    }

    [Fact]
    public async Task Many_at_once_do_not_take_the_last_connection_from_each_other()
    {
        var counter = app.As(StaffRole.ReceptionOfficer, "dd-ubnd");

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(_ => counter.PostAsync("/api/v1/visits", Bodies.Visit(new { unit = "nowhere" }))));

        Assert.All(answers, a => Assert.Equal(422, (int)a.StatusCode));
    }

    [Fact]
    public async Task Each_unit_and_year_counts_by_itself()
    {
        var counter = app.As(StaffRole.ReceptionOfficer, "dd");

        Assert.Equal("1", (await counter.RecordVisitAsync(new { unit = "dd-x02", on = "2025-12-31" }))["number"]);
        Assert.Equal("1", (await counter.RecordVisitAsync(new { unit = "dd-x02", on = "2026-01-02" }))["number"]);
        Assert.Equal("2", (await counter.RecordVisitAsync(new { unit = "dd-x02", on = "2025-12-30" }))["number"]);
        Assert.Equal("1", (await counter.RecordVisitAsync(new { unit = "dd-hu", on = "2025-12-31" }))["number"]);
    }
}
