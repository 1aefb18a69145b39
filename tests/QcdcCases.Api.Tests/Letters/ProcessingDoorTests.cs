using System.Text.Json;
using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Letters;

/// <summary>
/// Conditions of a letter's processing that elsewhere only the domain's tests or a journal bring about, at its own door and at its
/// correction.
/// </summary>
public sealed class ProcessingDoorTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    [Fact]
    public async Task A_ground_a_reply_and_a_promise_belong_to_their_outcome()
    {
        await BothAsync(
            new { kind = "complaint" },
            Sent("guided", new { ground = "time-barred" }),
            Sent("guided"),
            "letter.ground_unexpected",
            "ground");
        await BothAsync(
            new { },
            Sent("transferred", new { replyBy = "2026-08-09" }),
            Sent("transferred", new { replyBy = "2026-08-10" }),
            "letter.reply_day",
            "replyBy");
        await BothAsync(new { }, Sent("guided", new { tellCitizen = true }), Sent("guided"), "letter.tell_of_transfer", "tellCitizen");
        await Desk.ChangeAsync("letters", await Desk.RegisterLetterAsync(), "processing", Sent("transferred", new { tellCitizen = true }));
    }

    [Fact]
    public async Task What_is_refused_is_within_own_jurisdiction_and_on_a_ground_that_fits()
    {
        await BothAsync(
            new { },
            Refused("other", "not-a-petition"),
            Refused("own", "not-a-petition"),
            "intake.others_not_refused",
            "outcome");
        var denunciation = new { kind = "denunciation" };
        await BothAsync(
            denunciation,
            Refused("other", "not-identifiable"),
            Refused("other", "no-jurisdiction"),
            "intake.ground_against_jurisdiction",
            "ground");
        await BothAsync(
            denunciation,
            Refused("own", "no-jurisdiction"),
            Refused("own", "not-identifiable"),
            "intake.ground_against_jurisdiction",
            "ground");
    }

    [Fact]
    public async Task A_complaint_of_nobody_is_not_accepted()
    {
        var anonymous = await Desk.RegisterLetterAsync(
            new
            {
                kind = "complaint",
                channel = "suggestion-box",
                people = Array.Empty<object>(),
            });
        await RefusedAsync(anonymous, Bodies.Accepted(), "intake.anonymous_complaint", "outcome");

        await Desk.ChangeAsync(
            "letters",
            await Desk.RegisterLetterAsync(new { kind = "complaint", channel = "suggestion-box" }),
            "processing",
            Bodies.Accepted());
    }

    [Fact]
    public async Task A_denunciation_brought_in_person_before_the_law_of_2026_is_guided()
    {
        var came = new { kind = "denunciation", receivedOn = "2026-06-25" };
        var sent = Sent("transferred", new { on = "2026-06-30" });
        var brought = await Desk.RegisterLetterAsync(new { came.kind, came.receivedOn, channel = "in-person" });
        await RefusedAsync(brought, sent, "intake.denunciation_is_guided", "outcome");

        await Desk.ChangeAsync("letters", await Desk.RegisterLetterAsync(came), "processing", sent);
        await Desk.ChangeAsync("letters", brought, "processing", Sent("transferred", new { on = "2026-07-01" }));
    }

    [Fact]
    public async Task What_follows_a_transfer_does_not_come_before_it()
    {
        var letter = await Desk.RegisterLetterAsync(new { receivedOn = "2026-08-03" });
        letter = await Desk.ChangeAsync("letters", letter, "processing", Sent("transferred", new { on = "2026-08-05" }));
        var path = $"/api/v1/letters/{letter.Id}/follow-ups";

        await Answer.IsProblem(
            await Desk.PostAsync(path, new { @event = "reply-received", on = "2026-08-04" }, ifMatch: letter.Tag),
            422,
            "letter.follow_up_early",
            "on");

        await Answer.Is(await Desk.PostAsync(path, new { @event = "reply-received", on = "2026-08-05" }, ifMatch: letter.Tag), 200);
    }

    private static JsonObject Sent(string outcome, object? with = null) => Merged(
        new { on = "2026-08-10", eligible = true, jurisdiction = "other", outcome, receiver = "UBND tỉnh", reason = "Theo hồ sơ" }, with);

    private static object Refused(string jurisdiction, string ground) =>
        new { on = "2026-08-10", eligible = true, jurisdiction, outcome = "not-accepted", ground, reason = "Theo hồ sơ" };

    private static JsonObject Merged(object first, object? with)
    {
        var body = JsonSerializer.SerializeToNode(first)!.AsObject();
        foreach (var (name, value) in with is null ? [] : JsonSerializer.SerializeToNode(with)!.AsObject().ToList())
        {
            body[name] = value?.DeepClone();
        }

        return body;
    }

    /// <summary>Refused as a processing and as its correction; the lawful one is taken between the two.</summary>
    private async Task BothAsync(object with, object refused, object lawful, string code, string field)
    {
        var letter = await Desk.RegisterLetterAsync(with);
        await RefusedAsync(letter, refused, code, field);
        letter = await Desk.ChangeAsync("letters", letter, "processing", lawful);
        await Answer.IsProblem(
            await Desk.PutAsync($"/api/v1/letters/{letter.Id}/processing", refused, ifMatch: letter.Tag),
            422,
            code,
            field);
    }

    private async Task RefusedAsync(Seen letter, object body, string code, string field) =>
        await Answer.IsProblem(
            await Desk.PostAsync($"/api/v1/letters/{letter.Id}/processing", body, ifMatch: letter.Tag),
            422,
            code,
            field);
}
