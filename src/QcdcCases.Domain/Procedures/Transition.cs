using QcdcCases.Domain.Cases;

namespace QcdcCases.Domain.Procedures;

/// <summary>The person or body that takes a step by law; the unit that keeps the register records it.</summary>
public enum ProcedureActor
{
    /// <summary>Người xử lý đơn.</summary>
    Officer,

    /// <summary>Người đứng đầu cơ quan nhận đơn.</summary>
    Head,

    /// <summary>Người giải quyết.</summary>
    Resolver,

    /// <summary>Người khiếu nại, người tố cáo, người kiến nghị.</summary>
    Citizen,

    /// <summary>Cấp trên trực tiếp.</summary>
    Superior,

    /// <summary>Tòa án.</summary>
    Court,

    /// <summary>No actor: the passage of time.</summary>
    Time,
}

/// <summary>
/// One row of a procedure's table: an event leads from the listed states to the target state, if its guards hold. Imported steps must
/// follow the row's order only; guards apply to entries at the counter.
/// </summary>
/// <param name="To">Null keeps the state unchanged.</param>
public sealed record Transition(CaseEvent Event, IReadOnlyList<CaseStatus> From, CaseStatus? To)
{
    /// <summary>True if the row returns to the state before the present one; <see cref="To"/> is then null.</summary>
    public bool Returns { get; init; }

    public IReadOnlyList<Guard> Guards { get; init; } = [];

    public ProcedureActor Actor { get; init; } = ProcedureActor.Resolver;

    /// <summary>The kinds of deadlines that begin with the step.</summary>
    public IReadOnlyList<DeadlineKind> Starts { get; init; } = [];

    /// <summary>The kinds of deadlines that the step meets.</summary>
    public IReadOnlyList<DeadlineKind> Meets { get; init; } = [];

    /// <summary>The kinds of deadlines that the step ends unmet.</summary>
    public IReadOnlyList<DeadlineKind> Stops { get; init; } = [];

    /// <summary>Ends every other deadline of the case unmet: nothing remains to be done.</summary>
    public bool StopsAll { get; init; }

    /// <summary>The form of the document, in Vietnamese; null where the law prescribes none.</summary>
    public string? Form { get; init; }

    /// <summary>The article of law.</summary>
    public required string Source { get; init; }
}
