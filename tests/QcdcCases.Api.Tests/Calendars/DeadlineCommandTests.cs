using System.Text.Json.Nodes;
using QcdcCases.Api.Commands;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Deadlines;
using Xunit;

namespace QcdcCases.Api.Tests.Calendars;

/// <summary>The operator's <c>deadline</c>: 7 working days after Friday 20/11/2026, of which 24/11 is a holiday.</summary>
public sealed class DeadlineCommandTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    [Fact]
    public async Task Without_a_register_the_official_calendar_counts() => Assert.Equal("2026-12-02", await DueAsync(register: null));

    [Fact]
    public async Task A_registers_own_calendar_counts_where_it_is_named()
    {
        Assert.Equal("2026-12-02", await DueAsync(app.Database));
        await app.EnterAsync(
            app.As(StaffRole.Administrator, "dd"),
            OfficialCalendars
                .Calendar.GetYear(2026)
                .With(new CalendarDay(new(2026, 11, 23), CalendarDayType.Holiday, "Nghỉ theo quyết định")));

        Assert.Equal("2026-12-03", await DueAsync(app.Database));
    }

    private static async Task<string?> DueAsync(TestDatabase? register)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await OperatorCommands.RunAsync(
            ["deadline", "--rule", "KN-04", "--start", "2026-11-20"], output, error, builder => register?.Name(builder.Configuration));
        Assert.True(exit == OperatorCommands.Success, error.ToString());
        return (string?)JsonNode.Parse(output.ToString())!["due"];
    }
}
