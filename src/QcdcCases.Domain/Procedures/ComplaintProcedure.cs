using QcdcCases.Domain.Letters;
using static QcdcCases.Domain.Procedures.ComplaintGuards;
using E = QcdcCases.Domain.Cases.CaseEvent;
using S = QcdcCases.Domain.Cases.CaseStatus;

namespace QcdcCases.Domain.Procedures;

/// <summary>Khiếu nại: Luật 02/2011 with Luật 136/2025, NĐ 124/2020 with NĐ 155/2026.</summary>
internal static class ComplaintProcedure
{
    private static readonly S[] Open = [S.Received, S.Screening, S.SupplementRequested];
    private static readonly S[] NotTakenUp = [S.Guided, S.Transferred, S.Returned, S.Filed, S.NotAccepted];
    private static readonly S[] UnderWay = [S.Accepted, S.Verifying, S.Dialogue];
    private static readonly Guard[] AcceptanceGuards = [FirstRoundOver, CommonGuards.SecondComplaintMade, SecondBeforeEffect, SecondInTime, FiledInTime, GroupPapers, DisciplinaryInWriting];
    private static readonly S[] Decided = [S.Decided, S.Sent, S.Published];
    private static readonly S[] AfterEffect = [S.Effective, S.Enforcing];

    public static IReadOnlyList<Transition> Table { get; } =
    [
        new(E.ScreeningBegun, [S.Received], S.Screening) { Actor = ProcedureActor.Officer, Source = "TT 05/2021 Đ6" },
        new(E.SupplementRequested, [S.Received, S.Screening], S.SupplementRequested) { Guards = [CommonGuards.Reason("TT 05/2021 Đ7 k2")], Actor = ProcedureActor.Officer, Form = "Mẫu 02", Source = "TT 05/2021 Đ7 k2" },
        new(E.Supplemented, [S.SupplementRequested], S.Screening) { Actor = ProcedureActor.Citizen, Source = "TT 05/2021 Đ7 k2" },
        new(E.Guided, Open, S.Guided) { Guards = [GuidedOnce, CommonGuards.Receiver("TT 05/2021 Đ8, Đ9"), ArrivalRules.ForwardedIsReturned.ForStep], Actor = ProcedureActor.Head, Form = "Mẫu 02", Source = "TT 05/2021 Đ8, Đ9" },
        new(E.Transferred, Open, S.Transferred) { Guards = [TransferSinceLaw136, ArrivalRules.TransferAtReception.ForStep, CommonGuards.LetterReceiver("Luật Tiếp công dân Đ26 k1 đ.b")], Actor = ProcedureActor.Head, Starts = [DeadlineKinds.Reply], Source = "Luật Tiếp công dân Đ26 k1 đ.b (Luật 136/2025)" },
        new(E.Returned, Open, S.Returned) { Guards = [CommonGuards.ReturnReason("TT 05/2021 Đ8 k2"), CommonGuards.LetterReceiver("TT 05/2021 Đ8 k2"), ArrivalRules.ReturnedToForwarder.ForStep], Actor = ProcedureActor.Head, Source = "TT 05/2021 Đ8 k2" },
        new(E.Filed, [.. Open, S.Guided], S.Filed) { Guards = [CommonGuards.Reason("TT 05/2021 Đ28")], Actor = ProcedureActor.Head, Source = "TT 05/2021 Đ28" },
        new(E.ReportDemanded, [S.Received, S.Screening], S.ReportDemanded) { Guards = [CommonGuards.Receiver("TT 05/2021 Đ7 k3")], Actor = ProcedureActor.Head, Starts = [DeadlineKinds.Reply], Source = "TT 05/2021 Đ7 k3" },
        new(E.ReplyReceived, [S.ReportDemanded], S.Screening) { Actor = ProcedureActor.Officer, Guards = [CommonGuards.ResponsePending(E.ReplyReceived, "TT 05/2021 Đ7 k3")], Meets = [DeadlineKinds.Reply], Source = "TT 05/2021 Đ7 k3" },
        new(E.ReplyReceived, [S.Transferred], null) { Guards = [CommonGuards.ResponsePending(E.ReplyReceived, "Luật Tiếp công dân Đ27 k2")], Actor = ProcedureActor.Officer, Meets = [DeadlineKinds.Reply], Source = "Luật Tiếp công dân Đ27 k2" },
        new(E.NotAccepted, Open, S.NotAccepted) { Guards = [RefusalGround], Form = "Mẫu 04", Source = "Luật Khiếu nại Đ11, Đ27; NĐ 124/2020 Đ16" },
        new(E.Accepted, Open, S.Accepted) { Guards = [.. AcceptanceGuards], Starts = [DeadlineKinds.Resolution], Form = "Mẫu 03", Source = "Luật Khiếu nại Đ27, Đ36, Đ50; NĐ 124/2020 Đ16" },
        new(E.Accepted, NotTakenUp, S.Accepted) { Guards = [CommonGuards.LaterLetter("Luật Khiếu nại Đ27; TT 05/2021 Đ6 k2"), .. AcceptanceGuards], Starts = [DeadlineKinds.Resolution], Form = "Mẫu 03", Source = "Luật Khiếu nại Đ27, Đ36, Đ50; NĐ 124/2020 Đ16" },
        new(E.Accepted, [S.Terminated, S.Withdrawn, S.Closed], S.Accepted) { Guards = [Coerced, ContinuedInTime, .. AcceptanceGuards], Starts = [DeadlineKinds.Resolution], Form = "Mẫu 03", Source = "Luật Khiếu nại Đ10, Đ11 k8" },
        new(E.VerificationAssigned, [S.Accepted], S.Verifying) { Guards = [CommonGuards.Receiver("Luật Khiếu nại Đ29; NĐ 124/2020 Đ17")], Form = "Mẫu 05", Source = "Luật Khiếu nại Đ29; NĐ 124/2020 Đ17" },
        new(E.DocumentsRequested, [.. Open, .. UnderWay, S.Suspended], null) { Guards = [CommonGuards.Receiver("Luật Khiếu nại Đ12, Đ13, Đ14, Đ15")], Starts = [DeadlineKinds.SupplyDocuments], Form = "Mẫu 07", Source = "Luật Khiếu nại Đ12, Đ13, Đ14, Đ15" },
        new(E.DocumentsSupplied, [.. Open, .. UnderWay, S.Suspended], null) { Guards = [CommonGuards.ResponsePending(E.DocumentsSupplied, "Luật Khiếu nại Đ12, Đ13, Đ14, Đ15")], Actor = ProcedureActor.Officer, Meets = [DeadlineKinds.SupplyDocuments], Form = "Mẫu 08", Source = "Luật Khiếu nại Đ12, Đ13, Đ14, Đ15" },
        new(E.ExecutionSuspended, UnderWay, null) { Guards = [CommonGuards.Document("Luật Khiếu nại Đ35; NĐ 124/2020 Đ26"), ExecutionSuspensionDay, ExecutionSuspensionWithinLimit, ExecutionNotSuspended], Starts = [DeadlineKinds.LiftExecutionSuspension], Form = "Mẫu 11", Source = "Luật Khiếu nại Đ35; NĐ 124/2020 Đ26" },
        new(E.ExecutionResumed, [.. UnderWay, S.Suspended, S.Withdrawn, S.Terminated, .. Decided], null) { Guards = [CommonGuards.ResponsePending(E.ExecutionResumed, "Luật Khiếu nại Đ35; NĐ 124/2020 Đ26")], Meets = [DeadlineKinds.LiftExecutionSuspension], Form = "Mẫu 12", Source = "Luật Khiếu nại Đ35; NĐ 124/2020 Đ26" },
        new(E.ComplexFixed, UnderWay, null) { Guards = [Criteria, ComplexInWriting, ComplexInTime], Source = "Luật Khiếu nại Đ28, Đ37, Đ50; NĐ 124/2020 Đ3a" },
        new(E.Extended, UnderWay, null) { Guards = [NotExtended], Source = "Luật Khiếu nại Đ28, Đ37" },
        new(E.DialogueNotified, UnderWay, S.Dialogue) { Guards = [DialogueDay, DialogueNoticeInTime], Source = "NĐ 124/2020 Đ28 k1" },
        new(E.DialogueHeld, UnderWay, null) { Guards = [DialogueNotified], Form = "Mẫu 14", Source = "Luật Khiếu nại Đ30, Đ39, Đ53, Đ55; NĐ 124/2020 Đ28" },
        new(E.Suspended, UnderWay, S.Suspended) { Guards = [SuspensionSinceLaw136, SuspensionGround], Starts = [DeadlineKinds.SendSuspensionNotice], Form = "Mẫu 14a", Source = "Luật Khiếu nại Đ11a k1; NĐ 124/2020 Đ28a" },
        new(E.Resumed, [S.Suspended], null) { Returns = true, Starts = [DeadlineKinds.SendSuspensionNotice], Form = "Mẫu 14b", Source = "Luật Khiếu nại Đ11a k4; NĐ 124/2020 Đ28b" },
        new(E.Withdrawn, [.. Open, .. UnderWay, S.Suspended], S.Withdrawn) { Guards = [WithdrawalGuards.PartSinceLaw136], Actor = ProcedureActor.Citizen, Stops = [DeadlineKinds.Resolution], Source = "Luật Khiếu nại Đ10" },
        new(E.Terminated, [.. Open, .. UnderWay, S.Suspended, S.Withdrawn, S.InCourt], S.Terminated) { Guards = [SuspensionGround, NotYetDecided, WithdrawalGuards.WithdrawnBefore("Luật Khiếu nại Đ10, Đ11a k2 đ.a")], Stops = [DeadlineKinds.Resolution], Starts = [DeadlineKinds.SendSuspensionNotice], Form = "Mẫu 14a", Source = "Luật Khiếu nại Đ11a k2; NĐ 124/2020 Đ28a" },
        new(E.NoticeSent, [.. UnderWay, S.Suspended, S.Withdrawn, S.Terminated, S.NotAccepted], null) { Guards = [CommonGuards.ResponsePending(E.NoticeSent, "NĐ 124/2020 Đ16, Đ28b")], Meets = [DeadlineKinds.SendSuspensionNotice], Source = "NĐ 124/2020 Đ16, Đ28b" },
        new(E.Decided, UnderWay, S.Decided) { Guards = [DialogueHeld], Meets = [DeadlineKinds.Resolution], Starts = [DeadlineKinds.SendDecision, DeadlineKinds.Publish, DeadlineKinds.TakeEffect], Form = "Mẫu 15, Mẫu 16", Source = "Luật Khiếu nại Đ31, Đ40, Đ54, Đ56" },
        new(E.Sent, [S.Decided], S.Sent) { Meets = [DeadlineKinds.SendDecision], Starts = [DeadlineKinds.SecondComplaint, DeadlineKinds.Sue], Source = "Luật Khiếu nại Đ32, Đ41" },
        new(E.Sent, [S.Published, .. AfterEffect], null) { Meets = [DeadlineKinds.SendDecision], Starts = [DeadlineKinds.SecondComplaint, DeadlineKinds.Sue], Source = "Luật Khiếu nại Đ32, Đ41" },
        new(E.Published, [S.Decided, S.Sent], S.Published) { Meets = [DeadlineKinds.Publish], Starts = [DeadlineKinds.KeepPublished], Source = "NĐ 124/2020 Đ29 k3" },
        new(E.Published, AfterEffect, null) { Meets = [DeadlineKinds.Publish], Starts = [DeadlineKinds.KeepPublished], Source = "NĐ 124/2020 Đ29 k3" },
        new(E.Escalated, [.. UnderWay, S.Suspended, .. Decided, S.Effective], S.Escalated) { Guards = [FirstRoundOnly, DecidedOrExpired, SecondBeforeEffect, SecondInTime], Actor = ProcedureActor.Citizen, Meets = [DeadlineKinds.SecondComplaint], Stops = [DeadlineKinds.TakeEffect], Source = "Luật Khiếu nại Đ33; NĐ 124/2020 Đ4" },
        new(E.SuedInCourt, [.. Open, .. UnderWay, S.Suspended, .. Decided, .. AfterEffect], S.InCourt) { Guards = [CommonGuards.Receiver("Luật Khiếu nại Đ7, Đ11a k2 đ.d")], Actor = ProcedureActor.Court, Meets = [DeadlineKinds.Sue], Source = "Luật Khiếu nại Đ7, Đ11a k2 đ.d" },
        new(E.CourtDiscontinued, [S.InCourt], null) { Returns = true, Actor = ProcedureActor.Court, Starts = [DeadlineKinds.Resolution], Source = "Luật Khiếu nại Đ11 k9" },
        new(E.CourtDiscontinued, [S.Terminated, S.Closed], null) { Guards = [StoppedForCourt], Actor = ProcedureActor.Court, Source = "Luật Khiếu nại Đ11 k9" },
        new(E.Effective, Decided, S.Effective) { Guards = [SecondComplaintWindowOver, NoSecondComplaintPending], Actor = ProcedureActor.Time, Meets = [DeadlineKinds.TakeEffect], Starts = [DeadlineKinds.OrderEnforcement], Source = "Luật Khiếu nại Đ44, Đ57" },
        new(E.EnforcementOrdered, [S.Effective], S.Enforcing) { Meets = [DeadlineKinds.OrderEnforcement], Source = "Luật Khiếu nại Đ46; NĐ 124/2020 Đ31 k1" },
        new(E.Enforced, [.. Decided, .. AfterEffect], S.Enforced) { Guards = [InEffect], Meets = [DeadlineKinds.OrderEnforcement], Source = "Luật Khiếu nại Đ46; NĐ 124/2020 Đ31" },
        new(
            E.Closed,
            [.. UnderWay, S.NotAccepted, S.Withdrawn, S.Terminated, .. Decided, .. AfterEffect, S.Enforced, S.Guided, S.Transferred, S.Returned, S.Filed, S.Escalated, S.InCourt],
            S.Closed) { Guards = [CommonGuards.Resolved("Luật Khiếu nại Đ31, Đ34, Đ40"), AllWindowsOver, NoSecondComplaintPending], StopsAll = true, Source = "Luật Khiếu nại Đ34" },
    ];
}
