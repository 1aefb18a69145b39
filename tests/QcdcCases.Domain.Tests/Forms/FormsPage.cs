using System.Globalization;
using System.Text;
using QcdcCases.Domain.Forms;

namespace QcdcCases.Domain.Tests.Forms;

/// <summary>docs/forms.md as the code has it, so that an inspector can check the columns without reading C#.</summary>
internal static class FormsPage
{
    private const string Preamble =
        """
        # Statutory forms

        Rendered from `Domain/Forms` by `dotnet run --project tests/QcdcCases.Pages`; change that, never this file.

        - The circular in force on the period's closing day gives the form, unless another is asked for.
        - A row is one unit's own book; the total is the sum of the rows, so a case in two units' books counts in both. Vertical agencies have no row.
        - Every form is counted over its own window. Stocks are never added up over quarters.
        - Hard checks are printed in the circular; soft ones warn. Money is in triệu đồng (items in đồng), land in m².
        - Headings come from copies of the circulars that were not compared with Công báo; the outer ones of TT 02/2021 and TT 01/2024 are partly our own
          wording. Compare them once before a form is signed.
        - "Không theo dõi" marks a column that neither the register nor a declaration tells: its cell stays empty. "Chỉ tiêu tự khai" is declared by the unit.
        - "Cách hiểu của phần mềm" marks a reading of ours where the circular is silent.

        """;

    public static string Render()
    {
        var page = new StringBuilder(Preamble);
        foreach (var form in StatutoryForms.All)
        {
            var circular = form.Circular;
            page.Append(CultureInfo.InvariantCulture, $"\n## {form.Code} – {form.Title}\n\n");
            page.Append(
                CultureInfo.InvariantCulture,
                $"{circular.Name} (`{circular.Code}`), in force from {circular.InForceFrom:yyyy-MM-dd}{(circular.InForceTo is { } last ? $" to {last:yyyy-MM-dd}" : string.Empty)}\n\n"
            );
            page.Append("| | Column | Counts |\n|---|---|---|\n");
            foreach (var column in form.Columns.Concat(form.UnprintedColumns))
            {
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"| {column.Number} | {string.Join(" / ", column.Groups.Append(column.Heading))} | {column.Definition} |\n");
            }

            Checks(page, "Hard", form.Checks.Where(c => c.IsHard));
            Checks(page, "Soft", form.Checks.Where(c => !c.IsHard));
        }

        return page.ToString();
    }

    private static void Checks(StringBuilder page, string heading, IEnumerable<FormCheck> checks)
    {
        if (checks.Any())
        {
            page.Append(CultureInfo.InvariantCulture, $"\n{heading}: {string.Join(", ", checks.Select(c => $"`{c.Equation}`"))}\n");
        }
    }
}
