using System.Globalization;
using System.Text.RegularExpressions;

namespace QcdcCases.Domain.Feedback;

/// <summary>Reads instants of the W3C profile of ISO 8601 with a mandatory zone, as Open311 exchanges them.</summary>
public static partial class ZonedInstant
{
    /// <summary>
    /// Reads an instant. A blank before <c>hh:mm</c> is read as a plus sign, because one that is sent unencoded arrives so.
    /// </summary>
    public static bool TryRead(string text, out DateTimeOffset instant)
    {
        instant = default;
        return Shape().IsMatch(text)
            && DateTimeOffset.TryParse(
                text.Replace(' ', '+'), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out instant);
    }

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?(?:Z|[+\- ]\d{2}:\d{2})\z", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
