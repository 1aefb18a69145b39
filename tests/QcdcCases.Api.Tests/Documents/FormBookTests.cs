using System.Net;
using QcdcCases.Api.Tests.Figures;
using QcdcCases.Api.Tests.Forms;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Forms;
using Xunit;

namespace QcdcCases.Api.Tests.Documents;

/// <summary>Forms as workbooks: what a reader finds in the file is what the interface answers.</summary>
public sealed class FormBookTests(FiguresApplication app) : IClassFixture<FiguresApplication>
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Days = "from=2024-01-01&to=2026-06-14";

    private HttpClient Client => app.Cases.As(StaffRole.Administrator, RandomRegister.Top);

    [Theory]
    [InlineData("TT06", 21)]
    [InlineData("TT01", 22)]
    [InlineData("TT02", 23)]
    public async Task A_book_has_a_sheet_for_each_form_with_the_very_numbers_of_the_interface(string circular, int seed)
    {
        var register = await app.RegisterOfAsync(seed);
        var forms = StatutoryForms.All.Where(f => f.Circular.Code == circular).ToList();

        var book = await ReadBook.OfAsync(
            await Client.GetAsync($"/api/v1/statistics/form-book?unit={register.Root}&{Days}&circular={circular}"));

        Assert.Equal(forms.Select(f => f.Code.Replace('/', '-')), book.SheetNames);
        Assert.Equal(forms.Count, book.TitleNames.Count);
        foreach (var form in forms)
        {
            var answer = await new FormsClient(Client, circular).AskAsync(
                form.Code,
                new Asked(register.Root, new AskedPeriod(new(2024, 1, 1), new(2026, 6, 14))));
            AssertSays(book[form.Code.Replace('/', '-')], form, answer, register);
        }
    }

    [Fact]
    public async Task A_book_that_the_client_has_is_not_sent_again_until_it_says_something_else()
    {
        var register = await app.RegisterOfAsync(29);
        foreach (
            var (role, address) in new[]
            {
                (StaffRole.Administrator, "statistics/form-book?circular=TT06&"),
                (StaffRole.Administrator, "statistics/charts?"),
                (StaffRole.ReceptionOfficer, "visits/workbook?"),
            })
        {
            var client = app.Cases.As(role, RandomRegister.Top);
            var path = $"/api/v1/{address}unit={register.Root}&{Days}";
            var first = await client.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, first.StatusCode);
            Assert.Equal(HttpStatusCode.NotModified, (await client.GetAgainAsync(path, first.ETag())).StatusCode);

            var known = register.Lines.Count;
            register.Grow(6);
            await app.ImportAsync(register, register.Lines.Skip(known));
            Assert.Equal(HttpStatusCode.OK, (await client.GetAgainAsync(path, first.ETag())).StatusCode);
        }
    }

    [Fact]
    public async Task A_sheet_has_the_head_and_foot_of_an_official_form()
    {
        var register = await app.RegisterOfAsync(21);
        var sheet = (
            await ReadBook.OfAsync(
                await Client.GetAsync($"/api/v1/statistics/forms/02-XLD?unit={register.Root}&{Days}&circular=TT06&format=xlsx")))["02-XLD"];

        Assert.Equal("Biểu số: 02/XLD", sheet.Text(1, 1));
        Assert.Equal("Ban hành kèm theo Thông tư 06/2025/TT-TTCP", sheet.Text(2, 1));
        Assert.Contains("Đơn vị báo cáo: Đơn vị p", sheet.Texts);
        Assert.Contains("Đơn vị nhận báo cáo: Cả nước", sheet.Texts);
        Assert.Contains("TỔNG HỢP KẾT QUẢ XỬ LÝ ĐƠN", sheet.Texts);
        Assert.Contains("Số liệu tính từ ngày 01/01/2024 đến ngày 14/06/2026", sheet.Texts);
        Assert.All(
            ["NGƯỜI LẬP BIỂU", "THỦ TRƯỞNG ĐƠN VỊ", "TỔNG CỘNG", "I. Cấp tỉnh", "III. Cấp xã"],
            text => Assert.Contains(text, sheet.Texts));

        // "Số đơn thuộc thẩm quyền" stands over columns 6 to 22; the numbering row ends with the remarks, number 26.
        Assert.Contains("G9:W9", sheet.Merged);
        var numbers = sheet.RowOf("MS");
        Assert.Equal(("1", "25", "26"), (sheet.Text(numbers, 2), sheet.Text(numbers, 26), sheet.Text(numbers, 27)));
    }

    [Theory]
    [InlineData("kind", "Cấp ủy", "Ủy ban nhân dân", "Sở, ban, ngành, phòng")]
    [InlineData("level", "Cấp tỉnh", "Cấp huyện", "Cấp xã")]
    public async Task Subtotals_are_rows_under_their_names(string rows, params string[] names)
    {
        var register = await app.RegisterOfAsync(21);
        var asked = new Asked(register.Root, new AskedPeriod(new(2024, 1, 1), new(2026, 6, 14)));
        var answer = await new FormsClient(Client).AskAsync("02/XLD", asked, $"&rows={rows}");
        var sheet = (
            await ReadBook.OfAsync(
                await Client.GetAsync($"/api/v1/statistics/forms/02-XLD?unit={register.Root}&{Days}&circular=TT06&format=xlsx&rows={rows}"))
        )["02-XLD"];

        Assert.All(names, name => Assert.NotNull(sheet.Number(sheet.RowOf(name), 2)));
        Assert.Equal(answer.Total["1"], sheet.Number(sheet.RowOf("TỔNG CỘNG"), 2));
        Assert.DoesNotContain(sheet.Texts, t => t.StartsWith("I. ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Accept_chooses_the_writing_and_a_tag_keeps_it()
    {
        var register = await app.RegisterOfAsync(21);
        var address = $"/api/v1/statistics/forms/02-XLD?unit={register.Root}&{Days}&circular=TT06";
        foreach (
            var (accepted, type) in new[]
            {
                (Workbook, Workbook),
                ("text/csv", "text/csv"),
                ("text/html, text/csv;q=0.3, application/json;q=0.5", "application/json"),
                ("*/*", "application/json"),
            })
        {
            var first = await AskAsync(accepted, null);
            var again = await AskAsync(accepted, first.Headers.ETag!.ToString());

            Assert.Equal((HttpStatusCode.OK, type), (first.StatusCode, first.Content.Headers.ContentType!.MediaType));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        }

        async Task<HttpResponseMessage> AskAsync(string accepted, string? known)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation("Accept", accepted);
            request.Headers.TryAddWithoutValidation("If-None-Match", known);
            return await Client.SendAsync(request);
        }
    }

    [Fact]
    public async Task A_broken_printed_equation_stops_every_writing_but_json()
    {
        var register = await app.RegisterOfAsync(24);
        var leader = app.Cases.As(StaffRole.Leader, register.Root);
        await app.Cases.DeclareTooManyConcludedAsync(leader, register.Root, "2026-01-01", "2026-03-14", inspections: 1, concluded: 2);

        var address = $"/api/v1/statistics/forms/06-QLKNTC?unit={register.Root}&{Days}&circular=TT06";
        foreach (var format in new[] { "csv", "xlsx" })
        {
            var problem = await Answer.IsProblem(await Client.GetAsync($"{address}&format={format}"), 422, "form.does_not_add_up");
            var detail = (string)problem["detail"]!;
            Assert.Contains("8<=6", detail, StringComparison.Ordinal);
            var items = detail.Split(' ').Where(w => w.StartsWith("/api/", StringComparison.Ordinal)).ToList();
            Assert.Equal(2, items.Count);
            Assert.Single((await Answer.Is(await Client.GetAsync(items[0]), 200))["items"]!.AsArray());
        }

        await Answer.IsProblem(
            await Client.GetAsync($"/api/v1/statistics/form-book?unit={register.Root}&{Days}&circular=TT06"),
            422,
            "form.does_not_add_up");
        Assert.Single(
            (await new FormsClient(Client).AskAsync("06/QLKNTC", new Asked(register.Root, AskedPeriod.WholeTime))).Broken(hard: true));
    }

    [Fact]
    public async Task What_only_warns_is_told_in_the_remarks_and_in_a_header()
    {
        var register = await app.RegisterOfAsync(24);
        var leader = app.Cases.As(StaffRole.Leader, register.Root);
        foreach (var (code, value) in new[] { ("complaints.due.organisations.land", 1), ("complaints.paid.organisations.land", 2) })
        {
            await Answer.Is(
                await leader.PostAsync(
                    "/api/v1/indicators",
                    new
                    {
                        unit = register.Root,
                        code,
                        from = "2024-04-01",
                        to = "2024-05-14",
                        value,
                    }),
                201);
        }

        var response = await Client.GetAsync($"/api/v1/statistics/forms/02-KQGQ?unit={register.Root}&{Days}&circular=TT01&format=xlsx");

        Assert.NotEmpty(response.Headers.GetValues("Qcdc-Warnings"));
        Assert.Contains(
            (await ReadBook.OfAsync(response))["02-KQGQ"].Texts,
            t => t.StartsWith("- Cần kiểm tra: 12<=8 (Đơn vị p: 2 và 1", StringComparison.Ordinal));
    }

    /// <summary>
    /// Each of them is entered and corrected by itself, so none is refused for what the others say; the form tells what is wrong and is
    /// handed on.
    /// </summary>
    [Fact]
    public async Task Declared_numbers_that_do_not_add_up_are_told_in_the_remarks_of_a_form_that_is_handed_on()
    {
        var register = await app.RegisterOfAsync(24);
        var leader = app.Cases.As(StaffRole.Leader, register.Root);
        foreach (var (code, value) in new[] { ("reception.letters", 5), ("reception.complaints.letters", 3), ("reception.own.letters", 5) })
        {
            await Answer.Is(
                await leader.PostAsync(
                    "/api/v1/indicators",
                    new
                    {
                        unit = register.Root,
                        code,
                        from = "2024-04-01",
                        to = "2024-05-14",
                        value,
                    }),
                201);
        }

        var address = $"/api/v1/statistics/forms/02-TCD?unit={register.Root}&{Days}&circular=TT02";
        var response = await Client.GetAsync($"{address}&format=xlsx");

        Assert.NotEmpty(response.Headers.GetValues("Qcdc-Warnings"));
        var texts = (await ReadBook.OfAsync(response))["02-TCD"].Texts;
        Assert.Contains(texts, t => t.StartsWith("- Cần kiểm tra: 1=3+5+7 (Đơn vị p: 5 và 3", StringComparison.Ordinal));
        Assert.DoesNotContain(texts, t => t.StartsWith("- Cần kiểm tra: 1=9+11", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await Client.GetAsync($"{address}&format=csv")).StatusCode);
    }

    [Fact]
    public async Task A_column_that_is_not_kept_is_empty_and_says_so()
    {
        var register = await app.RegisterOfAsync(22);
        var address = $"/api/v1/statistics/forms/01-XLD?unit={register.Root}&{Days}&circular=TT01";
        var sheet = (await ReadBook.OfAsync(await Client.GetAsync($"{address}&format=xlsx")))["01-XLD"];

        Assert.Null(sheet.Number(sheet.RowOf("TỔNG CỘNG"), 22));
        Assert.Contains(sheet.Texts, t => t.StartsWith("- Cột 21 (Đôn đốc giải quyết): không theo dõi", StringComparison.Ordinal));
        Assert.False((await Answer.Is(await Client.GetAsync(address), 200))["total"]!.AsObject().ContainsKey("21"));
        await Answer.IsProblem(
            await Client.GetAsync($"/api/v1/statistics/forms/01-XLD/cells/21/items?unit={register.Root}&{Days}&circular=TT01"),
            422,
            "form.column_not_kept");
    }

    private static void AssertSays(ReadSheet sheet, Form form, FilledForm answer, RandomRegister register)
    {
        var names = register.Lines.Where(l => (string?)l["type"] == "unit").ToDictionary(l => (string)l["key"]!, l => (string)l["name"]!);
        var total = sheet.RowOf("TỔNG CỘNG");
        foreach (var (place, column) in form.Columns.Index())
        {
            Assert.Equal(answer.Total.TryGetValue(column.Number, out var sum) ? sum : null, sheet.Number(total, place + 2));
            foreach (var (unit, cells) in answer.Rows)
            {
                Assert.Equal(
                    cells.TryGetValue(column.Number, out var value) ? value : null,
                    sheet.Number(sheet.RowOf(names[unit]), place + 2));
            }
        }

        var formulas = sheet.Formulas().ToList();
        Assert.True(formulas.Count >= answer.Total.Count);
        Assert.All(formulas, f => Assert.Equal(sheet.Number(f.Row, f.Column), sheet.Calculate(f.Formula)));
    }
}
