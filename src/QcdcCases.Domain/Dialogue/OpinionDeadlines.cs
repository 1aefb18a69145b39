using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Dialogue;

/// <summary>
/// The deadline of an opinion: the day that was fixed when it was taken on. It is met when a second person confirms that the opinion is
/// resolved, so it is open and overdue exactly as long as the figures count the promise as open and overdue.
/// </summary>
public static class OpinionDeadlines
{
    private static readonly ReceptionDeadlineKind Resolve = new(
        DeadlineSubject.Opinion,
        "resolve-opinion",
        "the day by which an opinion that was taken on or assigned is to be resolved",
        "confirmed, by a second person",
        Code.Of(OpinionEvent.Confirmed),
        [DeadlineRules.PromisedDay]);

    /// <summary>The kinds of deadlines of opinions.</summary>
    public static IReadOnlyList<ReceptionDeadlineKind> Table { get; } = [Resolve];

    /// <summary>The deadlines of an opinion; one answered on the spot has none.</summary>
    public static IReadOnlyList<DeadlineDraft> Of(Opinion opinion) =>
        opinion is { AnsweredOnSpot: false, DueOn: { } due } && DeadlineRules.Find(DeadlineRules.PromisedDay, due) is { } rule
            ?
            [
                new DeadlineDraft(
                    Resolve.Code,
                    1,
                    1,
                    Code.Of(OpinionEvent.TakenOn),
                    rule,
                    DeadlineLedger.Of(rule, due, metOn: opinion.ResolvedOn),
                    opinion.ResolvedOn),
            ]
            : [];
}
