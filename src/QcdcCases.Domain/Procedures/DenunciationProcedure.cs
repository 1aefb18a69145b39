using QcdcCases.Domain.Letters;
using static QcdcCases.Domain.Procedures.DenunciationGuards;
using E = QcdcCases.Domain.Cases.CaseEvent;
using S = QcdcCases.Domain.Cases.CaseStatus;

namespace QcdcCases.Domain.Procedures;

/// <summary>Tố cáo: Luật 25/2018 with Luật 136/2025, NĐ 31/2019 with NĐ 156/2026.</summary>
internal static class DenunciationProcedure
{
    private static readonly S[] Open = [S.Received, S.InitialProcessing];
    private static readonly S[] NotTakenUp = [S.Guided, S.Transferred, S.Filed, S.NotAccepted, S.NotProcessed];
    private static readonly S[] UnderWay = [S.Accepted, S.Verifying];
    private static readonly Guard[] AcceptanceGuards = [Reviewed, ReviewGround, LawfulChannel, NamedSender];

    // The ground is the one for continuing despite the withdrawal; the superior's ground was named when the round began.
    private static readonly Guard[] ReacceptanceGuards = [ContinuationGround, Reviewed, LawfulChannel, NamedSender];
    private static readonly S[] Concluded = [S.Decided, S.Sent, S.Published];
    private static readonly S[] Acted = [S.Handling, S.Enforced];

