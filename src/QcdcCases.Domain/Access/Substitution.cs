using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Access;

/// <summary>
/// A substitute for the days of an officer's absence. On those days the substitute finds the absent officer's work in their own worklist
/// and gets the same notifications. It gives no rights: what the substitute may read and do follows from their own roles.
/// </summary>
public sealed class Substitution
{
    public const int MaxDays = 366;

    private Substitution()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The account of the absent officer.</summary>
    public Guid AbsentId { get; private init; }

    public Guid SubstituteId { get; private init; }

    /// <summary>The first day of the absence.</summary>
    public DateOnly From { get; private init; }

    /// <summary>The last day of the absence, inclusive; the substitution ends by itself.</summary>
    public DateOnly To { get; private init; }

    public string? Note { get; private init; }

    /// <summary>The time at which it was ended early; null otherwise.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public static Result<Substitution> Create(
        Guid id, Guid absentId, Guid substituteId, DateOnly from, DateOnly to, string? note, DateOnly today)
    {
        if (substituteId == absentId)
        {
            return Refusal.Rule("substitution.same_officer", "`substitute` must be somebody else than the absent officer.", "substitute");
        }

        if (to < from || to < today)
        {
            return Refusal.Rule("substitution.over", "`to` must not be before `from` nor before today.", "to");
        }

        return to.DayNumber - from.DayNumber < MaxDays
            ? new Substitution { Id = id, AbsentId = absentId, SubstituteId = substituteId, From = from, To = to, Note = note }
            : Refusal.Rule("substitution.too_long", $"`to` must be within {MaxDays} days from `from`.", "to");
    }

    /// <summary>Ends the substitution early: the absent officer is back.</summary>
    public Refusal? End(DateTimeOffset now, DateOnly today)
    {
        if (EndedAt is not null || To < today)
        {
            return Refusal.Conflict("substitution.ended", "The substitution has already ended.");
        }

        EndedAt = now;
        return null;
    }
}
