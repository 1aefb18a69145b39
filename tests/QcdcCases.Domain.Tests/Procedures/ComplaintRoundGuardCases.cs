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
    private const string MadeArticle = "Luật Khiếu nại Đ33 k1; Luật Tố cáo Đ37";
    private const string LateArticle = "Luật Khiếu nại Đ33 k1, Đ48; NĐ 124/2020 Đ4";
    private const string EscalatedArticle = "Luật Khiếu nại Đ33 k1; NĐ 124/2020 Đ4";
    private const string EffectArticle = "Luật Khiếu nại Đ44, Đ57";

    private static readonly CaseState UnderWay = After(CaseKind.Complaint, Step(CaseEvent.Accepted, "2026-07-01"));
    private static readonly CaseState Concluded = After(
        CaseKind.Complaint, Step(CaseEvent.Accepted, "2026-07-01"), Step(Decided, "2026-07-20").Finding(CaseResult.Rejected));
    private static readonly CaseState Dispatched = Procedure.Replay(Concluded, Step(Sent, "2026-07-31"));
    private static readonly CaseState SecondConcluded = After(
        CaseKind.Complaint,
        Step(CaseEvent.Accepted, "2026-06-01"),
        Step(Decided, "2026-06-20").Finding(CaseResult.Rejected),
        Step(CaseEvent.Accepted, "2026-07-01").In(2),
        Step(Decided, "2026-07-20").Finding(CaseResult.Confirmed));
    private static readonly FirstRound First = new(
        CaseKind.Complaint,
        null,
        null,
        null,
        null,
        IsInEffect: false,
        IsReviewed: false,
        default);
    private static readonly CaseStepEntry Again = Step(CaseEvent.Accepted, "2026-09-28").In(2);

    public static IReadOnlyList<GuardCase> All { get; } =
    [
        .. SecondRoundAwaitsTheFirst(Again, OfFirstRound: state => state),
        .. SecondRoundAwaitsTheFirst(Again, OfFirstRound: HeldBack),
        .. SecondRoundAwaitsTheFirst(Again.Upon(StepGround.Coercion), OfFirstRound: TakenBack),
        .. SecondComplaintIsMade(Again, OfFirstRound: state => state),
        .. SecondComplaintIsMade(Again, OfFirstRound: HeldBack),
        .. SecondComplaintIsMade(Again.Upon(StepGround.Coercion), OfFirstRound: TakenBack),
        .. SecondComplaintIsMade(Step(NotAccepted, "2026-09-28").In(2).Upon(StepGround.NotAffected), OfFirstRound: state => state),
        .. WindowOfTheSecondComplaint(Again, OfFirstRound: state => state),
        .. WindowOfTheSecondComplaint(Again, OfFirstRound: HeldBack),
        .. WindowOfTheSecondComplaint(Again.Upon(StepGround.Coercion), OfFirstRound: TakenBack),
        .. WindowOfTheSecondComplaint(Step(Escalated, "2026-09-28"), OfFirstRound: state => state),
        new(
            "case.second_round_is_last",
            null,
            "Luật Khiếu nại Đ7",
            SecondConcluded.At(Step(Escalated, "2026-08-03"), Counter with { SecondReceivedOn = Day("2026-06-25") }),
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
            Procedure.Replay(Concluded, Step(Effective, "2026-08-20")).At(Step(Enforced, "2026-08-31"))),
        new(
            "case.not_effective",
            null,
            "Luật Khiếu nại Đ44, Đ46; NĐ 124/2020 Đ31 k1",
            Dispatched.At(Step(Enforced, "2026-08-31")),
            Procedure.Replay(
                Procedure.Replay(Concluded, Step(Effective, "2026-08-20")),
                Step(EnforcementOrdered, "2026-08-21")).At(Step(Enforced, "2026-08-31"))),
    ];

    /// <summary>A second round that was guided first and is taken up by a later letter.</summary>
    private static CaseState HeldBack(CaseState first) => Later(first, Step(Guided, "2026-07-31").In(2));

    /// <summary>A second round whose complaint was withdrawn, under coercion as it turns out.</summary>
    private static CaseState TakenBack(CaseState first) => Later(first, Step(Withdrawn, "2026-07-31").In(2));

    private static CaseState Later(CaseState first, CaseStepEntry step) =>
        Procedure.Replay(first, first.LastOn > step.On ? step with { On = first.LastOn.Value } : step);

    private static IEnumerable<GuardCase> SecondRoundAwaitsTheFirst(CaseStepEntry again, Func<CaseState, CaseState> OfFirstRound)
    {
        var expired = Counter with { FirstDueOn = Day("2026-07-31"), HasOpenLetter = true, SecondReceivedOn = Day("2026-07-31") };
        var (early, next) = (again with { On = Day("2026-07-31") }, again with { On = Day("2026-08-01") });
        return
        [
            Refused(OfFirstRound(UnderWay).At(next, expired), expired),
            Refused(OfFirstRound(UnderWay).At(next, expired), expired with { FirstDueOn = null }),
            Refused(OfFirstRound(Concluded).At(early, expired), expired with { FirstDueOn = null }),

            // Opened in the second round: the first one is not in this book, unless another case tells of it.
            Refused(CaseState.Initial(CaseKind.Complaint, 2).At(early.UponNothing(), expired), expired),
            Refused(
                CaseState.Initial(CaseKind.Complaint, 2).At(
                    early.UponNothing(),
                    expired with { First = First with { ClosedOn = Day("2026-07-30") } }),
                expired),
        ];

        GuardCase Refused(Situation lawful, StepContext around) =>
            new("case.first_round_open", null, OpenArticle, OfFirstRound(UnderWay).At(early, around), lawful);
    }

    /// <summary>A letter of the second complaint, or the step that records it, is what a second round answers.</summary>
    private static IEnumerable<GuardCase> SecondComplaintIsMade(CaseStepEntry step, Func<CaseState, CaseState> OfFirstRound)
    {
        var around = Counter with { HasOpenLetter = true };
        Situation[] lawful =
        [
            OfFirstRound(Concluded).At(step, around with { SecondReceivedOn = Day("2026-08-10") }),
            OfFirstRound(Procedure.Replay(Concluded, Step(Escalated, "2026-07-25"))).At(step, around),
        ];
        return lawful.Select(at => new GuardCase(
            "case.second_complaint_missing",
            null,
            MadeArticle,
            OfFirstRound(Concluded).At(step, around),
            at));
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

        // Recorded by its step, it was made on that day; in effect, no reason lets a late one in.
        yield return Late(Procedure.Replay(Dispatched, Step(Effective, "2026-08-20")), around, "2026-09-03", "2026-09-04", inEffect: true);
        yield return Late(Procedure.Replay(Concluded, Step(Effective, "2026-08-20")), around, "2026-08-19", "2026-08-20", inEffect: true);

        GuardCase Late(CaseState first, StepContext known, string last, string late, bool inEffect = false) =>
            Refused(first, known, late, OfFirstRound(first).At(step, known with { SecondReceivedOn = Day(last) }), inEffect);

        GuardCase Refused(CaseState first, StepContext known, string late, Situation lawful, bool inEffect = false) => new(
            "case.second_complaint_late",
            inEffect ? null : "assurances",
            inEffect ? "Luật Khiếu nại Đ33 k1, Đ44 k1" : LateArticle,
            OfFirstRound(first).At(
                step.Assuring(inEffect ? StepAssurance.LateForGoodReason : StepAssurance.NewFacts),
                known with { SecondReceivedOn = Day(late) }),
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
