using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Papers;

/// <summary>The forms of citizen reception, with a page where citizens follow their matter.</summary>
public sealed class VisitPaperTests(VisitPaperTests.WithPage app) : IClassFixture<VisitPaperTests.WithPage>
{
    private HttpClient Counter => app.As(StaffRole.ReceptionOfficer, "dd-ubnd");

    [Fact]
    public async Task A_receipt_lists_the_papers_taken_in_and_its_code_leads_to_the_page()
    {
        var visit = await Counter.RecordVisitAsync(new { result = "taken-in", papersTakenIn = "Đơn kiến nghị\n\n=HYPERLINK(1) Bản sao sổ đỏ" });

        Assert.Equal(["papers-receipt", "visit-slip", "visit-result-notice*"], await Counter.FittingAsync("visits", visit.Id));
        var issued = await Counter.IssuedAsync("visits", visit, "papers-receipt", new { on = "2026-08-10" });

        var file = $"visits/{visit.Id}/issued-papers/{issued["id"]}";
        var text = await Counter.TextAsync(file);
        Assert.Contains("1\nĐơn kiến nghị\n2\n=HYPERLINK(1) Bản sao sổ đỏ\nTổng số: 02 tài liệu.", text, StringComparison.Ordinal);
        Assert.Contains("CCCD số 068085000123", text, StringComparison.Ordinal);
        var url = $"https://tracuu.example.vn/don/{issued["receiptCode"]}?nguon=giay";
        Assert.Contains($"Tra cứu tại: {url}", text, StringComparison.Ordinal);
        Assert.Equal([url], ReadQr.In(await Counter.FileAsync(file)));
    }

    [Fact]
    public async Task The_notice_of_a_written_refusal_is_its_follow_up()
    {
        var visit = await Counter.RecordVisitAsync(new { result = "refused", refusalGround = "answered" });
        var step = new { @event = "refusal-sent", on = "2026-08-10" };

        Assert.Equal(["reception-refusal-notice*"], await Counter.FittingAsync("visits", visit.Id));
        await Answer.IsProblem(
            await Counter.IssueAsync("visits", visit, "reception-refusal-notice", new { on = "2026-08-10", step }),
            400,
            "request.invalid",
            "documentNo");
        var issued = await Counter.IssuedAsync(
            "visits", visit, "reception-refusal-notice", new { on = "2026-08-10", documentNo = "8/TB-UBND", step });

        visit = await Counter.GetOneAsync("visits", visit.Id);
        Assert.Equal(("8/TB-UBND", "2026-08-10"), (visit["refusalNoticeNo"], visit["refusalNoticeOn"]));
        var text = await Counter.TextAsync($"visits/{visit.Id}/issued-papers/{issued["id"]}");
        Assert.Contains("Kiến nghị, phản ánh đã được trả lời đúng, không có tình tiết mới (NĐ 154/2026 Đ4 k1 đ.h)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_by_word_of_mouth_has_no_notice()
    {
        var visit = await Counter.RecordVisitAsync(new { result = "refused", refusalGround = "disorder" });

        Assert.Empty(await Counter.FittingAsync("visits", visit.Id));
    }

    [Fact]
    public async Task The_notice_of_the_result_is_the_telling()
    {
        var visit = await Counter.RecordVisitAsync(new { result = "taken-in", followUp = "Đã giao Phòng Kinh tế sửa chữa" });

        await Counter.IssuedAsync(
            "visits",
            visit,
            "visit-result-notice",
            new { on = "2026-08-10", documentNo = "9/TB-UBND", step = new { @event = "citizen-told", on = "2026-08-10" } });

        Assert.Equal("2026-08-10", (await Counter.GetOneAsync("visits", visit.Id))["citizenToldOn"]);
    }

    /// <summary>An office with a page for citizens.</summary>
    public sealed class WithPage : CasesApplication
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } =
            new Dictionary<string, string> { ["Papers:FollowUrl"] = "https://tracuu.example.vn/don/{code}?nguon=giay" };
    }
}
