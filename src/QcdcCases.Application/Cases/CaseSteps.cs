using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Cases;

/// <summary>Lets a case take its steps: asks the law's order, counts the due day again, writes the history. The case is at hand with its steps.</summary>
internal sealed class CaseSteps(CasesDbContext db, RequestContext context, FirstSight firstSight, StepContexts contexts, DueDays dueDays, Historian history)
{
    public async Task<Refusal?> TakeAsync(Case at, CaseStepEntry entry, CancellationToken cancellationToken)
    {
        var watched = Watched(entry);
        var refusal = CheckDay(watched)
            ?? at.Take(watched, await firstSight.OfAsync(at.Id, cancellationToken), await contexts.OfAsync(at.Id, cancellationToken));
        return refusal ?? Note(at, $"case.{Code.Of(entry.Event)}", watched);
    }

    /// <summary>Replaces the last step with what really happened.</summary>
    public async Task<Refusal?> CorrectLastAsync(Case at, CaseStepEntry entry, CancellationToken cancellationToken)
    {
        var watched = Watched(entry);
        var refusal = CheckDay(watched)
            ?? at.CorrectLast(watched, await firstSight.OfAsync(at.Id, cancellationToken), await contexts.OfAsync(at.Id, cancellationToken));
        return refusal ?? Note(at, "case.step-corrected", watched);
    }

    /// <summary>Takes the last step back: it never happened.</summary>
    public Refusal? TakeBackLast(Case at)
    {
        var last = at.StandingSteps.LastOrDefault();
        return at.CorrectLast(null, null) ?? Note(at, "case.step-taken-back", new CaseStepEntry(last!.Event, last.On));
    }

    /// <summary>What is entered here is followed here.</summary>
    private static CaseStepEntry Watched(CaseStepEntry entry) => entry with { More = entry.More with { Watched = true } };

    private Refusal? CheckDay(CaseStepEntry entry) => Days.CheckHappened(entry.On, context.Today, "on");

    private Refusal? Note(Case at, string action, CaseStepEntry entry)
    {
        dueDays.Refresh(at);
        db.Stamp(at);
        string?[] told =
        [
            Code.Of(entry.Event), $"{entry.On:yyyy-MM-dd}", entry.Result is { } result ? Code.Of(result) : null, entry.Partial ? "partial" : null, entry.DocumentNo,
        ];
        history.Note(new HistoryNote(action, at.Id, at.UnitId, at.Id, entry.LegalBasis, string.Join(", ", told.Where(t => t is not null))));
        return null;
    }
}
