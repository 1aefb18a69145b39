namespace QcdcCases.Domain.Shared;

/// <summary>
/// The voiding of an entry that was made twice or by mistake. The entry keeps its number and stays readable; it counts in nothing.
/// </summary>
/// <param name="On">The day on which the entry was voided.</param>
/// <param name="Reason">The reason in words; it must not name persons of the matter.</param>
/// <param name="By">The name of the person or API client that voided it; null where an imported register does not tell.</param>
public sealed record Voiding(DateOnly On, string Reason, string? By = null);

/// <summary>An entry that can be voided.</summary>
public interface IVoidable
{
    Guid Id { get; }

    /// <summary>The voiding; null while the entry counts.</summary>
    Voiding? Voided { get; }

    /// <summary>Voids the entry, or restores it where the argument is null.</summary>
    void SetVoided(Voiding? voiding);
}

public static class VoidingRefusals
{
    /// <summary>Refuses a change of a voided entry, or the restoration of one that counts.</summary>
    /// <param name="voided">True for a restoration.</param>
    public static Refusal? Check(IVoidable entry, bool voided) =>
        (voided, entry.Voided) switch
        {
            (false, not null) => Refusal.Conflict("entry.voided", "The entry is voided; restore it before you change it."),
            (true, null) => Refusal.Conflict("entry.not_voided", "The entry is not voided."),
            _ => null,
        };
}
