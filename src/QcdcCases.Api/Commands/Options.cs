using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Commands;

/// <summary>How the operator's commands read the values of their options.</summary>
internal static class Options
{
    /// <summary>An option that takes one of an enumeration's code words.</summary>
    public static Option<T?> Words<T>(string name, string description)
        where T : struct, Enum =>
        new(name)
        {
            Description = $"{description} One of {string.Join(", ", Code.All<T>())}.",
            CustomParser = result => Read<T>(result, word => Code.TryParse<T>(word, out var member) ? member : null),
        };

    /// <summary>Reads a day, yyyy-MM-dd.</summary>
    public static DateOnly? Day(ArgumentResult result) => Read<DateOnly>(result, text =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null);

    /// <summary>Reads an instant, ISO 8601 with offset.</summary>
    public static DateTimeOffset? Instant(ArgumentResult result) => Read<DateTimeOffset>(result, text =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? instant.ToUniversalTime() : null);

    private static T? Read<T>(ArgumentResult result, Func<string, T?> read)
        where T : struct
    {
        var text = result.Tokens[0].Value;
        if (read(text) is { } value)
        {
            return value;
        }

        result.AddError($"'{text}' is not a value of {((OptionResult)result.Parent!).Option.Name}.");
        return null;
    }
}
