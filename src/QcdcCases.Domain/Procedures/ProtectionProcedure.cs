using QcdcCases.Domain.Cases;
using E = QcdcCases.Domain.Cases.CaseEvent;
using P = QcdcCases.Domain.Cases.ProtectionStatus;

namespace QcdcCases.Domain.Procedures;

/// <summary>One row of the protection of denouncers, which runs beside the denunciation, also after its end.</summary>
/// <param name="Source">The article of law.</param>
public sealed record ProtectionTransition(CaseEvent Event, IReadOnlyList<ProtectionStatus> From, ProtectionStatus To, string Source)
{
    public IReadOnlyList<Guard> Guards { get; init; } = [];

    public ProcedureActor Actor { get; init; } = ProcedureActor.Resolver;
}

/// <summary>
/// Bảo vệ người tố cáo: Luật 25/2018 chương VI with Luật 136/2025. The file is kept separately (Đ55): steps name no protected person.
/// </summary>
public static class ProtectionProcedure
{
    public static IReadOnlyList<ProtectionTransition> Table { get; } =
    [
        new(E.ProtectionRequested, [P.None, P.Denied, P.Ended], P.Requested, "Luật Tố cáo Đ50") { Actor = ProcedureActor.Citizen },
        new(E.ProtectionGranted, [P.None, P.Requested], P.Granted, "Luật Tố cáo Đ47 k3, Đ51, Đ52") { Guards = [CommonGuards.Document("Luật Tố cáo Đ52")] },
        new(E.ProtectionDenied, [P.Requested], P.Denied, "Luật Tố cáo Đ51 k3") { Guards = [CommonGuards.Reason("Luật Tố cáo Đ51 k3")] },
        new(E.ProtectionChanged, [P.Granted], P.Granted, "Luật Tố cáo Đ53") { Guards = [CommonGuards.Document("Luật Tố cáo Đ53")] },
        new(E.ProtectionEnded, [P.Granted], P.Ended, "Luật Tố cáo Đ54 (Luật 136/2025)") { Guards = [CommonGuards.Reason("Luật Tố cáo Đ54")] },
    ];

    /// <summary>Returns the row of an event, or null where it is no event of protection.</summary>
    public static ProtectionTransition? Find(CaseEvent happened) => Table.FirstOrDefault(t => t.Event == happened);
}
