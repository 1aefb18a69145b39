using QcdcCases.Api.Tests.Infrastructure;
using Xunit;

namespace QcdcCases.Api.Tests.Deadlines;

public sealed class CalculateDeadlineTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    [Theory]
    [InlineData("rule=KN-05&start=2026-08-03", "2026-09-02", "2026-09-03")]
    [InlineData("rule=KN-05&start=2026-08-03&complexity=complex&suspendedOn=2026-08-10&resumedOn=2026-08-20", "2026-09-27", "2026-09-28")]
    [InlineData("rule=TC-05&start=2026-08-03&complexity=complex&extendedUntil=2026-10-02", "2026-10-02", "2026-10-02")]
    [InlineData("rule=TC-05&start=2026-08-03&complexity=complex&extendedUntil=2026-09-03", "2026-09-03", "2026-09-03")]
    [InlineData(
        "rule=TC-05&start=2026-08-03&complexity=complex&extendedOn=2026-09-01&extendedUntil=2026-10-02",
        "2026-10-02",
        "2026-10-02")]
    [InlineData("rule=KN-04&start=2026-11-20", "2026-12-02", "2026-12-02")]
    public async Task Anybody_may_ask_for_a_deadline_and_its_working(string question, string rawDue, string due)
    {
        var answer = await Answer.Is(await app.AsNobody().GetAsync($"/api/v1/deadlines/calculation?{question}"), 200);

        Assert.Equal((rawDue, due), ((string?)answer["rawDue"], (string?)answer["due"]));
        Assert.NotEmpty(answer["notCounted"]!.AsArray());
    }

    [Theory]
    [InlineData("rule=XX-01&start=2026-08-03", 404, "deadline.rule_unknown", null)]
    [InlineData("rule=KN-05&start=2026-08-03&extendedUntil=2026-09-20", 422, "deadline.extension_not_complex", null)]
    [InlineData("rule=TC-05&start=2026-08-03&complexity=complex&extendedUntil=2026-09-02", 422, "deadline.extension_not_longer", null)]
    [InlineData(
        "rule=TC-05&start=2026-08-03&complexity=complex&extendedOn=2026-08-20&extendedUntil=2026-08-19",
        422,
        "deadline.extension_past",
        null)]
    [InlineData(
        "rule=TC-05&start=2026-08-03&complexity=complex&suspendedOn=2026-08-10&extendedOn=2026-08-12&extendedUntil=2026-10-02",
        409,
        "deadline.extension_while_paused",
        null)]
    [InlineData("rule=KN-05&start=2026-08-03&suspendedOn=2026-08-02", 422, "deadline.before_start", null)]
    [InlineData("rule=KN-04&start=2026-08-03&suspendedOn=2026-08-05", 422, "deadline.pause_not_foreseen", null)]
    [InlineData("rule=KN-04&start=2026-08-03&complexity=complex", 422, "deadline.complex_not_foreseen", null)]
    [InlineData("rule=KN-04&start=2026-08-03&extendedUntil=2026-09-20", 422, "deadline.extension_not_foreseen", null)]
    [InlineData("rule=KN-05&start=2026-08-03&resumedOn=2026-09-20", 400, "deadline.resumed_without_pause", "resumedOn")]
    [InlineData(
        "rule=TC-05&start=2026-08-03&complexity=complex&extendedOn=2026-09-01",
        400,
        "deadline.extended_without_day",
        "extendedUntil")]
    public async Task What_the_law_does_not_allow_is_refused_by_name(string question, int status, string code, string? field) =>
        await Answer.IsProblem(await app.AsNobody().GetAsync($"/api/v1/deadlines/calculation?{question}"), status, code, field);
}