    public static IReadOnlyList<Transition> Table { get; } =
    [
        new(E.ScreeningBegun, [S.Received], S.InitialProcessing) { Actor = ProcedureActor.Officer, Source = "Luật Tố cáo Đ24 k1" },
        new(E.TakenAsTip, Open, S.Tip) { Guards = [CommonGuards.Reason("Luật Tố cáo Đ25 k1")], Actor = ProcedureActor.Officer, Source = "Luật Tố cáo Đ25 k1" },
        new(E.InspectionReferred, [S.Tip, S.InitialProcessing, S.NotAccepted], S.InspectionReferred) { Guards = [CommonGuards.Receiver("Luật Tố cáo Đ25 k2; NĐ 31/2019 Đ20")], Actor = ProcedureActor.Head, Source = "Luật Tố cáo Đ25 k2; NĐ 31/2019 Đ20" },
        new(E.Filed, [.. Open, S.Tip, S.NotProcessed], S.Filed) { Guards = [CommonGuards.Reason("TT 05/2021 Đ28")], Actor = ProcedureActor.Head, Source = "TT 05/2021 Đ28" },
        new(E.Transferred, [.. Open, S.Tip, S.UnderReview], S.Transferred) { Guards = [TransferredOnce, CommonGuards.LetterReceiver("Luật Tố cáo Đ24 k2"), ArrivalRules.InPersonIsGuidedStep], Actor = ProcedureActor.Head, Meets = [DeadlineKinds.Review], Starts = [DeadlineKinds.Reply], Form = "TT 05/2021 Mẫu 03", Source = "Luật Tố cáo Đ24 k2; TT 05/2021 Đ14 k1" },
        new(E.Guided, Open, S.Guided) { Guards = [CommonGuards.Receiver("Luật Tố cáo Đ24 k2"), ArrivalRules.GuidedInPerson.ForStep], Actor = ProcedureActor.Officer, Source = "Luật Tố cáo Đ24 k2" },
        new(E.NotProcessed, Open, S.NotProcessed) { Guards = [CommonGuards.Reason("Luật Tố cáo Đ24 k3")], Actor = ProcedureActor.Head, Source = "Luật Tố cáo Đ24 k3" },
        new(E.ReportDemanded, [S.InitialProcessing], S.ReportDemanded) { Guards = [CommonGuards.Receiver("TT 05/2021 Đ14 k2")], Actor = ProcedureActor.Head, Starts = [DeadlineKinds.Report], Source = "TT 05/2021 Đ14 k2; Luật Tố cáo Đ38" },
        new(E.ReportDemanded, [.. UnderWay, S.Suspended], null) { Actor = ProcedureActor.Superior, Meets = [DeadlineKinds.DemandReport], Starts = [DeadlineKinds.Report], Source = "Luật Tố cáo Đ38 k2" },
        new(E.ReplyReceived, [S.ReportDemanded], S.InitialProcessing) { Guards = [CommonGuards.ResponsePending(E.ReplyReceived, "Luật Tố cáo Đ38 k3")], Actor = ProcedureActor.Officer, Meets = [DeadlineKinds.Report], Source = "Luật Tố cáo Đ38 k3" },
        new(E.ReplyReceived, [.. UnderWay, S.Suspended, S.Transferred], null) { Guards = [CommonGuards.ResponsePending(E.ReplyReceived, "Luật Tố cáo Đ38 k3")], Actor = ProcedureActor.Officer, Meets = [DeadlineKinds.Report, DeadlineKinds.Reply], Source = "Luật Tố cáo Đ38 k3" },
        new(E.CriminalReferred, [.. Open, S.ReportDemanded], S.CriminalReferred) { Guards = [CommonGuards.Receiver("Luật Tố cáo Đ27 k1")], Actor = ProcedureActor.Head, Stops = [DeadlineKinds.Report], Source = "Luật Tố cáo Đ27 k1" },

        // Signs of a crime are referred at once; neither a suspension nor a review delays that.
        new(E.CriminalReferred, [.. UnderWay, S.Suspended, .. Concluded, .. Acted, S.UnderReview], null) { Guards = [CommonGuards.Receiver("Luật Tố cáo Đ27 k1, Đ36 k2")], Source = "Luật Tố cáo Đ27 k1, Đ36 k2" },
        new(E.NotAccepted, Open, S.NotAccepted) { Guards = [RefusalGround], Starts = [DeadlineKinds.GiveRefusalReason], Source = "Luật Tố cáo Đ24 k1, Đ29" },
        new(E.Accepted, Open, S.Accepted) { Guards = [.. AcceptanceGuards], Meets = [DeadlineKinds.Review], Starts = [DeadlineKinds.Resolution, DeadlineKinds.NotifyAcceptance], Form = "Mẫu 04", Source = "Luật Tố cáo Đ29, Đ37 k3; NĐ 31/2019 Đ9" },
        new(E.Accepted, NotTakenUp, S.Accepted) { Guards = [CommonGuards.LaterLetter("Luật Tố cáo Đ24 k1, Đ29"), .. AcceptanceGuards], Starts = [DeadlineKinds.Resolution, DeadlineKinds.NotifyAcceptance], Form = "Mẫu 04", Source = "Luật Tố cáo Đ29; NĐ 31/2019 Đ9" },
        new(E.Accepted, [S.Withdrawn, S.Terminated, S.Closed], S.Accepted) { Guards = ReacceptanceGuards, Starts = [DeadlineKinds.Resolution, DeadlineKinds.NotifyAcceptance], Form = "Mẫu 04", Source = "Luật Tố cáo Đ33 k3" },
        new(E.VerificationAssigned, [S.Accepted], S.Verifying) { Guards = [CommonGuards.Receiver("Luật Tố cáo Đ31; NĐ 31/2019 Đ10")], Form = "Mẫu 07", Source = "Luật Tố cáo Đ31; NĐ 31/2019 Đ10" },
        new(E.ComplexFixed, UnderWay, null) { Guards = [Criteria, ComplexInTime], Source = "NĐ 31/2019 Đ3 k2" },
        new(E.Extended, UnderWay, null) { Guards = [ExtendedByDecision, ExtensionCriteria, Extension], Form = "Mẫu 01", Source = "Luật Tố cáo Đ30; NĐ 31/2019 Đ3" },
        new(E.DialogueHeld, UnderWay, null) { Guards = [CommonGuards.NotForeseen("Luật Tố cáo")], Source = "sổ cũ" },
        new(E.Suspended, UnderWay, S.Suspended) { Guards = [SuspensionGround], Starts = [DeadlineKinds.SendSuspensionNotice], Source = "Luật Tố cáo Đ34 k1" },
        new(E.Resumed, [S.Suspended], null) { Returns = true, Source = "Luật Tố cáo Đ34 k2" },
        new(E.Withdrawn, [.. Open, .. UnderWay, S.Suspended], S.Withdrawn) { Guards = [WithdrawalExamined], Actor = ProcedureActor.Citizen, Stops = [DeadlineKinds.Resolution], Form = "Mẫu 02, Mẫu 03", Source = "Luật Tố cáo Đ33" },
        new(E.Terminated, [.. Open, .. UnderWay, S.Suspended, S.Withdrawn], S.Terminated) { Guards = [TerminationGround, WithdrawalGuards.WithdrawnBefore("Luật Tố cáo Đ33, Đ34 k3")], Stops = [DeadlineKinds.Resolution], Starts = [DeadlineKinds.SendSuspensionNotice], Source = "Luật Tố cáo Đ34 k3" },

        // TC-02, TC-04 and TC-06 are separate deadlines, and TC-04 needs two papers (Mẫu 05, Mẫu 06). The law allows one dispatch for all
        // of them, and the step of the journal names no paper: it records that all notices due by its day were sent.
        new(E.NoticeSent, [.. UnderWay, S.Suspended, S.Withdrawn, S.Terminated, S.NotAccepted], null) { Guards = [CommonGuards.ResponsePending(E.NoticeSent, "Luật Tố cáo Đ24 k1, Đ29 k3, Đ34 k4")], Meets = [DeadlineKinds.NotifyAcceptance, DeadlineKinds.GiveRefusalReason, DeadlineKinds.SendSuspensionNotice], Form = "Mẫu 05, Mẫu 06", Source = "Luật Tố cáo Đ24 k1, Đ29 k3, Đ34 k4" },
        new(E.Decided, UnderWay, S.Decided) { Meets = [DeadlineKinds.Resolution], Starts = [DeadlineKinds.SendDecision, DeadlineKinds.ActOnConclusion, DeadlineKinds.Publish], Form = "Mẫu 12", Source = "Luật Tố cáo Đ35" },
        new(E.Sent, [S.Decided], S.Sent) { Meets = [DeadlineKinds.SendDecision], Source = "Luật Tố cáo Đ35 k3" },
        new(E.Sent, [S.Published, .. Acted], null) { Meets = [DeadlineKinds.SendDecision], Source = "Luật Tố cáo Đ35 k3" },
        new(E.HandlingOrdered, Concluded, S.Handling) { Meets = [DeadlineKinds.ActOnConclusion], Source = "Luật Tố cáo Đ36 k1" },
        new(E.RedactionConfirmed, [S.Decided, S.Sent, .. Acted], null) { Actor = ProcedureActor.Officer, Source = "Luật Tố cáo Đ40 k3; NĐ 31/2019 Đ6 k1" },
        new(E.Published, [S.Decided, S.Sent], S.Published) { Guards = [Redacted, RedactedByAnother], Meets = [DeadlineKinds.Publish], Starts = [DeadlineKinds.KeepPublished], Source = "Luật Tố cáo Đ40; NĐ 31/2019 Đ6" },
        new(E.Published, Acted, null) { Guards = [Redacted, RedactedByAnother], Meets = [DeadlineKinds.Publish], Starts = [DeadlineKinds.KeepPublished], Source = "Luật Tố cáo Đ40; NĐ 31/2019 Đ6" },
        new(E.Effective, Concluded, S.Effective) { Guards = [CommonGuards.NotForeseen("Luật Tố cáo")], Source = "sổ cũ" },
        new(E.Enforced, [.. Concluded, S.Effective, S.Handling], S.Enforced) { Meets = [DeadlineKinds.ActOnConclusion], Starts = [DeadlineKinds.ReportHandling], Source = "Luật Tố cáo Đ36 k3" },
        new(E.ReviewOpened, [.. Concluded, S.Effective, .. Acted, S.Closed], S.UnderReview) { Actor = ProcedureActor.Superior, Starts = [DeadlineKinds.Review], Source = "Luật Tố cáo Đ37" },
        new(E.ReviewClosed, [S.UnderReview], S.Closed) { Guards = [CommonGuards.Reason("Luật Tố cáo Đ37 k2")], Actor = ProcedureActor.Superior, Meets = [DeadlineKinds.Review], Source = "Luật Tố cáo Đ37 k2" },
        new(E.Escalated, [.. UnderWay, S.Suspended], null) { Guards = [Overdue], Actor = ProcedureActor.Citizen, Starts = [DeadlineKinds.DemandReport], Source = "Luật Tố cáo Đ38 k1" },
        new(E.TakenOver, [.. UnderWay, S.Suspended], S.Accepted) { Guards = [TakeOverReason], Actor = ProcedureActor.Superior, Stops = [DeadlineKinds.Resolution], Starts = [DeadlineKinds.Resolution, DeadlineKinds.NotifyAcceptance], Form = "Mẫu 04", Source = "Luật Tố cáo Đ38 k5; NĐ 31/2019 Đ5" },
        new(
            E.Closed,
            [.. UnderWay, S.NotAccepted, S.Withdrawn, S.Terminated, .. Concluded, S.Effective, .. Acted, S.Guided, S.Transferred, S.Filed, S.NotProcessed, S.InspectionReferred, S.CriminalReferred],
            S.Closed) { Guards = [CommonGuards.Resolved("Luật Tố cáo Đ36, Đ39")], Meets = [DeadlineKinds.ReportHandling], StopsAll = true, Source = "Luật Tố cáo Đ39" },
    ];
}
