using System.Net;
using System.Text;
using QcdcCases.Api.Tests.Figures;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Forms;

/// <summary>The forms of two districts whose published figures are known, and how forms are asked for.</summary>
public sealed class FormTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private const string Year = "unit=dd&from=2022-12-15&to=2023-12-14";

    [Theory]
    [InlineData("don-duong-2023", "dd", "2023")]
    [InlineData("tam-duong-2024h1", "td", "2024-H1")]
    public async Task The_hard_checks_hold_for_a_published_district(string name, string district, string window)
    {
        var client = app.As(StaffRole.Administrator, district);
        await Answer.Is(await new FiguresClient(client).ImportAsync(PublishedRegister.JournalOf(name)), 200);
        var asked = new Asked(
            district,
            AskedPeriod.Statutory(int.Parse(window[..4], null), window.Length > 4 ? window[5..] : string.Empty));
        foreach (var code in FormsClient.OfTT06)
        {
            var form = await new FormsClient(client).AskAsync(code, asked);

            Assert.Empty(form.Broken(hard: true));
            if (code is "01/TCD" or "02/XLD")
            {
                Assert.Contains(form.Total.Values, v => v > 0);
            }
        }
    }

    [Fact]
    public async Task The_closing_day_chooses_the_circular()
    {
        var client = await DistrictAsync();

        Assert.Equal(
            "TT06",
            (string)
                (await Answer.Is(await client.GetAsync("/api/v1/statistics/forms/02-XLD?unit=dd&from=2025-06-15&to=2025-09-30"), 200))[
                    "circular"
                ]!);
        await Answer.IsProblem(
            await client.GetAsync($"/api/v1/statistics/forms/02-XLD?{Year}&circular=TT99"),
            400,
            "form.circular_unknown");
        await Answer.IsProblem(await client.GetAsync($"/api/v1/statistics/forms/99-XLD?{Year}&circular=TT06"), 404, "form.not_found");
        await Answer.IsProblem(
            await client.GetAsync($"/api/v1/statistics/forms/02-XLD/cells/26/items?{Year}&circular=TT06"),
            404,
            "form.column_unknown");
        await Answer.IsProblem(
            await client.GetAsync($"/api/v1/statistics/forms/02-XLD/cells/1/items?{Year}&circular=TT06&row=nowhere"),
            404,
            "form.row_unknown");
    }

    [Fact]
    public async Task A_code_may_be_written_with_a_slash_a_hyphen_or_encoded()
    {
        var client = await DistrictAsync();
        var answers = new List<string>();
        foreach (var code in new[] { "02/XLD", "02-XLD", "02%2FXLD" })
        {
            answers.Add(
                (await Answer.Is(await client.GetAsync($"/api/v1/statistics/forms/{code}?{Year}&circular=TT06"), 200)).ToJsonString());
        }

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task A_form_is_kept_by_its_tag_in_both_its_writings()
    {
        var client = await DistrictAsync();
        foreach (var format in new[] { "json", "csv" })
        {
            var address = $"/api/v1/statistics/forms/02-XLD?{Year}&circular=TT06&format={format}";
            var first = await client.GetAsync(address);

            Assert.Equal(HttpStatusCode.OK, first.StatusCode);
            Assert.Equal(HttpStatusCode.NotModified, (await client.GetAgainAsync(address, first.ETag())).StatusCode);
        }
    }

    [Fact]
    public async Task Comma_separated_text_says_the_same()
    {
        var client = await DistrictAsync();
        var form = await new FormsClient(client).AskAsync("02/XLD", new Asked("dd", AskedPeriod.Statutory(2023, string.Empty)));
        var lines = (await client.GetStringAsync("/api/v1/statistics/forms/02-XLD?unit=dd&period=2023&circular=TT06&format=csv")).Split(
            "\r\n");

        Assert.Equal("unit," + string.Join(',', form.Total.Keys), lines[0]);
        Assert.Equal("total," + string.Join(',', form.Total.Values), lines[^2]);
        Assert.Equal(form.Rows.Count + 3, lines.Length);

        var bytes = await client.GetByteArrayAsync(
            "/api/v1/statistics/forms/02-XLD?unit=dd&period=2023&circular=TT06&format=csv-for-people");
        var people = Encoding.UTF8.GetString(bytes.AsSpan(3)).Split("\r\n");
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.StartsWith("Đơn vị,", people[0], StringComparison.Ordinal);
        Assert.Contains("(25)", people[0], StringComparison.Ordinal);
        Assert.Equal("Tổng cộng," + string.Join(',', form.Total.Values), people[^2]);
        Assert.Equal(lines.Length, people.Length);
        Assert.DoesNotContain(people, l => l.StartsWith("dd-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_list_shows_every_column_of_every_form()
    {
        var forms = (await Answer.Is(await (await DistrictAsync()).GetAsync("/api/v1/statistics/forms"), 200))["items"]!.AsArray();

        Assert.Equal(FormsClient.OfTT06, forms.Where(f => (string)f!["circular"]! == "TT06").Select(f => (string)f!["form"]!));
        Assert.All(forms, f => Assert.NotEmpty(f!["columns"]!.AsArray()));
    }

    [Fact]
    public async Task The_National_Assemblys_year_is_a_window()
    {
        var form = await Answer.Is(
            await (await DistrictAsync()).GetAsync("/api/v1/statistics/forms/02-XLD?unit=dd&period=2023-NA&circular=TT06"),
            200);

        Assert.Equal(("2022-08-01", "2023-07-31"), ((string)form["from"]!, (string)form["to"]!));
    }

    private async Task<HttpClient> DistrictAsync()
    {
        var client = app.As(StaffRole.Administrator, "dd");
        await Answer.Is(await new FiguresClient(client).ImportAsync(PublishedRegister.JournalOf("don-duong-2023")), 200);
        return client;
    }
}
