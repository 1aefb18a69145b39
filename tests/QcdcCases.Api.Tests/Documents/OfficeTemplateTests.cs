using System.Diagnostics;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using QcdcCases.Api.Commands;
using QcdcCases.Api.Hosting;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Application.Documents;
using QcdcCases.Application.Reports;
using QcdcCases.Application.Statistics;
using QcdcCases.Domain.Papers;
using Xunit;
using A = DocumentFormat.OpenXml.Drawing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace QcdcCases.Api.Tests.Documents;

/// <summary>An office replaces a template: the look changes without a build, and what is wrong with it is told.</summary>
public sealed class OfficeTemplateTests
{
    private const string Apology = "apology-letter.docx";
    private const string Report = "statutory-report.docx";
    private const string Democracy = "democracy-report.docx";
    private const string Heading = "I. TÌNH HÌNH KHIẾU NẠI, TỐ CÁO";

    [Fact]
    public void A_replaced_template_changes_words_fonts_and_places_of_the_next_paper()
    {
        using var office = new OfficeFolder();
        var (reportMetadata, content) = SamplePapers.Report(full: true);
        var before = TextOf(office.Papers.Write(ReportTemplate.Statutory, reportMetadata, content));

        office.ChangePaper(Report, (main, body) =>
        {
            var motto = main.StyleDefinitionsPart!.Styles!.Elements<W.Style>().Single(s => s.StyleName?.Val?.Value == "Tiêu ngữ");
            motto.StyleRunProperties!.RunFonts = new W.RunFonts { Ascii = "Arial", HighAnsi = "Arial" };
            var title = body.Elements<W.Paragraph>().First(p => p.InnerText.StartsWith("BÁO CÁO", StringComparison.Ordinal));
            title.Remove();
            body.PrependChild(title);
            body.Descendants<W.Text>().First(t => t.Text == Heading).Text = "I. KHÁI QUÁT";
        });
        var written = office.Papers.Write(ReportTemplate.Statutory, reportMetadata, content);

        Assert.Empty(office.Findings);
        var after = TextOf(written);
        Assert.NotEqual("BÁO CÁO", before[0]);
        Assert.Equal("BÁO CÁO", after[0]);
        Assert.Contains("I. KHÁI QUÁT", after);
        Assert.Equal(before.Where(t => t != "BÁO CÁO").Select(t => t == Heading ? "I. KHÁI QUÁT" : t), after.Skip(1));
        using var paper = WordprocessingDocument.Open(new MemoryStream(written), isEditable: false);
        Assert.Contains("Arial", paper.MainDocumentPart!.StyleDefinitionsPart!.Styles!.OuterXml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lettr.received", "The tag 'lettr.received' is unknown here.")]
    [InlineData("01/TCD.99", "The tag '01/TCD.99' is unknown here.")]
    [InlineData("cited.now", "The tag 'cited.now' is unknown here.")]
    [InlineData("each unit", "The tag 'each unit' repeats what is no list.")]
    [InlineData("declared", "The tag 'declared' has no text to write: use if, unless or each.")]
    [InlineData("if cases.own.resolvedOnTime+cases.own.resolvedLate+cases.own.overdue", "is longer than 64 characters")]
    public async Task A_tag_that_cannot_be_filled_is_named_with_its_file(string tag, string problem)
    {
        using var office = new OfficeFolder();
        office.Retag(Report, tag);

        var finding = office.Findings[0];
        Assert.True(finding.IsWrong);
        Assert.Equal(Report, finding.FileName);
        Assert.Contains(problem, finding.Text, StringComparison.Ordinal);
        var (reportMetadata, content) = SamplePapers.Report(full: true);
        var refused = Assert.Throws<TemplateException>(() => office.Papers.Write(ReportTemplate.Statutory, reportMetadata, content));
        Assert.Contains(finding.Text, refused.Message, StringComparison.Ordinal);
        var (exit, _, error) = await RunAsync(office.Path);
        Assert.Equal(OperatorCommands.Refused, exit);
        Assert.StartsWith($"{Report}: {finding.Text}{Environment.NewLine}", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_of_forms_are_not_known_where_reports_of_any_circular_are_written()
    {
        using var office = new OfficeFolder();
        office.Retag(Democracy, "01/TCD.1");

        Assert.Equal("The tag '01/TCD.1' is unknown here.", Assert.Single(office.Findings).Text);
    }

    [Fact]
    public async Task What_a_template_leaves_out_is_listed_and_allowed()
    {
        using var office = new OfficeFolder();
        office.ChangePaper(
            Apology,
            (_, body) => body.Elements<W.Paragraph>().Single(p => p.InnerText.Contains("«newDate»", StringComparison.Ordinal)).Remove());

        var (exit, output, _) = await RunAsync(office.Path);

        Assert.Equal((OperatorCommands.Success, $"{Apology}: 'newDate' is not used."), (exit, output.Trim()));
        var text = TextOf(office.Papers.Write(SamplePapers.Apology(full: true)));
        Assert.DoesNotContain(text, t => t.Contains("31/08/2026", StringComparison.Ordinal));
    }

    /// <summary>As LibreOffice 7.4 saves it: what controls showed is plain text.</summary>
    [Fact]
    public void A_template_whose_controls_an_editor_dropped_is_refused()
    {
        using var office = new OfficeFolder();
        office.ChangePaper(Apology, (_, body) =>
        {
            foreach (var control in body.Descendants<W.SdtRun>().Where(c => c.InnerText == "«due»").ToList())
            {
                control.InsertAfterSelf(new W.Run(new W.Text("«due»")));
                control.Remove();
            }
        });

        Assert.Equal(
            "The text «due» has lost its content control: the file was saved by an editor that does not keep them.",
            Assert.Single(office.Findings, f => f.IsWrong).Text);
        Assert.Throws<TemplateException>(() => office.Papers.Write(SamplePapers.Apology(full: true)));
    }

    [Fact]
    public async Task Wrong_names_files_and_folders_are_told()
    {
        using var office = new OfficeFolder();
        File.WriteAllText(Path.Combine(office.Path, "apology.docx"), "x");
        File.WriteAllText(Path.Combine(office.Path, Apology), "x");
        File.WriteAllText(Path.Combine(office.Path, "~$book.xlsx"), "x");

        Assert.Equal([Apology, "apology.docx"], office.Findings.Where(f => f.IsWrong).Select(f => f.FileName));
        var (exit, _, error) = await RunAsync(Path.Combine(office.Path, "none"));
        Assert.Equal(OperatorCommands.Refused, exit);
        Assert.Contains("does not exist", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_programs_templates_are_written_where_none_is_and_are_right()
    {
        using var office = new OfficeFolder();
        File.WriteAllText(Path.Combine(office.Path, Apology), "x");

        var (exit, output, _) = await RunAsync(null, "--copy-to", office.Path);

        Assert.Equal(OperatorCommands.Success, exit);
        Assert.Equal(
            [Report, Democracy, .. PaperForms.All.Select(f => f.Template), "book.xlsx"],
            output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal([Apology], office.Findings.Select(f => f.FileName));
    }

    [Fact]
    public async Task The_program_does_not_start_by_a_wrong_template()
    {
        using var office = new OfficeFolder();
        office.Retag(Apology, "body");
        var start = ProgramProcess.With(
            new Dictionary<string, string>
            {
                ["ConnectionStrings:QcdcCases"] = "Host=never",
                [OfficeTemplates.Setting] = office.Path,
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            },
            ProgramProcess.Assembly);
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;

        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(1, process.ExitCode);
        Assert.Contains($"{Apology}: The tag 'body' is unknown here.", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_replaced_workbook_changes_fonts_pages_and_charts()
    {
        using var office = new OfficeFolder();
        var before = ChartsOf(office);
        office.ChangeBook(file =>
        {
            var book = file.WorkbookPart!;
            foreach (var name in book.WorkbookStylesPart!.Stylesheet!.Fonts!.Descendants<FontName>())
            {
                name.Val = "Arial";
            }

            foreach (var sheet in book.WorksheetParts)
            {
                sheet.Worksheet!.GetFirstChild<PageMargins>()!.Left = 1.25;
                foreach (
                    var colour in (sheet.DrawingsPart?.ChartParts ?? []).SelectMany(c => c.ChartSpace!.Descendants<A.RgbColorModelHex>()))
                {
                    colour.Val = "00AA00";
                }
            }
        });

        var after = ChartsOf(office);

        Assert.Empty(office.Findings);
        var old = ReadBook.Of(before);
        var changed = ReadBook.Of(after);
        Assert.Equal(old["Số liệu"].Texts, changed["Số liệu"].Texts);
        Assert.Equal(3, changed.Charts.Count);
        Assert.All(changed.Charts, c => Assert.Contains("00AA00", c, StringComparison.Ordinal));
        Assert.DoesNotContain(old.Charts, c => c.Contains("00AA00", StringComparison.Ordinal));
        using var book = SpreadsheetDocument.Open(new MemoryStream(after), isEditable: false);
        var fonts = book.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.Fonts!;
        Assert.All(fonts.Descendants<FontName>(), n => Assert.Equal("Arial", n.Val!.Value));
        Assert.All(book.WorkbookPart.WorksheetParts, s => Assert.Equal(1.25, s.Worksheet!.GetFirstChild<PageMargins>()!.Left!.Value));
    }

    [Fact]
    public void A_workbook_without_a_style_a_page_or_a_chart_is_refused()
    {
        using var office = new OfficeFolder();
        office.ChangeBook(file =>
        {
            var book = file.WorkbookPart!;
            book.WorkbookStylesPart!.Stylesheet!.CellStyles!.Elements<CellStyle>().Single(s => s.Name == "Số tiền").Remove();
            book.Workbook!.Descendants<Sheet>().Single(s => s.Name == "Khổ A3").Name = "A3";
            book.WorksheetParts.Single(s => s.DrawingsPart is not null).DrawingsPart!.WorksheetDrawing!.FirstChild!.Remove();
        });

        Assert.Equal(
            ["There is no cell style 'Số tiền'.", "There is no sheet 'Khổ A3'.", "There is no chart 'Đơn theo quý'."],
            office.Findings.Select(f => f.Text));
        Assert.Throws<TemplateException>(() => ChartsOf(office));
    }

    private static byte[] ChartsOf(OfficeFolder office)
    {
        using var output = new MemoryStream();
        office.Workbooks.Write(
            output,
            new ChartFigures(SamplePapers.Body, new(2026, 1, 1), new(2026, 3, 31), [new("Quý I/2026", 9, 8, 7, 1, 0)], [("Đất đai", 5)]));
        return output.ToArray();
    }

    private static List<string> TextOf(byte[] paper)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(paper), isEditable: false);
        return [.. file.MainDocumentPart!.Document!.Body!.Descendants<W.Paragraph>().Select(p => p.InnerText)];
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(string? folder, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await OperatorCommands.RunAsync(
            ["templates", .. args], output, error, builder => builder.Configuration[OfficeTemplates.Setting] = folder);
        return (exit, output.ToString(), error.ToString());
    }
}
