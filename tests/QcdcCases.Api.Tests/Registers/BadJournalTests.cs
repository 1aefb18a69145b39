using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using QcdcCases.Persistence;
using Xunit;

namespace QcdcCases.Api.Tests.Registers;

/// <summary>
/// Every way in which a line can be wrong is told with its line, member, code and message, and nothing of the journal is taken.
/// </summary>
public sealed class BadJournalTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private const string Import = "/api/v1/register/import?source=xau";

    private const string Good = """{"type":"case","key":"good","unit":"dd","kind":"petition","field":"land","title":"Kiến nghị"}""";

    private HttpClient Administrator => app.As(StaffRole.Administrator, "dd");

    /// <summary>A case, a letter about it, a session, a conference, an opinion and feedback, for lines to refer to.</summary>
    private static readonly string[] Before =
    [
        """{"type":"case","key":"v","unit":"dd-ubnd","kind":"complaint","field":"land","title":"Khiếu nại"}""",
        """{"type":"letter","key":"l","unit":"dd-ubnd","receivedOn":"2026-03-10","channel":"post","kind":"complaint","instance":1,"field":"land","case":"v"}""",
        """{"type":"session","key":"s","unit":"dd-ubnd","on":"2026-03-10","kind":"periodic","receiver":"head"}""",
        """{"type":"session","key":"off","unit":"dd-ubnd","on":"2026-03-11","kind":"periodic","receiver":"head","held":false}""",
        """{"type":"conference","key":"c","unit":"dd-ubnd","on":"2026-03-10","kind":"dialogue","chairs":[{"office":"government-chair"}],"theme":"Đất đai","attendees":3}""",
        """{"type":"opinion","key":"o","conference":"c","text":"Ý kiến","field":"land","answeredOnSpot":false}""",
        """{"type":"feedback","key":"f","unit":"dd-ubnd","receivedAt":"2026-03-10T08:00:00+07:00","category":"environment","text":"Rác","followCode":"K7MP-3HXR-9WTA"}""",
        """{"type":"case","key":"w","unit":"dd-ubnd","kind":"complaint","field":"land","title":"Khiếu nại khác"}""",
        """{"type":"case-event","case":"w","on":"2026-03-01","event":"accepted"}""",
        """{"type":"visit","key":"turned","unit":"dd-ubnd","on":"2026-03-09","kind":"regular","people":1,"matter":"x","result":"refused","refusalGround":"threatening"}""",
        """{"type":"indicator","unit":"dd-ubnd","code":"mediation.held","from":"2026-01-01","to":"2026-03-31","value":4}""",
        """{"type":"indicator","unit":"dd-ubnd","code":"management.inspections","from":"2026-01-01","to":"2026-03-31","value":4}""",
        """{"type":"letter","key":"l2","unit":"dd-ubnd","receivedOn":"2026-03-10","channel":"post","kind":"complaint","instance":1,"field":"land","case":"v","number":900}""",
    ];

    public static TheoryData<string, string?, string> BadLines =>
        new()
        {
            // What is no line at all.
            { """{"type":"case","key":"a",""", null, "register.line_not_json" },
            { "[1]", null, "register.line_not_json" },
            { """{"type":"case"} {"type":"case"}""", null, "register.line_not_json" },
            { new string('[', 2000) + new string(']', 2000), null, "register.line_not_json" },
            { """{"type":"case","key":""" + new string('[', 2000) + new string(']', 2000) + "}", null, "register.line_not_json" },
            { """{"key":"a"}""", "type", "register.type_missing" },
            { """{"type":"decree","key":"a"}""", "type", "register.type_unknown" },
            { """{"type":7}""", "type", "register.type_unknown" },
            {
                """{"type":"case","key":"\ud800","unit":"dd","kind":"petition","field":"land","title":"x"}""",
                "key",
                "register.text_ill_formed"
            },
            {
                "{\"type\":\"case\",\"key\":\"a\u0000\",\"unit\":\"dd\",\"kind\":\"petition\",\"field\":\"land\",\"title\":\"x\"}",
                null,
                "register.line_not_json"
            },
            // Members.
            { Case("colour", "red"), "colour", "register.field_unknown" },
            {
                """{"type":"case","key":"a","key":"b","unit":"dd","kind":"petition","field":"land","title":"x"}""",
                "key",
                "register.field_twice"
            },
            { """{"type":"case","key":"a","unit":"dd","kind":"petition","field":"land"}""", "title", "register.field_missing" },
            { Case("title", null), "title", "register.field_type" },
            { Case("title", 5), "title", "register.field_type" },
            { Case("title", "   "), "title", "register.text_blank" },
            { Case("title", new string('x', TextLength.Prose + 1)), "title", "register.text_too_long" },
            { Case("title", "a\u0007b"), "title", "register.text_character" },
            { Case("title", "a\u202Eb"), "title", "register.text_character" },
            { Case("key", "a\nb"), "key", "register.text_character" },
            { Case("field", "Đất đai"), "field", "text.not_a_code" },
            { Case("kind", "Complaint"), "kind", "register.word_unknown" },
            { Case("group", "true"), "group", "register.field_type" },
            { Case("instance", 3), "instance", "register.number_range" },
            { Case("instance", 1.5), "instance", "register.field_type" },
            { Case("instance", "1"), "instance", "register.field_type" },
            { Case("previous", new JsonObject { ["key"] = "v" }), "previous.source", "register.field_missing" },
            // Days and numbers.
            { Session("on", "2026-02-30"), "on", "register.date_impossible" },
            { Session("on", "2025-02-29"), "on", "register.date_impossible" },
            { Session("on", "10/03/2026"), "on", "register.date_impossible" },
            { Session("on", "2026-3-1"), "on", "register.date_impossible" },
            { Session("on", "2026-03-10T00:00:00"), "on", "register.date_impossible" },
            { Session("on", 20260310), "on", "register.field_type" },
            { Session("on", "2026-08-11"), "on", "date.in_future" },
            { Session("closedAt", "2026-03-09T23:59:59+07:00"), "closedAt", "session.closed_before_held" },
            { Session("on", "2010-12-31"), "unit", "unit.not_in_existence" },
            { Session("closedAt", "2026-03-10T17:00:00"), "closedAt", "register.instant_impossible" },
            { Session("closedAt", "2026-13-10T17:00:00+07:00"), "closedAt", "register.instant_impossible" },
            { Session("closedAt", "2027-01-10T17:00:00+07:00"), "closedAt", "register.instant_in_future" },
            { Visit("people", 0), "people", "register.number_range" },
            { Visit("people", -1), "people", "register.number_range" },
            { Visit("people", 99999999999999999L), "people", "register.number_range" },
            { Visit("number", 0), "number", "register.number_range" },
            {
                """{"type":"indicator","unit":"dd","code":"mediation.held","from":"2026-01-01","to":"2026-06-30","value":1e400}""",
                "value",
                "register.field_type"
            },
            {
                """{"type":"indicator","unit":"dd","code":"mediation.held","from":"2026-06-30","to":"2026-01-01","value":1}""",
                "to",
                "indicator.ends_before_begin"
            },
            {
                """{"type":"indicator","unit":"dd","code":"mediation.held","from":"2001-06-30","to":"2002-01-01","value":1}""",
                "unit",
                "unit.not_in_existence"
            },
            // What a line refers to.
            { Letter("case", "nowhere"), "case", "register.unknown_reference" },
            { Letter("duplicateOf", "new"), "duplicateOf", "register.unknown_reference" },
            { Case("previous", "new"), "previous", "register.unknown_reference" },
            { Letter("duplicateOf", "later"), "duplicateOf", "register.unknown_reference" },
            { Letter("cases", new JsonArray("v", "v"), without: "case"), "cases", "register.listed_twice" },
            { Letter("cases", new JsonArray(), without: "case"), "cases", "register.list_empty" },
            { Letter("cases", new JsonArray("v")), "cases", "register.either_or" },
            {
                Letter("handedOver", new JsonArray(new JsonObject { ["to"] = "dd-ubnd", ["on"] = "2026-04-01" })),
                "handedOver",
                "register.hand_over_order"
            },
            { Letter("unit", "dd-ubnd", without: "case"), "case", "register.one_missing" },
            { Letter("unit", "td-ubnd"), "unit", "unit.not_found" },
            { Letter("unit", "nowhere"), "unit", "unit.not_found" },
            { Letter("number", 900), "number", "register.number_taken" },
            { Letter("people", new JsonArray(new JsonObject { ["role"] = "sender" })), "people[0].name", "register.field_missing" },
            {
                Letter("people", new JsonArray(new JsonObject { ["role"] = "king", ["name"] = "x" })),
                "people[0].role",
                "register.word_unknown"
            },
            { Visit("session", "off", without: "unit,on,kind"), "session", "session.not_held" },
            { Visit("session", "s"), "unit", "register.either_or" },
            { Visit("matter", "x", without: "unit"), "session", "register.one_missing" },
            { Visit("matter", "x", without: "on"), "on", "register.field_missing" },
            {
                """{"type":"letter-processed","letter":"nowhere","on":"2026-03-12","eligible":true,"outcome":"filed"}""",
                "letter",
                "register.unknown_reference"
            },
            {
                """{"type":"opinion","key":"a","conference":"c","text":"x","field":"land","answeredOnSpot":false,"assignedTo":"nowhere"}""",
                "assignedTo",
                "unit.not_found"
            },
            // The law's order.
            {
                """{"type":"letter-processed","letter":"l","on":"2026-03-09","eligible":true,"jurisdiction":"own","outcome":"accepted"}""",
                "on",
                "letter.processed_before_received"
            },
            {
                """{"type":"letter-processed","letter":"l","on":"2026-03-12","eligible":true,"jurisdiction":"other","outcome":"guided","replyBy":"2026-04-01"}""",
                "replyBy",
                "letter.reply_day"
            },
            {
                """{"type":"letter-processed","letter":"l","on":"2026-03-12","eligible":true,"jurisdiction":"other","outcome":"guided","ground":"time-barred"}""",
                "ground",
                "letter.ground_unexpected"
            },
            {
                """{"type":"letter-processed","letter":"l","on":"2026-03-12","eligible":true,"jurisdiction":"other","outcome":"transferred","repliedOn":"2026-03-11"}""",
                "repliedOn",
                "letter.follow_up_early"
            },
            {
                """{"type":"letter-processed","letter":"l","on":"2026-03-12","eligible":true,"jurisdiction":"own","outcome":"accepted","forwarderToldOn":"2026-03-12"}""",
                "forwarderToldOn",
                "letter.nothing_to_follow"
            },
            { Letter("knownOn", "2026-08-09"), "knownOn", "letter.known_after_receipt" },
            { """{"type":"case-event","case":"v","on":"2026-03-09","event":"accepted"}""", "on", "case.step_before_receipt" },
            { """{"type":"case-event","case":"v","on":"2026-03-11","event":"effective"}""", "event", "case.step_not_open" },
            { """{"type":"case-event","case":"v","on":"2026-03-11","event":"decided","result":"upheld"}""", "event", "case.step_not_open" },
            { """{"type":"case-event","case":"v","on":"2026-03-11","event":"answered"}""", "event", "case.only_petition_is_answered" },
            { """{"type":"case-event","case":"v","on":"2026-08-11","event":"accepted"}""", "on", "date.in_future" },
            { """{"type":"opinion-resolved","opinion":"o","on":"2026-03-09","answer":"x"}""", "on", "opinion.resolved_before_conference" },
            {
                """{"type":"feedback-event","feedback":"f","at":"2026-03-09T08:00:00+07:00","event":"accepted"}""",
                "at",
                "feedback.step_out_of_order"
            },
            {
                """{"type":"feedback-event","feedback":"f","at":"2026-03-11T08:00:00+07:00","event":"rated","rating":9}""",
                "rating",
                "feedback.rating_range"
            },
            { Feedback("followCode", "hello"), "followCode", "register.not_a_follow_code" },
            { Feedback("followCode", "k7mp3hxr9wta"), "followCode", "register.follow_code_taken" },
            // Numbers and references that are impossible.
            { Decided("officialsSanctioned", 3, "peopleSanctioned", 2), "officialsSanctioned", "case.officials_exceed_people" },
            { Decided("officialsSanctioned", 1, "recoveredMoney", 5), "officialsSanctioned", "case.officials_exceed_people" },
            { Decided("officialsTransferred", 2, "peopleTransferred", 1), "officialsTransferred", "case.officials_exceed_people" },
            {
                """{"type":"case-event","case":"w","on":"2026-03-20","event":"suspended","returnedLand":100}""",
                "returnedLand",
                "case.consequences_unexpected"
            },
            {
                """{"type":"indicator","unit":"dd-ubnd","code":"mediation.held","from":"2026-03-31","to":"2026-04-30","value":1}""",
                "from",
                "indicator.overlaps"
            },
            {
                """{"type":"indicator","unit":"dd-ubnd","code":"mediation.held","from":"2025-01-01","to":"2026-12-31","value":1}""",
                "from",
                "indicator.overlaps"
            },
            {
                """{"type":"indicator","unit":"dd-ubnd","code":"mediation.held","from":"2026-02-01","to":"2026-02-02","value":1}""",
                "from",
                "indicator.overlaps"
            },
            {
                """{"type":"indicator","unit":"dd-ubnd","code":"mediation.teams","from":"2026-01-01","to":"2026-03-31","value":-1}""",
                "value",
                "register.number_range"
            },
            {
                """{"type":"indicator","unit":"dd-ubnd","code":"management.inspections.concluded","from":"2026-01-01","to":"2026-03-31","value":5}""",
                "value",
                "indicator.part_exceeds_whole"
            },
            {
                """{"type":"indicator","unit":"dd-ubnd","code":"management.inspections.concluded","from":"2026-01-01","to":"2026-02-28","value":1}""",
                "value",
                "indicator.part_exceeds_whole"
            },
            { Visit("refusalGround", "threatening"), "refusalGround", "visit.ground_unexpected" },
            { Visit("visitors", new JsonArray(Person("visitor", "A"), Person("visitor", "B"))), "people", "visit.more_named_than_came" },
            {
                """{"type":"visit","key":"new","unit":"dd","on":"2026-03-11","kind":"regular","people":1,"matter":"x","result":"refused","letter":"l"}""",
                "result",
                "visit.was_refused"
            },
            { Letter("visit", "turned"), "visit", "visit.was_refused" },
            {
                """{"type":"letter","key":"new","unit":"dd-ubnd","receivedOn":"2026-03-09","channel":"post","kind":"complaint","instance":1,"field":"land","case":"v","duplicateOf":"l"}""",
                "duplicateOf",
                "letter.duplicate_of_later"
            },
            {
                """{"type":"letter","key":"new","unit":"dd-ubnd","receivedOn":"2026-03-10","channel":"post","kind":"complaint","instance":1,"field":"land","case":"v","duplicateOf":"l2","number":899}""",
                "duplicateOf",
                "letter.duplicate_of_later"
            },
            {
                """{"type":"letter","key":"new","unit":"dd-ubnd","receivedOn":"2026-03-10","channel":"post","kind":"complaint","instance":1,"field":"land","case":"v","signatories":1,"people":[{"role":"sender","name":"A"},{"role":"representative","name":"B"}]}""",
                "signatories",
                "letter.more_named_than_signed"
            },
            { Feedback("category", "khong-co"), "category", "feedback.category_unknown" },
            { Feedback("dueOn", "2026-03-09"), "dueOn", "feedback.due_before_receipt" },
            {
                """{"type":"feedback-event","feedback":"f","at":"2026-03-11T08:00:00+07:00","event":"accepted","rating":5}""",
                "rating",
                "feedback.rating_unexpected"
            },
            {
                """{"type":"opinion","key":"a","conference":"c","text":"x","field":"land","answeredOnSpot":false,"dueOn":"2026-03-09"}""",
                "dueOn",
                "opinion.due_before_conference"
            },
            // Units, and keys that stand for something else.
            {
                """{"type":"unit","key":"moi","name":"Mới","level":"commune","kind":"committee","parent":"td","validFrom":"2026-01-01"}""",
                "parent",
                "unit.not_found"
            },
            {
                """{"type":"unit","key":"moi","name":"Mới","level":"commune","kind":"committee","parent":"dd","validFrom":"2026-01-02","validTo":"2026-01-01"}""",
                "validTo",
                "unit.closed_before_founded"
            },
            {
                """{"type":"unit","key":"moi","name":"Mới","level":"commune","kind":"committee","parent":"dd","validFrom":"2026-01-01","successors":["dd-x01"]}""",
                "successors",
                "register.successors_without_end"
            },
            {
                """{"type":"unit","key":"moi","name":"Mới","level":"commune","kind":"committee","parent":"dd","validFrom":"2026-01-01","validTo":"2026-02-01","successors":["moi"]}""",
                "successors",
                "register.unknown_reference"
            },
            {
                """{"type":"unit","key":"dd-x01","name":"Tên khác","level":"commune","kind":"committee","parent":"dd","validFrom":"2011-01-01"}""",
                "key",
                "register.key_taken"
            },
            {
                """{"type":"case","key":"v","unit":"dd-ubnd","kind":"complaint","field":"land","title":"Khác"}""",
                "key",
                "register.key_taken"
            },
            {
                """{"type":"letter","key":"l","unit":"dd-ubnd","receivedOn":"2026-03-11","channel":"post","kind":"complaint","instance":1,"field":"land","case":"v"}""",
                "key",
                "register.key_taken"
            },
        };

    [Theory]
    [MemberData(nameof(BadLines))]
    public async Task A_bad_line_is_told_and_nothing_is_taken(string line, string? field, string code)
    {
        var problem = await RefusedAsync(string.Join('\n', [Good, .. Before, line, Later]) + "\n");

        var told = Assert.Single(problem["problems"]!.AsArray())!;
        Assert.Equal((2 + Before.Length, field, code), ((int)told["line"]!, (string?)told["field"], (string)told["code"]!));
        Assert.False(string.IsNullOrWhiteSpace((string?)told["message"]));
        Assert.Equal(1, (int)problem["problemCount"]!);
    }

    [Fact]
    public async Task Every_problem_is_told_in_both_languages()
    {
        var journal = string.Join('\n', BadLines.Select(row => row.Data.Item1)) + "\n";

        var vietnamese = (await RefusedAsync(journal))["problems"]!.AsArray();
        var english = (await RefusedAsync(journal, "en"))["problems"]!.AsArray();

        Assert.True(vietnamese.Count >= BadLines.Count - 30, $"{vietnamese.Count} problems of {BadLines.Count} lines.");
        Assert.Equal(
            vietnamese.Select(p => ((int)p!["line"]!, (string?)p["field"], (string)p["code"]!)),
            english.Select(p => ((int)p!["line"]!, (string?)p["field"], (string)p["code"]!)));
        Assert.All(vietnamese.Zip(english), pair => Assert.NotEqual((string)pair.First!["message"]!, (string)pair.Second!["message"]!));
    }

    [Theory]
    [InlineData("invalid UTF-8", "register.line_not_utf8")]
    [InlineData("overlong", "register.line_too_long")]
    [InlineData("cut off", "register.line_cut_off")]
    [InlineData("cut off within a character", "register.line_cut_off")]
    [InlineData("blank between", "register.line_blank")]
    public async Task Bytes_that_are_no_line_are_told(string kind, string code)
    {
        byte[] good = [.. Encoding.UTF8.GetBytes(Good), (byte)'\n'];
        byte[] journal = kind switch
        {
            "invalid UTF-8" => [.. good, .. "{\"type\":\"case\",\"key\":\""u8, 0xC3, 0x28, .. "\"}\n"u8, .. good],
            "overlong" => [.. good, .. "{\"type\":\""u8, .. Enumerable.Repeat((byte)'x', 3 << 20), .. "\"}\n"u8, .. good],
            "cut off" => [.. good, .. good[..^20]],
            "cut off within a character" =>
            [
                .. good,
                .. Encoding.UTF8.GetBytes("""{"type":"case","key":"a","unit":"dd","kind":"petition","field":"land","title":"Kiế""")[..^1],
            ],
            _ => [.. good, (byte)'\n', .. good],
        };

        var told = Assert.Single((await Answer.IsProblem(await SendAsync(journal), 422, "register.refused"))["problems"]!.AsArray())!;

        Assert.Equal((2, code), ((int)told["line"]!, (string)told["code"]!));
        await AssertNothingTakenAsync();
    }

    [Fact]
    public async Task Problems_are_counted_to_the_last_and_listed_up_to_a_thousand()
    {
        var problem = await RefusedAsync(string.Concat(Enumerable.Repeat("{}\n", 2500)));

        Assert.Equal(2500, (int)problem["problemCount"]!);
        Assert.Equal(1000, problem["problems"]!.AsArray().Count);
        Assert.Contains("2500", (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_wrong_with_one_line_is_told_at_once()
    {
        var problem = await RefusedAsync(
            """{"type":"visit","key":"a","people":0,"matter":"","result":"lost","on":"2026-99-01","hat":1}""" + "\n"
        );

        Assert.Equal(
            [
                ("people", "register.number_range"),
                ("matter", "register.text_blank"),
                ("result", "register.word_unknown"),
                ("on", "register.date_impossible"),
                ("hat", "register.field_unknown"),
            ],
            problem["problems"]!.AsArray().Select(p => ((string)p!["field"]!, (string)p["code"]!)));
    }

    [Fact]
    public async Task What_hangs_on_a_wrong_line_is_not_blamed_for_it()
    {
        var problem = await RefusedAsync(
            """
            {"type":"case","key":"v","unit":"dd","kind":"complaint","field":"land","title":""}
            {"type":"letter","key":"l","unit":"dd","receivedOn":"2026-03-10","channel":"post","kind":"complaint","instance":1,"field":"land","case":"v"}
            {"type":"letter-processed","letter":"l","on":"2026-03-12","eligible":true,"jurisdiction":"own","outcome":"accepted"}
            {"type":"case-event","case":"v","on":"2026-03-12","event":"decided","result":"upheld"}

            """);

        Assert.Equal(1, (int)Assert.Single(problem["problems"]!.AsArray())!["line"]!);
    }

    [Fact]
    public async Task An_empty_journal_takes_nothing_and_is_no_error()
    {
        foreach (var nothing in new[] { "", "\n", "\r\n \r\n", "\uFEFF" })
        {
            var taken = await Answer.Is(await SendAsync(Encoding.UTF8.GetBytes(nothing)), 200);
            Assert.Equal((0, 0), ((int)taken["lines"]!, (int)taken["taken"]!));
        }
    }

    [Fact]
    public async Task A_part_may_be_told_before_its_whole_and_is_compared_at_the_end()
    {
        const string Part =
            """{"type":"indicator","unit":"dd","code":"management.inspections.concluded","from":"2026-01-01","to":"2026-03-31","value":3}""";
        const string Whole =
            """{"type":"indicator","unit":"dd","code":"management.inspections","from":"2026-01-01","to":"2026-03-31","value":2}""";

        var told = Assert.Single((await RefusedAsync($"{Part}\n{Whole}\n"))["problems"]!.AsArray())!;

        Assert.Equal((1, "value", "indicator.part_exceeds_whole"), ((int)told["line"]!, (string)told["field"]!, (string)told["code"]!));
    }

    private static string Decided(string member, int value, string besides, int other)
    {
        var line = JsonNode.Parse("""{"type":"case-event","case":"w","on":"2026-03-20","event":"decided","result":"upheld"}""")!.AsObject();
        (line[member], line[besides]) = (value, other);
        return line.ToJsonString();
    }

    private static JsonObject Person(string role, string name) => new() { ["role"] = role, ["name"] = name };

    private static string Later =>
        """{"type":"letter","key":"later","unit":"dd-ubnd","receivedOn":"2026-03-10","channel":"post","kind":"complaint","instance":1,"field":"land","case":"v"}""";

    private static string Case(string member, JsonNode? value) =>
        Line("""{"type":"case","key":"new","unit":"dd","kind":"petition","field":"land","title":"x"}""", member, value, null);

    private static string Session(string member, JsonNode? value) =>
        Line("""{"type":"session","key":"new","unit":"dd","on":"2026-03-10","kind":"periodic","receiver":"head"}""", member, value, null);

    private static string Visit(string member, JsonNode? value, string? without = null) =>
        Line(
            """{"type":"visit","key":"new","unit":"dd","on":"2026-03-10","kind":"regular","people":1,"matter":"x","result":"guided"}""",
            member,
            value,
            without);

    private static string Letter(string member, JsonNode? value, string? without = null) =>
        Line(
            """{"type":"letter","key":"new","unit":"dd-ubnd","receivedOn":"2026-03-10","channel":"post","kind":"complaint","instance":1,"field":"land","case":"v"}""",
            member,
            value,
            without);

    private static string Feedback(string member, JsonNode? value) =>
        Line(
            """{"type":"feedback","key":"new","unit":"dd-ubnd","receivedAt":"2026-03-10T08:00:00+07:00","category":"environment","text":"x"}""",
            member,
            value,
            null);

    private static string Line(string line, string member, JsonNode? value, string? without)
    {
        var members = JsonNode.Parse(line)!.AsObject();
        members[member] = value;
        foreach (var name in without?.Split(',') ?? [])
        {
            members.Remove(name);
        }

        return members.ToJsonString();
    }

    private async Task<JsonObject> RefusedAsync(string journal, string language = "vi")
    {
        var problem = await Answer.IsProblem(await SendAsync(Encoding.UTF8.GetBytes(journal), language), 422, "register.refused");
        await AssertNothingTakenAsync();
        return problem;
    }

    private async Task<HttpResponseMessage> SendAsync(byte[] journal, string language = "vi")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Import) { Content = new ByteArrayContent(journal) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        request.Headers.AcceptLanguage.ParseAdd(language);
        return await Administrator.SendAsync(request);
    }

    private Task AssertNothingTakenAsync() => app.InDatabaseAsync(db =>
    {
        Assert.Empty(db.Cases);
        Assert.Empty(db.Sessions);
        Assert.Equal(TestUnits.All().Count, db.Units.Count());
        Assert.Empty(db.Facts);
        Assert.Empty(db.RegisterNumbers);
        return Task.CompletedTask;
    });
}
