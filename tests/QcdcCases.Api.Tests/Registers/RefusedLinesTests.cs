using System.Text;
using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using Xunit;

namespace QcdcCases.Api.Tests.Registers;

/// <summary>
/// The rules of order that bind a journal as they bind the counter: each line is refused by its member and code, and the lawful line beside
/// it, which differs in one thing, is taken. Nothing is kept: every journal here is only checked.
/// </summary>
public sealed class RefusedLinesTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private const string Import = "/api/v1/register/import?dryRun=true&source=so";

    /// <summary>What the lines refer to: cases in several states, letters, visits, a conference and feedback.</summary>
    private static readonly string[] Before =
    [
        """{"type":"case","key":"w","unit":"dd-ubnd","kind":"complaint","field":"land","title":"Khiếu nại"}""",
        """{"type":"case-event","case":"w","on":"2026-03-01","event":"accepted"}""",
        """{"type":"case","key":"void","unit":"dd-ubnd","kind":"petition","field":"land","title":"Mở nhầm","voided":{"on":"2026-03-02","reason":"Mở nhầm"}}""",
        """{"type":"case","key":"t","unit":"dd-ubnd","kind":"denunciation","field":"land","title":"Tố cáo"}""",
        """{"type":"case-event","case":"t","on":"2026-03-01","event":"accepted"}""",
        """{"type":"case","key":"p","unit":"dd-ubnd","kind":"petition","field":"land","title":"Kiến nghị"}""",
        """{"type":"case-event","case":"p","on":"2026-03-01","event":"accepted"}""",
        """{"type":"case","key":"d","unit":"dd-ubnd","kind":"complaint","field":"land","title":"Đã giải quyết"}""",
        """{"type":"case-event","case":"d","on":"2026-02-01","event":"accepted"}""",
        """{"type":"case-event","case":"d","on":"2026-02-10","event":"decided","result":"upheld"}""",
        """{"type":"case","key":"e","unit":"dd-ubnd","kind":"complaint","field":"land","title":"Lần hai"}""",
        """{"type":"case-event","case":"e","on":"2026-02-01","event":"accepted"}""",
        """{"type":"case-event","case":"e","on":"2026-02-10","event":"decided","result":"upheld"}""",
        """{"type":"case-event","case":"e","on":"2026-03-01","event":"accepted","instance":2}""",
        """{"type":"letter","key":"l","unit":"dd-ubnd","receivedOn":"2026-03-10","channel":"post","kind":"complaint","instance":1,"field":"land","case":"w"}""",
        """{"type":"letter","key":"done","unit":"dd-ubnd","receivedOn":"2025-03-10","channel":"post","kind":"petition","instance":1,"field":"land","case":"p"}""",
        """{"type":"letter-processed","letter":"done","on":"2025-03-12","eligible":true,"jurisdiction":"other","outcome":"guided"}""",
        """{"type":"letter","key":"old","unit":"dd-ubnd","receivedOn":"2025-03-10","channel":"post","kind":"petition","instance":1,"field":"land","case":"p"}""",
        """{"type":"visit","key":"in","unit":"dd-ubnd","on":"2026-03-09","kind":"regular","people":1,"matter":"x","result":"taken-in"}""",
        """{"type":"visit","key":"became","unit":"dd-ubnd","on":"2026-03-09","kind":"regular","people":1,"matter":"x","result":"taken-in","letter":"l"}""",
        """{"type":"conference","key":"c","unit":"dd-ubnd","on":"2026-03-10","kind":"dialogue","chairs":[{"office":"government-chair"}],"theme":"Đất","attendees":3}""",
        """{"type":"opinion","key":"o","conference":"c","text":"Ý kiến","field":"land","answeredOnSpot":true}""",
        """{"type":"feedback","key":"f","unit":"dd-ubnd","receivedAt":"2026-03-10T08:00:00+07:00","category":"environment","text":"Rác"}""",
        """{"type":"feedback","key":"g","unit":"dd-ubnd","receivedAt":"2026-03-10T08:00:00+07:00","category":"environment","text":"Rác"}""",
        """{"type":"feedback-event","feedback":"g","at":"2026-03-11T08:00:00+07:00","event":"answered","answer":"Đã dọn"}""",
    ];

    /// <summary>The code, the member that it names, the line, and its lawful neighbour.</summary>
    public static TheoryData<string, string?, string, string> Lines =>
        new()
        {
            // Voided entries.
            {
                "register.voided_reference",
                "case",
                """{"type":"visit","key":"v-new","unit":"dd-ubnd","on":"2026-03-09","kind":"regular","people":1,"matter":"x","result":"guided","case":"void"}""",
                """{"type":"visit","key":"v-new","unit":"dd-ubnd","on":"2026-03-09","kind":"regular","people":1,"matter":"x","result":"guided","case":"p"}"""
            },

            // The steps of a case.
            { "case.step_out_of_order", "on", Step("t", "2026-02-28", "suspended"), Step("t", "2026-03-01", "suspended") },
            { "case.over", "event", Step("d", "2026-03-01", "accepted"), Step("d", "2026-03-01", "accepted", "\"instance\":2") },
            {
                "case.instance_over",
                "instance",
                Step("e", "2026-03-05", "suspended", "\"instance\":1"),
                Step("e", "2026-03-05", "suspended", "\"instance\":2")
            },
            {
                "case.result_missing",
                "result",
                Step("w", "2026-03-20", "decided"),
                Step("w", "2026-03-20", "decided", "\"result\":\"rejected\"")
            },
            {
                "case.result_unexpected",
                "result",
                Step("w", "2026-03-20", "suspended", "\"result\":\"rejected\""),
                Step("w", "2026-03-20", "suspended")
            },
            {
                "case.result_of_other_kind",
                "result",
                Step("w", "2026-03-20", "decided", "\"result\":\"true\""),
                Step("t", "2026-03-20", "decided", "\"result\":\"true\"")
            },
            {
                "case.petition_is_answered",
                "event",
                Step("p", "2026-03-20", "decided", "\"result\":\"upheld\""),
                Step("p", "2026-03-20", "answered")
            },
            {
                "case.until_missing",
                "until",
                Step("t", "2026-03-20", "extended"),
                Step("t", "2026-03-20", "extended", "\"until\":\"2026-04-20\"")
            },
            {
                "case.until_before_step",
                "until",
                Step("t", "2026-03-20", "extended", "\"until\":\"2026-03-19\""),
                Step("t", "2026-03-20", "extended", "\"until\":\"2026-03-20\"")
            },
            {
                "case.partial_unexpected",
                "partial",
                Step("w", "2026-03-20", "suspended", "\"partial\":true"),
                Step("w", "2026-03-20", "withdrawn", "\"partial\":true")
            },
            {
                "case.ground_of_other_step",
                "ground",
                Step("w", "2026-03-20", "suspended", "\"ground\":\"no-capacity\""),
                Step("w", "2026-03-20", "suspended", "\"ground\":\"obstacle\"")
            },
            {
                "case.criteria_unexpected",
                "criteria",
                Step("w", "2026-03-20", "suspended", Criteria),
                Step("w", "2026-03-20", "complex-fixed", Criteria)
            },
            // A letter's processing.
            {
                "letter.already_processed",
                null,
                Processed("done", "2025-03-13", "other", "guided"),
                Processed("done", "2025-03-12", "other", "guided")
            },
            {
                "letter.ineligible_accepted",
                "outcome",
                Processed("l", "2026-03-12", "own", "accepted").Replace("true", "false", StringComparison.Ordinal),
                Processed("l", "2026-03-12", "own", "accepted")
            },
            {
                "letter.jurisdiction_missing",
                "jurisdiction",
                Processed("l", "2026-03-12", null, "guided"),
                Processed("l", "2026-03-12", "other", "guided")
            },
            {
                "letter.not_own_accepted",
                "outcome",
                Processed("l", "2026-03-12", "other", "accepted"),
                Processed("l", "2026-03-12", "own", "accepted")
            },
            {
                "letter.tell_of_transfer",
                "tellCitizen",
                Processed("l", "2026-03-12", "other", "guided", "\"tellCitizen\":true"),
                Processed("l", "2026-03-12", "other", "transferred", "\"tellCitizen\":true")
            },
            {
                "letter.kept_a_year",
                "destructionDecidedOn",
                Processed("old", "2025-03-12", "own", "filed", "\"destructionDecidedOn\":\"2026-03-12\""),
                Processed("old", "2025-03-12", "own", "filed", "\"destructionDecidedOn\":\"2026-03-13\"")
            },
            // A letter.
            {
                "letter.longer_check_not_foreseen",
                "manyPlaces",
                Letter("complaint", "w", Longer("2026-03-11")),
                Letter("denunciation", "t", Longer("2026-03-11"))
            },
            {
                "letter.longer_check_early",
                "longerCheckOn",
                Letter("denunciation", "t", Longer("2026-03-09")),
                Letter("denunciation", "t", Longer("2026-03-10"))
            },
            {
                "letter.longer_check_late",
                "longerCheckOn",
                Letter("denunciation", "t", Longer("2026-03-20")),
                Letter("denunciation", "t", Longer("2026-03-19"))
            },
            {
                "letter.regulations_of_petition",
                "onRegulations",
                Letter("complaint", "w", "\"onRegulations\":true"),
                Letter("petition", "p", "\"onRegulations\":true")
            },
            {
                "visit.already_letter",
                "visit",
                Letter("complaint", "w", "\"visit\":\"became\""),
                Letter("complaint", "w", "\"visit\":\"in\"")
            },
            { "register.list_too_long", "people", Letter("complaint", "w", People(1001, 1)), Letter("complaint", "w", People(1000, 1)) },
            { "register.names_too_long", "people", Letter("complaint", "w", People(100, 400)), Letter("complaint", "w", People(99, 400)) },
            // Reception.
            {
                "visit.nothing_to_follow",
                "citizenToldOn",
                Visit("guided", "\"citizenToldOn\":\"2026-03-12\""),
                Visit("taken-in", "\"citizenToldOn\":\"2026-03-12\"")
            },
            {
                "visit.follow_up_early",
                "citizenToldOn",
                Visit("taken-in", "\"citizenToldOn\":\"2026-03-09\""),
                Visit("taken-in", "\"citizenToldOn\":\"2026-03-10\"")
            },
            {
                "register.names_too_long",
                "visitors",
                Visit("guided", People(100, 400, "visitor", "visitors")),
                Visit("guided", People(99, 400, "visitor", "visitors"))
            },
            { "session.announced_late", "announcedOn", Session("2026-03-10", "2026-03-11"), Session("2026-03-10", "2026-03-10") },
            { "date.outside_calendar", "on", Session("1899-12-31", null), Session("2026-03-10", null) },
            // Dialogue and feedback.
            { "opinion.answered_on_spot", "on", Resolved("2026-03-11"), Resolved("2026-03-10") },
            { "feedback.answer_missing", "answer", Answered("f", "answered"), Answered("f", "answered", "\"answer\":\"Đã dọn\"") },
            { "feedback.step_not_open", "event", Answered("g", "accepted"), Answered("g", "reopened") },
            // Units: one at the top is added by who stands there.
            { "register.root_not_yours", "parent", Unit(null), Unit("dd-ubnd") },
            { "date.too_far", "validFrom", Unit("dd-ubnd", "2036-08-11"), Unit("dd-ubnd", "2036-08-10") },
        };

    private static string Criteria => "\"criteria\":[\"several-places\"]";

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task A_line_against_a_rule_is_refused_and_the_lawful_one_beside_it_is_taken(
        string code,
        string? field,
        string line,
        string lawful)
    {
        var problem = await Answer.IsProblem(await SendAsync(line), 422, "register.refused");
        var told = Assert.Single(problem["problems"]!.AsArray())!;
        Assert.Equal((Before.Length + 1, field, code), ((int)told["line"]!, (string?)told["field"], (string?)told["code"]));

        var taken = await Answer.Is(await SendAsync(lawful), 200);
        Assert.Equal(("checked", Before.Length + 1), ((string?)taken["state"], (int)taken["lines"]!));
    }

    [Fact]
    public async Task Who_stands_at_the_top_adds_units_there()
    {
        using var content = Journal([Unit(null)]);

        await Answer.Is(await app.AsClient("register:import", "dd").PostAsync(new Uri(Import, UriKind.Relative), content), 200);
    }

    private async Task<HttpResponseMessage> SendAsync(string line)
    {
        using var content = Journal([.. Before, line]);
        return await app.AsClient("register:import", "dd-ubnd").PostAsync(new Uri(Import, UriKind.Relative), content);
    }

    private static ByteArrayContent Journal(IEnumerable<string> lines)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
        content.Headers.ContentType = new("application/x-ndjson");
        return content;
    }

    private static string Step(string about, string on, string happened, string? more = null) =>
        With($$"""{"type":"case-event","case":"{{about}}","on":"{{on}}","event":"{{happened}}"}""", more);

    private static string Processed(string letter, string on, string? jurisdiction, string outcome, string? more = null) => With(
        $$"""{"type":"letter-processed","letter":"{{letter}}","on":"{{on}}","eligible":true,"outcome":"{{outcome}}"}""",
        string.Join(',', new[] { jurisdiction is null ? null : $"\"jurisdiction\":\"{jurisdiction}\"", more }.Where(m => m is not null)));

    private static string Letter(string kind, string about, string more) =>
        With(
            $$"""{"type":"letter","key":"new","unit":"dd-ubnd","receivedOn":"2026-03-10","channel":"post","kind":"{{kind}}","instance":1,"field":"land","case":"{{about}}"}""",
            more);

    private static string Longer(string on) => $"\"manyPlaces\":true,\"longerCheckOn\":\"{on}\"";

    private static string Visit(string result, string more) =>
        With(
            $$"""{"type":"visit","key":"new","unit":"dd-ubnd","on":"2026-03-10","kind":"regular","people":100,"matter":"x","result":"{{result}}"}""",
            more);

    private static string Session(string on, string? announcedOn) => With(
        $$"""{"type":"session","key":"new","unit":"dd-ubnd","on":"{{on}}","kind":"periodic","receiver":"head"}""",
        announcedOn is null ? null : $"\"announcedOn\":\"{announcedOn}\"");

    private static string Resolved(string on) => $$"""{"type":"opinion-resolved","opinion":"o","on":"{{on}}","answer":"Đã làm"}""";

    private static string Answered(string feedback, string happened, string? more = null) =>
        With($$"""{"type":"feedback-event","feedback":"{{feedback}}","at":"2026-03-12T08:00:00+07:00","event":"{{happened}}"}""", more);

    private static string Unit(string? parent, string validFrom = "2026-01-01") => With(
        $$"""{"type":"unit","key":"moi","name":"Mới","level":"commune","kind":"committee","validFrom":"{{validFrom}}"}""",
        parent is null ? null : $"\"parent\":\"{parent}\"");

    private static string People(int count, int length, string role = "sender", string member = "people") =>
        $"\"{member}\":"
        + new JsonArray([
            .. Enumerable.Range(0, count).Select(_ => new JsonObject { ["role"] = role, ["name"] = new string('A', length) }),
        ]).ToJsonString();

    private static string With(string line, string? more) => string.IsNullOrEmpty(more) ? line : $"{line[..^1]},{more}}}";
}
