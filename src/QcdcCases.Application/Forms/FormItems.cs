using System.Globalization;
using QcdcCases.Domain.Forms;

namespace QcdcCases.Application.Forms;

/// <summary>Where the items of a form's cells are read.</summary>
internal static class FormItems
{
    /// <summary>The addresses of the cells in an equation, one after another.</summary>
    public static string AddressesOf(FormAnswer answer, string equation, string? row)
    {
        var form = StatutoryForms.Find(Circular.Find(answer.Circular)!, answer.Form)!;
        var terms = form.Checks.First(c => c.Equation == equation).Terms;
        return string.Join(' ', terms.Select(t => AddressOf(answer, t, row)));
    }

    private static string AddressOf(FormAnswer answer, FormTerm term, string? row) => string.Create(
        CultureInfo.InvariantCulture,
        $"/api/v1/statistics/forms/{(term.Form ?? answer.Form).Replace('/', '-')}/cells/{term.Column}/items?unit={Uri.EscapeDataString(answer.Unit)}&from={answer.From:yyyy-MM-dd}&to={answer.To:yyyy-MM-dd}&circular={answer.Circular}{(row is null ? string.Empty : $"&row={Uri.EscapeDataString(row)}")}");
}
