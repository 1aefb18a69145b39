using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Staffing;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Worklist;

/// <summary>Whose work a worklist contains.</summary>
public enum WorkScope
{
    /// <summary>The caller's own, and that of the officers whom the caller substitutes today.</summary>
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
    public static async Task<DeadlineFilter> InAsync(
        this DeadlineFilter filter,
        WorkScope? scope,
        bool isOfAll,
        RequestContext context,
        CasesDbContext db,
        CancellationToken cancellationToken) => (scope, filter) switch
    {
        (WorkScope.Mine, _) => await OwnAsync(filter, context, db, cancellationToken),
        (WorkScope.Unit, _) => filter with { UnitOnly = true },
        (null, { Unit: null, Assignee: null, Unassigned: not true }) when !isOfAll =>
            await OwnAsync(filter, context, db, cancellationToken),
        _ => filter,
    };

    private static async Task<DeadlineFilter> OwnAsync(
        DeadlineFilter filter, RequestContext context, CasesDbContext db, CancellationToken cancellationToken) =>
        await db.WithSubstitutedAsync(context.Caller.Id, context.Today, cancellationToken) is { Count: > 1 } officers
            ? filter with { Assignee = null, Officers = officers }
            : filter with { Assignee = context.Caller.Id };
}
