using QcdcCases.Domain.Cases;

namespace QcdcCases.Domain.Procedures;

/// <summary>Who takes a step in law; whoever keeps the register records it.</summary>
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

    /// <summary>Nothing but time.</summary>
    Time,
}

/// <summary>
/// One line of a procedure's table: from these states this event leads to that state, if its guards hold. What an old book may say is the
/// line's order alone; guards bind what is entered at the counter.
/// </summary>
/// <param name="To">Null leaves the state as it is.</param>
public sealed record Transition(CaseEvent Event, IReadOnlyList<CaseStatus> From, CaseStatus? To)
{
    /// <summary>Leads back to the state before the present one; <see cref="To"/> is null.</summary>
    public bool Returns { get; init; }

    public IReadOnlyList<Guard> Guards { get; init; } = [];

    public ProcedureActor Actor { get; init; } = ProcedureActor.Resolver;

    /// <summary>The duties whose deadlines begin with the step.</summary>
    public IReadOnlyList<DeadlineKind> Starts { get; init; } = [];

    /// <summary>The duties that the step meets.</summary>
    public IReadOnlyList<DeadlineKind> Meets { get; init; } = [];

    /// <summary>The duties that fall away unmet.</summary>
    public IReadOnlyList<DeadlineKind> Stops { get; init; } = [];

    /// <summary>Ends every other deadline of the case unmet: there is nothing left that it could count.</summary>
    public bool StopsAll { get; init; }

    /// <summary>The form of the document, Vietnamese, or null when the law prescribes none.</summary>
    public string? Form { get; init; }

    /// <summary>The article.</summary>
    public required string Source { get; init; }
}
