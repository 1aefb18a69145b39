namespace QcdcCases.Domain.Tests.Naive;

/// <summary>Chance with a seed, fond of the days on which periods, years and laws begin and end.</summary>
internal sealed class Dice(int seed)
{
    private static readonly DateOnly[] Boundaries =
    [
        new(2023, 9, 14),
        new(2023, 9, 15),
        new(2023, 12, 14),
        new(2023, 12, 15),
        new(2023, 12, 31),
        new(2024, 1, 1),
        new(2024, 2, 29),
        new(2024, 3, 14),
        new(2024, 3, 15),
        new(2024, 6, 14),
        new(2024, 6, 15),
        new(2024, 6, 30),
        new(2024, 7, 31),
        new(2024, 8, 1),
        new(2024, 9, 14),
        new(2024, 9, 15),
        new(2024, 12, 14),
        new(2024, 12, 15),
        new(2024, 12, 31),
        new(2025, 1, 1),
        new(2025, 1, 27),
        new(2025, 3, 14),
        new(2025, 3, 15),
        new(2025, 6, 14),
        new(2025, 6, 15),
        new(2025, 6, 30),
        new(2025, 7, 1),
        new(2025, 9, 14),
        new(2025, 9, 15),
        new(2025, 9, 30),
        new(2025, 12, 14),
        new(2025, 12, 15),
        new(2025, 12, 31),
        new(2026, 1, 1),
        new(2026, 3, 14),
        new(2026, 3, 15),
        new(2026, 6, 14),
        new(2026, 6, 15),
        new(2026, 6, 30),
        new(2026, 7, 1),
        new(2026, 7, 31),
    ];

    private readonly Random random = new(seed);

    public bool Chance(int percent) => random.Next(100) < percent;

    /// <summary>Both ends included.</summary>
    public int Between(int low, int high) => random.Next(low, high + 1);

    public T Of<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    public T? Maybe<T>(int percent, T value)
        where T : struct =>
        Chance(percent) ? value : null;

    /// <summary>Distinct choices in a random order.</summary>
    public List<T> Several<T>(IReadOnlyList<T> choices, int count) => [.. choices.OrderBy(_ => random.Next()).Take(count)];

    /// <summary>A choice by weights.</summary>
    public T Weighed<T>(params (T Choice, int Weight)[] choices)
    {
        var left = random.Next(choices.Sum(c => c.Weight));
        foreach (var (choice, weight) in choices)
        {
            if ((left -= weight) < 0)
            {
                return choice;
            }
        }

        throw new InvalidOperationException("The weights do not add up.");
    }

    /// <summary>A day between two days, both included; one in three is a boundary.</summary>
    public DateOnly Day(DateOnly from, DateOnly to)
    {
        var near = Boundaries.Where(b => from <= b && b <= to).ToList();
        return near.Count > 0 && Chance(33) ? Of(near) : from.AddDays(random.Next(to.DayNumber - from.DayNumber + 1));
    }

    /// <summary>A day soon after another, often the very same.</summary>
    public DateOnly Soon(DateOnly after, int within) => Chance(20) ? after : after.AddDays(random.Next(within + 1));
}
