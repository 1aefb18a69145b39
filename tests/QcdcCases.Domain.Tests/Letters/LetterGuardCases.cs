using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Shared;
using static QcdcCases.Domain.Tests.Deadlines.Given;

namespace QcdcCases.Domain.Tests.Letters;

/// <summary>A letter at the counter as its processing finds it.</summary>
internal sealed record LetterSituation(CaseKind Kind, LetterProcessing Processing)
{
    public DateOnly ReceivedOn { get; init; } = Day("2026-08-03");

    public LetterChannel Channel { get; init; } = LetterChannel.Post;

    public int Instance { get; init; } = 1;

    /// <summary>The body that passed it on.</summary>
    public string? Forwarder { get; init; }

    public DateOnly? KnownOn { get; init; }

    public LetterContext Around { get; init; } = new(false, false, HasSender: true, false, OfficialCalendars.Calendar);

    public Refusal? Check() => LetterProcedure.Check(Registered(), Processing, Around);

    private Letter Registered()
    {
        var id = Guid.CreateVersion7();
        return Domain.Letters.Letter.Register(id, Origin.Local(id), 1, new LetterRegistration(
            id, ReceivedOn, Channel, new(Kind, Instance, "land"), [id], 1, "Đơn", Forwarder, null, null, [])
        {
            KnownOn = KnownOn,
        });
    }
}

/// <summary>A condition of an outcome with a letter that it refuses and the neighbouring letter that is lawful.</summary>
internal sealed record LetterGuardCase(string Code, string Field, string Article, LetterSituation Refused, LetterSituation Lawful);

/// <summary>The table of all conditions of outcomes, entered by hand from the legal reference §2.1, §3.1, §5.4.</summary>
internal static class LetterGuardCases
{
    private const string Window = "Luật Khiếu nại Đ9, Đ11 k6, Đ48";
    private const string Grounds = "Luật Khiếu nại Đ11; Luật Tố cáo Đ29 k1";

    private static readonly LetterContext Around = new(false, false, HasSender: true, false, OfficialCalendars.Calendar);
    private static readonly LetterSituation Denounced = Processed(CaseKind.Denunciation, ProcessingOutcome.Accepted);
    private static readonly LetterSituation Complained = Processed(CaseKind.Complaint, ProcessingOutcome.Accepted);

    private static readonly LetterSituation Returned = Processed(
        CaseKind.Complaint,
        ProcessingOutcome.Returned) with { Forwarder = "Báo A" };

