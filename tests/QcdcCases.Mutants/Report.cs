using System.Globalization;

namespace QcdcCases.Mutants;

/// <summary>What came of a run.</summary>
internal static class Report
{
    /// <summary>The number of mutants between two progress lines.</summary>
    public const int ProgressStep = 25;

    private const double OfTables = 0.95;
    private const double OfAll = 0.85;

    public static void Write(IReadOnlyList<(Mutant Mutant, bool Killed)> results, TimeSpan time)
    {
        Console.WriteLine("folder | in tables and guards: tried, killed | in other code: tried, killed");
        foreach (
            var folder in results
                .GroupBy(r => r.Mutant.File.Name.Split(Path.DirectorySeparatorChar)[0])
                .OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Console.WriteLine($"{folder.Key} | {Tell(folder.Where(r => r.Mutant.InTable))} | {Tell(folder.Where(r => !r.Mutant.InTable))}");
        }

        Console.WriteLine($"all | {Tell(results.Where(r => r.Mutant.InTable))} | {Tell(results.Where(r => !r.Mutant.InTable))}");
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{results.Count} mutants, {Share(results):P1} killed, in {time.TotalMinutes:F1} minutes"));
    }

    /// <summary>Whether 95 of 100 in the tables and guards and 85 of 100 of all were killed.</summary>
    public static bool IsGoodEnough(IReadOnlyList<(Mutant Mutant, bool Killed)> results) =>
        Share(results.Where(r => r.Mutant.InTable)) >= OfTables && Share(results) >= OfAll;

    private static string Tell(IEnumerable<(Mutant Mutant, bool Killed)> results) => string.Create(
        CultureInfo.InvariantCulture, $"{results.Count()}, {results.Count(r => r.Killed)} ({Share(results):P0})");

    private static double Share(IEnumerable<(Mutant Mutant, bool Killed)> results) =>
        results.Any() ? results.Average(r => r.Killed ? 1.0 : 0.0) : 1;
}
