namespace QcdcCases.Application.Registers.Index;

/// <summary>Stores the days for which each unit has declared each indicator.</summary>
internal sealed class DeclaredRanges
{
    private readonly Dictionary<(int Unit, string Code), SortedSet<(DateOnly From, DateOnly To)>> spans = [];

    /// <summary>Adds days that are known to be valid.</summary>
    public void Add(int unit, string code, DateOnly from, DateOnly to)
    {
        if (!spans.TryGetValue((unit, code), out var known))
        {
            spans[(unit, code)] = known = [];
        }

        known.Add((from, to));
    }

    /// <summary>True if the days overlap with stored days. Stored days do not overlap, so the range before decides.</summary>
    public bool Overlaps(int unit, string code, DateOnly from, DateOnly to) =>
        spans.TryGetValue((unit, code), out var known) &&
        known.GetViewBetween((DateOnly.MinValue, DateOnly.MinValue), (to, DateOnly.MaxValue)).Max.To >= from;
}
