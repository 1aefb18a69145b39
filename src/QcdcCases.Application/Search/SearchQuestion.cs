using System.Globalization;
using System.Text.RegularExpressions;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Search;

/// <summary>What people type at the counter, read in every way that it can mean.</summary>
/// <param name="Words">Its words, normalised.</param>
/// <param name="Number">The number of a register, with the year if it names one: <c>123</c>, <c>số 123/2026</c>.</param>
/// <param name="Documents">The ways to write the document number, if it can be one: <c>45/qd-ubnd</c>.</param>
/// <param name="Phone">The digits of a phone number, if it can be one.</param>
internal sealed partial record SearchQuestion(
    IReadOnlyList<string> Words, int? Number, int? Year, IReadOnlyList<string> Documents, string? Phone)
{
    public static SearchQuestion Of(string asked)
    {
        var text = SearchText.Of(asked);
        var number = RegisterNumber().Match(text);
        return new SearchQuestion(
            [.. SearchWords.Of(text).Distinct(StringComparer.Ordinal).Take(SearchWords.MaxWords)],
            number.Success ? int.Parse(number.Groups["number"].Value, CultureInfo.InvariantCulture) : null,
            number.Groups["year"] is { Success: true, Value: var year } ? int.Parse(year, CultureInfo.InvariantCulture) : null,
            DocumentNumber().IsMatch(text) ? DocumentsOf(asked) : [],
            PhoneOf(text));
    }

    /// <summary>Returns the characters of the number of an identity paper, as the register compares them.</summary>
    public static string PaperOf(string number) => Between().Replace(number, string.Empty).ToUpperInvariant();

    // People type a document number in small letters and without the stroke of Đ; registers keep it as it is on the paper.
    private static IReadOnlyList<string> DocumentsOf(string asked)
    {
        var (typed, upper) = (asked.Trim(), asked.Trim().ToUpperInvariant());
        return [.. new[] { typed, upper, upper.Replace("QD", "QĐ", StringComparison.Ordinal) }.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Returns the digits of a phone number, as the register compares them; null if it is none.</summary>
    public static string? PhoneOf(string text)
    {
        var digits = Between().Replace(text, string.Empty);
        digits = digits.StartsWith("+84", StringComparison.Ordinal) ? $"0{digits[3..]}" : digits;
        return digits.Length is >= 9 and <= 12 && digits[0] is '0' && digits.All(char.IsAsciiDigit) ? digits : null;
    }

    [GeneratedRegex(
        @"^(so )?(?<number>\d{1,7})( ?/ ?(?<year>\d{4}))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RegisterNumber();

    [GeneratedRegex(@"\d.*/.*[a-z]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DocumentNumber();

    [GeneratedRegex("[ .-]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Between();
}
