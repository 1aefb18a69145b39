using Microsoft.AspNetCore.Routing;
using QcdcCases.Api.Commands;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Contract;

/// <summary>
/// Every day and instant that comes in has the bound of the calendar, from 1900-01-01 to 2200-12-31, and what lies beyond is told by
/// member.
/// </summary>
public sealed class CalendarBoundTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private static readonly string[] FarDays = ["0001-01-01", "1752-09-02", "1899-12-31", "2201-01-01", "9999-12-25", "9999-12-31"];

    private static readonly string[] FarInstants =
    [
        "0001-01-01T00:00:00Z",
        "1899-12-31T23:59:59+07:00",
        "2201-01-01T00:00:00+07:00",
        "9999-12-31T23:59:59Z",
        "9999-12-31T23:59:59-12:00",
    ];

    [Fact]
    public async Task Every_day_and_instant_that_the_document_takes_is_refused_beyond_the_calendar()
    {
        var document = await Answer.Is(await app.AsNobody().GetAsync("/openapi/v1.json"), 200);
        var inputs = new List<DayInput>();
        await app.WithAsync<EndpointDataSource>(source =>
        {
            inputs.AddRange(source.Endpoints.OfType<RouteEndpoint>().SelectMany(e => DayInput.Of(e, document)));
            return Task.CompletedTask;
        });
        Assert.True(inputs.Count > 80, $"Only {inputs.Count} places of days were found: has the document changed?");

        foreach (var input in inputs)
        {
            foreach (var far in input.IsInstant ? FarInstants : FarDays)
            {
                var problem = await Answer.IsProblem(
                    await input.SendAsync(app, far),
                    422,
                    "date.outside_calendar",
                    input.Field,
                    "date.outside_calendar");
                Assert.Contains("1900-01-01", (string?)problem["detail"], StringComparison.Ordinal);
                Assert.Contains("2200-12-31", (string?)problem["detail"], StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("1900-01-01")]
    [InlineData("2200-12-31")]
    public async Task The_first_and_the_last_day_of_the_calendar_are_taken(string day)
    {
        await Answer.Is(
            await app.AsNobody().GetAsync($"/api/v1/deadlines/calculation?rule=TCD-03&start={(day[0] == '1' ? "2026-08-10" : day)}"),
            200);
        await Answer.Is(await app.As(StaffRole.LetterOfficer, "dd").GetAsync($"/api/v1/letters?from={day}&to={day}"), 200);
        await Answer.Is(await app.As(StaffRole.Reporter, "dd").GetAsync($"/api/v1/statistics/figures?unit=dd&from={day}&to={day}"), 200);
    }

    [Fact]
    public async Task A_body_that_is_ill_formed_too_is_told_as_such_and_names_the_day_as_well()
    {
        var body = new { unit = "dd", heldOn = "9999-12-25", what = 1 };

        var problem = await Answer.IsProblem(
            await app.As(StaffRole.ReceptionOfficer, "dd").PostAsync("/api/v1/reception-sessions", body),
            400,
            "request.malformed",
            "heldOn",
            "date.outside_calendar");

        Assert.NotNull(problem["errors"]!["what"]);
    }

    [Theory]
    [InlineData("9999-Q1")]
    [InlineData("1900")]
    [InlineData("0001-NA")]
    [InlineData("2201-9M")]
    public async Task A_named_window_beyond_the_calendar_is_told_by_member(string period)
    {
        var reporter = app.As(StaffRole.Reporter, "dd");

        await Answer.IsProblem(
            await reporter.GetAsync($"/api/v1/statistics/figures?unit=dd&period={period}"),
            422,
            "date.outside_calendar",
            "period");
        await Answer.IsProblem(
            await reporter.GetAsync($"/api/v1/statistics/forms/02-XLD?unit=dd&period={period}"),
            422,
            "date.outside_calendar",
            "period");
        await Answer.IsProblem(
            await app.As(StaffRole.Leader, "dd").PostAsync("/api/v1/report-periods", new { unit = "dd", period }),
            422,
            "date.outside_calendar",
            "period");
    }

    [Theory]
    [InlineData("deadline", "--rule", "KN-05", "--start", "9999-12-30")]
    [InlineData("deadline", "--rule", "KN-05", "--start", "0001-01-01")]
    [InlineData("deadline", "--rule", "KN-05", "--start", "2026-08-10", "--pause", "2026-08-12..9999-12-31")]
    [InlineData("deadline", "--rule", "KN-05", "--start", "2026-08-10", "--extend", "9999-12-31")]
    [InlineData("figures", "--unit", "dd", "--from", "1752-01-01", "--to", "2026-01-01")]
    [InlineData("figures", "--unit", "dd", "--period", "2024-Q1", "--as-of", "9999-12-31T10:00:00-05:00")]
    [InlineData("form", "02-XLD", "--unit", "dd", "--from", "2026-01-01", "--to", "9999-12-31")]
    public async Task The_operators_commands_refuse_it_and_name_the_option_and_the_bound(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        var exit = await OperatorCommands.RunAsync(arguments, output, error, builder => app.Database.Name(builder.Configuration));

        Assert.NotEqual(OperatorCommands.Success, exit);
        Assert.Contains("2200-12-31", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("--", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error.ToString(), StringComparison.Ordinal);
    }
}
