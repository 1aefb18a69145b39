using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.PuttingRight;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Documents;

/// <summary>The registers as workbooks: for whoever may read them, the earliest line first, with nobody in them who denounced.</summary>
public sealed class RegisterBookTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private const string Denouncer = "Trần Thị Kín";

    private HttpClient Officer => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    [Fact]
    public async Task The_letter_register_has_every_letter_and_masks_who_denounced()
    {
        await Officer.RegisterLetterAsync(new { kind = "petition", receivedOn = "2026-03-02", summary = "Xin cấp giấy chứng nhận" });
        await Officer.RegisterLetterAsync(new
        {
            kind = "denunciation",
            receivedOn = "2026-03-01",
            summary = "Tố cáo cán bộ",
            people = new[] { new { role = "sender", name = Denouncer, address = "Thôn 9" } },
        });
        await Officer.RegisterLetterAsync(new { kind = "complaint", receivedOn = "2026-04-01" });

        var sheet = (await ReadBook.OfAsync(await Officer.GetAsync("/api/v1/letters/workbook?unit=dd-ubnd&from=2026-03-01&to=2026-03-31")))[
            "Sổ đơn thư"
        ];

        var first = sheet.Rows.First(r => sheet.Text(r, 6) is "Tố cáo");
        Assert.Equal(("Tố cáo cán bộ", "•••"), (sheet.Text(first, 5), sheet.Text(first, 4)));
        Assert.Equal(46082, sheet.Number(first, 2));
        Assert.Equal(("Kiến nghị, phản ánh", "Nguyễn Văn An"), (sheet.Text(first + 1, 6), sheet.Text(first + 1, 4)));
        Assert.Equal(first + 1, sheet.Rows.Last());
        Assert.Contains("Từ ngày 01/03/2026 đến ngày 31/03/2026", sheet.Texts);
        Assert.DoesNotContain(
            sheet.Texts,
            t => t.Contains(Denouncer, StringComparison.Ordinal) || t.Contains("Thôn 9", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_reception_register_has_the_thirteen_columns()
    {
        var receptionist = app.As(StaffRole.ReceptionOfficer, "dd-ubnd");
        await receptionist.CreateAsync("visits", Bodies.Visit(new { unit = "dd-ubnd", matter = "Hỏi về đất" }));

        var sheet = (await ReadBook.OfAsync(await receptionist.GetAsync("/api/v1/visits/workbook?unit=dd-ubnd")))["Sổ tiếp công dân"];

        var numbers = sheet.Rows.First(r => sheet.Number(r, 13) == 13);
        Assert.Equal(Enumerable.Range(1, 13).Select(n => (decimal?)n), Enumerable.Range(1, 13).Select(c => sheet.Number(numbers, c)));
        Assert.Equal("Hỏi về đất", sheet.Text(numbers + 1, 5));
        Assert.Equal("SỔ TIẾP CÔNG DÂN", sheet.Text(2, 1));
    }

    [Fact]
    public async Task A_voided_entry_stays_in_the_book_with_its_reason_and_the_others_show_what_became_of_them()
    {
        var leader = app.As(StaffRole.Leader, "dd");
        var refused = await leader.RecordVisitAsync(
            new { unit = "dd-x01", on = "2026-07-20", matter = "Gây rối", result = "refused", refusalGround = "recording", visitors = (object?)null });
        var taken = await leader.RecordVisitAsync(new { unit = "dd-x01", on = "2026-07-21", matter = "Nộp đơn", result = "taken-in" });
        var letter = await leader.CreateAsync($"visits/{taken.Id}/letter", new { field = "land" });
        await leader.VoidAsync("visits", await leader.RecordVisitAsync(new { unit = "dd-x01", on = "2026-07-22", matter = "Nhập hai lần" }));
        await leader.VoidAsync("letters", await leader.RegisterLetterAsync(new { unit = "dd-x01", receivedOn = "2026-07-22", summary = "Đơn nhập hai lần" }));

        var visits = (await ReadBook.OfAsync(
            await leader.GetAsync("/api/v1/visits/workbook?unit=dd-x01&from=2026-07-20&to=2026-07-22")))["Sổ tiếp công dân"];
        Assert.Contains("Từ chối tiếp: ", visits.Text(RowOf(visits, 5, "Gây rối"), 12), StringComparison.Ordinal);
        Assert.Contains($"Đã lập đơn số {letter["number"]}/2026", visits.Text(RowOf(visits, 5, "Nộp đơn"), 12), StringComparison.Ordinal);
        Assert.Equal($"Đã hủy ngày 10/08/2026: {Entries.Reason}", visits.Text(RowOf(visits, 5, "Nhập hai lần"), 13));
        Assert.Equal("refused", refused["result"]);

        var letters = (await ReadBook.OfAsync(
            await leader.GetAsync("/api/v1/letters/workbook?unit=dd-x01&from=2026-07-22&to=2026-07-22")))["Sổ đơn thư"];
        Assert.Equal($"Đã hủy ngày 10/08/2026: {Entries.Reason}", letters.Text(RowOf(letters, 5, "Đơn nhập hai lần"), 14));

        static int RowOf(ReadSheet sheet, int column, string text) => sheet.Rows.Single(r => sheet.Text(r, column) == text);
    }

    [Fact]
    public async Task Others_have_no_such_register_and_a_register_is_somebodys()
    {
        await Answer.IsProblem(
            await app.As(StaffRole.LetterOfficer, "td-ubnd").GetAsync("/api/v1/letters/workbook?unit=dd-ubnd"),
            404,
            "unit.not_found");
        await Answer.IsProblem(
            await app.As(StaffRole.ReceptionOfficer, "td-ubnd").GetAsync("/api/v1/visits/workbook?unit=dd-ubnd"),
            404,
            "unit.not_found");
        await Answer.IsProblem(
            await app.As(StaffRole.Reporter, "dd-ubnd").GetAsync("/api/v1/letters/workbook?unit=dd-ubnd"),
            403,
            "permission.missing");
        await Answer.IsProblem(await Officer.GetAsync("/api/v1/letters/workbook"), 400, "register.unit_missing", "unit");
    }
}
