using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Statistics;

namespace QcdcCases.Application.Deadlines;

/// <summary>The last lawful days that records store, by the rules in force and one reading of the calendar (<see cref="CalendarBook"/>).</summary>
public sealed class DueDays(CalendarHistory calendars)
{
    /// <summary>The calendar as it was and is: what has ended is counted by the former.</summary>
    public CalendarHistory Calendars => calendars;

    /// <summary>The calendar by which days are counted.</summary>
    public WorkingCalendar Calendar => calendars.Current;

    /// <summary>The last day to process a letter of a kind.</summary>
    public DateOnly Processing(CaseKind kind, DateOnly receivedOn) =>
        DueDate.Of(DeadlineRules.Processing(kind, receivedOn), receivedOn, Calendar).Due!.Value;

    /// <summary>Brings a case's stored days in line with its steps and traits.</summary>
    public void Refresh(Case changed) => changed.CountDays(LastLawfulDay(changed.Traits), calendars.Revision);

    /// <summary>What a case's letters are counted by, in an instance.</summary>
    public CaseCourse Course(Case about, int instance) => about.Course(instance, LastLawfulDay(about.Traits));

    /// <summary>For a case with such traits, the last lawful day of a state by a revision of the calendar, the present one for null.</summary>
    public Func<CaseState, int?, DateOnly?> LastLawfulDay(CaseTraits traits) =>
        (state, revision) => CaseClock.LastLawfulDay(state, traits, calendars.At(revision));
}
