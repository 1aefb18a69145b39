using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;

namespace QcdcCases.Api.Tests.Province;

/// <summary>
/// What officers do on a day, as chance will have it and through the interface: letters come, are processed or forgotten; cases take
/// whatever step is open to them, backwards in time now and then, and what was entered wrongly is taken back.
/// </summary>
internal sealed class OfficeLife(HttpClient desk, Dice dice, IReadOnlyList<string> units, IReadOnlyList<Guid> officers)
{
    /// <summary>How likely an open step is chosen beside others, of which each counts two.</summary>
    private static readonly Dictionary<string, int> Weights = new(StringComparer.Ordinal)
    {
        ["complex-fixed"] = 6,
        ["extended"] = 12,
        ["suspended"] = 6,
        ["resumed"] = 6,
        ["decided"] = 12,
        ["answered"] = 6,
        ["sent"] = 6,
        ["closed"] = 1,
        ["terminated"] = 1,
        ["withdrawn"] = 1,
        ["review-opened"] = 1,
        ["escalated"] = 1,
        ["sued-in-court"] = 1,
        ["protection-requested"] = 0,
        ["protection-granted"] = 0,
        ["protection-denied"] = 0,
        ["protection-changed"] = 0,
        ["protection-ended"] = 0,
    };

    /// <summary>
    /// Before, no article let a complaint's deadline stand still: such a step is refused, and steps are entered some days late.
    /// </summary>
    private static readonly DateOnly SuspensionsOfComplaints = new(2026, 7, 6);

    private readonly List<Matter> matters = [];

    /// <summary>What happened, and how often.</summary>
    public Dictionary<string, int> Happened { get; } = [];

    /// <summary>A letter and the case that it opened.</summary>
    private sealed record Matter(Guid Letter, Guid Case, DateOnly EnteredOn)
    {
        public bool IsProcessed { get; set; }

        /// <summary>Nobody ever looks at it.</summary>
        public bool IsForgotten { get; init; }

        public bool IsTransferred { get; set; }

        public bool IsClosed { get; set; }
    }

    /// <summary>The work of a day.</summary>
    /// <returns>The letters and cases that were touched.</returns>
    public async Task<HashSet<Guid>> WorkAsync(DateOnly today, int size, Action hours)
    {
        var touched = new HashSet<Guid>();
        for (var i = 0; i < size; i++)
        {
            if (dice.Chance(55))
            {
                await TouchAsync(await ReceiveAsync(today));
            }

            foreach (
                var matter in dice.Several(
                    matters.FindAll(m => m is { IsProcessed: false, IsForgotten: false } && m.EnteredOn < today),
                    dice.Between(0, 1)))
            {
                await TouchAsync(matter, ProcessAsync(matter, today));
            }

            foreach (var matter in dice.Several(matters.FindAll(m => m.IsProcessed && !m.IsClosed), 2))
            {
                await TouchAsync(matter, matter.IsTransferred && dice.Chance(30) ? FollowAsync(matter, today) : StepAsync(matter, today));
            }
        }

        return touched;

        async Task TouchAsync(Matter matter, Task? work = null)
        {
            await (work ?? Task.CompletedTask);
            touched.UnionWith([matter.Letter, matter.Case]);
            hours();
        }
    }

    private async Task<Matter> ReceiveAsync(DateOnly today)
    {
        var kind = dice.Weighed(("complaint", 45), ("denunciation", 35), ("petition", 20));
        var isForwarded = dice.Chance(20);
        var letter = await desk.RegisterLetterAsync(new
        {
            unit = dice.Of(units),
            kind,
            receivedOn = Day(today.AddDays(-dice.Between(0, 3))),
            forwardedBy = isForwarded ? "Ban Tiếp công dân" : null,
            forwarderKind = isForwarded ? dice.Of(["reception-board", "front", "press"]) : null,
        });
        var matter = new Matter(letter.Id, (Guid)letter.Body["cases"]![0]!, today) { IsForgotten = dice.Chance(6) };
        matters.Add(matter);
        Count("received");
        if (dice.Chance(40))
        {
            await desk.ChangeAsync("letters", letter, "assignment", new { assignee = dice.Of(officers) });
        }

        if (dice.Chance(40))
        {
            await desk.ChangeAsync("cases", await desk.CaseAsync(matter.Case), "assignment", new { assignee = dice.Of(officers) });
        }

        return matter;
    }

