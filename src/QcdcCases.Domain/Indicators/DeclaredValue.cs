using System.Globalization;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Indicators;

/// <summary>
/// A declared value as an integer of its smallest decimal place: 414231.2 is 4142312 with one decimal. Sums of such integers are exact, and
/// a value has one spelling: 1.50 is 1.5.
/// </summary>
/// <param name="Digits">The value times ten to the power of <paramref name="Decimals"/>.</param>
/// <param name="Decimals">The number of decimals, from 0 to <see cref="MaxDecimals"/>.</param>
public readonly record struct DeclaredValue(long Digits, int Decimals)
{
    /// <summary>The most decimals of a value whose code no definition limits further.</summary>
    public const int MaxDecimals = 3;

    /// <summary>The greatest value. Sums of thousands of such values stay exact, even in clients that use doubles.</summary>
    public const long Max = 1_000_000_000_000;

    private static readonly long[] Powers = [1, 10, 100, 1000];

    public decimal Value => Digits / (decimal)Powers[Decimals];

    /// <summary>Returns the value; its trailing zeros are dropped.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It has more decimals than a value can have.</exception>
    public static DeclaredValue Of(decimal value)
    {
        var decimals = DecimalsOf(value);
        if (decimals > MaxDecimals)
        {
            throw new ArgumentOutOfRangeException(nameof(value), "The value has too many decimals.");
        }

        return new((long)(value * Powers[decimals]), decimals);
    }

    /// <summary>Refuses a value with more decimals than its code has.</summary>
    public static Refusal? CheckDecimals(decimal value, int most) => DecimalsOf(value) <= most
        ? null
        : Refusal.Rule("indicator.too_many_decimals", $"`value` must have at most {most} decimals for this code.", "value") with
        {
            Arguments = [most.ToString(CultureInfo.InvariantCulture)],
        };

    private static int DecimalsOf(decimal value)
    {
        var decimals = 0;
        for (var rest = value % 1; rest != 0; rest = rest * 10 % 1)
        {
            decimals++;
        }

        return decimals;
    }
}
