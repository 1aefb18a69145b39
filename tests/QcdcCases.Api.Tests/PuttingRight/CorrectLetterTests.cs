using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.PuttingRight;

public sealed class CorrectLetterTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private static readonly object[] Named =
    [
        new { role = "sender", name = "Phan Thị Gấm", address = "Thôn 4", paper = "citizen-card", paperNumber = "068085000777" },
        new { role = "respondent", name = "Ông Lê Văn Cường" },
    ];

    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    [Fact]
    public async Task Everything_that_was_entered_is_put_right_with_a_reason()
    {
        var letter = await Desk.RegisterLetterAsync(new { kind = "complaint", receivedOn = "2026-08-05" });

        var corrected = await Desk.CorrectAsync("letters", letter, new
        {
            reason = Entries.Reason,
            receivedOn = "2026-08-04",
            channel = "transfer",
            signatories = 2,
            forwardedBy = "Mặt trận huyện",
            forwarderKind = "front",
            knownOn = "2026-07-01",
            field = "policy",
            summary = "Khiếu nại mức hỗ trợ tái định cư",
            people = Named,
        });

        Assert.Equal(
            ("2026-08-04", "transfer", "2", "Mặt trận huyện", "front", "2026-07-01", "policy", "Khiếu nại mức hỗ trợ tái định cư"),
            (corrected["receivedOn"], corrected["channel"], corrected["signatories"], corrected["forwardedBy"], corrected["forwarderKind"],
                corrected["knownOn"], corrected["field"], corrected["summary"]));
        Assert.Equal(letter["number"], corrected["number"]);
        Assert.NotEqual(letter["processingDueOn"], corrected["processingDueOn"]);
        Assert.Equal(
            ["respondent Ông Lê Văn Cường", "sender Phan Thị Gấm"],
            (await Answer.Is(await Desk.GetAsync($"/api/v1/letters/{letter.Id}/people"), 200))["people"]!.AsArray().Select(p => $"{p!["role"]} {p["name"]}").Order());
        var entry = (await Desk.ListAsync($"letters/{letter.Id}/history"))[^1];
        Assert.Equal(("letter.corrected", Entries.Reason), ((string?)entry["action"], (string?)entry["reason"]));
        Assert.Equal(
            "receivedOn: 2026-08-05 → 2026-08-04; channel: post → transfer; signatories: – → 2; forwardedBy: – → Mặt trận huyện; "
                + "forwarderKind: – → front; knownOn: – → 2026-07-01; field: land → policy; summary; people",
            (string?)entry["detail"]);
        Assert.Single(await Desk.ListAsync("letters?q=phan+thi+gam"));
    }

    [Fact]
    public async Task People_stay_unless_they_are_named_and_sealed_ones_stay_sealed()
    {
        var letter = await Desk.RegisterLetterAsync(new { kind = "denunciation" });

        letter = await Desk.CorrectAsync("letters", letter, Entries.Letter(new { people = (object?)null }));
        Assert.Equal(["sender True"], await Sealed());
        await Desk.CorrectAsync("letters", letter, Entries.Letter(new { people = Named }));
        Assert.Equal(["respondent False", "sender True"], await Sealed());
        Assert.DoesNotContain(await Desk.ListAsync("letters?q=phan+thi+gam"), l => (Guid)l["id"]! == letter.Id);

        async Task<IEnumerable<string>> Sealed() =>
            (await Answer.Is(await Desk.GetAsync($"/api/v1/letters/{letter.Id}/people"), 200))["people"]!.AsArray()
                .Select(p => $"{p!["role"]} {(bool)p["sealed"]!}")
                .Order();
    }

    [Fact]
    public async Task A_correction_obeys_the_rules_of_the_counter()
    {
        var letter = await Desk.RegisterLetterAsync(new { kind = "complaint", receivedOn = "2026-08-05" });

        await Refused(letter, new { receivedOn = "2026-08-11" }, 422, "date.in_future", "receivedOn");
        await Refused(letter, new { receivedOn = "2025-08-05" }, 422, "letter.other_book", "receivedOn");
        await Refused(letter, new { receivedOn = "2026-08-05", knownOn = "2026-08-06" }, 422, "letter.known_after_receipt", "knownOn");
        await Refused(letter, new { receivedOn = "2026-08-05", signatories = 1, people = TwoSenders }, 422, "letter.more_named_than_signed");
        await Refused(letter, new { forwarderKind = "front" }, 400, "request.invalid", "forwardedBy");
        await Refused(letter, new { reason = "" }, 400, "request.invalid", "reason");
        await Refused(letter, new { number = 9 }, 400, "request.malformed");
    }

    [Fact]
    public async Task What_was_recorded_later_must_still_be_possible()
    {
        var letter = await Desk.RegisterLetterAsync(new { receivedOn = "2026-08-03", channel = "transfer", forwardedBy = "Hội Nông dân", forwarderKind = "front" });
        letter = await Desk.ChangeAsync("letters", letter, "processing", Bodies.Accepted(new { on = "2026-08-05" }));
        letter = await Desk.ChangeAsync("letters", letter, "follow-ups", new { @event = "forwarder-told", on = "2026-08-06" });

        await Refused(letter, new { receivedOn = "2026-08-06" }, 422, "letter.forwarder_told", "forwardedBy");
        await Refused(letter, new { receivedOn = "2026-08-06", forwardedBy = "Hội Nông dân" }, 422, "letter.processed_before_received", "receivedOn");

        var denounced = await Desk.RegisterLetterAsync(new { kind = "denunciation", receivedOn = "2026-08-03" });
        denounced = await Desk.ChangeAsync(
            "letters", denounced, "longer-check", new { on = "2026-08-05", ground = "several-places", reason = "Nhiều nơi" });
        await Refused(denounced, new { receivedOn = "2026-08-06" }, 422, "letter.longer_check_early", "receivedOn");
        await Refused(denounced, new { receivedOn = "2026-06-01" }, 422, "letter.longer_check_late", "receivedOn");
    }

    [Fact]
    public async Task A_step_that_would_precede_the_receipt_is_named()
    {
        var letter = await Desk.RegisterLetterAsync(new { receivedOn = "2026-08-03" });
        await Desk.ChangeAsync("cases", await Desk.CaseOfAsync(letter), "acceptance", new { on = "2026-08-04" });

        var problem = await Refused(letter, new { receivedOn = "2026-08-05" }, 422, "case.steps_break");

        Assert.Equal("case.step_before_receipt", (string?)problem["steps"]![0]!["code"]);
        Assert.Equal((1, "accepted", "2026-08-04"), ((int)problem["steps"]![0]!["sequence"]!, (string?)problem["steps"]![0]!["event"], (string?)problem["steps"]![0]!["on"]));
        Assert.Equal("2026-08-03", (await Desk.LetterAsync(letter.Id))["receivedOn"]);
    }

    [Fact]
    public async Task The_condition_of_the_outcome_is_checked_anew()
    {
        var letter = await Desk.RegisterLetterAsync(new { kind = "complaint", receivedOn = "2026-08-03", knownOn = "2026-07-01" });
        letter = await Desk.ChangeAsync("letters", letter, "processing", Bodies.Accepted(new { on = "2026-08-04" }));

        await Refused(letter, new { receivedOn = "2026-08-03", knownOn = "2025-12-01" }, 422, "letter.time_barred");
    }

    [Fact]
    public async Task A_duplicate_stays_after_its_original()
    {
        var first = await Desk.RegisterLetterAsync(new { receivedOn = "2026-08-03" });
        var second = await Desk.RegisterLetterAsync(new { receivedOn = "2026-08-05", duplicateOf = first.Id });

        await Refused(first, new { receivedOn = "2026-08-06" }, 422, "letter.duplicate_of_later", "receivedOn");
        await Refused(second, new { receivedOn = "2026-08-02" }, 422, "letter.duplicate_of_later", "receivedOn");
    }

    [Fact]
    public async Task A_wrong_case_is_unlinked_but_not_the_last_one()
    {
        var letter = await Desk.RegisterLetterAsync();
        var own = (Guid)letter.Body["cases"]![0]!;
        var wrong = await Desk.OpenCaseAsync(new { kind = "petition" });
        letter = await Desk.ChangeAsync("letters", letter, "cases", new { @case = wrong.Id });

        letter = await Desk.ChangeAsync("letters", letter, $"cases/{wrong.Id}/unlinking", new { reason = Entries.Reason });

        Assert.Equal([own], letter.Body["cases"]!.AsArray().Select(c => (Guid)c!));
        await Answer.IsProblem(
            await Desk.PostAsync($"/api/v1/letters/{letter.Id}/cases/{own}/unlinking", new { reason = "x" }, ifMatch: letter.Tag),
            422,
            "letter.last_case");
        await Answer.IsProblem(
            await Desk.PostAsync($"/api/v1/letters/{letter.Id}/cases/{wrong.Id}/unlinking", new { reason = "x" }, ifMatch: letter.Tag),
            404,
            "letter.case_not_linked");
    }

    [Fact]
    public async Task Another_districts_officer_does_not_find_it()
    {
        var letter = await Desk.RegisterLetterAsync();

        await Answer.IsProblem(
            await app.As(StaffRole.LetterOfficer, "td-ubnd").PutAsync($"/api/v1/letters/{letter.Id}", Entries.Letter(), ifMatch: letter.Tag),
            404,
            "letter.not_found");
        await Answer.IsProblem(
            await Desk.PutAsync($"/api/v1/letters/{letter.Id}", Entries.Letter(), ifMatch: $"\"{Guid.Empty:N}\""), 412, "request.stale");
    }

    private static object[] TwoSenders => [new { role = "sender", name = "Phan Văn Một" }, new { role = "sender", name = "Phan Văn Hai" }];

    private async Task<System.Text.Json.Nodes.JsonObject> Refused(Seen letter, object with, int status, string code, string? field = null) =>
        await Answer.IsProblem(
            await Desk.PutAsync($"/api/v1/letters/{letter.Id}", Entries.Letter(with), ifMatch: letter.Tag), status, code, field);
}
