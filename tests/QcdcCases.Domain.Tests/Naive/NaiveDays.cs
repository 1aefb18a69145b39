using QcdcCases.Domain.Deadlines;

namespace QcdcCases.Domain.Tests.Naive;

/// <summary>
/// The last lawful day of resolving a case, counted on the fingers from KN-05 to KN-08 and TC-05. Of the product only the published days
/// off are used, as data.
/// </summary>
internal static class NaiveDays
{
    /// <summary>Null when no deadline runs: a petition, or not accepted in that instance by the end of <paramref name="by"/>.</summary>
    /// <param name="calendar">The days off; the published ones where none are said.</param>
    /// <param name="round">The round that is meant; where none is said, the last one that had begun by then.</param>
    public static DateOnly? LastLawfulDay(
        NaiveCase aboutCase,
        int instance,
        DateOnly by,
        IReadOnlyList<CalendarYear>? calendar = null,
        NaiveRound? round = null)
    {
        var years = calendar ?? OfficialCalendars.All;
        if (aboutCase.Kind == "petition")
        {
            return null;
        }

        DateOnly? last = null;
        DateOnly? suspendedOn = null;
        foreach (var step in (round ?? aboutCase.Rounds(instance).FindLast(r => r[0].On <= by) ?? []).Where(s => s.On <= by))
        {
            if (step.Event is "accepted" or "taken-over")
            {
                (last, suspendedOn) = (step.On.AddDays(Length(aboutCase, instance)), null);
            }

            if (step.Event == "court-discontinued" && last is not null)
            {
                // Given back by the court, what was being resolved has a limit that begins anew (Luật Khiếu nại Đ11 k9).
                (last, suspendedOn) = (step.On.AddDays(Length(aboutCase, instance)), null);
            }

            // A complaint has its longer limit once it is complex; no decision lengthens it beyond that (Luật Khiếu nại Đ28, Đ37).
            if (step.Event == "extended" && aboutCase.Kind == "denunciation")
            {
                last = step.Until;
            }

            if (step.Event == "suspended" && last is { } running && NextWorkingDay(running, years) >= step.On)
            {
                suspendedOn = StoppedFrom(aboutCase, step.On, last, years);
            }

            if (suspendedOn is { } since && (step.Event == "resumed" || step.Closes))
            {
                (last, suspendedOn) = (GoingOn(last, since, step.On, years), null);
            }

            if (step.Closes)
            {
                break;
            }
        }

        if (suspendedOn is { } still)
        {
            last = GoingOn(last, still, by, years);
        }

        return last is { } day ? NextWorkingDay(day, years) : null;
    }

    // Suspended while the rolled last day was not over, the deadline had not expired, so it cannot have by the day it goes on or still
    // stands (T-3, T-9).
    private static DateOnly? GoingOn(DateOnly? last, DateOnly since, DateOnly on, IReadOnlyList<CalendarYear> years)
    {
        var inTime = last is { } before && NextWorkingDay(before, years) >= since;
        var later = last?.AddDays(Math.Max(0, on.DayNumber - since.DayNumber));
        return inTime && later < on ? on : later;
    }

    // Luật Khiếu nại Đ11a came on 2026-07-01: what was suspended before stops from that day, unless the limit had run out by then.
    private static DateOnly? StoppedFrom(NaiveCase aboutCase, DateOnly on, DateOnly? last, IReadOnlyList<CalendarYear> years)
    {
        var law = new DateOnly(2026, 7, 1);
        if (aboutCase.Kind != "complaint" || on >= law)
        {
            return on;
        }

        return last is { } day && NextWorkingDay(day, years) >= law ? law.AddDays(-1) : null;
    }

    private static int Length(NaiveCase aboutCase, int instance) => (aboutCase.Kind, instance, aboutCase.Remote, aboutCase.Complex) switch
    {
        ("denunciation", _, _, _) => 30,
        (_, 1, false, false) => 30,
        (_, 1, false, true) => 45,
        (_, 1, true, false) => 45,
        (_, 1, true, true) => 60,
        (_, _, false, false) => 45,
        (_, _, false, true) => 60,
        (_, _, true, false) => 60,
        (_, _, true, true) => 70,
    };

    private static DateOnly NextWorkingDay(DateOnly day, IReadOnlyList<CalendarYear> years)
    {
        while (!IsWorked(day, years))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    private static bool IsWorked(DateOnly day, IReadOnlyList<CalendarYear> years)
    {
        foreach (var year in years)
        {
            foreach (var listed in year.Days)
            {
                if (listed.On == day)
                {
                    return listed.Type == CalendarDayType.Worked;
                }
            }
        }

        return day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
    }
}
