namespace QcdcCases.Api.Tests.Forms;

/// <summary>Which columns add amounts up instead of counting items.</summary>
internal static class FormColumns
{
    private static readonly HashSet<string> Sums = ["01/TCD.2", "01/TCD.6", "01/TCD.9", "01/TCD.12", "01/TCD.15", "01/TCD.18", "01/TCD.21"];

    public static bool IsSum(string form, string column) => Sums.Contains($"{form}.{column}");
}