    public static IReadOnlyList<LetterGuardCase> All { get; } =
    [
        // Ninety days from 4 August are 2 November, a Monday; fifteen from 9 November are the Day of Culture, then 25 November.
        Late("2026-08-04", "2026-11-03", Complained with { KnownOn = Day("2026-08-04"), ReceivedOn = Day("2026-11-02") }),
        Late("2026-08-04", "2026-11-03", Complained with { ReceivedOn = Day("2026-11-03") }),
        Late("2026-08-04", "2026-11-03", Complained with { KnownOn = Day("2026-08-04"), ReceivedOn = Day("2026-11-03"), Instance = 2 }),
        Late(
            "2026-08-04",
            "2026-11-03",
            Complained with
            {
                KnownOn = Day("2026-08-04"), ReceivedOn = Day("2026-11-03"), Around = Around with { LateForGoodReason = true },
            }),
        Late("2012-07-01", "2026-11-03", Complained with { KnownOn = Day("2012-06-30"), ReceivedOn = Day("2026-11-03") }),
        Late(
            "2026-11-09",
            "2026-11-26",
            Complained with { KnownOn = Day("2026-11-09"), ReceivedOn = Day("2026-11-25"), Around = Around with { Disciplinary = true } },
            disciplinary: true),
        Late(
            "2026-11-09",
            "2026-11-26",
            Complained with { KnownOn = Day("2026-11-09"), ReceivedOn = Day("2026-11-26") },
            disciplinary: true),
        NoGround(CaseKind.Complaint, null, StepGround.TimeBarred),
        NoGround(CaseKind.Complaint, StepGround.NotIdentifiable, StepGround.Court, "case.ground_of_other_step"),
        NoGround(CaseKind.Denunciation, null, StepGround.NotIdentifiable),
        NoGround(CaseKind.Denunciation, StepGround.TimeBarred, StepGround.NoCapacity, "case.ground_of_other_step"),
        new(
            "letter.guided_already",
            "outcome",
            "TT 05/2021 Đ8, Đ9",
            Processed(CaseKind.Complaint, ProcessingOutcome.Guided) with { Around = Around with { GuidedBefore = true } },
            Processed(CaseKind.Complaint, ProcessingOutcome.Guided) with { Around = Around with { TransferredBefore = true } }),
        new(
            "letter.guided_already",
            "outcome",
            "TT 05/2021 Đ8, Đ9",
            Processed(CaseKind.Complaint, ProcessingOutcome.Guided) with { Around = Around with { GuidedBefore = true } },
            Processed(CaseKind.Petition, ProcessingOutcome.Guided) with { Around = Around with { GuidedBefore = true } }),
        new(
            "letter.complaint_is_guided",
            "outcome",
            "Luật Tiếp công dân Đ26 k1 đ.b (Luật 136/2025)",
            AtReception(ProcessingOutcome.Transferred, "2026-06-30"),
            AtReception(ProcessingOutcome.Transferred, "2026-07-01")),
        new(
            "letter.return_reason_missing",
            "reason",
            "TT 05/2021 Đ8 k2",
            Returned with { Processing = Returned.Processing with { Reason = " " } },
            Returned),
        new(
            "letter.return_reason_missing",
            "reason",
            "TT 05/2021 Đ8 k2",
            Returned with { Processing = Returned.Processing with { Reason = null } },
            Returned),
        Tip(LetterChannel.Online, LetterChannel.Post),
        Tip(LetterChannel.Hotline, LetterChannel.InPerson),
        Tip(LetterChannel.Online, LetterChannel.Transfer),
        Tip(LetterChannel.Hotline, LetterChannel.SuggestionBox),
        new(
            "letter.anonymous_not_accepted",
            "outcome",
            "Luật Tố cáo Đ23, Đ25 k1",
            Denounced with { Around = Around with { HasSender = false } },
            Denounced),
        new(
            "letter.transferred_already",
            "outcome",
            "Luật Tố cáo Đ24; TT 05/2021 Đ14 k1",
            Processed(CaseKind.Denunciation, ProcessingOutcome.Transferred) with { Around = Around with { TransferredBefore = true } },
            Processed(CaseKind.Denunciation, ProcessingOutcome.Transferred) with { Around = Around with { GuidedBefore = true } }),
        NoReturn(CaseKind.Denunciation),
        NoReturn(CaseKind.Petition),
        .. LetterIntakeGuardCases.All,
    ];

    internal static LetterProcessing Outcome(ProcessingOutcome outcome, string on = "2026-08-05") =>
        new(
            Day(on),
            true,
            outcome is ProcessingOutcome.Accepted or ProcessingOutcome.NotAccepted ? Jurisdiction.Own : Jurisdiction.Other,
            outcome,
            "Theo phiếu đề xuất",
            "Sở Xây dựng");

    internal static LetterSituation Processed(CaseKind kind, ProcessingOutcome outcome, string on = "2026-08-05") =>
        new(kind, Outcome(outcome, on));

    private static LetterSituation AtReception(ProcessingOutcome outcome, string on) =>
        Processed(CaseKind.Complaint, outcome, on) with { ReceivedOn = Day("2026-06-22"), Channel = LetterChannel.InPerson };

    private static LetterGuardCase Late(string known, string received, LetterSituation lawful, bool disciplinary = false) => new(
        "letter.time_barred",
        "lateForGoodReason",
        Window,
        Complained with { KnownOn = Day(known), ReceivedOn = Day(received), Around = Around with { Disciplinary = disciplinary } },
        lawful);

    private static LetterGuardCase NoGround(CaseKind kind, StepGround? refused, StepGround lawful, string code = "letter.ground_missing")
    {
        var given = Processed(kind, ProcessingOutcome.NotAccepted);
        return new(
            code,
            "ground",
            Grounds,
            given with { Processing = given.Processing with { Ground = refused } },
            given with { Processing = given.Processing with { Ground = lawful } });
    }

    private static LetterGuardCase Tip(LetterChannel refused, LetterChannel lawful) => new(
        "letter.tip_not_accepted", "outcome", "Luật Tố cáo Đ22, Đ25", Denounced with { Channel = refused },
        Denounced with { Channel = lawful });

    private static LetterGuardCase NoReturn(CaseKind kind) => new(
        "letter.return_not_foreseen",
        "outcome",
        "Luật Tố cáo Đ24 k2; TT 05/2021 Đ14, Đ21 k2",
        Processed(kind, ProcessingOutcome.Returned),
        Processed(kind, ProcessingOutcome.Transferred));
}
