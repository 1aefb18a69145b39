using System.Globalization;
using QcdcCases.Domain.Forms;

namespace QcdcCases.Application.Forms;

/// <summary>Builds the links to the items of a form's cells.</summary>
internal static class FormItems
{
    private const string FormsPath = "/api/v1/statistics/forms/";

    /// <summary>Returns the columns of an equation, each with the code of its form.</summary>
    public static IEnumerable<(string Form, string Column)> ColumnsOf(FormAnswer answer, string equation) =>
        StatutoryForms.Find(Circular.Find(answer.Circular)!, answer.Form)!.Checks.First(c => c.Equation == equation).Terms
            .Select(t => (t.Form ?? answer.Form, t.Column));

    /// <summary>Returns the URL of the items of a cell.</summary>
    /// <param name="form">The code of a form for the same units and days as the answer.</param>
    /// <param name="row">The row; null means the total.</param>
    /// <param name="asOf">The instant as of which the cell was counted; null means now.</param>
    public static string UrlOf(FormAnswer answer, string form, string column, string? row, DateTimeOffset? asOf = null) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{FormsPath}{form.Replace('/', '-')}/cells/{column}/items?unit={Uri.EscapeDataString(answer.Unit)}&from={answer.From:yyyy-MM-dd}&to={answer.To:yyyy-MM-dd}&circular={answer.Circular}{QueryParameter("asOf", asOf?.ToString("O"))}{QueryParameter("row", row)}"
        );

    private static string QueryParameter(string name, string? value) =>
        value is null ? string.Empty : $"&{name}={Uri.EscapeDataString(value)}";
}
