using System.Text.Json.Nodes;
using Xunit;

namespace QcdcCases.Api.Tests.Figures;

/// <summary>One number that the product and the naive counter do not agree on.</summary>
internal sealed record FiguresFailure(Asked Asked, string? Group, Difference Difference)
{
    private const int Shown = 20;
    private const int Attempts = 60;

    /// <summary>A group that is all zeros may be left out of an answer; a figure in it may not.</summary>
    public static IEnumerable<FiguresFailure> Between(
        Asked asked,
        string? group,
        Dictionary<string, long> expected,
        Dictionary<string, long>? got) =>
        got is null && expected.Values.All(v => v == 0)
            ? []
            : Differences.Between(expected, got ?? []).Select(d => new FiguresFailure(asked, group, d));

    /// <summary>Fails when there is any, showing the narrowest first and the few journal lines that bring it about.</summary>
    public static async Task FailOn(FiguresApplication app, int seed, RandomRegister register, List<FiguresFailure> failures)
    {
        if (failures.Count == 0)
        {
            return;
        }

        var narrowest = failures.OrderBy(f => f.Asked.Period.To.DayNumber - f.Asked.Period.From.DayNumber).ToList();
        var lines = await narrowest[0].ShrinkAsync(app, register);
        Assert.Fail(
            string.Join(
                Environment.NewLine,
                [
                    $"Seed {seed}: {failures.Count} differences.",
                    .. narrowest.Take(Shown).Select(f => f.ToString()),
                    "Lines that bring the first about:",
                    Journal.TextOf(lines),
                ]));
    }

    public override string ToString() => $"{Asked.Query}{(Group is null ? string.Empty : $" group {Group}")} {Difference}";

    private async Task<IReadOnlyList<JsonObject>> ShrinkAsync(FiguresApplication app, RandomRegister register)
    {
        var attempt = 0;
        return await Shrinker.Shrink(
            register.Lines,
            lines => StillFailsAsync(app, register, lines, $"x{++attempt}{register.Prefix}"),
            Attempts);
    }

    /// <summary>The same lines under other keys, so that they are a register of their own.</summary>
    private async Task<bool> StillFailsAsync(
        FiguresApplication app,
        RandomRegister register,
        IReadOnlyList<JsonObject> lines,
        string prefix)
    {
        string Rename(string text) => text.Replace($"\"{register.Prefix}", $"\"{prefix}", StringComparison.Ordinal);
        var renamed = NaiveRegister.Parse(lines.Select(l => Rename(l.ToJsonString()))).ToList();
        var unit = prefix + Asked.Unit[register.Prefix.Length..];
        var known = RandomRegister.ReadBelowTop(renamed);
        if (!known.Units.Exists(u => u.Key == unit))
        {
            return false;
        }

        var asked = Asked with { Unit = unit };
        if (!(await app.Figures.ImportAsync(renamed, unit)).IsSuccessStatusCode)
        {
            return false;
        }


        var counter = new NaiveFigures(known);
        var answer = await app.Figures.AskAsync(asked);
        var group =
            Group is not null && Group.StartsWith(register.Prefix, StringComparison.Ordinal)
                ? prefix + Group[register.Prefix.Length..]
                : Group;
        var found = group is null
            ? Between(asked, null, counter.Count(asked.Naive), answer.Figures)
            : Between(
                asked,
                group,
                counter.CountBy(asked.Naive, asked.By!).GetValueOrDefault(group) ?? [],
                answer.Groups.GetValueOrDefault(group));
        return found.Any(f => f.Difference.Code == Difference.Code);
    }
}
