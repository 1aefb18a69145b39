namespace QcdcCases.Application.Registers.Index;

/// <summary>The days for which each unit has declared each number.</summary>
internal sealed class DeclaredSpans
{
    private readonly Dictionary<(int Unit, string Code), SortedSet<(DateOnly From, DateOnly To)>> spans = [];

    /// <summary>Adds a stretch of days that is known to stand.</summary>
    public void Hold(int unit, string code, DateOnly from, DateOnly to)
    {
        if (!spans.TryGetValue((unit, code), out var known))
        {
            spans[(unit, code)] = known = [];
        }

        known.Add((from, to));
    }

    /// <summary>Whether the days share one with a stretch that stands. Those do not overlap, so the one before decides.</summary>
    public bool Overlaps(int unit, string code, DateOnly from, DateOnly to) =>
        spans.TryGetValue((unit, code), out var known) &&
        known.GetViewBetween((DateOnly.MinValue, DateOnly.MinValue), (to, DateOnly.MaxValue)).Max.To >= from;
}
