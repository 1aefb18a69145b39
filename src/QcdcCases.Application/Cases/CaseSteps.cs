using QcdcCases.Application.Shared;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Cases;

/// <summary>
/// Lets a case take its steps: asks the law's order, writes the history; its deadlines follow at the commit. The case is at hand with its
/// steps.
/// </summary>
internal sealed class CaseSteps(CasesDbContext db, RequestContext context, StepContexts contexts, HistoryWriter history)
{
    /// <param name="following">The letter whose processing the step follows; null where an officer says that the case took it.</param>
    public async Task<Refusal?> TakeAsync(Case at, CaseStepEntry entry, Letter? following, CancellationToken cancellationToken)
    {
        var watched = Watched(entry);
        var refusal =
            CheckDay(watched)
            ?? at.Take(
                watched,
                await contexts.FirstSeenOnAsync(at.Id, cancellationToken),
                await ContextAsync(at, following, cancellationToken));
        return refusal ?? Note(at, $"case.{Code.Of(entry.Event)}", watched);
    }

    /// <summary>Replaces the last step with what really happened.</summary>
    public async Task<Refusal?> CorrectLastAsync(Case at, CaseStepEntry entry, Letter? following, CancellationToken cancellationToken)
    {
        var watched = Watched(entry);
        var refusal =
            CheckDay(watched)
            ?? at.CorrectLast(
                watched,
                await contexts.FirstSeenOnAsync(at.Id, cancellationToken),
                await ContextAsync(at, following, cancellationToken));
        return refusal ?? Note(at, "case.step-corrected", watched);
    }

    /// <summary>Takes the last step back: it never happened.</summary>
    public Refusal? TakeBackLast(Case at)
    {
        var last = at.EffectiveSteps.LastOrDefault();
        return at.CorrectLast(null, null) ?? Note(at, "case.step-taken-back", new CaseStepEntry(last!.Event, last.On));
    }

    private async Task<StepContext> ContextAsync(Case at, Letter? following, CancellationToken cancellationToken) =>
        await contexts.OfAsync(at, cancellationToken, following) with { FollowsLetter = following is not null };

    /// <summary>Why the case could not take a step that follows from a letter, or null; nothing is taken.</summary>
    public async Task<Refusal?> CheckAsync(Case at, CaseStepEntry entry, Letter following, CancellationToken cancellationToken) =>
        Procedure.Check(at.State, entry, at.Known(await ContextAsync(at, following, cancellationToken)));

    /// <summary>What is entered here is followed here.</summary>
    private static CaseStepEntry Watched(CaseStepEntry entry) => entry with { More = entry.More with { Watched = true } };

    private Refusal? CheckDay(CaseStepEntry entry) => DayRules.CheckHappened(entry.On, context.Today, "on");

    private Refusal? Note(Case at, string action, CaseStepEntry entry)
    {
        db.Stamp(at);
        string?[] told =
        [
            Code.Of(entry.Event),
            $"{entry.On:yyyy-MM-dd}",
            entry.Result is { } result ? Code.Of(result) : null,
            entry.Partial ? "partial" : null,
            entry.DocumentNo,
        ];
        history.Record(
            new HistoryNote(action, at.Id, at.UnitId, at.Id, entry.LegalBasis, string.Join(", ", told.Where(t => t is not null))));
        return null;
    }
}
