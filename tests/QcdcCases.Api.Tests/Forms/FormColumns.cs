using System.Globalization;

namespace QcdcCases.Api.Tests.Forms;

/// <summary>Which columns add amounts up instead of counting items.</summary>
internal static class FormColumns
{
    private static readonly HashSet<string> Sums = ["01/TCD.2", "01/TCD.6", "01/TCD.9", "01/TCD.12", "01/TCD.15", "01/TCD.18", "01/TCD.21"];

    /// <summary>Money is printed in triệu đồng and opened in đồng.</summary>
    private static readonly HashSet<string> Money =
    [
        "03/GQKN.13",
        "03/GQKN.15",
        "04/GQTC.14",
        "04/GQTC.16",
        "05/KQTH.3",
        "05/KQTH.5",
        "05/KQTH.7",
        "05/KQTH.9",
        "05/KQTH.18",
        "05/KQTH.20",
        "05/KQTH.22",
        "05/KQTH.24",
    ];

    public static bool IsSum(string form, string column) => Sums.Contains($"{form}.{column}") || form switch
    {
        "03/GQKN" => int.Parse(column, CultureInfo.InvariantCulture) >= 13,
        "04/GQTC" => int.Parse(column, CultureInfo.InvariantCulture) >= 14,
        "05/KQTH" => column is not ("1" or "2" or "16" or "17"),
        _ => false,
    };

    public static decimal Printed(string form, string column, long amount) =>
        Money.Contains($"{form}.{column}") ? amount / 1_000_000m : amount;
}
