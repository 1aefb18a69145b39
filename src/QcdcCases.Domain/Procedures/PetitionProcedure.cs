using QcdcCases.Domain.Cases;
using E = QcdcCases.Domain.Cases.CaseEvent;
using S = QcdcCases.Domain.Cases.CaseStatus;

namespace QcdcCases.Domain.Procedures;

/// <summary>Kiến nghị, phản ánh: Luật 42/2013, TT 05/2021. No law sets a final day; further rules are the office's own.</summary>
internal static class PetitionProcedure
{
    private static readonly S[] UnderWay = [S.Accepted, S.InProgress];

    private static readonly Guard NewFacts = new(
        "case.new_facts_missing",
        "`assurances` must contain `new-facts`: an answered petition is taken up again only for new facts.",
        "NĐ 154/2026 Đ4 k1 đ.h", v => v.Entry.More.Assures(StepAssurance.NewFacts))
    {
        Field = "assurances",
    };

    public static IReadOnlyList<Transition> Table { get; } =
    [
        new(E.NotAccepted, [S.Received], S.NotAccepted) { Guards = [CommonGuards.Reason("Luật Tiếp công dân Đ28 k1")], Actor = ProcedureActor.Officer, Source = "Luật Tiếp công dân Đ28 k1" },
        new(E.Merged, [S.Received], S.Merged) { Guards = [CommonGuards.Reason("TT 05/2021 Đ6")], Actor = ProcedureActor.Officer, Source = "TT 05/2021 Đ6" },
        new(E.Guided, [S.Received], S.Guided) { Guards = [CommonGuards.Receiver("TT 05/2021 Đ22")], Actor = ProcedureActor.Officer, Form = "Mẫu 02", Source = "TT 05/2021 Đ22" },
        new(E.Transferred, [S.Received], S.Transferred) { Guards = [CommonGuards.LetterReceiver("TT 05/2021 Đ21 k2")], Actor = ProcedureActor.Head, Starts = [DeadlineKinds.Reply], Form = "Mẫu 04", Source = "TT 05/2021 Đ21 k2" },
        new(E.ReplyReceived, [S.Transferred], null) { Guards = [CommonGuards.ResponsePending(E.ReplyReceived, "Luật Tiếp công dân Đ27 k2")], Actor = ProcedureActor.Officer, Meets = [DeadlineKinds.Reply], Source = "Luật Tiếp công dân Đ27 k2" },
        new(E.Filed, [S.Received], S.Filed) { Guards = [CommonGuards.Reason("TT 05/2021 Đ28")], Actor = ProcedureActor.Head, Source = "TT 05/2021 Đ28" },
        new(E.Accepted, [S.Received], S.Accepted) { Actor = ProcedureActor.Head, Form = "Mẫu 01", Source = "TT 05/2021 Đ21 k1" },
        new(E.Accepted, [S.NotAccepted, S.Guided, S.Transferred, S.Filed], S.Accepted) { Guards = [CommonGuards.LaterLetter("TT 05/2021 Đ21 k1")], Actor = ProcedureActor.Head, Form = "Mẫu 01", Source = "TT 05/2021 Đ21 k1" },
        new(E.WorkBegun, [S.Accepted], S.InProgress) { Actor = ProcedureActor.Officer, Source = "quy chế" },
        new(E.SupplementRequested, UnderWay, S.SupplementRequested) { Guards = [CommonGuards.Reason("TT 05/2021 Đ21")], Actor = ProcedureActor.Officer, Source = "TT 05/2021 Đ21" },
        new(E.Supplemented, [S.SupplementRequested], S.InProgress) { Actor = ProcedureActor.Citizen, Source = "TT 05/2021 Đ21" },
        new(E.Extended, UnderWay, null) { Guards = [CommonGuards.Reason("quy chế")], Actor = ProcedureActor.Head, Source = "quy chế" },
        new(E.DialogueHeld, UnderWay, null) { Source = "quy chế" },
        new(E.Suspended, UnderWay, S.Suspended) { Guards = [CommonGuards.Reason("quy chế")], Source = "quy chế" },
        new(E.Resumed, [S.Suspended], null) { Returns = true, Source = "quy chế" },
        new(E.Withdrawn, [S.Received, .. UnderWay, S.SupplementRequested, S.Suspended], S.Withdrawn) { Actor = ProcedureActor.Citizen, Stops = [DeadlineKinds.Resolution], Source = "quy chế" },
        new(E.Terminated, [S.Received, .. UnderWay, S.SupplementRequested, S.Suspended], S.Terminated) { Stops = [DeadlineKinds.Resolution], Source = "quy chế" },
        new(E.Answered, [S.Received, .. UnderWay], S.Answered) { Actor = ProcedureActor.Head, Source = "Luật Tiếp công dân Đ28" },
        new(E.Published, [S.Answered], S.Published) { Actor = ProcedureActor.Head, Source = "NĐ 20/2008 Đ19" },
        new(E.Reopened, [S.Answered, S.Published, S.Enforced, S.Closed], S.InProgress) { Guards = [NewFacts], Actor = ProcedureActor.Citizen, Source = "NĐ 154/2026 Đ4 k1 đ.h" },
        new(E.Enforced, [S.Answered, S.Published], S.Enforced) { Source = "quy chế" },
        new(
            E.Closed,
            [.. UnderWay, S.NotAccepted, S.Withdrawn, S.Terminated, S.Answered, S.Published, S.Enforced, S.Guided, S.Transferred, S.Filed, S.Merged],
            S.Closed) { Guards = [CommonGuards.Resolved("Luật Tiếp công dân Đ28")], Actor = ProcedureActor.Officer, StopsAll = true, Source = "quy chế" },
    ];
}
