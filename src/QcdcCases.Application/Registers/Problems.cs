using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Registers;

/// <summary>One problem of a line of a journal.</summary>
/// <param name="Line">The line number, from 1.</param>
/// <param name="Field">The member with the problem, such as <c>on</c> or <c>people[0].name</c>; null for the line itself.</param>
/// <param name="Reason">One plain English sentence; the Vietnamese comes from the message catalogue by <paramref name="Code"/>.</param>
public sealed record LineProblem(long Line, string? Field, string Code, string Reason, IReadOnlyList<string> Arguments);

/// <summary>Collects the problems of a journal: it counts all and keeps the first ones.</summary>
internal sealed class ProblemList
{
    public const int MaxKept = 1000;

    private readonly List<LineProblem> kept = [];

    public long Count { get; private set; }

    public IReadOnlyList<LineProblem> First => kept;

    /// <summary>Removes the problems found after an earlier count.</summary>
    public void GoBackTo(long count)
    {
        Count = count;
        kept.RemoveRange((int)Math.Min(count, kept.Count), kept.Count - (int)Math.Min(count, kept.Count));
    }

    public void Add(long line, Refusal refusal) => Add(line, refusal.Field, refusal);

    public void Add(long line, string? field, Refusal refusal)
    {
        Count++;
        if (kept.Count < MaxKept)
        {
            kept.Add(new LineProblem(line, field, refusal.Code, refusal.Reason, refusal.Arguments));
        }
    }
}
