using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Persistence;
using Xunit;

namespace QcdcCases.Api.Tests.Scenarios;

/// <summary>Enters years of the calendar as an administrator does, and waits until what is open is counted by them.</summary>
public static class Years
{
    public static object BodyOf(CalendarYear year) =>
        new
        {
            year.Status,
            year.Source,
            days = year
                .Days.Select(d => new
                {
                    on = $"{d.On:yyyy-MM-dd}",
                    d.Type,
                    d.Name,
                    pair = d.Pair is { } pair ? $"{pair:yyyy-MM-dd}" : null,
                })
                .ToList(),
        };

    public static async Task<HttpResponseMessage> TryEnterAsync(this HttpClient administrator, CalendarYear year)
    {
        var seen = await administrator.GetAsync($"/api/v1/calendar/{year.Year}");
        await Answer.Is(seen, 200);
        return await administrator.PutAsync($"/api/v1/calendar/{year.Year}", BodyOf(year), ifMatch: seen.ETag());
    }

    public static async Task EnterAsync(this CasesApplication app, HttpClient administrator, CalendarYear year)
    {
        await Answer.Is(await administrator.TryEnterAsync(year), 200);
        await app.RecountedAsync();
    }

    /// <summary>Waits until nothing is left to count anew.</summary>
    public static async Task RecountedAsync(this CasesApplication app)
    {
        for (var (left, tries) = (true, 600); left; tries--)
        {
            Assert.True(tries > 0, "The recounting does not come to its end.");
            await Task.Delay(50);
            await app.WithAsync<IDatabaseProvider>(engine => app.InDatabaseAsync(async db =>
            {
                try
                {
                    left = await db.CalendarRecounts.AnyAsync(r => r.EndedAt == null);
                }
                catch (Exception failure) when (engine.IsUnavailable(failure))
                {
                    // A connection that the test itself broke: asked again on another.
                }
            }));
        }
    }

    /// <summary>The year with one more day.</summary>
    public static CalendarYear With(this CalendarYear year, params CalendarDay[] days) => year with { Days = [.. year.Days, .. days] };
}
