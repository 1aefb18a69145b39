using QcdcCases.Application.Shared;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Cases;

/// <summary>
/// Applies steps to a case: checks the procedure and writes the history. The deadlines are written at the commit. The case must be loaded
/// with its steps.
/// </summary>
internal sealed class CaseSteps(CasesDbContext db, RequestContext context, StepContexts contexts, HistoryWriter history)
{
    /// <param name="following">The letter whose processing causes the step; null if an officer records the step directly.</param>
    public async Task<Refusal?> ApplyAsync(Case at, CaseStepEntry entry, Letter? following, CancellationToken cancellationToken)
    {
        var watched = Watched(entry);
        var refusal =
            CheckDay(watched)
            ?? at.AppendStep(
                watched,
                await contexts.EarliestReceiptAsync(at.Id, cancellationToken),
                await ContextAsync(at, following, cancellationToken));
        return refusal ?? RecordHistory(at, $"case.{Code.Of(entry.Event)}", watched);
    }

    /// <summary>Replaces the last step with the corrected one.</summary>
    public async Task<Refusal?> CorrectLastAsync(Case at, CaseStepEntry entry, Letter? following, CancellationToken cancellationToken)
    {
        var watched = Watched(entry);
        var refusal =
            CheckDay(watched)
            ?? at.CorrectLast(
                watched,
                await contexts.EarliestReceiptAsync(at.Id, cancellationToken),
                await ContextAsync(at, following, cancellationToken));
        return refusal ?? RecordHistory(at, "case.step-corrected", watched);
    }

    /// <summary>Revokes the last step because it did not happen.</summary>
    public Refusal? RevokeLast(Case at)
    {
        var last = at.EffectiveSteps.LastOrDefault();
        return at.CorrectLast(null, null) ?? RecordHistory(at, "case.step-taken-back", new CaseStepEntry(last!.Event, last.On));
    }

    private async Task<StepContext> ContextAsync(Case at, Letter? following, CancellationToken cancellationToken) =>
        await contexts.OfAsync(at, cancellationToken, following) with { FollowsLetter = following is not null };

    /// <summary>Returns why the case cannot take a step that a letter causes, or null; nothing changes.</summary>
    public async Task<Refusal?> CheckAsync(Case at, CaseStepEntry entry, Letter following, CancellationToken cancellationToken) =>
        Procedure.Check(at.State, entry, at.CompleteContext(await ContextAsync(at, following, cancellationToken)));

    /// <summary>Records entered at the counter are tracked in full.</summary>
    private static CaseStepEntry Watched(CaseStepEntry entry) => entry with { More = entry.More with { Watched = true } };

    private Refusal? CheckDay(CaseStepEntry entry) => DayRules.CheckHappened(entry.On, context.Today, "on");

    private Refusal? RecordHistory(Case at, string action, CaseStepEntry entry)
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
