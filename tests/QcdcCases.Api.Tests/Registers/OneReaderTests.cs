using System.Text;
using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Registers;

/// <summary>A text, a day or a word that the counter does not take, a journal does not take either, and the other way round.</summary>
public sealed class OneReaderTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    [Theory]
    [InlineData("summary", "\"Kiến nghị về đường\"", true)]
    [InlineData("summary", "\"  Kiến nghị\\tvề đường \"", true)]
    [InlineData("summary", "\"a\\u0007b\"", false)]
    [InlineData("summary", "\"a\\u0085b\"", false)]
    [InlineData("summary", "\"a\\u202eb\"", false)]
    [InlineData("summary", "\"a\\ud800b\"", false)]
    [InlineData("summary", "\"a\\ufdd0b\"", false)]
    [InlineData("summary", "\"a\\udbff\\udfffb\"", false)]
    [InlineData("summary", "\"§¬n khiÕu n¹i\"", false)]
    [InlineData("summary", "7", false)]
    [InlineData("receivedOn", "\"2026-03-10\"", true)]
    [InlineData("receivedOn", "\"2026-02-30\"", false)]
    [InlineData("receivedOn", "\"2026-3-1\"", false)]
    [InlineData("receivedOn", "\"1899-12-31\"", false)]
    [InlineData("receivedOn", "\"٢٠٢٦-03-10\"", false)]
    [InlineData("channel", "\"post\"", true)]
    [InlineData("channel", "\"pigeon\"", false)]
    [InlineData("instance", "1.5", false)]
    [InlineData("instance", "\"1\"", false)]
    [InlineData("nobody", "1", false)]
    public async Task Both_doors_take_the_same(string member, string value, bool isTaken)
    {
        var asBody = await app.As(StaffRole.LetterOfficer, "dd-ubnd")
            .PostRawAsync(
                "/api/v1/letters",
                Message(
                    """{"unit":"dd-ubnd","receivedOn":"2026-03-10","channel":"post","kind":"petition","instance":1,"field":"land","summary":"Kiến nghị","people":[{"role":"sender","name":"An","address":"Tổ 1"}]}""",
                    member,
                    value));
        var line = Message(
            """{"type":"letter","key":"l","unit":"dd-ubnd","receivedOn":"2026-03-10","channel":"post","kind":"petition","instance":1,"field":"land","case":"v","summary":"Kiến nghị"}""",
            member,
            value);
        using var journal = new ByteArrayContent(
            [.. """{"type":"case","key":"v","unit":"dd-ubnd","kind":"petition","field":"land","title":"x"}"""u8, (byte)'\n', .. line]);
        journal.Headers.ContentType = new("application/x-ndjson");
        var asLine = await app.As(StaffRole.Administrator, "dd")
            .PostAsync(new Uri("/api/v1/register/import?source=so-cu&dryRun=true", UriKind.Relative), journal);

        Assert.Equal((isTaken, isTaken), (asBody.IsSuccessStatusCode, asLine.IsSuccessStatusCode));
        if (!isTaken)
        {
            var told = JsonNode.Parse(await asLine.Content.ReadAsStringAsync())!["problems"]![0]!;
            Assert.Equal((2, member), ((int)told["line"]!, (string?)told["field"]));
            Assert.Contains(member, JsonNode.Parse(await asBody.Content.ReadAsStringAsync())!["errors"]!.AsObject().Select(e => e.Key));
        }
    }

    /// <summary>The message with one member in the place of its own, byte for byte as it is given.</summary>
    private static byte[] Message(string message, string member, string value)
    {
        var members = JsonNode.Parse(message)!.AsObject();
        members.Remove(member);
        return Encoding.UTF8.GetBytes($"{members.ToJsonString()[..^1]},\"{member}\":{value}}}");
    }
}
