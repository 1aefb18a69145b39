using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Feedback;

/// <summary>Categories with questions and limits, and what feedback carries of them through every door.</summary>
public sealed class CategoryDefinitionTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private const string Path = "/api/v1/units/dd-x01/feedback-categories";

    private HttpClient Administrator => app.As(StaffRole.Administrator, "dd");

    private HttpClient Officer => app.As(StaffRole.ReceptionOfficer, "dd");

    [Fact]
    public async Task A_definition_applies_from_its_day_to_the_unit_and_below()
    {
        await DefineAsync("dd", "environment", new { validFrom = "2026-08-10", answerWithinDays = 5 });
        await DefineAsync("dd", "environment", new { validFrom = "2026-08-20", answerWithinDays = 2 });
        Assert.Equal("2026-08-17", (string?)(await SendAsync("environment"))["dueOn"]);

        var own = await DefineAsync("dd-x01", "environment", new { validFrom = "2026-08-10", answerWithinDays = 1, group = "Đô thị" });
        Assert.Equal(("Đô thị", 1), ((string?)own["current"]!["group"], (int?)own["current"]!["answerWithinDays"]));
        Assert.Equal("2026-08-11", (string?)(await SendAsync("environment"))["dueOn"]);
        var read = await Answer.Is(await Officer.GetAsync("/api/v1/units/dd/feedback-categories/environment"), 200);
        Assert.Equal("2026-08-20", (string?)read["planned"]![0]!["validFrom"]);
    }

    [Theory]
    [InlineData("""{"validFrom":"2026-08-09"}""", 422, "feedback-category.begins_in_past", "validFrom")]
    [InlineData("""{"validFrom":"2046-08-09"}""", 422, "date.too_far", "validFrom")]
    [InlineData("""{"validFrom":"2026-08-10","answerWithinDays":0}""", 422, "feedback-category.limit_range", "answerWithinDays")]
    [InlineData("""{"validFrom":"2026-08-10","keywords":["a,b"]}""", 422, "feedback-category.keywords_invalid", "keywords")]
    [InlineData(
        """{"validFrom":"2026-08-10","questions":[{"code":"a","type":"text","text":"?"},{"code":"a","type":"text","text":"?"}]}""",
        422, "feedback-category.questions_invalid", "questions")]
    [InlineData(
        """{"validFrom":"2026-08-10","questions":[{"code":"a","type":"singlevaluelist","text":"?"}]}""",
        422, "feedback-category.choices_invalid", "questions")]
    [InlineData(
        """{"validFrom":"2026-08-10","questions":[{"code":"a","type":"other","text":"?"}]}""",
        400, "request.malformed", "questions[0].type")]
    public async Task A_definition_that_cannot_be_is_refused(string body, int status, string code, string field)
    {
        var seen = await Administrator.GetAsync($"{Path}/public-order");
        await Answer.IsProblem(
            await Administrator.PutAsync($"{Path}/public-order", JsonNode.Parse(body), ifMatch: seen.ETag()), status, code, field);
    }

    [Fact]
    public async Task Only_who_manages_codes_defines_and_only_what_they_have_seen()
    {
        var body = new { validFrom = "2026-08-10" };
        var seen = await Officer.GetAsync($"{Path}/food-safety");
        await Answer.IsProblem(await Officer.PutAsync($"{Path}/food-safety", body, ifMatch: seen.ETag()), 403, "permission.missing");
        await Answer.IsProblem(
            await app.As(StaffRole.Administrator, "td").PutAsync($"{Path}/food-safety", body, ifMatch: seen.ETag()), 404, "unit.not_found");
        await Answer.IsProblem(
            await Administrator.PutAsync($"{Path}/khong-co", body, ifMatch: seen.ETag()), 422, "feedback.category_unknown", "category");
        await Answer.Is(await Administrator.PutAsync($"{Path}/food-safety", body, ifMatch: seen.ETag()), 200);
        await Answer.IsProblem(await Administrator.PutAsync($"{Path}/food-safety", body, ifMatch: seen.ETag()), 412, "request.stale");
    }

    [Fact]
    public async Task Questions_and_photos_are_checked_at_the_door()
    {
        await DefineAsync("dd-x01", "prices", new
        {
            validFrom = "2026-08-10",
            isExtendable = false,
            questions = new[] { new { code = "much", type = "number", text = "Bao nhiêu?", isRequired = true } },
        });
        await Answer.IsProblem(await PostAsync("prices", new { }), 422, "feedback.question_unanswered", "answers");
        await Answer.IsProblem(
            await PostAsync("prices", new { answers = Answers("nhiều") }), 422, "feedback.question_misanswered", "answers");
        await Answer.IsProblem(
            await PostAsync("prices", new { answers = Answers("5"), mediaUrls = new[] { "ftp://x" } }),
            422,
            "feedback.media_invalid",
            "mediaUrls");
        await Answer.IsProblem(
            await PostAsync("prices", new { answers = Answers("5"), place = new { lat = 91, @long = 108 } }),
            400,
            "request.malformed",
            "place.lat",
            "number.out_of_range");

        var made = await PostAsync("prices", new { answers = Answers("5"), place = new { lat = 11.5, @long = 108.25 } });
        var item = await Answer.Is(made, 201);
        Assert.Equal("Bao nhiêu?", (string?)item["answers"]![0]!["question"]);
        Assert.Equal(11.5, (double?)item["place"]!["lat"]);
        await Answer.IsProblem(
            await Officer.PostAsync($"/api/v1/feedback/{item["id"]}/extension", new { reason = "x" }, ifMatch: made.ETag()),
            422,
            "feedback.not_extendable",
            "event");
    }

    [Fact]
    public async Task A_citizen_adds_to_their_feedback_by_its_code_and_no_bystander_reads_it()
    {
        var item = await SendAsync("traffic");
        var path = $"/api/v1/feedback/by-code/{item["followCode"]}";

        var followed = await Answer.Is(await app.AsNobody().PostAsync($"{path}/comment", new { text = "Sâu hơn rồi" }), 200);
        Assert.Equal("commented", (string?)followed["steps"]![0]!["event"]);
        Assert.Null(followed["steps"]![0]!["answer"]);
        await Answer.IsProblem(await app.AsNobody().PostAsync($"{path}/comment", new { text = " " }), 400, "request.invalid", "text");
        var staff = await Answer.Is(await Officer.GetAsync($"/api/v1/feedback/{item["id"]}"), 200);
        Assert.Equal("Sâu hơn rồi", (string?)staff["steps"]![0]!["answer"]);
    }

    private static object[] Answers(string value) => [new { code = "much", values = new[] { value } }];

    private async Task<JsonObject> DefineAsync(string unit, string category, object body)
    {
        var path = $"/api/v1/units/{unit}/feedback-categories/{category}";
        return await Answer.Is(await Administrator.PutAsync(path, body, ifMatch: (await Administrator.GetAsync(path)).ETag()), 200);
    }

    private async Task<JsonObject> SendAsync(string category) => await Answer.Is(await PostAsync(category, new { }), 201);

    private Task<HttpResponseMessage> PostAsync(string category, object more)
    {
        var body = System.Text.Json.JsonSerializer.SerializeToNode(more)!.AsObject();
        (body["unit"], body["category"], body["text"]) = ("dd-x01", category, "Nội dung");
        return app.AsClient("feedback:write", "dd").PostAsync("/api/v1/feedback", body);
    }
}
