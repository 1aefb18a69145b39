using System.Collections.Concurrent;
using System.Globalization;
using QcdcCases.Domain.Tests.Naive;
using Xunit;

namespace QcdcCases.Domain.Tests.Statistics;

/// <summary>
/// The figures and forms of thousands of small made-up registers, against counters that are written from the reference text alone.
/// </summary>
public sealed class RandomRegisterFiguresTests(ITestOutputHelper output)
{
    private const int RegistersOfSeed = 125;

    /// <summary>
    /// How many cases <see cref="So_many_cases_are_counted_as_the_naive_counter_counts_them"/> compares; 600 where it is not set.
    /// </summary>
    private const string CasesVariable = "QCDC_TEST_CASES";

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8).Select(n => n * 1000)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_figure_is_that_of_the_naive_counter(int seed) => Each(seed, RegisterComparison.Figures);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_form_is_that_of_the_naive_counter(int seed) => Each(seed + 500, RegisterComparison.Forms);

    /// <summary>
    /// Larger registers, grown in two parts with corrections between them, until so many cases were compared by every figure and every
    /// form. A long run
    /// sets the variable: <c>QCDC_TEST_CASES=100000 dotnet test tests/QcdcCases.Domain.Tests -c Release --filter So_many_cases</c>.
    /// </summary>
    [Fact]
    public void So_many_cases_are_counted_as_the_naive_counter_counts_them()
    {
        var asked = int.TryParse(
            Environment.GetEnvironmentVariable(CasesVariable),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var set) ? set : 600;
        var (compared, registers, differences) = (0, 0, new ConcurrentQueue<string>());
        Parallel.ForEach(Numbers().TakeWhile(_ => Volatile.Read(ref compared) < asked), number =>
        {
            var register = new RandomRegister(number);
            register.Grow(24);
            TakeBack(register, new Dice(number + 3));
            register.Grow(24);
            register.Known.GiveFeedbackDays(new Dice(number + 2));
            var dice = new Dice(number + 1);
            foreach (var difference in RegisterComparison.Figures(
                register,
                dice,
                number).Concat(RegisterComparison.Forms(register, dice, number)))
            {
                differences.Enqueue(difference);
            }

            Interlocked.Add(ref compared, register.Known.Cases.Count);
            Interlocked.Increment(ref registers);
        });

        output.WriteLine($"{compared} cases of {registers} registers were compared; {differences.Count} differences.");
        Assert.True(differences.IsEmpty, string.Join(Environment.NewLine, differences.Take(20)));
    }

    private static IEnumerable<int> Numbers() => Enumerable.Range(0, int.MaxValue / 10).Select(n => 1_000_000 + (n * 4));

    /// <summary>The last step of some cases never happened.</summary>
    private static void TakeBack(RandomRegister register, Dice dice) => register.Correct(lines =>
    {
        foreach (var about in register.Known.Cases.Where(c => c.Steps.Count > 0 && dice.Chance(25)).Select(c => c.Key).ToList())
        {
            lines.RemoveAt(lines.FindLastIndex(l => (string?)l["type"] == "case-event" && (string?)l["case"] == about));
        }
    });

    private static void Each(int seed, Func<RandomRegister, Dice, int, IEnumerable<string>> differences)
    {
        for (var number = seed; number < seed + RegistersOfSeed; number++)
        {
            var register = new RandomRegister(number);
            register.Grow(3);
            register.Known.GiveFeedbackDays(new Dice(number + 2));
            Assert.Empty(differences(register, new Dice(number + 1), number));
        }
    }
}
