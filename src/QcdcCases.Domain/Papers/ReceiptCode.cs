using QcdcCases.Domain.Feedback;

namespace QcdcCases.Domain.Papers;

/// <summary>
/// The code on the papers of a letter or visit, by which the citizen refers to it without an account: random, and made like
/// <see cref="FollowCode"/> of characters that are not easily confused. A letter or visit gets it with its first issued paper, once.
/// </summary>
public sealed class ReceiptCode
{
    private ReceiptCode()
    {
    }

    /// <summary>The code, such as <c>K7MP-3HXR-9WTA</c>.</summary>
    public string Code { get; private init; } = null!;

    /// <summary>The letter or visit.</summary>
    public Guid OwnerId { get; private init; }

    public static ReceiptCode Generate(Guid ownerId) => Of(FollowCode.Generate(), ownerId);

    public static ReceiptCode Of(string code, Guid ownerId) => new() { Code = code, OwnerId = ownerId };
}
