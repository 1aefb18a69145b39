using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Letters;
using static QcdcCases.Domain.Tests.Deadlines.Given;
using static QcdcCases.Domain.Tests.Letters.LetterGuardCases;

namespace QcdcCases.Domain.Tests.Letters;

/// <summary>
/// What eligibility, jurisdiction and the way a letter came rule out, and the papers of an acceptance, by hand from the legal reference
/// §2.1 and §5.4.
/// </summary>
internal static class LetterIntakeGuardCases
{
    private const string NotEligible = "TT 05/2021 Đ6";
    private const string Own = "TT 05/2021 Đ7, Đ8, Đ9, Đ13, Đ14, Đ21";
    private const string Refusing = "TT 05/2021 Đ7 k2, Đ8, Đ9, Đ21 k2";
    private const string Jurisdictions = "Luật Tố cáo Đ24 k2, Đ29 k1";

    private static readonly LetterContext Around = new(false, false, HasSender: true, false, OfficialCalendars.Calendar);
    private static readonly LetterSituation Complained = Processed(CaseKind.Complaint, ProcessingOutcome.Accepted);
    private static readonly LetterContext Group = Around with { Group = true };
    private static readonly LetterContext Disciplinary = Around with { Disciplinary = true };

    private static readonly (CaseKind Kind, ProcessingOutcome Outcome)[] Elsewhere =
    [
        (CaseKind.Complaint, ProcessingOutcome.Transferred),
        (CaseKind.Complaint, ProcessingOutcome.Returned),
        (CaseKind.Denunciation, ProcessingOutcome.Transferred),
        (CaseKind.Petition, ProcessingOutcome.Transferred),
    ];

    private static readonly (CaseKind Kind, ProcessingOutcome Outcome)[] Guided =
    [
        (CaseKind.Complaint, ProcessingOutcome.Guided),
        (CaseKind.Denunciation, ProcessingOutcome.Guided),
        (CaseKind.Petition, ProcessingOutcome.Guided),
    ];

    private static readonly (CaseKind Kind, ProcessingOutcome Outcome)[] Kept =
    [
        (CaseKind.Complaint, ProcessingOutcome.Filed),
        (CaseKind.Denunciation, ProcessingOutcome.Filed),
        (CaseKind.Petition, ProcessingOutcome.Filed),
        (CaseKind.Complaint, ProcessingOutcome.NotAccepted),
        (CaseKind.Denunciation, ProcessingOutcome.NotAccepted),
        (CaseKind.Petition, ProcessingOutcome.NotAccepted),
    ];

    public static IReadOnlyList<LetterGuardCase> All { get; } =
    [
        new(
            "intake.anonymous_complaint",
            "outcome",
            "Luật Khiếu nại Đ8",
            Complained with { Around = Around with { HasSender = false } },
            Complained),
        GroupPapers(Group with { RepresentativeAppointed = true }),
        GroupPapers(Group with { GroupPapersComplete = true }),
        GroupPapers(Around),
        ByLetter(LetterChannel.Online, Complained with { Around = Disciplinary, Channel = LetterChannel.Post }),
        ByLetter(LetterChannel.Hotline, Complained with { Around = Disciplinary, Channel = LetterChannel.InPerson }),
        ByLetter(LetterChannel.Online, Complained with { Channel = LetterChannel.Online }),

        // Jurisdiction is said of eligible letters alone.
        .. Guided.Concat(Kept).Select(o => Ineligible(
            Came(o),
            o.Outcome is ProcessingOutcome.Guided ? Jurisdiction.Other : Jurisdiction.Own)),
        .. Elsewhere.Select(o => NotEligibleButSent(
            Came(o),
            Jurisdiction.Other,
            "intake.ineligible_has_no_jurisdiction",
            "jurisdiction",
            NotEligible)),
        .. Elsewhere.Select(o => NotEligibleButSent(Came(o), null, "intake.ineligible_not_passed_on", "outcome", "TT 05/2021 Đ6 k2, Đ28")),
        .. Elsewhere.Concat(Guided).Select(o => Within(Came(o), Jurisdiction.Own, Jurisdiction.Other, "intake.own_is_resolved", Own)),
        Within(
            Came((CaseKind.Complaint, ProcessingOutcome.NotAccepted)),
            Jurisdiction.Other,
            Jurisdiction.Own,
            "intake.others_not_refused",
            Refusing),
        Within(
            Came((CaseKind.Petition, ProcessingOutcome.NotAccepted)),
            Jurisdiction.Other,
            Jurisdiction.Own,
            "intake.others_not_refused",
            Refusing),
        Ground(Jurisdiction.Other, StepGround.NotIdentifiable, StepGround.NoJurisdiction),
        Ground(Jurisdiction.Own, StepGround.NoJurisdiction, StepGround.NotIdentifiable),

        // A complaint of another's jurisdiction: guided, at a reception transferred, returned to whoever passed it on.
        Comes("intake.forwarded_is_returned", "TT 05/2021 Đ8 k2", ProcessingOutcome.Guided, c => c with { Forwarder = "Báo A" }, c => c),
        Comes(
            "intake.forwarded_is_returned",
            "TT 05/2021 Đ8 k2",
            ProcessingOutcome.Guided,
            c => c with { Channel = LetterChannel.Transfer },
            c => c),
        Comes(
            "intake.transfer_at_reception_only",
            "Luật Tiếp công dân Đ26 k1 đ.b (Luật 136/2025); TT 05/2021 Đ8, Đ9",
            ProcessingOutcome.Transferred,
            c => c with { Channel = LetterChannel.Post },
            c => c with { Channel = LetterChannel.InPerson }),
        Comes(
            "intake.returned_to_forwarder_only",
            "TT 05/2021 Đ8 k2",
            ProcessingOutcome.Returned,
            c => c with { Forwarder = null },
            c => c with { Forwarder = null, Channel = LetterChannel.Transfer }),

        // Who denounces in person to the wrong body is guided, and since 1 July 2026 may be transferred; whatever else came is transferred.
        Comes(
            "intake.denunciation_is_transferred",
            "Luật Tố cáo Đ24 k2",
            ProcessingOutcome.Guided,
            c => c with { Channel = LetterChannel.Post },
            c => c with { Channel = LetterChannel.InPerson },
            CaseKind.Denunciation),
        Comes(
            "intake.denunciation_is_guided",
            "Luật Tố cáo Đ24 k2; Luật Tiếp công dân Đ26 k1 đ.b (Luật 136/2025)",
            ProcessingOutcome.Transferred,
            c => InPerson(c, "2026-06-30"),
            c => InPerson(c, "2026-07-01"),
            CaseKind.Denunciation),
        Comes(
            "intake.denunciation_is_guided",
            "Luật Tố cáo Đ24 k2; Luật Tiếp công dân Đ26 k1 đ.b (Luật 136/2025)",
            ProcessingOutcome.Transferred,
            c => InPerson(c, "2026-06-30"),
            c => InPerson(c, "2026-06-30") with { Channel = LetterChannel.Post },
            CaseKind.Denunciation),
    ];

