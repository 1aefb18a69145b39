using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Dialogue;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Codes;
using QcdcCases.Domain.Feedback;
using Xunit;

namespace QcdcCases.Api.Tests.Codes;

/// <summary>The counter takes only codes that are in a list; an office adds its own below a main code, and they count there.</summary>
public sealed class OfficeCodeTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private const string Fields = "/api/v1/code-lists/field";

    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    private HttpClient Counter => app.As(StaffRole.ReceptionOfficer, "dd-ubnd");

    private HttpClient Administrator => app.As(StaffRole.Administrator, "dd");

    [Fact]
    public async Task An_unknown_code_is_refused_at_every_door_with_the_member_and_where_to_look_it_up()
    {
        var letter = await Desk.PostAsync("/api/v1/letters", Bodies.Letter(new { field = "lnad" }));
        var problem = await Answer.IsProblem(letter, 422, "code.unknown", "field");
        Assert.Contains("/api/v1/code-lists/field", (string)problem["detail"]!, StringComparison.Ordinal);

        var visit = await Counter.RecordVisitAsync();
        await RefusedAsync(Desk.PostAsync("/api/v1/cases", Bodies.Case(new { field = "land.unheard-of" })));
        await RefusedAsync(Counter.PostAsync($"/api/v1/visits/{visit.Id}/letter", new { field = "lnad" }));

        var registered = await Desk.RegisterLetterAsync();
        await RefusedAsync(Desk.PutAsync(
            $"/api/v1/letters/{registered.Id}/classification",
            new { kind = "petition", field = "lnad", summary = "Kiến nghị" },
            ifMatch: registered.Tag));
        var at = await Desk.OpenCaseAsync();
        await RefusedAsync(Desk.PutAsync($"/api/v1/cases/{at.Id}/description", new { field = "lnad", title = "Đất" }, ifMatch: at.Tag));

        var conference = await Conferences.RecordAsync(app.As(StaffRole.LetterOfficer, "dd"));
        var voiced = Conferences.Opinion("Đề nghị");
        voiced["field"] = "lnad";
        await RefusedAsync(app.As(StaffRole.LetterOfficer, "dd").PostAsync($"{Conferences.Path}/{conference["id"]}/opinions", voiced));
        var opinion = await Conferences.VoiceAsync(Desk);
        await RefusedAsync(Desk.PutAsync(
            $"/api/v1/opinions/{opinion["id"]}", new { text = "x", field = "lnad", answeredOnSpot = false }, ifMatch: opinion.Tag()));
    }

    [Fact]
    public async Task What_an_old_register_called_by_its_own_code_can_still_be_corrected_under_that_code()
    {
        await app.ImportAsync(
            """{"type":"case","key":"own-code","unit":"dd-ubnd","kind":"petition","field":"lnad","title":"Kiến nghị"}""", source: "old");
        var found = (await Desk.ListAsync("cases?q=lnad")).Concat(await Desk.ListAsync("cases")).First(c => (string?)c["field"] == "lnad");
        var at = await Desk.CaseAsync((Guid)found["id"]!);

        var corrected = await Desk.PutAsync(
            $"/api/v1/cases/{at.Id}/description", new { field = "lnad", title = "Tên mới" }, ifMatch: at.Tag);

        Assert.Equal("lnad", (string?)(await Answer.Is(corrected, 200))["field"]);
    }

    [Fact]
    public async Task An_office_adds_a_code_below_a_main_code_and_corrects_it()
    {
        var added = await AddAsync("land.flood-zone", "Đất vùng ngập lụt");
        Assert.Equal($"{Fields}/codes/land.flood-zone", added.Headers.Location!.ToString());
        Assert.Equal("land", (string?)(await Answer.Is(added, 201))["parent"]);

        var letter = await Desk.RegisterLetterAsync(new { field = "land.flood-zone" });
        Assert.Equal("land.flood-zone", letter["field"]);
        await Desk.OpenCaseAsync(new { field = "land.flood-zone" });

        var listed = await Answer.Is(await app.AsNobody().GetAsync($"{Fields}?unit=dd-ubnd"), 200);
        Assert.Contains(listed["codes"]!.AsArray(), c => (string)c!["code"]! == "land.flood-zone" && (string?)c["unit"] == "dd");
        var elsewhere = await Answer.Is(await app.AsNobody().GetAsync($"{Fields}?unit=dd"), 200);
        Assert.Contains(elsewhere["codes"]!.AsArray(), c => (string)c!["code"]! == "land.flood-zone");
        await Answer.IsProblem(await app.AsNobody().GetAsync($"{Fields}?unit=nowhere"), 404, "unit.not_found");

        var read = await Administrator.GetAsync($"{Fields}/codes/land.flood-zone");
        await Answer.Is(read, 200);
        var ended = new { name = "Đất vùng lũ", nameEn = "Land in flood zones", validTo = "2026-08-10" };
        var corrected = await Administrator.PutAsync($"{Fields}/codes/land.flood-zone", ended, ifMatch: read.ETag());
        Assert.Equal("Đất vùng lũ", (string?)(await Answer.Is(corrected, 200))["name"]);
        await Answer.IsProblem(
            await Administrator.PutAsync($"{Fields}/codes/land.flood-zone", ended, ifMatch: read.ETag()), 412, "request.stale");
        await Answer.IsProblem(
            await Administrator.PutAsync(
                $"{Fields}/codes/land.flood-zone", new { name = "x", validTo = "2020-01-01" }, ifMatch: corrected.ETag()),
            422,
            "code.ends_before_begin",
            "validTo");
        await Answer.IsProblem(await Administrator.GetAsync($"{Fields}/codes/land.nothing"), 404, "code.not_found");
    }

    [Fact]
    public async Task A_code_counts_under_its_parent_in_forms_and_figures_and_apart_by_subfield()
    {
        await Answer.Is(await AddAsync("policy.storm", "Hỗ trợ sau bão"), 201);
        const string figures = "/api/v1/statistics/figures?unit=dd&from=2026-08-01&to=2026-08-31";
        var reporter = app.As(StaffRole.Reporter, "dd");
        var before = await Answer.Is(await reporter.GetAsync($"{figures}&by=field"), 200);

        await Desk.RegisterLetterAsync(new { field = "policy.storm" });
        await Desk.RegisterLetterAsync(new { field = "policy" });

        var by = await Answer.Is(await reporter.GetAsync($"{figures}&by=field"), 200);
        Assert.Equal(2 + Received(before, "policy"), Received(by, "policy"));
        Assert.Null(by["groups"]!["policy.storm"]);
        var apart = await Answer.Is(await reporter.GetAsync($"{figures}&by=subfield"), 200);
        Assert.Equal(1, Received(apart, "policy.storm"));
        var items = await Answer.Is(
            await app.As(StaffRole.Leader, "dd").GetAsync(
                figures.Replace("?", "/letters.received/items?", StringComparison.Ordinal) + "&by=field&group=policy"),
            200);
        Assert.Equal(Received(by, "policy"), items["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_code_of_an_office_is_valid_only_there_and_below()
    {
        var commune = app.As(StaffRole.Administrator, "dd-x01");
        await Answer.Is(await AddAsync("land.village-road", "Đường thôn", unit: "dd-x01", by: commune), 201);

        await app.As(StaffRole.LetterOfficer, "dd-x01").RegisterLetterAsync(new { unit = "dd-x01", field = "land.village-road" });
        await RefusedAsync(Desk.PostAsync("/api/v1/letters", Bodies.Letter(new { field = "land.village-road" })));
        var listed = await Answer.Is(await app.AsNobody().GetAsync($"{Fields}?unit=dd-ubnd"), 200);
        Assert.DoesNotContain(listed["codes"]!.AsArray(), c => (string)c!["code"]! == "land.village-road");
    }

    [Theory]
    [InlineData("field", "land", "code.not_below_main", 422)]
    [InlineData("field", "lnad.x", "code.not_below_main", 422)]
    [InlineData("field", "land.a.b", "code.not_below_main", 422)]
    [InlineData("field", "land.compensation", "code.taken", 409)]
    [InlineData("case-kind", "complaint.x", "code.list_closed", 422)]
    [InlineData("colours", "land.x", "code.list_not_found", 404)]
    public async Task Nothing_but_a_new_code_of_the_second_level_can_be_added(string list, string code, string problem, int status) =>
        await Answer.IsProblem(
            await Administrator.PostAsync($"/api/v1/code-lists/{list}/codes", new { unit = "dd", code, name = "Tên" }), status, problem);

    [Fact]
    public async Task The_same_code_is_added_once_and_only_by_who_may()
    {
        await Answer.Is(await AddAsync("land.twice", "Hai lần"), 201);
        await Answer.IsProblem(await AddAsync("land.twice", "Hai lần"), 409, "code.taken", "code");
        await Answer.IsProblem(
            await app.As(StaffRole.LetterOfficer, "dd").PostAsync($"{Fields}/codes", new { unit = "dd", code = "land.x", name = "x" }),
            403,
            "permission.missing");
        await Answer.IsProblem(
            await Administrator.PostAsync($"{Fields}/codes", new { unit = "nowhere", code = "land.x", name = "x" }), 422, "unit.not_found");
    }

    [Fact]
    public async Task A_category_of_an_office_is_offered_to_its_citizens()
    {
        const string categories = "/api/v1/code-lists/feedback-category/codes";
        await Answer.Is(
            await Administrator.PostAsync(categories, new { unit = "dd-x01", code = "traffic.bridge", name = "Cầu dân sinh" }), 201);
        var citizens = app.AsClient("feedback:write", "dd");

        await Answer.Is(
            await citizens.PostAsync("/api/v1/feedback", new { unit = "dd-x01", category = "traffic.bridge", text = "Cầu yếu" }), 201);
        await Answer.IsProblem(
            await citizens.PostAsync("/api/v1/feedback", new { unit = "dd-x02", category = "traffic.bridge", text = "Cầu yếu" }),
            422,
            "feedback.category_unknown",
            "category");
        await Answer.IsProblem(
            await citizens.PostAsync("/api/v1/feedback", new { unit = "dd-x01", category = "invented", text = "x" }),
            422,
            "feedback.category_unknown",
            "category");
        var page = await Answer.Is(await app.AsNobody().GetAsync("/api/v1/feedback-categories"), 200);
        Assert.Contains(page["items"]!.AsArray(), c => (string)c!["code"]! == "traffic.bridge" && (string?)c["name"] == "Cầu dân sinh");
    }

    [Fact]
    public async Task A_list_that_offices_have_filled_takes_no_more()
    {
        var table = FeedbackCategories.Table;
        await app.InDatabaseAsync(async db =>
        {
            var unit = db.Units.Single(u => u.Key == "dd-x02").Id;
            foreach (var number in Enumerable.Range(0, OfficeCode.MaxPerList))
            {
                var standard = new StandardCode($"prices.n{number}", "Giá", null, new DateOnly(2026, 1, 1));
                Assert.False(OfficeCode.Add(Guid.CreateVersion7(), unit, table, standard).IsRefused(out _, out var code));
                db.OfficeCodes.Add(code!);
            }

            await db.SaveChangesAsync();
        });

        await Answer.IsProblem(
            await Administrator.PostAsync(
                "/api/v1/code-lists/feedback-category/codes", new { unit = "dd", code = "prices.more", name = "x" }),
            422,
            "code.list_full");
        await app.InDatabaseAsync(async db =>
        {
            db.OfficeCodes.RemoveRange(db.OfficeCodes.Where(c => c.Code.StartsWith("prices.n")));
            await db.SaveChangesAsync();
        });
    }

    private static async Task RefusedAsync(Task<HttpResponseMessage> request) =>
        await Answer.IsProblem(await request, 422, "code.unknown", "field");

    private static long Received(JsonNode answer, string group) => (long?)answer["groups"]?[group]?["letters.received"] ?? 0;

    private Task<HttpResponseMessage> AddAsync(string code, string name, string unit = "dd", HttpClient? by = null) =>
        (by ?? Administrator).PostAsync($"{Fields}/codes", new { unit, code, name, validFrom = "2026-01-01" });
}
