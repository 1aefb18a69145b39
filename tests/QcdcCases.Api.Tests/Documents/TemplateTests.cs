using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using QcdcCases.Application.Reports;
using QcdcCases.Documents.Templates;
using QcdcCases.Domain.Tests.Shared;
using QcdcCases.Pages;
using Xunit;
using WordTag = DocumentFormat.OpenXml.Wordprocessing.Tag;

namespace QcdcCases.Api.Tests.Documents;

/// <summary>The templates that come with the program, and the papers that are made of them.</summary>
public sealed class TemplateTests
{
    public static TheoryData<string> FileNames => [.. TemplateManager.All.Select(t => t.FileName)];

    [Fact]
    public void The_page_of_tags_is_what_the_code_fills() => CommittedPage.IsFile(RenderedFiles.Templates, TemplatesPage.Render());

    [Theory]
    [MemberData(nameof(FileNames))]
    public void A_template_of_the_program_is_valid_names_what_is_known_and_is_composed(string fileName)
    {
        var content = TemplateFolder.BuiltIn(fileName);

        Assert.Empty(TemplateManager.All.Single(t => t.FileName == fileName).Validate(content));
        using OpenXmlPackage file = fileName.EndsWith(".docx", StringComparison.Ordinal)
            ? WordprocessingDocument.Open(new MemoryStream(content), isEditable: false)
            : SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false);
        Assert.Empty(ErrorsOf(file));
        Assert.All(
            file.GetAllParts(),
            part => Assert.True(part.RootElement?.OuterXml.IsNormalized() ?? true, $"{part.Uri} is not composed."));
    }

    [Theory]
    [InlineData("apology", true)]
    [InlineData("apology", false)]
    [InlineData("statutory", true)]
    [InlineData("statutory", false)]
    [InlineData("democracy", true)]
    [InlineData("democracy", false)]
    public void Every_paper_is_valid_and_nothing_of_the_template_is_left(string paper, bool full)
    {
        using var office = new OfficeFolder();
        var (reportMetadata, content) = SamplePapers.Report(full);

        var written = paper switch
        {
            "statutory" => office.Papers.Write(ReportTemplate.Statutory, reportMetadata, content),
            "democracy" => office.Papers.Write(ReportTemplate.Democracy, reportMetadata, content),
            _ => office.Papers.Write(SamplePapers.Apology(full)),
        };

        using var file = WordprocessingDocument.Open(new MemoryStream(written), isEditable: false);
        Assert.Empty(ErrorsOf(file));
        var body = file.MainDocumentPart!.Document!.Body!;
        Assert.Empty(body.Descendants<SdtElement>());
        Assert.DoesNotContain("«", body.InnerText, StringComparison.Ordinal);
        Assert.Equal(full, body.InnerText.Contains(SamplePapers.Superior.ToUpperInvariant(), StringComparison.Ordinal));
    }

    [Fact]
    public void Blocks_are_kept_left_out_and_repeated_wherever_they_stand()
    {
        var tags = new TagSet<string[]>()
            .Text("first", "-", words => words.FirstOrDefault())
            .List("words", "-", new TagSet<string>().Text("word", "-", word => word), words => words);
        var template = new PaperTemplate("test.docx", "-", tags);
        var content = Paper(
            new Paragraph(Line("a:"), Control("if first", Line("["), Control("first", Line("x")), Line("]"))),
            new Table(
                new TableProperties(new TableWidth { Width = "0", Type = TableWidthUnitValues.Auto }),
                new TableGrid(new GridColumn()),
                new SdtRow(
                    Properties("each words"),
                    new SdtContentRow(new TableRow(new TableCell(new SdtBlock(
                        Properties("if first"),
                        new SdtContentBlock(new Paragraph(Control("word", Line("x")), Line("/"), Control("first", Line("x"))))))))),
                new TableRow(new TableCell(new SdtBlock(Properties("unless first"), new SdtContentBlock(new Paragraph(Line("none"))))))),
            new Paragraph());

        Assert.Equal(["a:[b]", "b/b", "c/b", "", ""], Lines(TemplateFiller.Fill(template, content, new[] { "b", "c" })));
        Assert.Equal(["a:", "none", ""], Lines(TemplateFiller.Fill(template, content, Array.Empty<string>())));
    }

    [Fact]
    public void A_value_has_the_look_of_its_control_and_not_that_of_a_placeholder()
    {
        var template = new PaperTemplate("test.docx", "-", new TagSet<string>().Text("value", "-", text => text));
        var shown = Control("value", new Run(new RunProperties(new Bold()), new Text("Click here")), Line("to enter"));
        var waiting = (SdtRun)shown.CloneNode(deep: true);
        waiting.SdtProperties!.Append(new ShowingPlaceholder());
        waiting.SdtProperties.PrependChild(new RunProperties(new Italic()));

        var filled = TemplateFiller.Fill(template, Paper(new Paragraph(shown, waiting)), "ô");

        using var file = WordprocessingDocument.Open(new MemoryStream(filled), isEditable: false);
        var runs = file.MainDocumentPart!.Document!.Body!.Descendants<Run>().ToList();
        Assert.Equal(["ô", "ô"], runs.Select(r => r.InnerText));
        Assert.Equal(["b", "i"], runs.Select(r => r.RunProperties!.Single().LocalName));
    }

    private static IEnumerable<string> ErrorsOf(OpenXmlPackage file) =>
        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}");

    private static SdtProperties Properties(string tag) => new(new WordTag { Val = tag });

    private static SdtRun Control(string tag, params OpenXmlElement[] content) => new(Properties(tag), new SdtContentRun(content));

    private static Run Line(string text) => new(new Text(text));

    private static byte[] Paper(params OpenXmlElement[] body)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            file.AddMainDocumentPart().Document = new Document(new Body(body));
        }

        return stream.ToArray();
    }

    private static List<string> Lines(byte[] paper)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(paper), isEditable: false);
        Assert.Empty(ErrorsOf(file));
        return [.. file.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Select(p => p.InnerText)];
    }
}
