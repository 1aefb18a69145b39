namespace QcdcCases.Domain.Shared;

/// <summary>Who does something, as the history shows it for ever: an account or API client and its name at that moment.</summary>
/// <param name="Id">The account's or client's id; <see cref="Guid.Empty"/> for the program itself.</param>
/// <param name="Name">The name shown beside the entry.</param>
public sealed record Actor(Guid Id, string Name)
{
    /// <summary>The program itself: jobs and the operator's commands.</summary>
    public static Actor System { get; } = new(Guid.Empty, "system");
}