    /// <summary>A letter that came in the way in which the outcome is lawful, with the ground that a refusal names.</summary>
    private static LetterSituation Came((CaseKind Kind, ProcessingOutcome Outcome) of)
    {
        var came = Processed(of.Kind, of.Outcome);
        return of switch
        {
            (CaseKind.Complaint, ProcessingOutcome.Transferred) => came with { Channel = LetterChannel.InPerson },
            (CaseKind.Complaint, ProcessingOutcome.Returned) => came with { Forwarder = "Báo A" },
            (CaseKind.Denunciation, ProcessingOutcome.Guided) => came with { Channel = LetterChannel.InPerson },
            (CaseKind.Complaint, ProcessingOutcome.NotAccepted) => Upon(came, StepGround.NoSignature),
            (CaseKind.Denunciation, ProcessingOutcome.NotAccepted) => Upon(came, StepGround.DefectiveForm),
            _ => came,
        };
    }

    private static LetterSituation Upon(
        LetterSituation at,
        StepGround ground) => at with { Processing = at.Processing with { Ground = ground } };

    private static LetterSituation InPerson(LetterSituation at, string on) => at with
    {
        ReceivedOn = Day("2026-06-22"), Channel = LetterChannel.InPerson, Processing = at.Processing with { On = Day(on) },
    };

    private static LetterGuardCase GroupPapers(LetterContext lawful) => new(
        "case.group_papers_missing",
        "assurances",
        "NĐ 124/2020 Đ16 k1; Luật Tiếp công dân Đ29",
        Complained with { Around = Group },
        Complained with { Around = lawful });

    private static LetterGuardCase ByLetter(LetterChannel refused, LetterSituation lawful) => new(
        "case.disciplinary_by_letter",
        "outcome",
        "Luật Khiếu nại Đ49",
        Complained with { Around = Disciplinary, Channel = refused },
        lawful);

    private static LetterGuardCase Ineligible(LetterSituation at, Jurisdiction said) => new(
        "intake.ineligible_has_no_jurisdiction",
        "jurisdiction",
        NotEligible,
        at with { Processing = at.Processing with { Eligible = false, Jurisdiction = said } },
        at with { Processing = at.Processing with { Eligible = false, Jurisdiction = null } });

    private static LetterGuardCase NotEligibleButSent(
        LetterSituation at,
        Jurisdiction? said,
        string code,
        string field,
        string article) => new(
        code, field, article, at with { Processing = at.Processing with { Eligible = false, Jurisdiction = said } }, at);

    private static LetterGuardCase Within(
        LetterSituation at,
        Jurisdiction refused,
        Jurisdiction lawful,
        string code,
        string article) => new(
        code,
        "outcome",
        article,
        at with { Processing = at.Processing with { Jurisdiction = refused } },
        at with { Processing = at.Processing with { Jurisdiction = lawful } });

    private static LetterGuardCase Ground(Jurisdiction whose, StepGround refused, StepGround lawful)
    {
        var at = Came((CaseKind.Denunciation, ProcessingOutcome.NotAccepted));
        at = at with { Processing = at.Processing with { Jurisdiction = whose } };
        return new("intake.ground_against_jurisdiction", "ground", Jurisdictions, Upon(at, refused), Upon(at, lawful));
    }

    private static LetterGuardCase Comes(
        string code,
        string article,
        ProcessingOutcome outcome,
        Func<LetterSituation, LetterSituation> refused,
        Func<LetterSituation, LetterSituation> lawful,
        CaseKind kind = CaseKind.Complaint) => new(code, "outcome", article, refused(Came((kind, outcome))), lawful(Came((kind, outcome))));
}
