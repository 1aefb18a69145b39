using System.Globalization;
using QcdcCases.Domain.Forms;

namespace QcdcCases.Application.Forms;

/// <summary>Where the items of a form's cells are read.</summary>
internal static class FormItems
{
    private const string Forms = "/api/v1/statistics/forms/";

    /// <summary>The columns in one of a form's equations, each with the code of its form.</summary>
    public static IEnumerable<(string Form, string Column)> ColumnsOf(FormAnswer answer, string equation) =>
        StatutoryForms.Find(Circular.Find(answer.Circular)!, answer.Form)!.Checks.First(c => c.Equation == equation).Terms
            .Select(t => (t.Form ?? answer.Form, t.Column));

    /// <summary>The address of what a cell counts.</summary>
    /// <param name="form">The code of a form over the same units and days as the answer's.</param>
    /// <param name="row">Null is the total.</param>
    /// <param name="asOf">The instant whose knowledge was counted; null is now.</param>
    public static string AddressOf(FormAnswer answer, string form, string column, string? row, DateTimeOffset? asOf = null) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Forms}{form.Replace('/', '-')}/cells/{column}/items?unit={Uri.EscapeDataString(answer.Unit)}&from={answer.From:yyyy-MM-dd}&to={answer.To:yyyy-MM-dd}&circular={answer.Circular}{Named("asOf", asOf?.ToString("O"))}{Named("row", row)}");

    private static string Named(string name, string? value) => value is null ? string.Empty : $"&{name}={Uri.EscapeDataString(value)}";
}
