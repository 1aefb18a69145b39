namespace QcdcCases.Api.Http;

/// <summary>The ids of several records in one request.</summary>
internal static class Batch
{
    /// <summary>Returns the ids; null if the parameter is absent, which binds as an empty array.</summary>
    public static IReadOnlyList<Guid>? Of(Guid[]? ids) => ids is { Length: > 0 } ? ids : null;
}
