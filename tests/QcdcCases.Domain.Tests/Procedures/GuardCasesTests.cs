using System.Reflection;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Tests.Letters;
using Xunit;

namespace QcdcCases.Domain.Tests.Procedures;

/// <summary>Every condition of a step refuses what it should, with its own code, and lets the neighbouring lawful step pass.</summary>
public sealed class GuardCasesTests
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, GuardCases.All.Count)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_condition_refuses_its_case_and_lets_the_neighbour_pass(int row)
    {
        var given = GuardCases.All[row];
        var (refused, lawful) = (given.Refused, given.Lawful);

        var failed = Procedure.FailedGuards(refused.State, refused.Step, refused.Around).ToList();
        Assert.Equal([given.Code, .. LawfulStep.Words(given.AlsoFails)], failed.Select(f => f.Guard.Code));
        var answer = Procedure.Check(refused.State, refused.Step, refused.Around);
        Assert.Equal(
            (RefusalKind.RuleBroken, given.Answer, given.Field, given.Article),
            (answer?.Kind, answer?.Code, answer?.Field, answer?.Article));

        Assert.Null(Procedure.Check(lawful.State, lawful.Step, lawful.Around));

        // What an old book says is bound by the order alone.
        Assert.False(Procedure.Apply(refused.State, refused.Step).IsRefused(out _, out _));
    }

    [Fact]
    public void Every_condition_of_every_line_has_a_case()
    {
        var tried = GuardCases.All.SelectMany(c => Procedure.FailedGuards(c.Refused.State, c.Refused.Step, c.Refused.Around)
            .Select(f => (Line: LineOf(c.Refused), f.Guard))).ToList();
        var missing = Lines().SelectMany(l => l.Guards.Select(g => (l.Line, l.Name, Guard: g)))
            .Where(l => !tried.Exists(t => ReferenceEquals(t.Line, l.Line) && ReferenceEquals(t.Guard, l.Guard)))
            .Select(l => $"{l.Name}: {l.Guard.Code} ({l.Guard.Article})");

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_condition_that_is_declared_binds_some_line()
    {
        var bound = Lines().SelectMany(l => l.Guards).ToHashSet<object>(ReferenceEqualityComparer.Instance);

        // Whatever step it is with which a second round begins, it is bound by more than its line.
        bound.UnionWith(GuardCases.All.SelectMany(c => Procedure.FailedGuards(
            c.Refused.State,
            c.Refused.Step,
            c.Refused.Around)).Select(f => f.Guard));
        bound.UnionWith(LetterProcedure.Table.SelectMany(l => l.Guards));

        Assert.Empty(Declared<Guard>().Concat(Declared<LetterGuard>()).Where(d => !bound.Contains(d.Value)).Select(d => d.Name));
    }

    /// <summary>
    /// One condition is answered with one sentence wherever it stands, and never with two fields; with none where nothing that is said
    /// satisfies it.
    /// </summary>
    [Fact]
    public void A_code_says_one_thing() => Assert.All(
        Lines().SelectMany(l => l.Guards).GroupBy(g => g.Code, StringComparer.Ordinal),
        same =>
        {
            Assert.Single(same.Select(g => g.Reason).Distinct());
            Assert.InRange(same.Select(g => g.Field).OfType<string>().Distinct().Count(), 0, 1);
        });

    [Fact]
    public void Every_condition_of_an_outcome_of_a_letter_has_a_case()
    {
        var tried = LetterGuardCases.All.Select(c => (c.Refused.Kind, c.Refused.Processing.Outcome, c.Code)).ToHashSet();

        Assert.Subset(tried, LetterProcedure.Table.SelectMany(l => l.Guards.Select(g => (l.Kind, l.Outcome, g.Code))).ToHashSet());
    }

    private static IEnumerable<(object Line, string Name, IReadOnlyList<Guard> Guards)> Lines() =>
    [
        .. Enum.GetValues<Domain.Cases.CaseKind>().SelectMany(kind => Procedure.TableOf(kind)
            .Select(t => ((object)t, $"{kind} {t.Event} from {string.Join(' ', t.From)}", t.Guards))),
        .. ProtectionProcedure.Table.Select(t => ((object)t, $"{t.Event}", t.Guards)),
    ];

    private static object? LineOf(Situation at) =>
        (object?)ProtectionProcedure.Find(at.Step.Event) ?? Procedure.FindRow(at.State, at.Step);

    private static IEnumerable<(string Name, object Value)> Declared<T>() => typeof(Guard).Assembly.GetTypes()
        .Where(t => !t.ContainsGenericParameters)
        .SelectMany(t => t.GetFields(Static).Where(f => f.FieldType == typeof(T)).Select(f => ($"{t.Name}.{f.Name}", f.GetValue(null)!)));
}
