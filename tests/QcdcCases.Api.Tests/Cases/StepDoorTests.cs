using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Cases;

/// <summary>
/// Conditions of steps that elsewhere only the domain's tests bring about, at the door of the steps: the case stands where an old book left
/// it, the step against the law is refused by its code and member, and the lawful one beside it is taken.
/// </summary>
public sealed class StepDoorTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private const string Accepted = """{"event":"accepted","on":"2026-07-01"}""";

    private const string Stayed = """{"event":"execution-suspended","on":"2026-07-02","documentNo":"1/QĐ","until":"2026-07-20"}""";

    private const string Sued = """{"event":"sued-in-court","on":"2026-07-25"}""";

    private static readonly string[] Upheld = [Accepted, """{"event":"decided","on":"2026-07-20","result":"upheld"}"""];

    private static readonly string[] Second =
    [
        """{"event":"accepted","on":"2026-06-01"}""",
        """{"event":"decided","on":"2026-06-20","result":"rejected"}""",
        """{"event":"accepted","on":"2026-07-01","instance":2}""",
    ];

    private static readonly string[] Extended =
        [Accepted, """{"event":"extended","on":"2026-07-20","documentNo":"1/QĐ","criteria":["several-places"],"until":"2026-08-28"}"""];

    private static int made;

    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    /// <summary>
    /// The code and the member that it names, the kind of case with its steps, the refused step, and the lawful one with the members that
    /// differ.
    /// </summary>
    public static TheoryData<string, string?, string, string[], string, string> Steps =>
        new()
        {
            { "case.receiver_missing", "receiver", "complaint", [Accepted], Assigned(null), Assigned("\"receiver\":\"Tổ xác minh\"") },
            {
                "case.result_unexpected",
                "result",
                "complaint",
                [Accepted],
                Assigned("\"receiver\":\"Tổ\",\"result\":\"upheld\""),
                Assigned("\"receiver\":\"Tổ\"")
            },
            {
                "case.partial_unexpected",
                "partial",
                "complaint",
                [Accepted],
                Assigned("\"receiver\":\"Tổ\",\"partial\":true"),
                Assigned("\"receiver\":\"Tổ\",\"partial\":false")
            },
            {
                "case.criteria_unexpected",
                "criteria",
                "complaint",
                [Accepted],
                Assigned("\"receiver\":\"Tổ\",\"criteria\":[\"many-people\"]"),
                Assigned("\"receiver\":\"Tổ\",\"criteria\":[]")
            },
            { "case.stay_day_missing", "until", "complaint", [Accepted], Stay(null), Stay("2026-07-20") },
            { "case.stay_too_long", "until", "complaint", [Accepted], Stay("2026-08-01"), Stay("2026-07-31") },
            {
                "case.already_stayed",
                null,
                "complaint",
                [Accepted, Stayed],
                Stay("2026-07-20"),
                """{"event":"execution-resumed","on":"2026-07-03"}"""
            },
            { "case.dialogue_day_missing", "until", "complaint", [Accepted], Notified(null), Notified("2026-07-20") },
            {
                "case.already_resolved",
                null,
                "complaint",
                [.. Upheld, Sued],
                Stopped,
                """{"event":"court-discontinued","on":"2026-08-03"}"""
            },
            {
                "case.instance_over",
                "instance",
                "complaint",
                Second,
                Assigned("\"receiver\":\"Tổ\",\"instance\":1"),
                Assigned("\"receiver\":\"Tổ\",\"instance\":2")
            },
            { "case.until_missing", "until", "denunciation", [Accepted], Longer(null), Longer("2026-08-28") },
            { "deadline.extension_not_longer", null, "denunciation", [Accepted], Longer("2026-07-31"), Longer("2026-08-01") },
            {
                "deadline.extension_too_often",
                null,
                "denunciation",
                Extended,
                Longer("2026-09-20", "2026-08-03"),
                Longer("2026-09-20", "2026-08-03", "foreign-element\",\"many-people")
            },
            {
                "case.withdrawal_not_examined",
                "assurances",
                "denunciation",
                [Accepted],
                Withdrawn("new-facts"),
                Withdrawn("no-reason-to-go-on")
            },
            {
                "case.new_facts_missing",
                "assurances",
                "petition",
                [Accepted, """{"event":"answered","on":"2026-07-20"}"""],
                Reopened("late-for-good-reason"),
                Reopened("new-facts")
            },
        };

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_step_against_the_law_is_refused_and_the_lawful_one_beside_it_is_taken(
        string code, string? member, string kind, string[] before, string refused, string lawful)
    {
        var at = await CaseAsync(kind, before);

        await Answer.IsProblem(await TakeAsync(at, refused), 422, code, member);
        Assert.Equal(at.Tag, (await Desk.CaseAsync(at.Id)).Tag);

        await Answer.Is(await TakeAsync(at, lawful), 200);
    }

    [Fact]
    public async Task What_is_decided_in_the_second_instance_goes_no_higher()
    {
        const string Escalated = """{"event":"escalated","on":"2026-08-03"}""";
        var second = await CaseAsync("complaint", [.. Second, """{"event":"decided","on":"2026-07-20","result":"confirmed"}"""]);

        await Answer.IsProblem(await TakeAsync(second, Escalated), 422, "case.second_round_is_last");

        await Answer.Is(await TakeAsync(await CaseAsync("complaint", Upheld), Escalated), 200);
    }

    [Fact]
    public async Task What_is_before_a_court_and_not_resolved_is_terminated_for_it() =>
        await Answer.Is(await TakeAsync(await CaseAsync("complaint", [Accepted, Sued]), Stopped), 200);

    private static string Stopped => """{"event":"terminated","on":"2026-08-03","ground":"court"}""";

    private static string Assigned(string? more) => With("""{"event":"verification-assigned","on":"2026-07-03"}""", more);

    private static string Stay(string? until) =>
        With("""{"event":"execution-suspended","on":"2026-07-03","documentNo":"2/QĐ"}""", Until(until));

    private static string Notified(string? until) => With("""{"event":"dialogue-notified","on":"2026-07-02"}""", Until(until));

    private static string Longer(string? until, string on = "2026-07-20", string criteria = "several-places") =>
        With($$"""{"event":"extended","on":"{{on}}","documentNo":"3/QĐ","criteria":["{{criteria}}"]}""", Until(until));

    private static string Withdrawn(string assurance) => $$"""{"event":"withdrawn","on":"2026-07-10","assurances":["{{assurance}}"]}""";

    private static string Reopened(string assurance) => $$"""{"event":"reopened","on":"2026-08-03","assurances":["{{assurance}}"]}""";

    private static string? Until(string? day) => day is null ? null : $"\"until\":\"{day}\"";

    private static string With(string step, string? more) => more is null ? step : $"{step[..^1]},{more}}}";

    private Task<HttpResponseMessage> TakeAsync(Seen at, string step) =>
        Desk.PostAsync($"/api/v1/cases/{at.Id}/steps", JsonNode.Parse(step)!, ifMatch: at.Tag);

    private async Task<Seen> CaseAsync(string kind, string[] steps)
    {
        var key = $"step-door-{Interlocked.Increment(ref made)}";
        var lines = steps.Select(s => With(s, $"\"type\":\"case-event\",\"case\":\"{key}\""));
        await app.ImportAsync(
            string.Join(
                '\n',
                [$$"""{"type":"case","key":"{{key}}","unit":"dd-ubnd","kind":"{{kind}}","field":"land","title":"{{key}}"}""", .. lines]
            ));
        var id = Guid.Empty;
        await app.InDatabaseAsync(async db => id = await db.Cases.Where(c => c.Key == key).Select(c => c.Id).SingleAsync());
        return await Desk.CaseAsync(id);
    }
}
