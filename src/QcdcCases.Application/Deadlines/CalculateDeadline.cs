using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Deadlines;

/// <summary>Calculates a deadline without a case and explains it day by day.</summary>
/// <param name="Rule">The id of a rule, such as <c>KN-05</c>.</param>
/// <param name="Start">The day of the event that starts the deadline.</param>
/// <param name="Pauses">The pauses; an open one has no resumption.</param>
/// <param name="Extensions">The extensions: the new last day and the day of the decision.</param>
public sealed record CalculateDeadline(
    string Rule,
    DateOnly Start,
    Complexity Complexity = Complexity.Ordinary,
    bool Remote = false,
    IReadOnlyList<PausedSpan>? Pauses = null,
    IReadOnlyList<ExtendedUntil>? Extensions = null) : IQuery<DeadlineExplanation>
{
    /// <summary>Calculates by a calendar; every entry is checked as if it were made today.</summary>
    public Result<DeadlineExplanation> Explain(WorkingCalendar calendar)
    {
        if (DeadlineRules.Find(Rule, Start) is not { } rule)
        {
            return Refusal.NotFound("deadline.rule_unknown", "No deadline rule with this id is in force on that day.");
        }

        var deadline = DeadlineLedger.Start(rule, Start, Remote);
        foreach (var entry in Entries().OrderBy(e => e.On))
        {
            if (deadline.Append(entry, calendar).IsRefused(out var refusal, out var longer))
            {
                return refusal;
            }

            deadline = longer;
        }

        return deadline.Explain(calendar);
    }

    private IEnumerable<LedgerEntry> Entries()
    {
        if (Complexity is not Complexity.Ordinary)
        {
            yield return LedgerEntry.MarkComplex(Start, Complexity);
        }

        foreach (var pause in Pauses ?? [])
        {
            yield return LedgerEntry.Pause(pause.SuspendedOn);
            if (pause.ResumedOn is { } resumedOn)
            {
                yield return LedgerEntry.Resume(resumedOn);
            }
        }

        foreach (var extension in Extensions ?? [])
        {
            yield return LedgerEntry.Extend(extension.DecidedOn, extension.Until);
        }
    }
}

internal sealed class CalculateDeadlineHandler(RequestCalendar calendars) : IRequestHandler<CalculateDeadline, Result<DeadlineExplanation>>
{
    public async Task<Result<DeadlineExplanation>> Handle(CalculateDeadline query, CancellationToken cancellationToken) =>
        query.Explain((await calendars.GetAsync(cancellationToken)).Current);
}
