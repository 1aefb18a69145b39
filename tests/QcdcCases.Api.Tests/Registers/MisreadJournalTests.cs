using System.Text;
using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using Xunit;

namespace QcdcCases.Api.Tests.Registers;

/// <summary>
/// Journals that say what nobody wrote: their texts are told by line and member with what they mean, their files as what they are.
/// </summary>
public sealed class MisreadJournalTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private const string Case =
        """{"type":"case","key":"v","unit":"dd-x01","kind":"petition","field":"land","title":"Kiến nghị về đường vào thôn"}""";

    [Theory]
    [InlineData("§¬n khiÕu n¹i", "text.font_tcvn3", "Đơn khiếu nại")]
    [InlineData("Ñôn khieáu naïi", "text.font_vni", "Đơn khiếu nại")]
    [InlineData("Ä\u0090Æ¡n khiáº¿u náº¡i", "text.utf8_misread", "Đơn khiếu nại")]
    [InlineData("Đơn khi\uFFFDu nại", "text.lost_characters", "U+FFFD")]
    public async Task A_misread_text_is_told_by_line_and_member_with_what_it_means(string title, string code, string meant)
    {
        var problem = await Answer.IsProblem(
            await SendAsync(Encoding.UTF8.GetBytes($"{Case}\n{Letter(title)}\n")),
            422,
            "register.refused");

        var told = problem["problems"]!.AsArray().Where(p => (string?)p!["code"] == code).ToList();
        Assert.Equal(["people[0].name", "summary"], told.Select(p => (string)p!["field"]!).Order(StringComparer.Ordinal));
        Assert.All(told, p => Assert.Equal(2, (int)p!["line"]!));
        Assert.All(told, p => Assert.Contains(meant, (string?)p!["message"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_an_import_quotes_of_a_line_is_kept_sealed()
    {
        var journal = Encoding.UTF8.GetBytes($"{Case}\n{Letter("Ñôn tröa Canhgiöõ khieáu naïi veà ñaát")}\n");
        await Answer.IsProblem(await SendAsync(journal), 422, "register.refused");

        await app.InDatabaseAsync(async db =>
        {
            Assert.Empty(await app.Database.TablesHoldingAsync(db, "Canhgiữ"));
            Assert.NotEmpty(db.ImportRuns.Where(r => r.Problems != null));
        });
    }

    [Theory]
    [InlineData("UTF-16", "register.other_encoding", "UTF-16")]
    [InlineData("UTF-16 big-endian", "register.other_encoding", "UTF-16")]
    [InlineData("UTF-16 without a mark", "register.other_encoding", "UTF-16")]
    [InlineData("windows-1258", "register.other_encoding", "windows-1258")]
    [InlineData("TCVN3", "register.other_encoding", "TCVN3")]
    [InlineData("array", "register.json_array", null)]
    [InlineData("array after a mark", "register.json_array", null)]
    [InlineData("gzip", "register.packed", "gzip")]
    public async Task A_file_that_is_no_journal_is_named_as_what_it_is(string kind, string code, string? name)
    {
        byte[] file = kind switch
        {
            "UTF-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Case + "\n")],
            "UTF-16 big-endian" => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Case + "\n")],
            "UTF-16 without a mark" => Encoding.Unicode.GetBytes(Case + "\n"),
            "windows-1258" => Windows1258.GetBytes(In1258($"{Case}\n{Letter("Đơn kiến nghị")}\n")),
            "TCVN3" => Encoding.Latin1.GetBytes(Letter("§¬n khiÕu n¹i") + "\n"),
            "array" => Encoding.UTF8.GetBytes($"[{Case},\n{Case}]\n"),
            "array after a mark" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes($"\n [\n{Case}\n]\n")],
            _ => [0x1F, 0x8B, 8, 0, 0, 0, 0, 0],
        };

        var problem = await Answer.IsProblem(await SendAsync(file), 400, code);

        Assert.Contains(name ?? "JSON", (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_line_in_another_encoding_is_told_as_that_line()
    {
        byte[] file =
        [
            .. Encoding.UTF8.GetBytes(Case + "\n"),
            .. Windows1258.GetBytes(In1258(Letter("Đơn kiến nghị")) + "\n"),
        ];

        var told = Assert.Single((await Answer.IsProblem(await SendAsync(file), 422, "register.refused"))["problems"]!.AsArray())!;

        Assert.Equal((2, "register.line_encoding"), ((int)told["line"]!, (string)told["code"]!));
        Assert.Contains("windows-1258", (string?)told["message"], StringComparison.Ordinal);
    }

    private static Encoding Windows1258 => CodePagesEncodingProvider.Instance.GetEncoding(1258)!;

    private static string Letter(string text) =>
        new JsonObject
        {
            ["type"] = "letter",
            ["key"] = "l",
            ["unit"] = "dd-x01",
            ["receivedOn"] = "2026-03-02",
            ["channel"] = "post",
            ["kind"] = "petition",
            ["instance"] = 1,
            ["field"] = "land",
            ["case"] = "v",
            ["summary"] = text,
            ["people"] = new JsonArray(new JsonObject { ["role"] = "sender", ["name"] = text }),
        }.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Windows-1258 writes tones as characters of their own after the letter.</summary>
    private static string In1258(string text)
    {
        const string Tones = "\u0300\u0301\u0303\u0309\u0323";
        var parts = new StringBuilder();
        foreach (var character in text)
        {
            var apart = character.ToString().Normalize(NormalizationForm.FormD);
            var tone = apart.FirstOrDefault(Tones.Contains);
            parts.Append(string.Concat(apart.Where(c => !Tones.Contains(c))).Normalize(NormalizationForm.FormC));
            parts.Append(tone == '\0' ? string.Empty : tone.ToString());
        }

        return parts.ToString();
    }

    private async Task<HttpResponseMessage> SendAsync(byte[] journal)
    {
        using var content = new ByteArrayContent(journal);
        content.Headers.ContentType = new("application/x-ndjson");
        return await app.AsClient("register:import", "dd")
            .PostAsync(new Uri("/api/v1/register/import?source=dd", UriKind.Relative), content);
    }
}
