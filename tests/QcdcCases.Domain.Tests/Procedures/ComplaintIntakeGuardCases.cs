using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using static QcdcCases.Domain.Cases.CaseEvent;
using static QcdcCases.Domain.Tests.Procedures.GuardCases;

namespace QcdcCases.Domain.Tests.Procedures;

/// <summary>Conditions of the steps of a complaint until it is accepted or turned away (legal reference §2.1, §2.5, §5.4).</summary>
internal static class ComplaintIntakeGuardCases
{
    private const string GroupArticle = "NĐ 124/2020 Đ16 k1; Luật Tiếp công dân Đ29";

    private static readonly CaseState Received = CaseState.Fresh(CaseKind.Complaint, 1);
    private static readonly CaseState Away = After(CaseKind.Complaint, Step(Guided, "2026-08-03"));
    private static readonly CaseStepEntry Acceptance = Step(Accepted, "2026-08-05");

    public static IReadOnlyList<GuardCase> All { get; } =
    [
        .. NeedsReason(Received, Step(SupplementRequested, "2026-08-03"), "TT 05/2021 Đ7 k2"),
        .. NeedsReceiver(Received, Step(Guided, "2026-08-03"), "TT 05/2021 Đ8, Đ9"),
        .. NeedsReceiver(Received, Step(Transferred, "2026-08-03"), "Luật Tiếp công dân Đ26 k1 đ.b"),
        new(
            "case.complaint_is_guided",
            null,
            "Luật Tiếp công dân Đ26 k1 đ.b (Luật 136/2025)",
            Received.At(Step(Transferred, "2026-06-30").To("Sở Xây dựng")),
            Received.At(Step(Transferred, "2026-07-01").To("Sở Xây dựng"))),
        .. NeedsReason(Received, Step(Returned, "2026-08-03").To("Báo A"), "TT 05/2021 Đ8 k2"),
        .. NeedsReceiver(Received, Step(Returned, "2026-08-03").Because("Không thuộc thẩm quyền"), "TT 05/2021 Đ8 k2"),
        .. NeedsReason(Received, Step(Filed, "2026-08-03"), "TT 05/2021 Đ28"),
        .. NeedsReceiver(Received, Step(ReportDemanded, "2026-08-03"), "TT 05/2021 Đ7 k3"),
        NeedsWaiting(After(CaseKind.Complaint, Step(ReportDemanded, "2026-08-03")), Step(ReplyReceived, "2026-08-04"), "TT 05/2021 Đ7 k3"),
        NeedsWaiting(
            After(CaseKind.Complaint, Step(Transferred, "2026-08-03")),
            Step(ReplyReceived, "2026-08-04"),
            "Luật Tiếp công dân Đ27 k2"),
        NeedsGround(Received, Step(NotAccepted, "2026-08-03"), StepGround.TimeBarred, "Luật Khiếu nại Đ11"),
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
        .. NeedsGroupPapers(Received),
        .. NeedsGroupPapers(Away),
        .. NeedsLetter(Received),
        .. NeedsLetter(Away),
    ];

    private static IEnumerable<GuardCase> NeedsGroupPapers(CaseState state)
    {
        var group = Counter with { Group = true, HasOpenLetter = true };
        return new[]
        {
            state.At(Acceptance.Assuring(StepAssurance.GroupPapersComplete), group),
            state.At(Acceptance, group with { RepresentativeAppointed = true }),
            state.At(Acceptance, group with { Group = false }),
        }.Select(lawful => new GuardCase(
            "case.group_papers_missing", "assurances", GroupArticle, state.At(Acceptance.Assuring(StepAssurance.LateForGoodReason), group),
            lawful));
    }

    /// <summary>A disciplinary complaint is made by letter (Đ49).</summary>
    private static IEnumerable<GuardCase> NeedsLetter(CaseState state)
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

        GuardCase Refused(IReadOnlyCollection<LetterChannel> channels, Domain.Procedures.StepContext lawful) => new(
            "case.disciplinary_by_letter",
            null,
            "Luật Khiếu nại Đ49",
            state.At(Acceptance, disciplinary with { Channels = channels }),
            state.At(Acceptance, lawful));
    }
}
