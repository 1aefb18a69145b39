namespace QcdcCases.Application.Access;

/// <summary>Names the history action of a change of assignee.</summary>
internal static class AssignmentAction
{
    public static string Of(Guid? before, Guid? after) => (before, after) switch
    {
        (_, null) => "unassigned",
        (null, _) => "assigned",
        _ => "handed-over",
    };
}
