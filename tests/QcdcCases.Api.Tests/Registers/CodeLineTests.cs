using System.Text;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Registers;

/// <summary>Codes that offices added travel with the register, and a register brings its own.</summary>
public sealed class CodeLineTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private const string Declared =
        """{"type":"code","list":"field","code":"land.canal","unit":"dd-x01","name":"Đất kênh mương","nameEn":"Canal land","validFrom":"2020-01-01","validTo":"2026-12-31"}""";

    private const string OwnMain =
        """{"type":"code","list":"field","code":"dat-rung","unit":"dd","name":"Đất rừng","validFrom":"2015-01-01"}""";

    [Fact]
    public async Task Declared_codes_are_taken_named_usable_and_exported_as_they_came()
    {
        await app.ImportAsync($"{Declared}\n{OwnMain}", source: "old-book");
        await app.ImportAsync(Declared, source: "old-book");

        var listed = (await Answer.Is(await app.AsNobody().GetAsync("/api/v1/code-lists/field"), 200))["codes"]!.AsArray();
        Assert.Contains(listed, c => (string)c!["code"]! == "land.canal" && (string?)c["parent"] == "land" && (string?)c["unit"] == "dd-x01");
        Assert.Contains(listed, c => (string)c!["code"]! == "dat-rung" && (string?)c["name"] == "Đất rừng");
        await app.As(StaffRole.LetterOfficer, "dd-x01").RegisterLetterAsync(new { unit = "dd-x01", field = "land.canal" });

        var export = await app.AsClient("register:export", "dd").GetAsync("/api/v1/register/export?unit=dd");
        var codes = (await export.Content.ReadAsStringAsync()).Split('\n').Where(l => l.Contains("\"type\":\"code\"", StringComparison.Ordinal));
        Assert.Equal([OwnMain, Declared], codes);
    }

    [Theory]
    [InlineData("""{"type":"code","list":"field","code":"land","unit":"dd","name":"x","validFrom":"2020-01-01"}""", "code.taken")]
    [InlineData("""{"type":"code","list":"case-kind","code":"x","unit":"dd","name":"x","validFrom":"2020-01-01"}""", "code.list_closed")]
    [InlineData("""{"type":"code","list":"colours","code":"x","unit":"dd","name":"x","validFrom":"2020-01-01"}""", "code.list_not_found")]
    [InlineData("""{"type":"code","list":"field","code":"land.x","unit":"td","name":"x","validFrom":"2020-01-01"}""", "unit.not_found")]
    [InlineData(
        """{"type":"code","list":"field","code":"land.x","unit":"dd","name":"x","validFrom":"2020-01-01","validTo":"2019-01-01"}""",
        "code.ends_before_begin")]
    public async Task A_line_that_declares_no_lawful_code_is_refused(string line, string code)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(line + "\n"));
        content.Headers.ContentType = new("application/x-ndjson");
        var answer = await app.AsClient("register:import", "dd").PostAsync(new Uri("/api/v1/register/import", UriKind.Relative), content);

        Assert.False(answer.IsSuccessStatusCode);
        Assert.Contains($"\"{code}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
