using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Procedures;
using static QcdcCases.Domain.Cases.CaseEvent;
using static QcdcCases.Domain.Tests.Deadlines.Given;
using static QcdcCases.Domain.Tests.Procedures.GuardCases;

namespace QcdcCases.Domain.Tests.Procedures;

/// <summary>Conditions of the steps of a complaint until it is accepted or turned away (legal reference §2.1, §2.5, §5.4).</summary>
internal static class ComplaintIntakeGuardCases
{
    private const string GroupArticle = "NĐ 124/2020 Đ16 k1; Luật Tiếp công dân Đ29";

    private static readonly CaseState Received = CaseState.Initial(CaseKind.Complaint, 1);
    private static readonly CaseState Away = After(CaseKind.Complaint, Step(Guided, "2026-08-03"));
    private static readonly CaseState Coerced = After(CaseKind.Complaint, Step(Accepted, "2026-08-03"), Step(Withdrawn, "2026-08-04"));
    private static readonly CaseStepEntry Acceptance = Step(Accepted, "2026-08-05");
    private static readonly CaseStepEntry Resumption = Acceptance.Upon(StepGround.Coercion);
    private static readonly CaseStepEntry Guidance = Step(Guided, "2026-08-03").To("Sở Xây dựng");
    private static readonly CaseStepEntry Return = Step(Returned, "2026-08-03").Because("Không thuộc thẩm quyền").To("Báo A");

    public static IReadOnlyList<GuardCase> All { get; } =
    [
        .. NeedsReason(Received, Step(SupplementRequested, "2026-08-03"), "TT 05/2021 Đ7 k2"),
        .. NeedsReceiver(Received, Step(Guided, "2026-08-03"), "TT 05/2021 Đ8, Đ9"),
        new(
            "letter.guided_already",
            null,
            "TT 05/2021 Đ8, Đ9",
            Received.At(Guidance, Counter with { GuidedBefore = true }),
            Received.At(Guidance, Counter with { TransferredBefore = true })),

        // What a deputy, the Front, the press or a body passed on goes back to them; what the citizen sent too is guided.
        PassedOn("intake.forwarded_is_returned", Guidance, Sent(fromCitizen: false), Sent(fromCitizen: true)),
        PassedOn(
            "intake.forwarded_is_returned",
            Guidance,
            Sent(fromCitizen: false),
            Counter with { FromCitizen = true, WasForwarded = true }),
        PassedOn("intake.forwarded_is_returned", Guidance, Sent(fromCitizen: false), Counter),
        PassedOn("intake.returned_to_forwarder_only", Return, Sent(fromCitizen: true), Sent(fromCitizen: false)),
        PassedOn("intake.returned_to_forwarder_only", Return, Sent(fromCitizen: true), Counter),
        AtReception([LetterChannel.Post], [LetterChannel.InPerson]),
        AtReception([LetterChannel.Online], [LetterChannel.Online, LetterChannel.InPerson]),
        AtReception([LetterChannel.Transfer], []),
        .. NeedsReceiver(Received, Step(Transferred, "2026-08-03"), "Luật Tiếp công dân Đ26 k1 đ.b", "letter.receiver_missing"),
        new(
            "letter.complaint_is_guided",
            null,
            "Luật Tiếp công dân Đ26 k1 đ.b (Luật 136/2025)",
            Received.At(Step(Transferred, "2026-06-30").To("Sở Xây dựng")),
            Received.At(Step(Transferred, "2026-07-01").To("Sở Xây dựng"))),
        .. NeedsReason(Received, Step(Returned, "2026-08-03").To("Báo A"), "TT 05/2021 Đ8 k2", "letter.return_reason_missing"),
        .. NeedsReceiver(
            Received, Step(Returned, "2026-08-03").Because("Không thuộc thẩm quyền"), "TT 05/2021 Đ8 k2", "letter.receiver_missing"),
        .. NeedsReason(Received, Step(Filed, "2026-08-03"), "TT 05/2021 Đ28"),
        .. NeedsReceiver(Received, Step(ReportDemanded, "2026-08-03"), "TT 05/2021 Đ7 k3"),
        NeedsWaiting(After(CaseKind.Complaint, Step(ReportDemanded, "2026-08-03")), Step(ReplyReceived, "2026-08-04"), "TT 05/2021 Đ7 k3"),
        NeedsWaiting(
            After(CaseKind.Complaint, Step(Transferred, "2026-08-03")),
            Step(ReplyReceived, "2026-08-04"),
            "Luật Tiếp công dân Đ27 k2"),
        NeedsGround(Received, Step(NotAccepted, "2026-08-03"), StepGround.TimeBarred, "Luật Khiếu nại Đ11", "letter.ground_missing"),
        .. NeedsReceiver(Received, Step(DocumentsRequested, "2026-08-03"), "Luật Khiếu nại Đ12, Đ13, Đ14, Đ15"),
        NeedsWaiting(Received, Step(DocumentsSupplied, "2026-08-04"), "Luật Khiếu nại Đ12, Đ13, Đ14, Đ15"),
        .. NeedsReceiver(Received, Step(SuedInCourt, "2026-08-03"), "Luật Khiếu nại Đ7, Đ11a k2 đ.d"),
        new(
            "case.turned_away",
            null,
            "Luật Khiếu nại Đ27; TT 05/2021 Đ6 k2",
            Away.At(Acceptance),
            Away.At(Acceptance, Counter with { HasOpenLetter = true })),
        new(
            "case.turned_away",
            null,
            "Luật Khiếu nại Đ27; TT 05/2021 Đ6 k2",
            Away.At(Acceptance),
            Away.At(Acceptance, Counter with { FollowsLetter = true })),
        .. NeedsGroupPapers(Received, Acceptance),
        .. NeedsGroupPapers(Away, Acceptance),
        .. NeedsGroupPapers(Coerced, Resumption),
        .. NeedsLetter(Received, Acceptance),
        .. NeedsLetter(Away, Acceptance),
        .. NeedsLetter(Coerced, Resumption),
        .. FiledInTime(Received, Acceptance),
        .. FiledInTime(Away, Acceptance),
        .. FiledInTime(Coerced, Resumption),
    ];

