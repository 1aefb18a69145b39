using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Procedures;
using static QcdcCases.Domain.Cases.CaseEvent;
using static QcdcCases.Domain.Tests.Deadlines.Given;
using static QcdcCases.Domain.Tests.Procedures.GuardCases;

namespace QcdcCases.Domain.Tests.Procedures;

/// <summary>
/// Conditions of what follows the first decision of a complaint, and of the second round (legal reference KN-10, KN-18 to KN-20).
/// </summary>
internal static class ComplaintRoundGuardCases
{
    private const string OpenArticle = "Luật Khiếu nại Đ7, Đ33 k1; NĐ 124/2020 Đ4";
    private const string LateArticle = "Luật Khiếu nại Đ33 k1, Đ48; NĐ 124/2020 Đ4";
    private const string EscalatedArticle = "Luật Khiếu nại Đ33 k1; NĐ 124/2020 Đ4";
    private const string EffectArticle = "Luật Khiếu nại Đ44, Đ57";

    private static readonly CaseState UnderWay = After(CaseKind.Complaint, Step(CaseEvent.Accepted, "2026-07-01"));
    private static readonly CaseState Concluded = After(
        CaseKind.Complaint, Step(CaseEvent.Accepted, "2026-07-01"), Step(Decided, "2026-07-20").Finding(CaseResult.Rejected));
    private static readonly CaseState Dispatched = Procedure.Retell(Concluded, Step(Sent, "2026-07-31"));
    private static readonly CaseState SecondConcluded = After(
        CaseKind.Complaint,
        Step(CaseEvent.Accepted, "2026-06-01"),
        Step(Decided, "2026-06-20").Finding(CaseResult.Rejected),
        Step(CaseEvent.Accepted, "2026-07-01").In(2),
        Step(Decided, "2026-07-20").Finding(CaseResult.Confirmed));
    private static readonly CaseStepEntry Again = Step(CaseEvent.Accepted, "2026-09-28").In(2);

    public static IReadOnlyList<GuardCase> All { get; } =
    [
        .. SecondRoundAwaitsTheFirst(UnderWay, HeldBack(UnderWay)),
        .. WindowOfTheSecondComplaint(Again, OfFirstRound: state => state),
        .. WindowOfTheSecondComplaint(Again, OfFirstRound: HeldBack),
        .. WindowOfTheSecondComplaint(Step(Escalated, "2026-09-28"), OfFirstRound: state => state),
        new(
            "case.second_round_is_last",
            null,
            "Luật Khiếu nại Đ7",
            SecondConcluded.At(Step(Escalated, "2026-08-03")),
            Concluded.At(Step(Escalated, "2026-08-03"))),
        new(
            "case.first_round_open",
            null,
            EscalatedArticle,
            UnderWay.At(Step(Escalated, "2026-07-31"), Counter with { FirstDueOn = Day("2026-07-31") }),
            UnderWay.At(Step(Escalated, "2026-08-01"), Counter with { FirstDueOn = Day("2026-07-31") })),
        new(
            "case.first_round_open",
            null,
            EscalatedArticle,
            UnderWay.At(Step(Escalated, "2026-08-03")),
            Concluded.At(Step(Escalated, "2026-08-03"))),
        Effect("2026-08-19", "2026-08-20", Concluded),
        Effect("2026-08-19", "2026-08-20", SecondConcluded),
        Effect("2026-08-19", "2026-08-20", Concluded, new(false, false, Disciplinary: true)),
        Effect("2026-09-03", "2026-09-04", Concluded, new(false, Remote: true, false)),
        Effect("2026-09-03", "2026-09-04", SecondConcluded, new(false, Remote: true, false)),

        // The thirtieth day is a Sunday before the National Day: legal effect does not wait for a working day.
        Effect("2026-08-30", "2026-08-31", After(
            CaseKind.Complaint, Step(CaseEvent.Accepted, "2026-07-01"), Step(Decided, "2026-07-31").Finding(CaseResult.Upheld))),
        new(
            "case.not_effective",
            null,
            "Luật Khiếu nại Đ44, Đ46; NĐ 124/2020 Đ31 k1",
            Concluded.At(Step(Enforced, "2026-08-31")),
            Procedure.Retell(Concluded, Step(Effective, "2026-08-20")).At(Step(Enforced, "2026-08-31"))),
        new(
            "case.not_effective",
            null,
            "Luật Khiếu nại Đ44, Đ46; NĐ 124/2020 Đ31 k1",
            Dispatched.At(Step(Enforced, "2026-08-31")),
            Procedure.Retell(
                Procedure.Retell(Concluded, Step(Effective, "2026-08-20")),
                Step(EnforcementOrdered, "2026-08-21")).At(Step(Enforced, "2026-08-31"))),
    ];

