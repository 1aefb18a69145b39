using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Search;

public sealed class FindRecordsTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    private HttpClient Counter => app.As(StaffRole.ReceptionOfficer, "dd-ubnd");

    [Theory]
    [InlineData("quach xuan ky", "name")]
    [InlineData("Kỳ Quách Xuân", "name")]
    [InlineData("QUÁCH XUÂN KÌ", "name")]
    [InlineData("quach ky", "name")]
    [InlineData("quach xuan ky đập Đa Nhim", "words")]
    [InlineData("quahc xuan ky", "similar-name")]
    [InlineData("quach xua ky", "similar-name")]
    [InlineData("quach xuann ky", "similar-name")]
    [InlineData("quach xuan ky dapp", "similar-words")]
    public async Task A_name_is_found_in_any_order_without_diacritics_and_with_one_mistake(string asked, string reason)
    {
        var letter = await Desk.RegisterLetterAsync(
            new { summary = "Đề nghị sửa đập Đa Nhim", people = new[] { new { role = "sender", name = "Quách Xuân Kỳ" } } });

        var found = (await FindAsync(Desk, asked)).Single(f => (Guid)f["id"]! == letter.Id);

        Assert.Equal(("letter", reason, "Quách Xuân Kỳ"), ((string?)found["kind"], (string?)found["reason"], (string?)found["person"]));
    }

    [Theory]
    [InlineData("quahc xaun ky")]
    [InlineData("quach xuan kha")]
    [InlineData("quach xuan ky vang")]
    public async Task Two_mistakes_and_other_words_find_nothing(string asked)
    {
        await Desk.RegisterLetterAsync(new { people = new[] { new { role = "sender", name = "Quách Xuân Kỳ" } } });

        Assert.Empty(await FindAsync(Desk, asked));
    }

    [Fact]
    public async Task Records_of_all_kinds_are_found_in_one_call_the_surest_first()
    {
        var letter = await Desk.RegisterLetterAsync(
            new { receivedOn = "2026-08-03", summary = "Xin cấp nước sạch Suối Vàngg", people = Sender("Bùi Văn Khoáng") });
        var visit = await Counter.RecordVisitAsync(
            new { on = "2026-08-04", matter = "Hỏi về Khoáng sản", visitors = new[] { Bodies.Visitor("Đỗ Thị Sảnn") } });
        var named = await Counter.RecordVisitAsync(new { on = "2026-08-04", visitors = new[] { Bodies.Visitor("Lương Khoáng") } });
        var about = await Desk.OpenCaseAsync(new { title = "Khiếu nại mỏ khoáng đá" });

        var found = await FindAsync(Desk, "khoang");

        Assert.Equal([named.Id, letter.Id], found.Take(2).Select(f => (Guid)f["id"]!));
        Assert.Equal(["case", "visit"], found.Skip(2).Select(f => (string?)f["kind"]).Order(StringComparer.Ordinal));
        Assert.Equal([about.Id], (await FindAsync(Desk, "khoang", "&kinds=case")).Select(f => (Guid)f["id"]!));
        Assert.Equal(visit.Id, (Guid)(await FindAsync(Desk, "san khoang"))[0]["id"]!);
        Assert.Equal(about.Id, (Guid)(await FindAsync(Desk, "khoang mo da"))[0]["id"]!);
        Assert.Empty(await FindAsync(Desk, "khoang", "&year=2025"));
    }

    [Fact]
    public async Task A_number_is_found_with_its_year()
    {
        var letter = await Desk.RegisterLetterAsync(new { receivedOn = "2019-03-04" });
        var number = (int)letter.Body["number"]!;

        Assert.Contains((await FindAsync(Desk, $"{number}/2019")), f => (Guid)f["id"]! == letter.Id && (string?)f["reason"] == "number");
        Assert.Contains(await FindAsync(Desk, $"số {number}", "&year=2019"), f => (Guid)f["id"]! == letter.Id);
        Assert.DoesNotContain(await FindAsync(Desk, $"{number}/2018"), f => (Guid)f["id"]! == letter.Id);
    }

    [Fact]
    public async Task A_phone_number_is_found_however_it_is_written()
    {
        var letter = await Desk.RegisterLetterAsync(
            new { people = new[] { new { role = "sender", name = "Cao Thị Sim", phone = "+84 912.555-0123" } } });

        Assert.Equal([letter.Id], (await FindAsync(Desk, "0912 5550123")).Select(f => (Guid)f["id"]!));
        Assert.Equal([letter.Id], (await FindAsync(Desk, "%2B849125550123")).Select(f => (Guid)f["id"]!));
    }

    [Fact]
    public async Task The_number_of_a_document_finds_the_case_of_its_step()
    {
        var letter = await Desk.RegisterLetterAsync(new { kind = "complaint", knownOn = "2026-08-01" });
        await Desk.ChangeAsync("letters", letter, "processing", Bodies.Accepted(new { documentNo = "771/TB-UBND" }));
        var about = await Desk.GetOneAsync("cases", (Guid)letter.Body["cases"]![0]!);
        var step = (string?)about.Body["steps"]!.AsArray()[^1]!["documentNo"];

        Assert.Equal("771/TB-UBND", step);
        Assert.Equal([about.Id], (await FindAsync(Desk, "771/tb-ubnd")).Select(f => (Guid)f["id"]!));
    }

    [Fact]
    public async Task Nobody_finds_what_a_list_would_not_show_them()
    {
        var letter = await app.As(StaffRole.LetterOfficer, "td-ubnd").RegisterLetterAsync(
            new { unit = "td-ubnd", people = new[] { new { role = "sender", name = "Vương Thị Ẩn", phone = "0900111222" } } });

        Assert.Equal([letter.Id], (await FindAsync(app.As(StaffRole.Leader, "td"), "vuong thi an")).Select(f => (Guid)f["id"]!));
        foreach (var asked in new[] { "vuong thi an", "vuon thi an", "0900111222" })
        {
            Assert.Empty(await FindAsync(Desk, asked));
        }

        await Answer.IsProblem(await Desk.GetAsync("/api/v1/search?q=an&unit=td-ubnd"), 404, "unit.not_found");
        await Answer.Is(await app.As(StaffRole.Reporter, "dd").GetAsync("/api/v1/search?q=an"), 403);
    }

    [Fact]
    public async Task A_sealed_person_is_found_by_nobody()
    {
        var giau = new { role = "sender", name = "Khuất Thị Giấu", phone = "0987000111", paper = "citizen-card", paperNumber = "079000111222" };
        var letter = await Desk.RegisterLetterAsync(new { people = new[] { giau } });
        Assert.Single(await FindAsync(Desk, "khuat thi giau"));

        await Answer.Is(
            await Desk.PutAsync(
                $"/api/v1/letters/{letter.Id}/classification",
                new { kind = "denunciation", field = "land", summary = "Tố cáo cán bộ" },
                ifMatch: letter.Tag),
            200);

        foreach (var asked in new[] { "khuat thi giau", "khuatt thi giau", "0987000111" })
        {
            Assert.Empty(await FindAsync(Desk, asked));
        }

        Assert.Empty(await IdentityAsync(Desk, "079000111222"));
    }

    [Fact]
    public async Task What_is_voided_is_not_found_and_what_is_corrected_is_found_as_it_is_now()
    {
        var leader = app.As(StaffRole.Leader, "dd-ubnd");
        var letter = await Desk.RegisterLetterAsync(new { people = Sender("Mạc Đăng Nhầm") });
        await Answer.Is(
            await Desk.PutAsync(
                $"/api/v1/letters/{letter.Id}",
                Bodies.Letter(
                    new { people = Sender("Mạc Đăng Đúng"), reason = "Ghi sai tên" },
                    new { unit = (string?)null, kind = (string?)null, instance = (string?)null }),
                ifMatch: letter.Tag),
            200);

        Assert.Empty(await FindAsync(Desk, "mac dang nham"));
        Assert.Single(await FindAsync(Desk, "mac dang dung"));

        var response = await Desk.GetAsync($"/api/v1/letters/{letter.Id}");
        await Answer.Is(
            await leader.PostAsync($"/api/v1/letters/{letter.Id}/void", new { reason = "Ghi nhầm" }, ifMatch: response.ETag()), 200);

        Assert.Empty(await FindAsync(Desk, "mac dang dung"));
    }

    [Fact]
    public async Task The_number_of_an_identity_paper_finds_its_owner_and_the_history_keeps_who_looked()
    {
        var visit = await Counter.RecordVisitAsync(
            new
            {
                visitors = new[]
                {
                    new { role = "visitor", name = "Tô Thị Thẻ", address = "Thôn 2", paper = "citizen-card", paperNumber = "068199000777" },
                },
            });

        Assert.Equal([visit.Id], (await IdentityAsync(Desk, "068 199 000.777")).Select(f => (Guid)f["id"]!));

        var entry = Assert.Single(
            await Desk.ListAsync($"history?subject={visit.Id}"), h => (string?)h["action"] == "identity.searched");
        Assert.Equal("Hỏi lại đơn cũ", (string?)entry["reason"]);
        Assert.DoesNotContain("068", entry["reason"]!.ToString(), StringComparison.Ordinal);
        await Answer.Is(await app.As(StaffRole.Reporter, "dd").PostAsync("/api/v1/search/identity", Asked("1")), 403);
        await Answer.IsProblem(
            await Desk.PostAsync("/api/v1/search/identity", new { number = "068199000777", reason = string.Empty }),
            400,
            "request.invalid",
            "reason");
        Assert.Empty(await IdentityAsync(app.As(StaffRole.LetterOfficer, "td-ubnd"), "068199000777"));
    }

    [Theory]
    [InlineData("q=", "q")]
    [InlineData("q=an&limit=51", "limit")]
    [InlineData("q=an&year=99", "year")]
    [InlineData("q=an&kinds=khac", "kinds")]
    public async Task A_question_that_cannot_be_answered_is_refused(string query, string member)
    {
        var problem = await Answer.Is(await Desk.GetAsync($"/api/v1/search?{query}"), 400);

        Assert.Contains(member, problem.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("' & | ! ( ) : * \\ %")]
    [InlineData("¶")]
    [InlineData("a'); drop table letters; --")]
    [InlineData("一二三")]
    public async Task Any_text_may_be_asked_for(string asked) => await FindAsync(Desk, Uri.EscapeDataString(asked));

    private static object[] Sender(string name) => [new { role = "sender", name }];

    private static object Asked(string number) => new { number, reason = "Hỏi lại đơn cũ" };

    private static async Task<List<JsonNode>> FindAsync(HttpClient client, string asked, string others = "") =>
        Items(await Answer.Is(await client.GetAsync($"/api/v1/search?q={asked}{others}"), 200));

    private static async Task<List<JsonNode>> IdentityAsync(HttpClient client, string number) =>
        Items(await Answer.Is(await client.PostAsync("/api/v1/search/identity", Asked(number)), 200));

    private static List<JsonNode> Items(JsonNode answer) => [.. answer["items"]!.AsArray().Select(item => item!)];
}
