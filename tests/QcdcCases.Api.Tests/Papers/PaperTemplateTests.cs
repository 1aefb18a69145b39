using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using QcdcCases.Api.Tests.Documents;
using QcdcCases.Documents.Templates;
using QcdcCases.Domain.Papers;
using QcdcCases.Domain.Units;
using Xunit;

namespace QcdcCases.Api.Tests.Papers;

/// <summary>Every paper of the catalogue, filled from its template.</summary>
public sealed class PaperTemplateTests
{
    public static TheoryData<string> Codes => [.. PaperForms.All.Select(f => f.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_paper_is_valid_and_nothing_of_its_template_is_left(string code)
    {
        var form = PaperForms.Find(code)!;
        using var office = new OfficeFolder();

        foreach (var (facts, people) in new[] { (SampleFacts.Full(form), SampleFacts.People), (SampleFacts.Bare(form), []) })
        {
            var written = office.Papers.Write(form, facts, people);

            using var file = WordprocessingDocument.Open(new MemoryStream(written), isEditable: false);
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file).Select(e => $"{e.Path?.XPath}: {e.Description}"));
            var body = file.MainDocumentPart!.Document!.Body!;
            Assert.Empty(body.Descendants<SdtElement>());
            Assert.DoesNotContain("«", body.InnerText, StringComparison.Ordinal);
            Assert.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", body.InnerText, StringComparison.Ordinal);
            Assert.Equal(facts.ReceiptCode is null ? [] : [SampleFacts.Url], ReadQr.In(written));
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_paper_tells_its_record_in_words(string code)
    {
        var form = PaperForms.Find(code)!;
        var text = TextOf(form);

        Assert.Contains("ỦY BAN NHÂN DÂN", text, StringComparison.Ordinal);
        Assert.Contains("XÃ ĐƠN DƯƠNG", text, StringComparison.Ordinal);
        Assert.Contains("Đơn Dương, ngày 10 tháng 8 năm 2026", text, StringComparison.Ordinal);
        Assert.Contains($"Mã biên nhận: {SampleFacts.Code}", text, StringComparison.Ordinal);
        Assert.Contains("Số trong sổ: 12/2026", text, StringComparison.Ordinal);
        Assert.Contains(SampleFacts.Matter, text, StringComparison.Ordinal);
        Assert.DoesNotMatch("waiting-for|several-places|partly-upheld|taken-in|post", text);
        Assert.Equal(
            form.Names is NamingOfSender.Addressee,
            text.Contains(SampleFacts.Sender, StringComparison.Ordinal) && form.Names is not NamingOfSender.UnlessSealed);
    }

    [Fact]
    public void A_receipt_lists_each_paper_on_its_line()
    {
        using var office = new OfficeFolder();
        var form = PaperForms.Find("papers-receipt")!;

        var lines = LinesOf(office.Papers.Write(form, SampleFacts.Full(form), SampleFacts.People));

        Assert.Contains("Đơn khiếu nại", lines);
        Assert.Contains("=1+1 bản sao giấy chứng nhận", lines);
        Assert.Contains("Tổng số: 03 tài liệu.", lines);
        Assert.Equal(["1", "2", "3"], lines.Where(l => l is "1" or "2" or "3"));
    }

    [Fact]
    public void The_conclusions_of_a_session_list_its_visits_and_name_only_whom_they_may()
    {
        using var office = new OfficeFolder();
        var form = PaperForms.Find("session-conclusions")!;

        var lines = LinesOf(office.Papers.Write(form, SampleFacts.Full(form), SampleFacts.People));

        Assert.Contains(SampleFacts.Sender, lines);
        Assert.Contains("(giữ kín hoặc không ghi tên)", lines);
        Assert.Equal(2, lines.Count(l => l == "Giao Phòng Kinh tế trả lời trước ngày 20/8/2026"));
        Assert.Contains(lines, l => l.Contains("Lê Văn Chủ, Chủ tịch Ủy ban nhân dân", StringComparison.Ordinal));
    }

    [Fact]
    public void A_Party_body_has_the_head_of_the_Party()
    {
        using var office = new OfficeFolder();
        var form = PaperForms.Find("visit-slip")!;
        var facts = SampleFacts.Full(form) with { Letterhead = SampleFacts.Head(UnitKind.PartyCommittee, "Đảng ủy xã Đơn Dương"), SignerOffice = null };

        var text = string.Join('\n', LinesOf(office.Papers.Write(form, facts, SampleFacts.People)));

        Assert.Contains("ĐẢNG CỘNG SẢN VIỆT NAM", text, StringComparison.Ordinal);
        Assert.Contains("TỈNH ỦY LÂM ĐỒNG\nĐẢNG ỦY XÃ ĐƠN DƯƠNG", text, StringComparison.Ordinal);
        Assert.DoesNotContain("CỘNG HÒA", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_office_template_without_a_picture_for_the_code_is_refused()
    {
        using var office = new OfficeFolder();
        office.ChangePaper("visit-slip.docx", (_, body) => body.Descendants<Drawing>().Single().Remove());

        Assert.Contains(office.Findings, f => f.IsWrong && f.Text.Contains("'qr' needs a picture", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("UBND xã Đơn Dương", "Ủy ban nhân dân xã Đơn Dương", "Đơn Dương")]
    [InlineData("UBND TP. Đà Lạt", "Ủy ban nhân dân thành phố Đà Lạt", "Đà Lạt")]
    [InlineData("HĐND tỉnh Lâm Đồng", "Hội đồng nhân dân tỉnh Lâm Đồng", "Lâm Đồng")]
    [InlineData("UBMTTQVN phường 1", "Ủy ban Mặt trận Tổ quốc Việt Nam phường 1", "1")]
    [InlineData("Đảng ủy xã Ka Đô", "Đảng ủy xã Ka Đô", "Ka Đô")]
    [InlineData("Sở Nội vụ", "Sở Nội vụ", null)]
    public void The_name_of_a_body_is_written_in_full(string name, string full, string? place)
    {
        Assert.Equal(full, Letterhead.InFull(name));
        Assert.Equal(place, Letterhead.PlaceIn(full));
    }

    [Fact]
    public void A_template_stands_for_each_paper_and_names_only_what_is_known() =>
        Assert.All(
            PaperForms.All,
            form => Assert.Empty(TemplateManager.All.Single(t => t.FileName == form.Template).Validate(TemplateFolder.BuiltIn(form.Template))));

    private static string TextOf(PaperForm form)
    {
        using var office = new OfficeFolder();
        return string.Join('\n', LinesOf(office.Papers.Write(form, SampleFacts.Full(form), SampleFacts.People)));
    }

    private static List<string> LinesOf(byte[] paper)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(paper), isEditable: false);
        return [.. file.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Select(p => p.InnerText)];
    }
}
