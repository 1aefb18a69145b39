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
internal sealed class CaseSteps(
    CasesDbContext db, RequestContext context, StepContexts contexts, CaseStories stories, HistoryWriter history)
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

    /// <summary>Evaluates the correction of any step; nothing changes.</summary>
    /// <param name="entry">The corrected step; null to remove it.</param>
    public async Task<Result<StepCorrection>> PlanAsync(
        Case at, CaseStep replaced, CaseStepEntry? entry, CancellationToken cancellationToken)
    {
        var watched = entry is null ? null : Watched(entry);
        return watched is not null && CheckDay(watched) is { } refusal
            ? refusal
            : StepCorrection.Of(await stories.OfAsync(at, cancellationToken), replaced, watched);
    }

    /// <summary>Replaces any step, or removes it where the entry is null; the history keeps the earlier values and the reason.</summary>
    public async Task<Refusal?> CorrectAsync(
        Case at, CaseStep replaced, CaseStepEntry? entry, string reason, CancellationToken cancellationToken)
    {
        if ((await PlanAsync(at, replaced, entry, cancellationToken)).IsRefused(out var refusal, out var correction)
            || (refusal = at.Make(correction, replaced)) is not null)
        {
            return refusal;
        }

        db.Stamp(at);
        history.Record(new HistoryNote(
            entry is null ? "case.step-voided" : "case.step-corrected",
            at.Id,
            at.UnitId,
            at.Id,
            entry?.LegalBasis,
            entry is null ? Detail(replaced.ToEntry()) : $"{Detail(replaced.ToEntry())} → {Detail(entry)}",
            reason));
        return null;
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
        history.Record(new HistoryNote(action, at.Id, at.UnitId, at.Id, entry.LegalBasis, Detail(entry)));
        return null;
    }

    private static string Detail(CaseStepEntry entry)
    {
        string?[] told =
        [
            Code.Of(entry.Event),
            $"{entry.On:yyyy-MM-dd}",
            entry.Result is { } result ? Code.Of(result) : null,
            entry.Partial ? "partial" : null,
            entry.DocumentNo,
        ];
        return string.Join(", ", told.Where(t => t is not null));
    }
}
