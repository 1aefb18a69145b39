using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Reception;

public sealed class ReceptionRegisterTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Counter => app.As(StaffRole.ReceptionOfficer, "dd-ubnd");

    [Fact]
    public async Task The_register_is_read_by_day_kind_result_and_block()
    {
        var session = await Counter.OpenSessionAsync(new { heldOn = "2025-02-03", receiver = "delegate" });
        var delegated = await Counter.RecordVisitAsync(
            new
            {
                unit = (string?)null,
                on = (string?)null,
                session = session.Id,
                result = "answered",
            });
        var regular = await Counter.RecordVisitAsync(new { on = "2025-02-04", result = "taken-in" });

        Assert.Equal([regular.Id, delegated.Id], await Ids("limit=1"));
        Assert.Equal([delegated.Id], await Ids("kind=periodic"));
        Assert.Equal([delegated.Id], await Ids("block=delegate"));
        Assert.Equal([regular.Id], await Ids("block=regular"));
        Assert.Empty(await Ids("block=head"));
        Assert.Equal([regular.Id], await Ids("result=taken-in"));
        Assert.Equal([delegated.Id], await Ids($"session={session.Id}"));
        Assert.Equal([delegated.Id], (await Counter.ListAsync("visits?from=2025-02-03&to=2025-02-03")).Select(v => (Guid)v["id"]!));

        async Task<IEnumerable<Guid>> Ids(string query) =>
            (await Counter.ListAsync($"visits?unit=dd-ubnd&from=2025-02-01&to=2025-02-28&{query}")).Select(v => (Guid)v["id"]!);
    }

    [Theory]
    [InlineData("nguyen van an")]
    [InlineData("ĐƯỜNG   giao thông")]
    [InlineData("duong giao thong 50%")]
    public async Task It_is_searched_with_or_without_diacritics(string asked)
    {
        await Counter.RecordVisitAsync(
            new { matter = "Đường giao thông 50% hư hỏng", visitors = new[] { Bodies.Visitor("Nguyễn Văn Ẩn") } });

        Assert.NotEmpty(await Counter.ListAsync($"visits?unit=dd-ubnd&q={Uri.EscapeDataString(asked)}"));
        Assert.NotEmpty(
            await Counter.ListAsync($"visits?unit=dd-ubnd&q={Uri.EscapeDataString(asked.Normalize(System.Text.NormalizationForm.FormD))}"));
    }

    [Theory]
    [InlineData("h_ hong")]
    [InlineData("hu%hong")]
    [InlineData("\\")]
    [InlineData("h[u] hong")]
    public async Task What_is_searched_is_taken_literally(string asked)
    {
        await Counter.RecordVisitAsync(new { matter = "Cầu hư hỏng" });

        Assert.Empty(await Counter.ListAsync($"visits?q={Uri.EscapeDataString(asked)}"));
    }

    [Fact]
    public async Task A_search_has_an_end() =>
        await Answer.IsProblem(await Counter.GetAsync($"/api/v1/visits?q={new string('a', 201)}"), 400, "request.invalid", "q");

    [Fact]
    public async Task Another_districts_officer_finds_nothing_of_it()
    {
        var visit = await Counter.RecordVisitAsync();
        var stranger = app.As(StaffRole.Leader, "td");

        Assert.Empty(await stranger.ListAsync("visits?q=loi+di+chung"));
        await Answer.IsProblem(await stranger.GetAsync("/api/v1/visits?unit=dd-ubnd"), 404, "unit.not_found");
        await Answer.IsProblem(await stranger.GetAsync($"/api/v1/visits/{visit.Id}"), 404, "visit.not_found");
        await Answer.IsProblem(await stranger.GetAsync($"/api/v1/visits/{visit.Id}/people"), 404, "visit.not_found");
    }
}
