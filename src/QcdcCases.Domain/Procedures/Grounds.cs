using System.Collections.Frozen;
using QcdcCases.Domain.Cases;
using static QcdcCases.Domain.Cases.StepGround;

namespace QcdcCases.Domain.Procedures;

/// <summary>The grounds that the law lists for each step and kind of case.</summary>
public static class Grounds
{
    private static readonly FrozenDictionary<(CaseKind, CaseEvent), IReadOnlyList<StepGround>> Listed = new Dictionary<
        (CaseKind, CaseEvent),
        IReadOnlyList<StepGround>
    >
    {
        [(CaseKind.Complaint, CaseEvent.NotAccepted)] =
        [
            InternalAct,
            NotAffected,
            NoCapacity,
            InvalidRepresentative,
            NoSignature,
            TimeBarred,
            SecondDecisionMade,
            TerminatedBefore,
            Court,
        ],
        [(CaseKind.Complaint, CaseEvent.Suspended)] = [Obstacle, WaitingForResult],
        [(CaseKind.Complaint, CaseEvent.Terminated)] = [FullWithdrawal, DiedOrDissolved, NoObjectLeft, Court],
        [(CaseKind.Denunciation, CaseEvent.NotAccepted)] = [DefectiveForm, NoCapacity, NoJurisdiction, NotIdentifiable, ResolvedComplaint],
        [(CaseKind.Denunciation, CaseEvent.Suspended)] = [WaitingForResult, WaitingForExpertise],
        [(CaseKind.Denunciation, CaseEvent.Terminated)] = [FullWithdrawal, DiedOrDissolved, SettledElsewhere],
        [(CaseKind.Denunciation, CaseEvent.Withdrawn)] = [SignsOfViolation, Coercion, Slander],
        [(CaseKind.Denunciation, CaseEvent.Accepted)] = [UnlawfulResolution, SignsOfViolation, Coercion, Slander],
        [(CaseKind.Complaint, CaseEvent.Accepted)] = [Coercion],
        [(CaseKind.Petition, CaseEvent.NotAccepted)] = [NotAPetition],
    }.ToFrozenDictionary();

    /// <summary>Returns the grounds of a step; empty where the law lists none.</summary>
    public static IReadOnlyList<StepGround> Of(CaseKind kind, CaseEvent happened) => Listed.GetValueOrDefault((kind, happened), []);

    /// <summary>True if the law lists the ground for the step in any kind of case.</summary>
    public static bool AreListed(CaseEvent happened, StepGround ground) =>
        Enum.GetValues<CaseKind>().Any(kind => Of(kind, happened).Contains(ground));

    /// <summary>True if a denunciation continues despite its withdrawal (Luật TC Đ33 k3).</summary>
    public static bool AllowsContinuation(StepGround? ground) => ground is SignsOfViolation or Coercion or Slander;
}
