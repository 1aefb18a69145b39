namespace QcdcCases.Application.Access;

/// <summary>What the history calls it when work goes from one officer to another.</summary>
internal static class Handover
{
    public static string Of(Guid? before, Guid? after) => (before, after) switch
    {
        (_, null) => "unassigned",
        (null, _) => "assigned",
        _ => "handed-over",
    };
}