    private async Task ProcessAsync(Matter matter, DateOnly today)
    {
        var letter = await desk.LetterAsync(matter.Letter);
        if (dice.Chance(5))
        {
            var kind = dice.Of(["complaint", "denunciation", "petition"]);
            var body = new { kind, field = "land", summary = "Phân loại lại theo nội dung" };
            var answer = await desk.PutAsync($"/api/v1/letters/{matter.Letter}/classification", body, ifMatch: letter.Tag);
            Noted(answer, "reclassified");
            return;
        }

        var outcome = dice.Weighed(("accepted", 68), ("transferred", 14), ("guided", 6), ("filed", 6), ("not-accepted", 6));
        var isOwn = outcome is "accepted" or "not-accepted";
        var processing = new JsonObject
        {
            ["on"] = Day(dice.Chance(80) ? today : today.AddDays(-1)),
            ["eligible"] = outcome != "filed",
            ["outcome"] = outcome,
            ["reason"] = "Theo kết quả phân loại",
        };
        processing["jurisdiction"] = outcome == "filed" ? null : isOwn ? "own" : "other";
        processing["receiver"] = isOwn ? null : "Thanh tra tỉnh";
        processing["ground"] =
            outcome != "not-accepted"
                ? null
                : letter["kind"] switch
                {
                    "complaint" => "not-affected",
                    "denunciation" => "no-capacity",
                    _ => null,
                };
        if (outcome == "transferred")
        {
            (processing["replyBy"], processing["tellCitizen"]) = (Day(today.AddDays(dice.Between(5, 25))), dice.Chance(50));
        }

        if (Noted(await desk.PostAsync($"/api/v1/letters/{matter.Letter}/processing", processing, ifMatch: letter.Tag), outcome))
        {
            (matter.IsProcessed, matter.IsTransferred) = (true, outcome == "transferred");
        }
    }

    private async Task FollowAsync(Matter matter, DateOnly today)
    {
        var letter = await desk.LetterAsync(matter.Letter);
        var happened = dice.Of(["reply-received", "citizen-told"]);
        Noted(
            await desk.PostAsync(
                $"/api/v1/letters/{matter.Letter}/follow-ups",
                new { @event = happened, on = Day(today) },
                ifMatch: letter.Tag),
            happened);
    }

    private async Task StepAsync(Matter matter, DateOnly today)
    {
        var at = await desk.CaseAsync(matter.Case);
        if (dice.Chance(4))
        {
            Noted(await desk.DeleteAsync($"/api/v1/cases/{matter.Case}/steps/last", at.Tag), "taken-back");
            return;
        }

        var next = (await Answer.Is(await desk.GetAsync($"/api/v1/cases/{matter.Case}/next-steps"), 200))["steps"]!
            .AsArray()
            .Where(s =>
                (bool)s!["open"]! && !(at["kind"] == "complaint" && (string?)s["event"] == "suspended" && today < SuspensionsOfComplaints))
            .SelectMany(s => Enumerable.Repeat(s!, Weights.GetValueOrDefault((string)s!["event"]!, 2)))
            .ToList();
        if (next.Count == 0)
        {
            matter.IsClosed = true;
            return;
        }

        var step = dice.Of(next);
        var happened = (string)step["event"]!;
        Noted(await desk.PostAsync($"/api/v1/cases/{matter.Case}/steps", Body(step, at, today), ifMatch: at.Tag), happened);
    }

    private JsonObject Body(JsonNode step, Seen at, DateOnly today)
    {
        var happened = (string)step["event"]!;
        var body = new JsonObject
        {
            ["event"] = happened,
            ["on"] = Day(dice.Chance(75) ? today : today.AddDays(-dice.Between(1, 4))),
            ["documentNo"] = $"{dice.Between(1, 999)}/VB",
            ["receiver"] = "Phòng chuyên môn",
            ["reason"] = "Theo hồ sơ",
        };
        if (step["grounds"]!.AsArray() is { Count: > 0 } grounds && happened is not ("withdrawn" or "accepted"))
        {
            body["ground"] = (string)dice.Of<JsonNode?>([.. grounds])!;
        }

        switch (happened)
        {
            case "decided":
                body["result"] = at["kind"] != "complaint" ? "partly-true" : at["instance"] == "2" ? "confirmed" : "partly-upheld";
                break;
            case "extended":
                (body["until"], body["criteria"]) = (
                    Day((at.Day("dueOn") ?? today).AddDays(dice.Between(5, 30))),
                    new JsonArray("many-people"));
                break;
            case "complex-fixed":
                body["criteria"] = dice.Chance(50) ? new JsonArray("many-people") : new JsonArray("many-people", "several-places");
                break;
            case "dialogue-notified":
                body["until"] = Day(today.AddDays(dice.Between(6, 12)));
                break;
            case "execution-suspended" or "report-demanded" or "transferred":
                body["until"] = Day(today.AddDays(dice.Between(2, 10)));
                break;
            case "withdrawn":
                body["assurances"] = new JsonArray("no-reason-to-go-on");
                break;
        }

        return body;
    }

    /// <summary>A step that the law refuses is nothing that happened; anything else but success is a fault.</summary>
    private bool Noted(HttpResponseMessage answer, string what)
    {
        var isTaken = (int)answer.StatusCode == 200;
        if (!isTaken && (int)answer.StatusCode is not (409 or 422))
        {
            throw new InvalidOperationException($"{what} was answered with {(int)answer.StatusCode}.");
        }

        Count(isTaken ? what : "refused");
        return isTaken;
    }

    private void Count(string what) => Happened[what] = Happened.GetValueOrDefault(what) + 1;

    private static string Day(DateOnly day) => $"{day:yyyy-MM-dd}";
}
