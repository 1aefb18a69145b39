using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Procedures;
using static QcdcCases.Domain.Cases.CaseEvent;
using static QcdcCases.Domain.Tests.Procedures.GuardCases;

namespace QcdcCases.Domain.Tests.Procedures;

/// <summary>Conditions of the steps of a denunciation until it is accepted or turned away (legal reference §3.1, §3.5, §5.4).</summary>
internal static class DenunciationIntakeGuardCases
{
    private const string AnswerArticle = "Luật Tố cáo Đ38 k3";

    private static readonly CaseState Received = CaseState.Initial(CaseKind.Denunciation, 1);
    private static readonly CaseState Processing = After(CaseKind.Denunciation, Step(ScreeningBegun, "2026-08-03"));
    private static readonly CaseState Away = After(CaseKind.Denunciation, Step(Transferred, "2026-08-03"));
    private static readonly CaseState UnderReview = After(
        CaseKind.Denunciation,
        Step(CaseEvent.Accepted, "2026-07-01"),
        Step(Decided, "2026-07-20").Finding(CaseResult.False),
        Step(ReviewOpened, "2026-08-03"));
    private static readonly CaseState TakenBack = After(
        CaseKind.Denunciation,
        Step(CaseEvent.Accepted, "2026-08-03"),
        Step(Withdrawn, "2026-08-04"));
    private static readonly CaseStepEntry Acceptance = Step(CaseEvent.Accepted, "2026-08-05");
    private static readonly CaseStepEntry Transfer = Step(Transferred, "2026-08-03").To("Sở Xây dựng");
    private static readonly CaseStepEntry Before = Step(Transferred, "2026-06-30").To("Sở Xây dựng");
    private static readonly StepContext AtReception = Counter with { Channels = [LetterChannel.InPerson] };

    public static IReadOnlyList<GuardCase> All { get; } =
    [
        .. NeedsReason(Received, Step(TakenAsTip, "2026-08-03"), "Luật Tố cáo Đ25 k1"),
        .. NeedsReceiver(Processing, Step(InspectionReferred, "2026-08-04"), "Luật Tố cáo Đ25 k2; NĐ 31/2019 Đ20"),
        .. NeedsReason(Received, Step(Filed, "2026-08-03"), "TT 05/2021 Đ28"),
        .. NeedsReceiver(Received, Step(Transferred, "2026-08-03"), "Luật Tố cáo Đ24 k2", "letter.receiver_missing"),
        new(
            "letter.transferred_already",
            null,
            "Luật Tố cáo Đ24; TT 05/2021 Đ14 k1",
            Received.At(Transfer, Counter with { TransferredBefore = true }),
            Received.At(Transfer, Counter with { GuidedBefore = true })),

        // Until 30 June 2026 who denounces in person to the wrong body is guided; a tip, or what a superior hands on, is no answer to them.
        Transfers(Received.At(Transfer, AtReception)),
        Transfers(Received.At(Before, Counter with { Channels = [LetterChannel.Post] })),
        Transfers(Received.At(Before)),
        Transfers(After(CaseKind.Denunciation, Step(TakenAsTip, "2026-06-29")).At(Before, AtReception)),
        Transfers(After(
            CaseKind.Denunciation,
            Step(CaseEvent.Accepted, "2026-06-01"),
            Step(Decided, "2026-06-20").Finding(CaseResult.False),
            Step(ReviewOpened, "2026-06-29")).At(Before, AtReception)),
        new(
            "intake.denunciation_is_transferred",
            null,
            "Luật Tố cáo Đ24 k2",
            Received.At(Step(Guided, "2026-08-03").To("Sở Xây dựng"), Counter with { Channels = [LetterChannel.Post] }),
            Received.At(Step(Guided, "2026-08-03").To("Sở Xây dựng"), AtReception)),
        .. NeedsReceiver(Received, Step(Guided, "2026-08-03"), "Luật Tố cáo Đ24 k2"),
        .. NeedsReason(Received, Step(NotProcessed, "2026-08-03"), "Luật Tố cáo Đ24 k3"),
        .. NeedsReceiver(Processing, Step(ReportDemanded, "2026-08-03"), "TT 05/2021 Đ14 k2"),
        NeedsWaiting(Procedure.Replay(Processing, Step(ReportDemanded, "2026-08-03")), Step(ReplyReceived, "2026-08-04"), AnswerArticle),
        NeedsWaiting(Away, Step(ReplyReceived, "2026-08-04"), AnswerArticle),
        .. NeedsReceiver(Received, Step(CriminalReferred, "2026-08-03"), "Luật Tố cáo Đ27 k1"),
        NeedsGround(Received, Step(NotAccepted, "2026-08-03"), StepGround.NotIdentifiable, "Luật Tố cáo Đ29 k1", "letter.ground_missing"),
        new(
            "case.turned_away",
            null,
            "Luật Tố cáo Đ24 k1, Đ29",
            Away.At(Acceptance),
            Away.At(Acceptance, Counter with { HasOpenLetter = true })),
        .. NeedsLawfulChannel(Received, Acceptance),
        .. NeedsLawfulChannel(Away, Acceptance),
        .. NeedsLawfulChannel(TakenBack, Acceptance.Upon(StepGround.Coercion)),
        .. NeedsName(Received, Acceptance),
        .. NeedsName(Away, Acceptance),
        .. NeedsName(TakenBack, Acceptance.Upon(StepGround.Coercion)),
        new(
            "case.review_ground_missing",
            "ground",
            "Luật Tố cáo Đ37 k3",
            UnderReview.At(Acceptance),
            UnderReview.At(Acceptance.Upon(StepGround.UnlawfulResolution))),
        new("case.review_ground_missing", "ground", "Luật Tố cáo Đ37 k3", UnderReview.At(Acceptance), Received.At(Acceptance)),
    ];

