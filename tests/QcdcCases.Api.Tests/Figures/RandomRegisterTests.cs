using Xunit;

namespace QcdcCases.Api.Tests.Figures;

/// <summary>A check is worth what it looks at: the made-up registers must reach every figure.</summary>
public sealed class RandomRegisterTests
{
    private const int Registers = 200;

    /// <summary>No journal line says by when feedback is to be answered, so nothing is on time or overdue.</summary>
    private static readonly string[] AlwaysZero =
    [
        "feedback.answeredOnTime",
        "feedback.answeredWithLimit",
        "feedback.openWithLimit",
        "feedback.overdue",
    ];

    [Fact]
    public void Made_up_registers_reach_every_figure()
    {
        var reached = new HashSet<string>();
        for (var seed = 1; seed <= Registers; seed++)
        {
            var register = new RandomRegister(seed);
            register.Grow(20);
            var counts = new NaiveFigures(register.Known).Count(new(register.Root, new(2023, 1, 1), new(2026, 8, 10)));
            reached.UnionWith(counts.Where(c => c.Value > 0).Select(c => c.Key));
            counts = new NaiveFigures(register.Known).Count(new(register.Root, new(2024, 6, 15), new(2025, 7, 30)));
            reached.UnionWith(counts.Where(c => c.Value > 0).Select(c => c.Key));
        }

        Assert.Empty(FigureCodes.Fixed.Except(reached).Except(AlwaysZero));
    }

    [Fact]
    public void The_same_seed_makes_the_same_register()
    {
        var one = new RandomRegister(7);
        var other = new RandomRegister(7);
        one.Grow(10);
        other.Grow(10);

        Assert.Equal(one.Lines.Select(l => l.ToJsonString()), other.Lines.Select(l => l.ToJsonString()));
    }
}
