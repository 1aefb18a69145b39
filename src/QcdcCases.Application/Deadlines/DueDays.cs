using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;

namespace QcdcCases.Application.Deadlines;

/// <summary>The last lawful days that records store, by the rules and the calendar in force.</summary>
public sealed class DueDays
{
    /// <summary>The calendar by which days are counted.</summary>
    public WorkingCalendar Calendar { get; } = OfficialCalendars.Calendar;

    /// <summary>The last day to process a letter of a kind.</summary>
    public DateOnly Processing(CaseKind kind, DateOnly receivedOn) =>
        DueDate.Of(DeadlineRules.Processing(kind, receivedOn), receivedOn, Calendar).Due!.Value;

    /// <summary>The last day to resolve a case, or null when no clock runs.</summary>
    public DateOnly? Resolution(CaseState state, CaseTraits traits) => CaseClock.LastLawfulDay(state, traits, Calendar);

    /// <summary>Brings a case's stored days in line with its steps and traits.</summary>
    public void Refresh(Case changed) => changed.CountDays(state => Resolution(state, changed.Traits));
}