    private static GuardCase Transfers(Situation lawful) => new(
        "intake.denunciation_is_guided",
        null,
        "Luật Tố cáo Đ24 k2; Luật Tiếp công dân Đ26 k1 đ.b (Luật 136/2025)",
        Received.At(Before, AtReception),
        lawful);

    /// <summary>Somebody stands by name for a letter that came by post or hand (Đ23, Đ25 k1).</summary>
    private static IEnumerable<GuardCase> NeedsName(CaseState state, CaseStepEntry acceptance)
    {
        var (named, nobodys) = (
            new LinkedLetter(1, new(2026, 8, 3), null, LetterChannel.Post, HasSender: true),
            Letter(LetterChannel.Post));
        return
        [
            Refused([nobodys], [named]),
            Refused([nobodys], [nobodys, named]),
            Refused([nobodys], []),
            Refused(
                [nobodys, Letter(LetterChannel.Online) with { HasSender = true }],
                [nobodys, named with { Channel = LetterChannel.InPerson }]),
        ];

        static LinkedLetter Letter(LetterChannel channel) => new(1, new(2026, 8, 3), null, channel, HasSender: false);

        GuardCase Refused(IReadOnlyList<LinkedLetter> letters, IReadOnlyList<LinkedLetter> lawful) => new(
            "letter.anonymous_not_accepted",
            null,
            "Luật Tố cáo Đ23, Đ25 k1",
            state.At(acceptance, Counter with { HasOpenLetter = true, Letters = letters }),
            state.At(acceptance, Counter with { HasOpenLetter = true, Letters = lawful }));
    }

    /// <summary>What came by telephone or the net alone is a tip (Đ22, Đ25).</summary>
    private static IEnumerable<GuardCase> NeedsLawfulChannel(CaseState state, CaseStepEntry acceptance)
    {
        var around = Counter with { HasOpenLetter = true };
        return
        [
            Refused([LetterChannel.Online], [LetterChannel.Post]),
            Refused([LetterChannel.Hotline], [LetterChannel.InPerson]),
            Refused([LetterChannel.Online, LetterChannel.Hotline], [LetterChannel.Online, LetterChannel.Transfer]),
            Refused([LetterChannel.Online], [LetterChannel.SuggestionBox]),
            Refused([LetterChannel.Hotline], []),
        ];

        GuardCase Refused(IReadOnlyCollection<LetterChannel> channels, IReadOnlyCollection<LetterChannel> lawful) => new(
            "letter.tip_not_accepted",
            null,
            "Luật Tố cáo Đ22, Đ25",
            state.At(acceptance, around with { Channels = channels }),
            state.At(acceptance, around with { Channels = lawful }));
    }
}
