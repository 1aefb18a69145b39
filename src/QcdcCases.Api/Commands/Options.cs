using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Commands;

/// <summary>Parses the option values of the operator's commands.</summary>
internal static class Options
{
    /// <summary>Creates an option whose value is a code word of an enumeration.</summary>
    public static Option<T?> Words<T>(string name, string description)
        where T : struct, Enum =>
        new(name)
        {
            Description = $"{description} One of {string.Join(", ", Code.All<T>())}.",
            CustomParser = result => Read<T>(result, word => Code.TryParse<T>(word, out var member) ? member : null),
        };

    /// <summary>Parses a day as yyyy-MM-dd within the range of the register.</summary>
    public static DateOnly? Day(ArgumentResult result) => TryDay(result, result.Tokens[0].Value, out var day) ? day : null;

    /// <summary>Parses a part of an argument like <see cref="Day"/>; adds an error to the result on failure.</summary>
    public static bool TryDay(ArgumentResult result, string text, out DateOnly day)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            result.AddError($"'{result.Tokens[0].Value}' is not a valid value of {NameOf(result)}: write days as yyyy-MM-dd.");
            return false;
        }

        return CalendarSpan.Contains(day) || Outside(result, text);
    }

    /// <summary>Parses an instant in ISO 8601 with offset, within the range of the register.</summary>
    public static DateTimeOffset? Instant(ArgumentResult result)
    {
        var read = Read<DateTimeOffset>(result, text =>
            DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? instant : null);
        return read is not { } at ? null
            : CalendarSpan.Contains(at) ? at.ToUniversalTime()
            : Outside(result, result.Tokens[0].Value) ? at : null;
    }

    private static bool Outside(ArgumentResult result, string text)
    {
        result.AddError($"'{text}' is not a valid value of {NameOf(result)}: {CalendarSpan.EnglishReason}");
        return false;
    }

    private static string NameOf(ArgumentResult result) => ((OptionResult)result.Parent!).Option.Name;

    private static T? Read<T>(ArgumentResult result, Func<string, T?> read)
        where T : struct
    {
        var text = result.Tokens[0].Value;
        if (read(text) is { } value)
        {
            return value;
        }

        result.AddError($"'{text}' is not a valid value of {NameOf(result)}.");
        return null;
    }
}