    /// <summary>A second round that was guided first and is taken up by a later letter.</summary>
    private static CaseState HeldBack(CaseState first) => Procedure.Retell(first, Step(Guided, "2026-07-31").In(2));

    private static IEnumerable<GuardCase> SecondRoundAwaitsTheFirst(params CaseState[] states)
    {
        var expired = Counter with { FirstDueOn = Day("2026-07-31"), HasOpenLetter = true };
        foreach (var state in states)
        {
            yield return Refused(state.At(Again with { On = Day("2026-08-01") }, expired), expired);
            yield return Refused(state.At(Again with { On = Day("2026-08-01") }, expired), expired with { FirstDueOn = null });
            yield return Refused(
                (state.Instance == 1 ? Concluded : HeldBack(Concluded)).At(Again with { On = Day("2026-07-31") }, expired),
                expired with { FirstDueOn = null });

            // Opened in the second round: the first one is not in this book.
            yield return Refused(CaseState.Fresh(CaseKind.Complaint, 2).At(Again with { On = Day("2026-07-31") }, expired), expired);

            GuardCase Refused(Situation lawful, StepContext around) =>
                new("case.first_round_open", null, OpenArticle, state.At(Again with { On = Day("2026-07-31") }, around), lawful);
        }
    }

    /// <summary>Thirty days, forty-five in remote places, ten against a disciplinary decision, thirty against a dismissal.</summary>
    private static IEnumerable<GuardCase> WindowOfTheSecondComplaint(CaseStepEntry step, Func<CaseState, CaseState> OfFirstRound)
    {
        var around = Counter with { HasOpenLetter = true };
        var told = around with { FirstDecisionReceivedOn = Day("2026-08-04") };
        yield return Late(Dispatched, around, "2026-09-03", "2026-09-04");
        yield return Late(Concluded, around, "2026-08-19", "2026-08-20");
        yield return Late(UnderWay, around with { FirstDueOn = Day("2026-07-31") }, "2026-09-03", "2026-09-04");
        yield return Late(Dispatched, told, "2026-09-03", "2026-09-04");
        yield return Late(Concluded, told, "2026-09-03", "2026-09-04");
        yield return Late(Concluded, told with { Traits = new(false, Remote: true, false) }, "2026-09-18", "2026-09-19");
        yield return Late(Concluded, told with { Traits = new(false, false, Disciplinary: true) }, "2026-08-14", "2026-08-15");
        yield return Late(
            Concluded,
            told with { Traits = new(false, false, Disciplinary: true, Dismissal: true) },
            "2026-09-03",
            "2026-09-04");
        yield return Refused(
            Dispatched, around, "2026-09-04",
            OfFirstRound(Dispatched).At(
                step.Assuring(StepAssurance.LateForGoodReason),
                around with { SecondReceivedOn = Day("2026-09-04") }));
        yield return Refused(Dispatched, around, "2026-09-04", OfFirstRound(Dispatched).At(step, around));

        GuardCase Late(CaseState first, StepContext known, string last, string late) =>
            Refused(first, known, late, OfFirstRound(first).At(step, known with { SecondReceivedOn = Day(last) }));

        GuardCase Refused(CaseState first, StepContext known, string late, Situation lawful) => new(
            "case.second_complaint_late",
            "assurances",
            LateArticle,
            OfFirstRound(first).At(step.Assuring(StepAssurance.NewFacts), known with { SecondReceivedOn = Day(late) }),
            lawful);
    }

    private static GuardCase Effect(string early, string lawful, CaseState state, CaseTraits traits = default)
    {
        var around = Counter with { Traits = traits };
        return new(
            "case.effect_too_early",
            "on",
            EffectArticle,
            state.At(Step(Effective, early), around),
            state.At(Step(Effective, lawful), around));
    }
}
