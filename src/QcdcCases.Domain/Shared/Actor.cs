namespace QcdcCases.Domain.Shared;

/// <summary>The author of a change, as stored in the history: an account or API client and its name at that time.</summary>
/// <param name="Id">The id of the account or client; <see cref="Guid.Empty"/> for the system.</param>
/// <param name="Name">The name shown next to the entry.</param>
public sealed record Actor(Guid Id, string Name)
{
    /// <summary>The system itself: jobs and the operator's commands.</summary>
    public static Actor System { get; } = new(Guid.Empty, "system");
}
