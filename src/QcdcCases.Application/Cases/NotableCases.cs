using QcdcCases.Domain.Cases;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Cases;

/// <summary>
/// Filters the matters that stand out: of many people, complex, drawn out, with letters after a final decision, or a rejected complaint
/// that came back as a denunciation. The figures count them by the same rules (<see cref="Domain.Statistics.CaseMarks"/>).
/// </summary>
internal sealed class NotableCases(CasesDbContext db)
{
    public IQueryable<Case> Matching(CaseFilter filter, IQueryable<Case> cases)
    {
        // Only an index by this member finds the few that are meant.
        cases = filter is { Group: true } or { Complex: true } or { Protracted: true } ? cases.Where(c => c.Notable) : cases;
        cases = filter.Notable is { } notable ? cases.Where(c => c.Notable == notable) : cases;
        cases = filter.Group is { } group ? cases.Where(c => (c.Group == true) == group) : cases;
        cases = filter.Protracted is { } protracted ? cases.Where(c => (c.Protracted == true) == protracted) : cases;
        cases = filter.Complex is { } complex
            ? cases.Where(c => (c.Complex == true
                || c.Steps.Any(s => s.SupersededBy == null && s.Event == CaseEvent.ComplexFixed)) == complex)
            : cases;
        cases = filter.AfterFinal is { } afterFinal ? cases.Where(c => LettersAfterFinal.Contains(c.Id) == afterFinal) : cases;
        return filter.TurnedDenunciation is { } turned ? cases.Where(c => Turned.Contains(c.Id) == turned) : cases;
    }

    /// <summary>The ids of cases with a letter that came after a final decision and before the case was taken up again.</summary>
    private IQueryable<Guid> LettersAfterFinal =>
        from step in db.CaseSteps
        where step.SupersededBy == null
            && (step.Event == CaseEvent.Effective || step.Event == CaseEvent.Enforced
                || (step.Event == CaseEvent.Decided && step.Instance == 2))
        join link in db.LetterCases on step.CaseId equals link.CaseId
        join letter in db.Letters on link.LetterId equals letter.Id
        where letter.ReceivedOn > step.On
            && !db.CaseSteps.Any(again => again.CaseId == step.CaseId && again.SupersededBy == null
                && again.Sequence > step.Sequence && again.On <= letter.ReceivedOn
                && (again.Event == CaseEvent.Accepted || again.Event == CaseEvent.TakenOver || again.Event == CaseEvent.Reopened))
        select step.CaseId;

    /// <summary>The ids of denunciations with a letter on or after the day on which the continued complaint was rejected.</summary>
    private IQueryable<Guid> Turned =>
        from about in db.Cases
        where about.Kind == CaseKind.Denunciation
        join complaint in db.Cases on about.PreviousId equals complaint.Id
        where complaint.Kind == CaseKind.Complaint
        join step in db.CaseSteps on complaint.Id equals step.CaseId
        where step.SupersededBy == null && step.Result == CaseResult.Rejected
        join link in db.LetterCases on about.Id equals link.CaseId
        join letter in db.Letters on link.LetterId equals letter.Id
        where letter.ReceivedOn >= step.On
        select about.Id;
}
