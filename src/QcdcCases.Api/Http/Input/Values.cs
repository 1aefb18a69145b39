using System.Globalization;
using System.Numerics;
using QcdcCases.Api.Problems;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Http.Input;

/// <summary>What is wrong with a single value of a kind, in a body or a query: the same codes for both.</summary>
internal static class Values
{
    public static FieldProblem Missing(string field) => new(field, "field.required", "This is needed.");

    public static FieldProblem ExpectedWholeNumber(string field) => new(field, "json.expected_whole_number", "A whole number is expected, written without a fraction and without quotation marks.");

    public static FieldProblem ExpectedTruth(string field) => new(field, "json.expected_boolean", "true or false is expected.");

    public static FieldProblem ExpectedGuid(string field) => new(field, "guid.wrong_format", "An id is expected, such as 0198f0c2-5a3e-7cc1-9b1e-1f2f3a4b5c6d.");

    /// <summary>What is wrong with an instant that was not taken.</summary>
    public static FieldProblem WrongInstant(string field, string sent) =>
        DaysAndInstants.IsInstantOutside(sent) ? OutsideCalendar(field) : ExpectedInstant(field);

    /// <summary>A day or instant that the register cannot hold.</summary>
    public static FieldProblem OutsideCalendar(string field) =>
        new(field, CalendarSpan.OutsideCode, CalendarSpan.OutsideReason) { Arguments = Problem.Numbered(CalendarSpan.Ends) };

    private static FieldProblem ExpectedInstant(string field) =>
        new(field, "instant.wrong_format", "An existing instant with its offset is expected, such as 2026-08-10T08:00:00+07:00 (in an address + is written %2B).");

    /// <summary>What is wrong with a day that was not taken.</summary>
    public static FieldProblem WrongDay(string field, string sent) => DaysAndInstants.TryReadDay(sent, out _)
        ? OutsideCalendar(field)
        : DaysAndInstants.LooksLikeDay(sent)
        ? new(field, "date.not_existing", "There is no such day.")
        : new(field, "date.wrong_format", "A day is expected, written as 2026-08-10.");

    public static FieldProblem UnknownWord(string field, Type type) =>
        new(field, "word.unknown", "One of these words is expected: {0}.") { Arguments = Problem.Numbered([string.Join(", ", Words.Of(type).Keys)]) };

    /// <summary>A number beyond what its type holds, or no whole one.</summary>
    public static FieldProblem WrongInteger(string field, string sent, Type type)
    {
        if (!BigInteger.TryParse(sent, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            return ExpectedWholeNumber(field);
        }

        var (least, most) = type == typeof(long) ? (long.MinValue, long.MaxValue) : (int.MinValue, int.MaxValue);
        return new(field, "number.out_of_range", "A number from {0} to {1} is expected.")
        {
            Arguments = Problem.Numbered([least.ToString(CultureInfo.InvariantCulture), most.ToString(CultureInfo.InvariantCulture)]),
        };
    }
}
