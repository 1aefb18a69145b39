using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Figures;

/// <summary>Questions that name their period, instant or code wrongly, each beside the question that is answered.</summary>
public sealed class FigureQuestionTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private const string Path = "/api/v1/statistics/figures";

    private HttpClient Reporter => app.As(StaffRole.Reporter, "dd");

    [Theory]
    [InlineData("?unit=dd&to=2026-03-31", 400, "figures.from_missing", "?unit=dd&from=2026-01-01&to=2026-03-31")]
    [InlineData("?unit=dd&from=2026-01-01", 400, "figures.to_missing", "?unit=dd&from=2026-01-01&to=2026-01-01")]
    [InlineData("?unit=dd&period=2026-Q1&from=2026-01-01&to=2026-03-31", 400, "figures.period_twice", "?unit=dd&period=2026-Q1")]
    [InlineData("?unit=dd&period=2026-Q5", 400, "figures.period_unknown", "?unit=dd&period=2026-Q4")]
    [InlineData(
        "?unit=dd&period=2026-Q1&asOf=2100-01-01T00:00:00Z",
        400,
        "figures.as_of_in_future",
        "?unit=dd&period=2026-Q1&asOf=2026-01-01T00:00:00Z")]
    [InlineData("/letters.lost/items?unit=dd&period=2026-Q1", 404, "figures.code_unknown", "/letters.total/items?unit=dd&period=2026-Q1")]
    [InlineData(
        "/letters.total/items?unit=dd&period=2026-Q1&group=land",
        400,
        "figures.group_and_by",
        "/letters.total/items?unit=dd&period=2026-Q1&by=field&group=land")]
    [InlineData(
        "/letters.total/items?unit=dd&period=2026-Q1&by=field",
        400,
        "figures.group_and_by",
        "/letters.total/items?unit=dd&period=2026-Q1")]
    public async Task A_question_is_whole(string wrong, int status, string code, string right)
    {
        await Answer.IsProblem(await Reporter.GetAsync(Path + wrong), status, code);
        await Answer.Is(await Reporter.GetAsync(Path + right), 200);
    }

    [Fact]
    public async Task A_run_that_is_not_there_is_not_found() =>
        await Answer.IsProblem(
            await app.As(StaffRole.Administrator, "dd").GetAsync($"/api/v1/jobs/tidy-runs/runs/{Guid.CreateVersion7()}"),
            404,
            "job.run_not_found");
}
