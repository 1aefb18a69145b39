using DocumentFormat.OpenXml.Packaging;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Cases;

public sealed class ApologyLetterTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Officer => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    [Fact]
    public async Task An_overdue_complaint_has_a_letter_in_due_form_to_whoever_wrote()
    {
        var text = await TextAsync(await AcceptedAsync("complaint", "2026-07-06", "2026-07-08"));

        Assert.Equal("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", text[3]);
        Assert.Equal(["HUYỆN ĐƠN DƯƠNG", "UBND HUYỆN ĐƠN DƯƠNG"], text.Take(2));
        Assert.Contains("Độc lập - Tự do - Hạnh phúc", text);
        Assert.Contains("............., ngày 10 tháng 8 năm 2026", text);
        Assert.Contains("Kính gửi: Ông (Bà) Nguyễn Văn An", text);
        Assert.Contains(
            text,
            t => t.Contains("tiếp nhận đơn khiếu nại", StringComparison.Ordinal) && t.Contains("06/07/2026", StringComparison.Ordinal));
        Assert.Contains(
            text,
            t => t.Contains("đến hết ngày 07/08/2026", StringComparison.Ordinal) && t.Contains("quá hạn 3 ngày", StringComparison.Ordinal));
        Assert.Contains(text, t => t.EndsWith("chậm nhất vào ngày 31/08/2026.", StringComparison.Ordinal));
        Assert.Contains("CHỦ TỊCH", text);
        Assert.Contains("Nơi nhận:", text);
    }

    [Fact]
    public async Task A_letter_to_a_denouncer_names_nobody()
    {
        var text = await TextAsync(await AcceptedAsync("denunciation", "2026-06-22", "2026-07-02"));

        Assert.DoesNotContain(text, t => t.Contains("Nguyễn Văn An", StringComparison.Ordinal));
        Assert.Contains(text, t => t.StartsWith("Kính gửi: ....", StringComparison.Ordinal));
    }

    [Fact]
    public async Task There_is_none_for_a_case_in_time_nor_with_a_day_that_does_not_lie_ahead()
    {
        var inTime = await AcceptedAsync("complaint", "2026-08-03", "2026-08-05");
        var late = await AcceptedAsync("complaint", "2026-07-06", "2026-07-08");

        await Answer.IsProblem(
            await Officer.GetAsync($"/api/v1/cases/{inTime}/apology-letter?newDate=2026-08-31"),
            422,
            "case.not_overdue");
        await Answer.IsProblem(
            await Officer.GetAsync($"/api/v1/cases/{late}/apology-letter?newDate=2026-08-10"),
            422,
            "apology.date_not_ahead",
            "newDate");
        await Answer.IsProblem(
            await app.As(StaffRole.LetterOfficer, "td-ubnd").GetAsync($"/api/v1/cases/{late}/apology-letter?newDate=2026-08-31"),
            404,
            "case.not_found");
    }

    private async Task<Guid> AcceptedAsync(string kind, string receivedOn, string acceptedOn)
    {
        var letter = await Officer.RegisterLetterAsync(new { kind, receivedOn });
        letter = await Officer.ChangeAsync("letters", letter, "processing", Bodies.Accepted(new { on = acceptedOn }));
        return (Guid)letter.Body["cases"]![0]!;
    }

    private async Task<List<string>> TextAsync(Guid about)
    {
        var response = await Officer.GetAsync($"/api/v1/cases/{about}/apology-letter?newDate=2026-08-31");
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        using var file = WordprocessingDocument.Open(await response.Content.ReadAsStreamAsync(), isEditable: false);
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(file).Select(e => e.Description));
        return
        [
            .. file.MainDocumentPart!.Document.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>()
                .Select(p => p.InnerText),
        ];
    }
}
