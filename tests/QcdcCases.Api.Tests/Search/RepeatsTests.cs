using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Search;

public sealed class RepeatsTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    [Fact]
    public async Task A_letter_that_is_being_entered_is_compared_with_earlier_letters_and_visits()
    {
        var letter = await Desk.RegisterLetterAsync(
            new { summary = "Cầu Bến Ngự sụt lún", people = Sender("Mai Thị Lụa", "0933 000 111") });
        var visit = await app.As(StaffRole.ReceptionOfficer, "dd-ubnd").RecordVisitAsync(
            new { matter = "Hỏi việc sửa cầu Bến Ngự", visitors = new[] { Bodies.Visitor("Mai Thị Lụa") } });
        await Desk.RegisterLetterAsync(new { summary = "Nước sạch thôn Ba", people = Sender("Hồ Văn Kế") });

        var items = await SuggestAsync(
            Desk, "Đề nghị sửa cầu Bến Ngự", new { name = "Mai thi Lua", phone = "0933.000.111" });

        Assert.Equal([letter.Id, visit.Id], items.Select(IdOf));
        Assert.Equal(["same-phone", "same-name", "same-place"], Reasons(items[0]));
        Assert.Equal(["same-name", "same-words", "same-place"], Reasons(items[1]));
    }

    [Fact]
    public async Task The_same_text_at_the_same_place_is_suggested_whoever_wrote_it_and_a_namesake_alone_too()
    {
        var same = await Desk.RegisterLetterAsync(
            new { summary = "Xin mở lối đi chung xóm Đình Hạ", people = Sender("Chu Văn Đỉnh") });

        Assert.Equal(["same-words", "same-place"], Reasons(Assert.Single(
            await SuggestAsync(Desk, "Đề nghị mở lối đi chung tại xóm Đình Hạ", new { name = "Kiều Thị Mơ" }))));
        Assert.Equal(["similar-name"], Reasons(Assert.Single(
            (await SuggestAsync(Desk, "Xin mở lối đi xóm Đình Hạ", new { name = "Chuu Văn Đỉnh" })), i => IdOf(i) == same.Id)).Take(1));
        Assert.Empty(await SuggestAsync(Desk, "Việc khác hẳn", new { name = "Kiều Thị Mơ" }));
    }

    [Fact]
    public async Task What_the_caller_may_not_read_and_who_is_sealed_is_not_suggested()
    {
        await app.As(StaffRole.LetterOfficer, "td-ubnd").RegisterLetterAsync(
            new { unit = "td-ubnd", people = Sender("Thái Thị Xa", "0933777888") });
        await Desk.RegisterLetterAsync(
            new { kind = "denunciation", summary = "Việc kín", people = Sender("Thái Thị Xa", "0933777888") });

        Assert.Empty(await SuggestAsync(Desk, "Việc khác", new { name = "Thái Thị Xa", phone = "0933777888" }));
        await Answer.IsProblem(
            await Desk.PostAsync("/api/v1/search/repeats", new { unit = "td-ubnd", text = "Việc" }), 404, "unit.not_found");
    }

    [Fact]
    public async Task A_registered_letter_is_compared_with_all_that_it_is_not_linked_with()
    {
        var first = await Desk.RegisterLetterAsync(new { receivedOn = "2026-08-03", people = Sender("La Văn Lặp") });
        var second = await Desk.RegisterLetterAsync(
            new { receivedOn = "2026-08-04", people = Sender("La Văn Lặp"), duplicateOf = first.Id });
        var third = await Desk.RegisterLetterAsync(new { receivedOn = "2026-08-05", people = Sender("La Văn Lặp") });

        Assert.Equal([second.Id, first.Id], await RepeatsOfAsync(third.Id));
        Assert.Equal([third.Id], await RepeatsOfAsync(first.Id));
        Assert.Equal([third.Id], await RepeatsOfAsync(second.Id));
        await Answer.IsProblem(await Desk.GetAsync($"/api/v1/letters/{Guid.NewGuid()}/repeats"), 404, "letter.not_found");
    }

    [Fact]
    public async Task A_letter_registered_as_a_repeat_joins_the_case_of_the_original_and_opens_none()
    {
        var first = await Desk.RegisterLetterAsync(new { receivedOn = "2026-08-03" });
        var second = await Desk.RegisterLetterAsync(new { receivedOn = "2026-08-04", duplicateOf = first.Id });
        var third = await Desk.RegisterLetterAsync(new { receivedOn = "2026-08-05", duplicateOf = first.Id });

        Assert.Equal(first.Body["cases"]!.ToJsonString(), second.Body["cases"]!.ToJsonString());
        Assert.Equal(first.Body["cases"]!.ToJsonString(), third.Body["cases"]!.ToJsonString());
        Assert.Equal(
            3, (await Desk.ListAsync($"letters?case={first.Body["cases"]![0]}")).Count);
    }

    private static object[] Sender(string name, string? phone = null) => [new { role = "sender", name, phone }];

    private static async Task<List<JsonNode>> SuggestAsync(HttpClient client, string text, params object[] people) => Items(
        await Answer.Is(await client.PostAsync("/api/v1/search/repeats", new { unit = "dd-ubnd", text, people }), 200));

    private async Task<IEnumerable<Guid>> RepeatsOfAsync(Guid letter) =>
        Items(await Answer.Is(await Desk.GetAsync($"/api/v1/letters/{letter}/repeats"), 200)).Select(IdOf);

    private static List<JsonNode> Items(JsonNode answer) => [.. answer["items"]!.AsArray().Select(item => item!)];

    private static Guid IdOf(JsonNode item) => (Guid)item["record"]!["id"]!;

    private static IEnumerable<string?> Reasons(JsonNode item) => item["reasons"]!.AsArray().Select(r => (string?)r);
}
