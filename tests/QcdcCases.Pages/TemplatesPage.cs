using System.Globalization;
using System.Text;
using System.Text.Json;
using QcdcCases.Documents;
using QcdcCases.Documents.Spreadsheets;
using QcdcCases.Documents.Charts;
using QcdcCases.Documents.Papers;
using QcdcCases.Documents.Templates;
using QcdcCases.Domain.Papers;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Pages;

/// <summary>docs/templates.md: how an office replaces a template, and every tag that the program fills.</summary>
internal static class TemplatesPage
{
    private const string Preamble =
        """
        # Templates

        Rendered from the code that fills them by `dotnet run --project tests/QcdcCases.Pages`; change the tags in `src/QcdcCases.Documents`, or
        what is said here in `tests/QcdcCases.Pages/TemplatesPage.cs`, never this file. What tags mean is in Vietnamese, for the office.

        The words of papers, and the looks of papers and workbooks, stand in files that an office can replace without a build: those of the program
        are in `src/QcdcCases.Documents/Templates`. The layout of papers is that of NĐ 30/2020/NĐ-CP, Phụ lục I, each part of it a paragraph
        style of its own (*Quốc hiệu*, *Tiêu ngữ*, *Cơ quan ban hành*, *Số và ký hiệu*, *Tên loại văn bản*, *Trích yếu*, *Nội dung*, *Nơi nhận*,
        *Chức vụ người ký* …): who changes a style changes every line of it.

        ## Replacing one

        1. `templates --copy-to FOLDER` writes the program's templates into a folder; files that are there stay.
        2. Edit them, keep their names, and delete those that you do not change: the program's are used for them.
        3. Set `Documents__Templates=FOLDER` and run `templates`. It names every file, tag or style that is wrong and ends with 1 then; otherwise
           it lists the tags that the program's template uses and yours does not, so that nothing is forgotten.
        4. Start the program. It refuses to start with a template of which nothing can be made, and says why.

        A file that is replaced later counts for the next document, without a restart. Check it with `templates` first, and replace it by renaming,
        so that nobody reads half of it. A document that is asked for by a wrong one gets 500, and event 1003 in the log names file and tag.

        The folder is one for the register: what differs from unit to unit goes between `if` and `unless`, such as `if committee`.

        ## Word documents

        A place to be filled is a content control (tab *Developer*) whose *Tag*, at most 64 characters, says what becomes of it:

        | Tag | What becomes of the control |
        |---|---|
        | `NAME` | the value is written in the look of the control's first letter |
        | `if NAME`, `unless NAME` | what it encloses is kept where there is (not) a value, or the number is (not) 0; otherwise it goes |
        | a picture's `NAME` | the new picture takes the place and the size of the one in the control |
        | `each NAME` | what it encloses, such as a row of a table, is repeated for each item; the item's tags are known in it |

        Controls may lie in one another, and in headers and footers. One without a tag is left alone. The program's templates show each value as
        `«tag»`; that text is only for the eye. In the finished document there are no controls any more. A tag may be used as often as needed, or
        not at all; the annex of a report lists the numbers that stand before it.

        Edit with Word. LibreOffice 7.4 drops tags and words when it saves a `.docx`; such a file is refused, because its values stand there as
        plain text. Workbooks can be edited with either.


        """;

    public static string Render()
    {
        var page = new StringBuilder(Preamble);
        foreach (var template in PaperFiles.Templates.Where(t => t.Tags != PaperTags.All))
        {
            AppendHeading(page, $"`{template.FileName}`: {template.Description}");
            Append(page, template.Tags, string.Empty);
            page.Append('\n');
        }

        AppendPapers(page);
        page.Append("### Numbers in reports\n\nColumns of forms are known in `statutory-report.docx` alone.\n\n");
        page.Append("| Tag | Example | Nghĩa |\n|---|---|---|\n");
        foreach (var (pattern, example, means) in NumberTags.Patterns)
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{pattern}` | `{example}` | {means} |\n");
        }

        AppendWorkbooks(page);
        return page.ToString();
    }

    private static void AppendHeading(StringBuilder page, string heading) =>
        page.Append(CultureInfo.InvariantCulture, $"### {heading}\n\n| Tag | Nghĩa |\n|---|---|\n");

    /// <summary>The catalogue of papers, whose templates share their tags.</summary>
    private static void AppendPapers(StringBuilder page)
    {
        page.Append(
            """
            ### Papers of the day

            Each is filled from the template of its name. *Step*: the outcome, step or follow-up with which the paper belongs; in bold where the
            paper is that step. *Names* tells who complains, denounces or petitions: `never`; `unless-sealed`; `addressee`, a sealed one
            only for a reason and with the permission to read denouncers.

            | Paper | Tên văn bản | Mẫu | Căn cứ | From | About | Step | Names |
            |---|---|---|---|---|---|---|---|

            """);
        foreach (var form in PaperForms.All)
        {
            var steps = new[] { form.Outcome?.ToString(), form.Step?.ToString(), form.FollowUp?.ToString() };
            var step = steps.OfType<string>().Distinct().Select(JsonNamingPolicy.KebabCaseLower.ConvertName).FirstOrDefault();
            page.Append(
                CultureInfo.InvariantCulture,
                $"| `{form.Code}` | {form.Title} | {form.Form} | {form.Source} | {form.From:yyyy-MM-dd} | "
                    + $"{string.Join(", ", form.Subjects.Select(Code.Of))} | {(form.IsAct ? $"**{step}**" : step)} | {Code.Of(form.Names)} |\n");
        }

        page.Append('\n');
        AppendHeading(page, "Tags of these papers");
        Append(page, PaperTags.All, string.Empty);
        page.Append('\n');
    }

    private static void AppendWorkbooks(StringBuilder page)
    {
        var (workbookTemplate, styles) = (Workbooks.Template, WorkbookCellStyles.Names.Values.Select(n => $"*{n}*"));
        var charts = ChartWorkbook.SeriesOf.Select(c => $"*{c.Key}* ({c.Value} series)");
        var (small, large) = (WorkbookTemplate.SheetOf(isLarge: false), WorkbookTemplate.SheetOf(isLarge: true));
        page.Append("\n## Workbooks\n\n");
        page.Append(
            CultureInfo.InvariantCulture,
            $"`{workbookTemplate.FileName}`: {workbookTemplate.Description}. Only looks are taken from it, no cell:\n\n");
        page.Append(CultureInfo.InvariantCulture, $"- cell styles by name: {string.Join(", ", styles)};\n");
        page.Append(CultureInfo.InvariantCulture, $"- margins, paper, header and footer of the sheets *{small}* and *{large}*;\n");
        page.Append(
            "- charts by the name of their frame (*Selection Pane*), with their place, title, colours and fonts; their data are replaced: "
        );
        page.Append(CultureInfo.InvariantCulture, $"{string.Join(", ", charts)}.\n\n");
        page.Append(
            "The words of sheets, the widths of columns and the heights of rows come from the forms and registers, which circulars set.\n");
    }

    private static void Append(StringBuilder page, TagSet tags, string list)
    {
        foreach (var tag in tags.Named)
        {
            var use = tag.Kind switch
            {
                TagKind.Condition => $"`if {tag.Name}`",
                TagKind.List => $"`each {tag.Name}`",
                _ => $"`{tag.Name}`",
            };
            page.Append(CultureInfo.InvariantCulture, $"| {use}{list} | {tag.Description} |\n");
            if (tag.Items is { } items)
            {
                Append(page, items, $" in `each {tag.Name}`");
            }
        }
    }
}
