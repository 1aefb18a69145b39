using System.Globalization;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using QcdcCases.Api.Tests.Figures;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Reports;

/// <summary>The report to sign: its words, and that each of its numbers is the one that the interface answers.</summary>
public sealed class ReportDocumentTests(FiguresApplication app) : IClassFixture<FiguresApplication>
{
    private static readonly CultureInfo Vietnamese = new("vi-VN") { NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = "." } };

    private ReportsClient Leader => new(app.Cases.As(StaffRole.Leader, RandomRegister.Top));

    [Theory]
    [InlineData("statutory", "VI. KIẾN NGHỊ, ĐỀ XUẤT")]
    [InlineData("democracy", "III. Tiếp xúc, đối thoại với Nhân dân")]
    public async Task A_closed_report_is_a_valid_document_whose_numbers_are_those_that_were_frozen(string template, string heading)
    {
        var register = await app.RegisterOfAsync(72);
        var report = await ReportAsync(register.Root, template == "statutory" ? "2025" : "2025-9M");
        var content = await Leader.ContentAsync(report);
        var response = await Leader.Http.GetAsync($"{ReportsClient.Path}/{report.Id}/document?template={template}");
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        using var file = WordprocessingDocument.Open(await response.Content.ReadAsStreamAsync(), isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(file).Select(e => e.Description));
        var body = file.MainDocumentPart!.Document!.Body!;
        var text = body.Descendants<Paragraph>().Select(p => p.InnerText).ToList();
        Assert.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", text);
        Assert.Contains("BÁO CÁO", text);
        Assert.Contains(heading, text);
        Assert.Contains(text, t => t.Contains((string)report.Latest["hash"]!, StringComparison.Ordinal));
        Assert.All(text, t => Assert.True(t.IsNormalized()));

        var rows = body.Elements<Table>().Last().Elements<TableRow>().Skip(1).Select(r => r.Elements<TableCell>().Select(c => c.InnerText).ToList()).ToList();
        Assert.True(rows.Count > 20, $"Only {rows.Count} numbers are cited.");
        foreach (var row in rows)
        {
            Assert.Equal(NumberOf(content["figures"]!, row[0]), decimal.Parse(row[1], Vietnamese));
            Assert.Equal(NumberOf(content["before"]!, row[0]), decimal.Parse(row[2], Vietnamese));
            Assert.Equal(NumberOf(content["yearBefore"]!, row[0]), decimal.Parse(row[3], Vietnamese));
        }
    }

    [Fact]
    public async Task A_draft_says_that_it_is_one_and_an_outline_that_is_not_known_is_refused()
    {
        var register = await app.RegisterOfAsync(72);
        var draft = await Leader.Http.GetAsync($"{ReportsClient.Path}/draft?unit={register.Root}&period=2024-H1&circular=TT06");
        Assert.True(draft.IsSuccessStatusCode, await draft.Content.ReadAsStringAsync());
        using var file = WordprocessingDocument.Open(await draft.Content.ReadAsStreamAsync(), isEditable: false);
        Assert.Contains("BÁO CÁO (DỰ THẢO)", file.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Select(p => p.InnerText));

        await Answer.IsProblem(await Leader.Http.GetAsync($"{ReportsClient.Path}/draft?unit={register.Root}&period=2024-H1"), 422, "period.no_outline", "template");
    }

    private async Task<ClosedPeriod> ReportAsync(string unit, string period) => await Leader.CloseAsync(unit, period);

    private static decimal NumberOf(JsonNode period, string source) => source.StartsWith("Biểu ", StringComparison.Ordinal)
        ? (decimal)period["totals"]![source["Biểu ".Length..].Split(", cột ")[0]]![source.Split(", cột ")[1]]!
        : (decimal)(period["figures"]![source] ?? JsonValue.Create(0m));
}
