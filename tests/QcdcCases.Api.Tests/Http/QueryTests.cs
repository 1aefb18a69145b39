using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Http;

public sealed class QueryTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private const string Figures = "/api/v1/statistics/figures";

    private HttpClient Reporter => app.As(StaffRole.Reporter, "dd");

    [Fact]
    public async Task The_next_part_of_a_list_is_asked_for_in_the_clients_own_words()
    {
        var units = await app.As(StaffRole.Administrator, "dd").ListAsync("units?kind=committee&limit=1");

        Assert.Equal(["dd", "dd-ubnd", "dd-x01", "dd-x02"], units.Select(u => (string)u["key"]!));
    }

    [Theory]
    [InlineData("unit=dd&from=2026-02-30&to=2026-03-01", "from", "date.not_existing")]
    [InlineData("unit=dd&from=01/02/2026&to=2026-03-01", "from", "date.wrong_format")]
    [InlineData("from=2026-01-01&to=2026-03-01", "unit", "field.required")]
    [InlineData("unit=&from=2026-01-01&to=2026-03-01", "unit", "field.required")]
    [InlineData("unit=dd&from=2026-01-01&to=2026-03-01&form=1", "form", "parameter.unknown")]
    [InlineData("unit=dd&unit=td&from=2026-01-01&to=2026-03-01", "unit", "parameter.repeated")]
    [InlineData("unit=dd&from=2026-01-01&to=2026-03-01&by=Level", "by", "word.unknown")]
    [InlineData("unit=dd&from=2026-01-01&to=2026-03-01&by=0", "by", "word.unknown")]
    [InlineData("unit=dd&from=2026-01-01&to=2026-03-01&asOf=2026-08-01", "asOf", "instant.wrong_format")]
    [InlineData("unit=dd&from=2026-01-01&to=2026-03-01&asOf=2026-08-01T00:00:00", "asOf", "instant.wrong_format")]
    [InlineData("unit=d%00d&from=2026-01-01&to=2026-03-01", "unit", "text.control_character")]
    [InlineData("unit=d%E2%80%AEd&from=2026-01-01&to=2026-03-01", "unit", "text.control_character")]
    public async Task A_parameter_that_cannot_be_read_is_named(string query, string parameter, string code)
    {
        await Answer.IsProblem(await Reporter.GetAsync($"{Figures}?{query}"), 400, "request.malformed", parameter, code);
    }

    [Fact]
    public async Task All_wrong_parameters_are_named_at_once()
    {
        var problem = await Answer.IsProblem(await Reporter.GetAsync($"{Figures}?from=x&to=y&by=z&what=1"), 400, "request.malformed");

        Assert.Equal(["by", "from", "to", "unit", "what"], problem["errors"]!.AsObject().Select(e => e.Key).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("2026-08-09T00:00:00%2B07:00")]
    [InlineData("2026-08-09T00:00:00+07:00")]
    [InlineData("2026-08-08T17:00:00Z")]
    public async Task An_instant_is_read_with_its_offset_also_where_the_plus_sign_was_not_escaped(string asOf)
    {
        var figures = await Answer.Is(
            await Reporter.GetAsync($"{Figures}?unit=dd&from=2026-01-01&to=2026-03-01&by=level&asOf={asOf}"),
            200);

        Assert.Equal(new DateTimeOffset(2026, 8, 8, 17, 0, 0, TimeSpan.Zero), (DateTimeOffset?)figures["asOf"]);
    }

    [Theory]
    [InlineData("0", "page.limit_range")]
    [InlineData("201", "page.limit_range")]
    public async Task A_limit_beyond_the_bounds_is_refused(string limit, string code)
    {
        await Answer.IsProblem(await app.As(StaffRole.Administrator, "dd").GetAsync($"/api/v1/staff?limit={limit}"), 400, code, "limit");
    }

    [Theory]
    [InlineData("ten", "json.expected_whole_number")]
    [InlineData("99999999999", "number.out_of_range")]
    public async Task A_limit_that_is_no_number_is_refused(string limit, string code)
    {
        await Answer.IsProblem(
            await app.As(StaffRole.Administrator, "dd").GetAsync($"/api/v1/staff?limit={limit}"),
            400,
            "request.malformed",
            "limit",
            code);
    }

    [Theory]
    [InlineData("zzzz")]
    [InlineData("MjAyNjAxMDF-eA")]
    public async Task A_cursor_of_no_list_is_refused(string cursor)
    {
        await Answer.IsProblem(
            await app.As(StaffRole.Administrator, "dd").GetAsync($"/api/v1/staff?cursor={cursor}"),
            400,
            "page.cursor_invalid",
            "cursor");
    }

    [Fact]
    public async Task A_text_in_the_address_is_checked_as_one_in_a_body()
    {
        var response = await Reporter.GetAsync($"{Figures}/letters%07/items?unit=dd&from=2026-01-01&to=2026-03-01");

        await Answer.IsProblem(response, 400, "request.malformed", "code", "text.control_character");
    }

    [Fact]
    public async Task An_address_that_is_none_and_a_method_that_is_none_are_problems_too()
    {
        await Answer.IsProblem(await Reporter.GetAsync("/api/v1/nothing"), 404, "route.not_found");
        await Answer.IsProblem(await Reporter.GetAsync("/api/v1/staff/not-a-guid"), 404, "route.not_found");
        await Answer.IsProblem(await Reporter.DeleteAsync("/api/v1/sign-in", ifMatch: null), 405, "route.method_not_allowed");
    }
}
