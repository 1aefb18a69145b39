using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Calendars;

public sealed class CalendarTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Officer => app.As(StaffRole.LetterOfficer, "dd");

    [Fact]
    public async Task Years_say_whether_they_are_published_and_by_what()
    {
        var page = await Answer.Is(await Officer.GetAsync("/api/v1/calendar"), 200);

        var years = page["items"]!.AsArray();
        Assert.Equal(Enumerable.Range(2021, 7), years.Select(y => (int)y!["year"]!));
        Assert.Equal(("official", "provisional"), ((string?)years[0]!["status"], (string?)years[^1]!["status"]));
        Assert.All(years, y => Assert.NotEmpty((string)y!["source"]!));
    }

    [Fact]
    public async Task A_year_lists_its_days_off_and_its_worked_saturdays()
    {
        var year = await Answer.Is(await Officer.GetAsync("/api/v1/calendar/2024"), 200);

        Assert.Equal("official", (string?)year["status"]);
        var daysOff = year["daysOff"]!.AsArray().ToDictionary(d => (string)d!["on"]!, d => (string?)d!["type"]);
        Assert.Equal(("holiday", "substitute", "swap-off"), (daysOff["2024-04-30"], daysOff["2024-02-13"], daysOff["2024-04-29"]));
        Assert.Equal(["2024-05-04"], year["workedDays"]!.AsArray().Select(d => (string?)d!["on"]));
        Assert.Equal(262 - 12 + 1, (int?)year["workingDays"]);
    }

    [Fact]
    public async Task A_year_without_a_published_calendar_is_provisional_and_says_so()
    {
        var year = await Answer.Is(await Officer.GetAsync("/api/v1/calendar/2031"), 200);

        Assert.Equal("provisional", (string?)year["status"]);
        Assert.Empty(year["workedDays"]!.AsArray());
    }

    [Theory]
    [InlineData("/api/v1/calendar/1944")]
    [InlineData("/api/v1/calendar/2201")]
    [InlineData("/api/v1/calendar/-1")]
    public async Task Other_ages_have_no_calendar(string path) =>
        await Answer.IsProblem(await Officer.GetAsync(path), 404, "calendar.year_unknown");

    [Fact]
    public async Task A_reader_who_has_the_year_is_spared_it()
    {
        var tag = (await Officer.GetAsync("/api/v1/calendar/2026")).ETag();

        Assert.Equal(304, (int)(await Officer.GetAgainAsync("/api/v1/calendar/2026", tag)).StatusCode);
        Assert.NotEqual(tag, (await Officer.GetAsync("/api/v1/calendar/2025")).ETag());
    }
}
