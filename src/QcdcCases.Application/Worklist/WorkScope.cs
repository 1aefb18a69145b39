using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Shared;

namespace QcdcCases.Application.Worklist;

/// <summary>Whose work a worklist contains.</summary>
public enum WorkScope
{
    /// <summary>The caller's own.</summary>
    Mine,

    /// <summary>That of the unit itself.</summary>
    Unit,

    /// <summary>That of the unit and of everything below it; without a unit, of all units of the caller.</summary>
    Below,
}

internal static class WorkScopes
{
    /// <summary>
    /// Returns the filter within a scope. Without one it is the caller's own work if neither unit nor officer is named, otherwise that of
    /// the unit and below.
    /// </summary>
    /// <param name="isOfAll">True if the default is the work of all officers.</param>
    public static DeadlineFilter In(this DeadlineFilter filter, WorkScope? scope, bool isOfAll, RequestContext context) =>
        (scope, filter) switch
        {
            (WorkScope.Mine, _) => filter with { Assignee = context.Caller.Id },
            (WorkScope.Unit, _) => filter with { UnitOnly = true },
            (null, { Unit: null, Assignee: null, Unassigned: not true }) when !isOfAll => filter with { Assignee = context.Caller.Id },
            _ => filter,
        };
}