    private static StepContext Sent(bool fromCitizen) => Counter with { FromCitizen = fromCitizen, WasForwarded = !fromCitizen };

    private static GuardCase PassedOn(string code, CaseStepEntry step, StepContext refused, StepContext lawful) =>
        new(code, null, "TT 05/2021 Đ8 k2", Received.At(step, refused), Received.At(step, lawful));

    private static GuardCase AtReception(IReadOnlyCollection<LetterChannel> refused, IReadOnlyCollection<LetterChannel> lawful)
    {
        var step = Step(Transferred, "2026-08-03").To("Sở Xây dựng");
        return new(
            "intake.transfer_at_reception_only",
            null,
            "Luật Tiếp công dân Đ26 k1 đ.b (Luật 136/2025); TT 05/2021 Đ8, Đ9",
            Received.At(step, Counter with { Channels = refused }),
            Received.At(step, Counter with { Channels = lawful }));
    }

    /// <summary>
    /// Ninety days from 4 August are 2 November, fifteen from 4 August the 19th (KN-01, KN-02); one letter in time is enough, and a
    /// second complaint has
    /// a window of its own.
    /// </summary>
    private static IEnumerable<GuardCase> FiledInTime(CaseState state, CaseStepEntry acceptance)
    {
        var step = acceptance with { On = new(2026, 11, 10) };
        var disciplinary = new CaseTraits(false, false, Disciplinary: true);
        return
        [
            Late(Letter("2026-11-03"), Known(Letter("2026-11-02"))),
            Late(Letter("2026-11-03"), Known(Letter("2026-11-03"), Letter("2026-10-01"))),
            Late(Letter("2026-11-03"), Known(Letter("2026-11-03") with { KnownOn = null })),
            Late(Letter("2026-11-03"), Known(Letter("2026-11-03") with { Instance = 2 })),
            Late(Letter("2026-11-03"), Known()),
            new(
                "letter.time_barred",
                "assurances",
                "Luật Khiếu nại Đ9, Đ11 k6, Đ48",
                state.At(step.Assuring(StepAssurance.NewFacts), Known(Letter("2026-11-03"))),
                state.At(step.Assuring(StepAssurance.LateForGoodReason), Known(Letter("2026-11-03")))),
            new(
                "letter.time_barred",
                "assurances",
                "Luật Khiếu nại Đ9, Đ11 k6, Đ48",
                state.At(step, Known(Letter("2026-08-20")) with { Traits = disciplinary }),
                state.At(step, Known(Letter("2026-08-19")) with { Traits = disciplinary })),
        ];

        GuardCase Late(LinkedLetter late, StepContext lawful) => new(
            "letter.time_barred",
            "assurances",
            "Luật Khiếu nại Đ9, Đ11 k6, Đ48",
            state.At(step, Known(late)),
            state.At(step, lawful));

        static LinkedLetter Letter(string received) => new(1, Day(received), Day("2026-08-04"), LetterChannel.Post, HasSender: true);

        static StepContext Known(params LinkedLetter[] letters) => Counter with { Letters = letters, HasOpenLetter = true };
    }

    private static IEnumerable<GuardCase> NeedsGroupPapers(CaseState state, CaseStepEntry acceptance)
    {
        var group = Counter with { Group = true, HasOpenLetter = true };
        return new[]
        {
            state.At(acceptance.Assuring(StepAssurance.GroupPapersComplete), group),
            state.At(acceptance, group with { RepresentativeAppointed = true }),
            state.At(acceptance, group with { Group = false }),
        }.Select(lawful => new GuardCase(
            "case.group_papers_missing", "assurances", GroupArticle, state.At(acceptance.Assuring(StepAssurance.LateForGoodReason), group),
            lawful));
    }

    /// <summary>A disciplinary complaint is made by letter (Đ49).</summary>
    private static IEnumerable<GuardCase> NeedsLetter(CaseState state, CaseStepEntry acceptance)
    {
        var disciplinary = Counter with { Traits = new(false, false, Disciplinary: true), HasOpenLetter = true };
        return
        [
            Refused([LetterChannel.Online], disciplinary with { Channels = [LetterChannel.Post] }),
            Refused([LetterChannel.Hotline], disciplinary with { Channels = [LetterChannel.InPerson] }),
            Refused(
                [LetterChannel.Online, LetterChannel.Hotline],
                disciplinary with { Channels = [LetterChannel.Online, LetterChannel.Transfer] }),
            Refused([LetterChannel.Online], disciplinary with { Channels = [LetterChannel.SuggestionBox] }),
            Refused([LetterChannel.Online], disciplinary with { Channels = [] }),
            Refused([LetterChannel.Online], disciplinary with { Channels = [LetterChannel.Online], Traits = default }),
        ];

        GuardCase Refused(IReadOnlyCollection<LetterChannel> channels, StepContext lawful) => new(
            "case.disciplinary_by_letter",
            null,
            "Luật Khiếu nại Đ49",
            state.At(acceptance, disciplinary with { Channels = channels }),
            state.At(acceptance, lawful));
    }
}
