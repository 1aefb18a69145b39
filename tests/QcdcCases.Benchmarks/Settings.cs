using System.Globalization;

namespace QcdcCases.Benchmarks;

/// <summary>How long and how large a benchmark is.</summary>
/// <param name="Part">One part of how many the nation is made: 1 for the whole.</param>
/// <param name="Filled">The database of an earlier run, of which is measured again; null makes a new one.</param>
internal sealed record Settings(int Seconds, int Rounds, int Lines, IReadOnlyList<int> Letters, int Deadlines, int Part, string? Filled)
{
    public static Settings From(string[] args) => new(
        Number(args, "--seconds", 10),
        Number(args, "--rounds", 3),
        LinesOf(args),
        [Number(args, "--letters", 50_000), 10 * Number(args, "--letters", 50_000)],
        Number(args, "--clocks", 1_000_000),
        Number(args, "--part", 10),
        Text(args, "--filled"));

    public static int LinesOf(string[] args) => Number(args, "--lines", 1_000_000);

    private static int Number(string[] args, string name, int usual) =>
        Text(args, name) is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : usual;

    private static string? Text(string[] args, string name)
    {
        var place = Array.IndexOf(args, name);
        return place < 0 ? null : args[place + 1];
    }
}
