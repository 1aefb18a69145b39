namespace QcdcCases.Domain.Cases;

/// <summary>One round of a case in an instance: from its beginning there, or from being taken up again, to what ends it.</summary>
/// <param name="Ends">
/// The days on which it was decided, answered, wholly withdrawn, terminated, closed, or not taken up by this unit; in their order, empty while it runs.
/// </param>
/// <param name="LastLawfulDay">The last lawful day of its resolution; null where no clock runs.</param>
public sealed record CaseRound(IReadOnlyList<DateOnly> Ends, DateOnly? LastLawfulDay)
{
    /// <summary>The day on which it was over; what followed did not move it.</summary>
    public DateOnly? OverOn => Ends.Count == 0 ? null : Ends[0];

    /// <summary>What ends a letter that was accepted on a day: the first end on or after it; what was over before does not end a later letter.</summary>
    public DateOnly? EndSince(DateOnly acceptedOn)
    {
        foreach (var on in Ends)
        {
            if (on >= acceptedOn)
            {
                return on;
            }
        }

        return null;
    }
}

/// <summary>The rounds of a case in one instance.</summary>
public static class CaseRounds
{
    /// <inheritdoc cref="CaseRound.EndSince"/>
    public static DateOnly? EndSince(this IReadOnlyList<CaseRound> rounds, DateOnly acceptedOn)
    {
        foreach (var round in rounds)
        {
            if (round.EndSince(acceptedOn) is { } on)
            {
                return on;
            }
        }

        return null;
    }

    /// <summary>The round in which a letter that was accepted on a day is answered: the first that ends on or after it, or the last one.</summary>
    public static CaseRound? Answering(this IReadOnlyList<CaseRound> rounds, DateOnly acceptedOn)
    {
        foreach (var round in rounds)
        {
            if (round.EndSince(acceptedOn) is not null)
            {
                return round;
            }
        }

        return rounds.Count == 0 ? null : rounds[^1];
    }
}
