using System.Text;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Http;

/// <summary>Texts as people send them: found however they were typed, and refused by member where they were misread on their way.</summary>
public sealed class TextTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    [Theory]
    [InlineData("Ðặng Văn Mốt", "Đặng Văn Mốt")]
    [InlineData("Lê Sỹ Haimốt", "lê sĩ haimot")]
    [InlineData("Bùi\u200B Bam\u00ADốt", "bùi bamốt")]
    [InlineData("K’Bốnmốt", "K'Bonmot")]
    [InlineData("Năm–Mốt", "nam-mot")]
    [InlineData("Sáu\u2011Mốt", "Sáu-Mốt")]
    [InlineData("Ｂảｙ Mốt", "Bảy Mốt")]
    [InlineData("Tám Mốt", "ｔａｍ ｍｏｔ")]
    [InlineData("Chín\u00A0Mốt", "chín mốt")]
    [InlineData("“Mười” Mốt", "\"mười\" mốt")]
    public async Task What_nobody_can_see_apart_is_found_alike(string name, string asked)
    {
        await Desk.RegisterLetterAsync(new { people = new[] { new { role = "sender", name } } });

        Assert.Single(await Desk.ListAsync($"letters?q={Uri.EscapeDataString(asked)}"));
    }

    [Theory]
    [InlineData("\u200B")]
    [InlineData("\u00AD \uFEFF")]
    [InlineData("\u3164")]
    [InlineData("\u0301")]
    public async Task What_nobody_can_see_is_no_name(string name)
    {
        var response = await Desk.PostAsync("/api/v1/letters", Bodies.Letter(new { people = new[] { new { role = "sender", name } } }));

        await Answer.IsProblem(response, 400, "request.invalid", "people[0].name", "field.required");
    }

    [Fact]
    public async Task What_cannot_be_seen_is_not_kept()
    {
        var letter = await Desk.RegisterLetterAsync(new
        {
            summary = "\uFEFFKiến\u200B nghị\u00AD về \u2060đường",
            people = new[] { new { role = "sender", name = "An\u200E" } },
        });

        Assert.Equal("Kiến nghị về đường", letter["summary"]);
        Assert.Equal(
            "An",
            (string?)(await Answer.Is(await Desk.GetAsync($"/api/v1/letters/{letter.Id}/people"), 200))["people"]![0]!["name"]);
    }

    [Fact]
    public async Task A_reason_that_was_misread_does_not_stand_in_the_history()
    {
        var letter = await Desk.RegisterLetterAsync(new { kind = "denunciation" });

        foreach (
            var (reason, code) in new[] { ("Má»\u009Di lÃ\u00A0m viá»\u0087c", "text.utf8_misread"), ("M\uFFFDi", "text.lost_characters") })
        {
            var response = await Desk.GetAsync($"/api/v1/letters/{letter.Id}/people?reason={Uri.EscapeDataString(reason)}");
            await Answer.IsProblem(response, 400, "request.malformed", "reason", code);
        }
    }

    [Theory]
    [InlineData("Nguy\uFFFDn An", "text.lost_characters", null)]
    [InlineData("Nguyá»…n VÄƒn An", "text.utf8_misread", "Nguyễn Văn An")]
    [InlineData("NguyÔn V¨n An", "text.font_tcvn3", "Nguyễn Văn An")]
    [InlineData("Nguyeãn Vaên An", "text.font_vni", "Nguyễn Văn An")]
    public async Task What_was_misread_is_refused_by_member_with_what_it_means(string text, string code, string? meant)
    {
        var body = Bodies.Letter(new { summary = text, people = new[] { new { role = "sender", name = text } } });
        var vietnamese = await Desk.PostAsync("/api/v1/letters", body);
        var problem = await Answer.IsProblem(vietnamese, 400, "request.malformed", "people[0].name", code);
        Assert.Contains(meant ?? "U+FFFD", (string?)problem["errors"]!["summary"]![0]!["message"], StringComparison.Ordinal);

        using var english = new HttpRequestMessage(HttpMethod.Post, "/api/v1/letters");
        english.Headers.AcceptLanguage.ParseAdd("en");
        english.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        var answer = await Answer.IsProblem(await Desk.SendAsync(english), 400, "request.malformed", "summary", code);
        var told = (string?)answer["errors"]!["summary"]![0]!["message"];
        Assert.Contains(meant ?? "U+FFFD", told, StringComparison.Ordinal);
        Assert.NotEqual(told, (string?)problem["errors"]!["summary"]![0]!["message"]);
    }
}
