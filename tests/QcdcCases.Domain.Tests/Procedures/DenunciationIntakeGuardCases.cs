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

    private static readonly CaseState Received = CaseState.Fresh(CaseKind.Denunciation, 1);
    private static readonly CaseState Processing = After(CaseKind.Denunciation, Step(ScreeningBegun, "2026-08-03"));
    private static readonly CaseState Away = After(CaseKind.Denunciation, Step(Transferred, "2026-08-03"));
    private static readonly CaseState UnderReview = After(
        CaseKind.Denunciation,
        Step(CaseEvent.Accepted, "2026-07-01"),
        Step(Decided, "2026-07-20").Finding(CaseResult.False),
        Step(ReviewOpened, "2026-08-03"));
    private static readonly CaseStepEntry Acceptance = Step(CaseEvent.Accepted, "2026-08-05");

    public static IReadOnlyList<GuardCase> All { get; } =
    [
        .. NeedsReason(Received, Step(TakenAsTip, "2026-08-03"), "Luật Tố cáo Đ25 k1"),
        .. NeedsReceiver(Processing, Step(InspectionReferred, "2026-08-04"), "Luật Tố cáo Đ25 k2; NĐ 31/2019 Đ20"),
        .. NeedsReason(Received, Step(Filed, "2026-08-03"), "TT 05/2021 Đ28"),
        .. NeedsReceiver(Received, Step(Transferred, "2026-08-03"), "Luật Tố cáo Đ24 k2"),
        .. NeedsReceiver(Received, Step(Guided, "2026-08-03"), "Luật Tố cáo Đ24 k2"),
        .. NeedsReason(Received, Step(NotProcessed, "2026-08-03"), "Luật Tố cáo Đ24 k3"),
        .. NeedsReceiver(Processing, Step(ReportDemanded, "2026-08-03"), "TT 05/2021 Đ14 k2"),
        NeedsWaiting(Procedure.Retell(Processing, Step(ReportDemanded, "2026-08-03")), Step(ReplyReceived, "2026-08-04"), AnswerArticle),
        NeedsWaiting(Away, Step(ReplyReceived, "2026-08-04"), AnswerArticle),
        .. NeedsReceiver(Received, Step(CriminalReferred, "2026-08-03"), "Luật Tố cáo Đ27 k1"),
        NeedsGround(Received, Step(NotAccepted, "2026-08-03"), StepGround.NotIdentifiable, "Luật Tố cáo Đ29 k1"),
        new(
            "case.turned_away",
            null,
            "Luật Tố cáo Đ24 k1, Đ29",
            Away.At(Acceptance),
            Away.At(Acceptance, Counter with { HasOpenLetter = true })),
        .. NeedsLawfulChannel(Received),
        .. NeedsLawfulChannel(Away),
        new(
            "case.review_ground_missing",
            "ground",
            "Luật Tố cáo Đ37 k3",
            UnderReview.At(Acceptance),
            UnderReview.At(Acceptance.Upon(StepGround.UnlawfulResolution))),
        new("case.review_ground_missing", "ground", "Luật Tố cáo Đ37 k3", UnderReview.At(Acceptance), Received.At(Acceptance)),
    ];

    /// <summary>What came by telephone or the net alone is a tip (Đ22, Đ25).</summary>
    private static IEnumerable<GuardCase> NeedsLawfulChannel(CaseState state)
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
            "case.tip_not_accepted",
            null,
            "Luật Tố cáo Đ22, Đ25",
            state.At(Acceptance, around with { Channels = channels }),
            state.At(Acceptance, around with { Channels = lawful }));
    }
}
