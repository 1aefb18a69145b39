using QcdcCases.Domain.Deadlines;

namespace QcdcCases.Domain.Reception;

/// <summary>A kind of deadline of a visit, a session or an opinion: one row of a table.</summary>
/// <param name="Subject">A visit, a session or an opinion.</param>
/// <param name="Code">The stable code by which a deadline is found.</param>
/// <param name="Begins">A description of the start event.</param>
/// <param name="MetBy">A description of the event that meets the deadline.</param>
/// <param name="Step">The code of the step that meets the deadline: a follow-up event of the visit, <c>announcement</c>, or a
/// step of the opinion.</param>
/// <param name="Rules">The deadline rules that apply.</param>
public sealed record ReceptionDeadlineKind(
    DeadlineSubject Subject,
    string Code,
    string Begins,
    string MetBy,
    string Step,
    IReadOnlyList<string> Rules);

/// <summary>
/// Creates the deadlines of visits and sessions. A reception answered, guided or transferred on the spot has no deadline. A refusal on some
/// grounds is given in writing (NĐ 154/2026 Đ4 k3), and the citizen is informed of the result of what was taken in (Luật TCD Đ28 k1; by a
/// Party head: Quy định 11-QĐi/TW). Imported visits have no deadlines, because a journal may record neither notices nor answers.
/// </summary>
public static class ReceptionDeadlines
{
    private const string Announced = "held";

    private static readonly ReceptionDeadlineKind Refusal = new(
        DeadlineSubject.Visit,
        "refuse-in-writing",
        "a refusal on a ground that is given in writing",
        "refusal-sent",
        "refusal-sent",
        ["TCD-02"]);
    private static readonly ReceptionDeadlineKind Answer = new(
        DeadlineSubject.Visit,
        "answer-visit",
        "what was taken in at a visit",
        "citizen-told, or the letter made of it",
        "citizen-told",
        ["TCD-06", "QD11-06"]);
    private static readonly ReceptionDeadlineKind AnnounceOnline = new(
        DeadlineSubject.Session,
        "announce-online",
        "the day of an online session, counted back",
        "the announcement",
        "announcement",
        ["TCD-04"]);
    private static readonly ReceptionDeadlineKind PostSchedule = new(
        DeadlineSubject.Session,
        "post-schedule",
        "the day of a head's session whose announcement is told, counted back",
        "the announcement",
        "announcement",
        ["TCD-01"]);

    /// <summary>The kinds of deadlines of visits and sessions.</summary>
    public static IReadOnlyList<ReceptionDeadlineKind> Table { get; } = [Refusal, Answer, AnnounceOnline, PostSchedule];

    /// <summary>The deadlines of a visit.</summary>
    /// <param name="office">Whose session it was received at, if a head's.</param>
    public static IReadOnlyList<DeadlineDraft> Of(Visit visit, HeadOffice? office) =>
        visit switch
        {
            { Watched: false } => [],
            { Result: VisitResult.Refused, RefusalGround: { } ground }
                when RefusalGrounds.Find(ground, visit.ReceivedOn) is { InWriting: true } => Draft(
                Refusal,
                "TCD-02",
                "refused",
                visit.ReceivedOn,
                visit.RefusalNoticeOn),
            { Result: VisitResult.TakenIn } => Draft(
                Answer,
                office is HeadOffice.PartySecretary && visit.ReceivedOn >= EntryIntoForce.PartyRule11 ? "QD11-06" : "TCD-06",
                "taken-in",
                visit.ReceivedOn,
                Earlier(visit.CitizenToldOn, visit.LetterMadeOn)),
            _ => [],
        };

    /// <summary>
    /// Returns the deadlines of a session. An online session must be announced. A periodic session must be on the posted schedule, checked
    /// only if the day of posting is recorded. A cancelled session has no deadlines.
    /// </summary>
    public static IReadOnlyList<DeadlineDraft> Of(ReceptionSession session) =>
        session switch
        {
            { Held: false } => [],
            { Mode: SessionMode.Online } when session.AnnouncedOn is not null || session.Source.Length == 0 => Draft(
                AnnounceOnline,
                "TCD-04",
                Announced,
                session.HeldOn,
                session.AnnouncedOn),
            { Kind: SessionKind.Periodic, AnnouncedOn: { } posted } => Draft(PostSchedule, "TCD-01", Announced, session.HeldOn, posted),
            _ => [],
        };

    private static DeadlineDraft[] Draft(
        ReceptionDeadlineKind receptionDeadlineKind,
        string ruleId,
        string startEvent,
        DateOnly startedOn,
        DateOnly? metOn) =>
        DeadlineRules.Find(ruleId, startedOn) is { } rule
            ?
            [
                new DeadlineDraft(
                    receptionDeadlineKind.Code,
                    1,
                    1,
                    startEvent,
                    rule,
                    DeadlineLedger.Of(rule, startedOn, metOn: metOn),
                    metOn),
            ]
            : [];

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is { } day && !(other < day) ? day : other;
}
