using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Statistics;

namespace QcdcCases.Application.Deadlines;

/// <summary>The last lawful days that records store, by the rules in force and one reading of the calendar (<see cref="RequestCalendar"/>).</summary>
public sealed class DueDays(CalendarHistory calendars)
{
    /// <summary>The calendar as it was and is: what has ended is counted by the former.</summary>
    public CalendarHistory Calendars => calendars;

    /// <summary>The calendar by which days are counted.</summary>
    public WorkingCalendar Calendar => calendars.Current;

    /// <summary>The last day to process a letter of a kind.</summary>
    /// <param name="onRegulations">It is a petition on regulations.</param>
    /// <param name="longer">The check of a denunciation takes the longer limit.</param>
    public DateOnly Processing(CaseKind kind, DateOnly receivedOn, bool onRegulations = false, bool longer = false) =>
        Processing(DeadlineRules.Processing(kind, receivedOn, onRegulations), receivedOn, longer, Calendar);

    /// <summary>The last day to process a letter as it now is.</summary>
    public DateOnly Processing(Letter letter) => Processing(letter.Kind, letter.ReceivedOn, letter.OnRegulations, letter.LongerCheckOn is not null);

    /// <summary>
    /// The last day to process a letter as it now is; one that was processed is counted by the calendar of the clock that ended with it.
    /// </summary>
    /// <param name="clocks">The letter's.</param>
    public DateOnly Processing(Letter letter, IEnumerable<Clock> clocks)
    {
        var rule = DeadlineRules.Processing(letter.Kind, letter.ReceivedOn, letter.OnRegulations);
        var ended = letter.Processing is null
            ? null
            : clocks.FirstOrDefault(c => c.RuleId == rule.Id && c.Ending is not (null or ClockEnding.Void));
        return Processing(rule, letter.ReceivedOn, letter.LongerCheckOn is not null, calendars.At(ended?.CalendarRevision));
    }

    private static DateOnly Processing(DeadlineRule rule, DateOnly receivedOn, bool longer, WorkingCalendar calendar) =>
        DueDate.Of(rule, receivedOn, calendar, longer && rule.ComplexLength is not null ? Complexity.Complex : Complexity.Ordinary)
            .Due!.Value;

    /// <summary>Brings a case's stored days in line with its steps and traits.</summary>
    public void Refresh(Case changed) => changed.CountDays(LastLawfulDay(changed.Traits), calendars.Revision);

    /// <summary>What a case's letters are counted by, in an instance.</summary>
    public CaseCourse Course(Case about, int instance) => about.Course(instance, LastLawfulDay(about.Traits));

    /// <summary>For a case with such traits, the last lawful day of a state by a revision of the calendar, the present one for null.</summary>
    public Func<CaseState, int?, DateOnly?> LastLawfulDay(CaseTraits traits) =>
        (state, revision) => CaseClock.LastLawfulDay(state, traits, calendars.At(revision));
}
