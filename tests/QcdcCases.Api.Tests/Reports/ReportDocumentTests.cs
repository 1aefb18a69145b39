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
    private static readonly CultureInfo Vietnamese = new("vi-VN")
    {
        NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = "." },
    };

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

        var rows = body.Elements<Table>()
            .Last()
            .Elements<TableRow>()
            .Skip(1)
            .Select(r => r.Elements<TableCell>().Select(c => c.InnerText).ToList())
            .ToList();
        Assert.True(rows.Count > 20, $"Only {rows.Count} numbers are cited.");
        foreach (var row in rows)
        {
            Assert.Equal(NumberOf(content["figures"]!, row[0]), decimal.Parse(row[1], Vietnamese));
            Assert.Equal(ComparedOf(content["before"]!, row[0]), Compared(row[2]));
            Assert.Equal(ComparedOf(content["yearBefore"]!, row[0]), Compared(row[3]));
        }
    }

    /// <summary>No line of a journal says by when feedback is to be answered, and petitions have no last day.</summary>
    [Fact]
    public async Task What_is_on_time_is_told_only_of_what_had_a_limit()
    {
        var register = await app.RegisterOfAsync(Enumerable.Range(720, 50).First(HasBoth));
        var (casesTold, answersTold) = (0, 0);
        foreach (var period in new[] { "2024", "2025", "2026-9M", "2019" })
        {
            var figures = (
                await Answer.Is(await Leader.Http.GetAsync($"/api/v1/statistics/figures?unit={register.Root}&period={period}"), 200)
            )["figures"]!;
            var (onTime, late) = ((int)figures["cases.own.resolvedOnTime"]!, (int)figures["cases.own.resolvedLate"]!);
            var text = await TextAsync($"draft?unit={register.Root}&period={period}&circular=TT06&template=democracy");

            var sentence =
                $"Trong {Told(onTime + late)} vụ việc đã giải quyết mà pháp luật có quy định thời hạn, đúng thời hạn {Told(onTime)}, quá thời hạn {Told(late)}.";
            Assert.Equal(
                onTime + late > 0 ? [sentence] : [],
                text.Where(t => t.StartsWith("Trong ", StringComparison.Ordinal) && t.Contains("đúng thời hạn", StringComparison.Ordinal)));
            Assert.DoesNotContain(
                "hạn",
                Assert.Single(text, t => t.StartsWith("Tiếp nhận ", StringComparison.Ordinal)),
                StringComparison.Ordinal);
            (casesTold, answersTold) = (casesTold + onTime + late, answersTold + (int)figures["feedback.answered"]!);
        }

        Assert.True(casesTold > 0 && answersTold > 0, $"{casesTold} cases and {answersTold} answers: both must be there.");
    }

    /// <summary>As reports write a number.</summary>
    private static string Told(int number) => number is > 0 and < 10 ? $"0{number}" : number.ToString(Vietnamese);

    /// <summary>Whether a made-up register has cases that were closed in time or late, and feedback that was answered.</summary>
    private static bool HasBoth(int seed)
    {
        var register = new RandomRegister(seed);
        register.Grow(20);
        var counted = new NaiveFigures(register.Known).Count(new NaiveQuestion(register.Root, new(2023, 12, 15), new(2026, 9, 14)));
        return counted["cases.own.resolvedOnTime"] + counted["cases.own.resolvedLate"] > 0 && counted["feedback.answered"] > 0;
    }

    private async Task<List<string>> TextAsync(string query)
    {
        var response = await Leader.Http.GetAsync($"{ReportsClient.Path}/{query}");
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        using var file = WordprocessingDocument.Open(await response.Content.ReadAsStreamAsync(), isEditable: false);
        return [.. file.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Select(p => p.InnerText)];
    }

    [Fact]
    public async Task A_draft_says_that_it_is_one_and_an_outline_that_is_not_known_is_refused()
    {
        var register = await app.RegisterOfAsync(72);
        var draft = await Leader.Http.GetAsync($"{ReportsClient.Path}/draft?unit={register.Root}&period=2024-H1&circular=TT06");
        Assert.True(draft.IsSuccessStatusCode, await draft.Content.ReadAsStringAsync());
        using var file = WordprocessingDocument.Open(await draft.Content.ReadAsStreamAsync(), isEditable: false);
        Assert.Contains("BÁO CÁO (DỰ THẢO)", file.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Select(p => p.InnerText));

        await Answer.IsProblem(
            await Leader.Http.GetAsync($"{ReportsClient.Path}/draft?unit={register.Root}&period=2024-H1"),
            422,
            "period.no_outline",
            "template");
    }

    private async Task<ClosedPeriod> ReportAsync(string unit, string period) => await Leader.CloseAsync(unit, period);

    private static decimal? Compared(string cell) => cell == "–" ? null : decimal.Parse(cell, Vietnamese);

    /// <summary>A number that units did not declare yet stands beside none.</summary>
    private static decimal? ComparedOf(JsonNode period, string source) =>
        source.StartsWith("declared.", StringComparison.Ordinal) && period["figures"]![source] is null ? null : NumberOf(period, source);

    private static decimal NumberOf(JsonNode period, string source) => source.StartsWith("Biểu ", StringComparison.Ordinal)
        ? (decimal)period["totals"]![source["Biểu ".Length..].Split(", cột ")[0]]![source.Split(", cột ")[1]]!
        : (decimal)(period["figures"]![source] ?? JsonValue.Create(0m));
}
