using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Shared;
using Xunit;

namespace QcdcCases.Api.Tests.Cases;

/// <summary>
/// Every state of every procedure with every event, through the interface: what the table has is taken, everything else refused.
/// </summary>
public sealed class ProcedureWalkTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private const string Today = "2026-08-10";

    /// <summary>Long past every limit, and well within it.</summary>
    private static readonly DateOnly LongAgo = new(2026, 1, 5);

    private static readonly DateOnly JustNow = new(2026, 7, 20);

    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    [Theory]
    [InlineData(CaseKind.Complaint)]
    [InlineData(CaseKind.Denunciation)]
    [InlineData(CaseKind.Petition)]
    public async Task Every_state_takes_exactly_the_events_of_its_table(CaseKind kind)
    {
        var paths = Paths(kind);
        await BringAboutAsync(kind, paths);
        var wrong = new List<string>();
        foreach (var status in paths.Keys)
        {
            var old = new Visited(await CaseAsync(kind, status, LongAgo));
            var fresh = new Visited(await CaseAsync(kind, status, JustNow));
            old.Next = await NextAsync(old.Seen.Id);
            fresh.Next = await NextAsync(fresh.Seen.Id);
            Assert.Equal(Code.Of(status), old.Seen["status"]);
            foreach (var happened in Enum.GetValues<CaseEvent>().Where(e => ProtectionProcedure.Find(e) is null))
            {
                // What lengthens a limit comes before its end, what follows from its end after it.
                var at = happened is CaseEvent.Extended or CaseEvent.ComplexFixed or CaseEvent.ExecutionSuspended ? fresh : old;
                if (await FaultOf(kind, status, happened, at) is { } fault)
                {
                    wrong.Add($"{status} + {happened}: {fault}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        var unreached = Procedure.TableOf(kind).SelectMany(t => t.From).Distinct().Except(paths.Keys);
        Assert.Empty(unreached);
    }

    [Fact]
    public async Task The_protection_of_a_denouncer_has_an_order_of_its_own()
    {
        var wrong = new List<string>();
        foreach (var (status, path) in ProtectionPaths())
        {
            var at = await Desk.OpenCaseAsync(new { kind = "denunciation" });
            foreach (var earlier in path)
            {
                at = await Desk.ChangeAsync("cases", at, "steps", Body(CaseKind.Denunciation, earlier));
            }

            foreach (var line in Enum.GetValues<CaseEvent>().Select(ProtectionProcedure.Find).OfType<ProtectionTransition>())
            {
                at = await Desk.CaseAsync(at.Id);
                var expected = line.From.Contains(status) ? null : "case.step_not_open";
                var code = await TryAsync(at, Body(CaseKind.Denunciation, line.Event));
                if (code != expected)
                {
                    wrong.Add($"{status} + {line.Event}: {code}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        Assert.Equal(
            "case.step_not_open",
            await TryAsync(await Desk.OpenCaseAsync(), Body(CaseKind.Denunciation, CaseEvent.ProtectionRequested)));
    }

    [Fact]
    public async Task Who_may_only_read_is_told_that_the_steps_are_not_theirs()
    {
        var at = await Desk.OpenCaseAsync();

        var next = await Answer.Is(await app.As(StaffRole.ReceptionOfficer, "dd-ubnd").GetAsync($"/api/v1/cases/{at.Id}/next-steps"), 200);

        Assert.All(next["steps"]!.AsArray(), s => Assert.False((bool)s!["open"]!));
        Assert.Contains(next["steps"]!.AsArray(), s => (string)s!["whyNot"]![0]!["code"]! == "case.step_not_yours");
        await Answer.IsProblem(
            await app.As(StaffRole.LetterOfficer, "td-ubnd").GetAsync($"/api/v1/cases/{at.Id}/next-steps"),
            404,
            "case.not_found");
    }

    /// <summary>What goes otherwise than the table and next-steps say, or null.</summary>
    private async Task<string?> FaultOf(CaseKind kind, CaseStatus status, CaseEvent happened, Visited at)
    {
        var code = await TryAsync(at.Seen, Body(kind, happened, status));
        if (code is null)
        {
            at.Seen = await Desk.CaseAsync(at.Seen.Id);
        }

        if (!at.Next.TryGetValue(Code.Of(happened), out var next))
        {
            return code is null ? "taken, though next-steps does not know it" : null;
        }

        var expected = Expected(kind, status, happened);
        var said = (bool)next["open"]! ? null : (string?)next["whyNot"]![0]!["code"];
        return code != expected ? $"{code ?? "taken"} instead of {expected ?? "taken"}"
            : said != expected ? $"next-steps says {said ?? "open"}, not {expected ?? "open"}"
            : null;
    }

    private async Task<Dictionary<string, JsonNode>> NextAsync(Guid id) =>
        (await Answer.Is(await Desk.GetAsync($"/api/v1/cases/{id}/next-steps"), 200))["steps"]!
            .AsArray()
            .ToDictionary(s => (string)s!["event"]!, s => s!);

    /// <summary>The code of the refusal; when the step was taken, it is taken back, and there is none.</summary>
    private async Task<string?> TryAsync(Seen at, JsonObject body)
    {
        var response = await Desk.PostAsync($"/api/v1/cases/{at.Id}/steps", body, ifMatch: at.Tag);
        if ((int)response.StatusCode == 422)
        {
            return (string)(await Answer.Is(response, 422))["code"]!;
        }

        await Answer.Is(response, 200);
        await Answer.Is(await Desk.DeleteAsync($"/api/v1/cases/{at.Id}/steps/last", response.ETag()), 200);
        return null;
    }

    /// <summary>The refusals that a whole body cannot help; null where the table lets the event come.</summary>
    private static string? Expected(CaseKind kind, CaseStatus status, CaseEvent happened)
    {
        // A conclusion found unlawful is resolved again in the second instance, which begins as received.
        var finds = (status, happened) is (CaseStatus.UnderReview, CaseEvent.Accepted) ? CaseStatus.Received : status;
        if (Procedure.Find(kind, finds, happened) is null)
        {
            return (kind, happened) switch
            {
                (CaseKind.Petition, CaseEvent.Decided) => "case.petition_is_answered",
                (not CaseKind.Petition, CaseEvent.Answered) => "case.only_petition_is_answered",
                (_, CaseEvent.Accepted) when IsOver(status) => "case.over",
                _ => "case.step_not_open",
            };
        }

        return (kind, happened) switch
        {
            (_, CaseEvent.Accepted) when CaseStatuses.NotTakenUp.Contains(status) => "case.turned_away",

            // The way to these states is a termination, or a turning away, and no withdrawal.
            (CaseKind.Complaint, CaseEvent.Accepted) when status is CaseStatus.Terminated => "case.continuation_late",
            (_, CaseEvent.Accepted) when status is CaseStatus.Closed or CaseStatus.Terminated => "case.over",
            (_, CaseEvent.CourtDiscontinued) when status is not CaseStatus.InCourt => "case.not_before_court",
            (CaseKind.Complaint, CaseEvent.DocumentsSupplied or CaseEvent.ExecutionResumed) => "case.nothing_awaited",
            (CaseKind.Denunciation, CaseEvent.ReplyReceived)
                when status is CaseStatus.Accepted or CaseStatus.Verifying or CaseStatus.Suspended => "case.nothing_awaited",
            (CaseKind.Complaint, CaseEvent.Extended) => "case.complaint_not_extended",
            (CaseKind.Complaint, CaseEvent.DialogueHeld) when status is not CaseStatus.Dialogue => "case.dialogue_not_notified",
            (CaseKind.Complaint, CaseEvent.Enforced) when status is not (CaseStatus.Effective or CaseStatus.Enforcing) =>
                "case.not_effective",
            (CaseKind.Denunciation, CaseEvent.DialogueHeld or CaseEvent.Effective) => "case.step_not_foreseen",
            (CaseKind.Denunciation, CaseEvent.Published) => "case.redaction_not_confirmed",
            (CaseKind.Denunciation, CaseEvent.Escalated) when status is CaseStatus.Suspended => "case.not_overdue",
            (_, CaseEvent.Closed)
                when status is CaseStatus.Accepted or CaseStatus.Verifying or CaseStatus.Dialogue or CaseStatus.InProgress =>
                "case.not_resolved",
            (CaseKind.Complaint, CaseEvent.Escalated) when status is CaseStatus.Effective => "case.second_complaint_late",
            _ => null,
        };
    }

    private static bool IsOver(CaseStatus status) =>
        status
            is CaseStatus.Decided
                or CaseStatus.Sent
                or CaseStatus.Published
                or CaseStatus.Effective
                or CaseStatus.Enforcing
                or CaseStatus.Enforced
                or CaseStatus.Handling
                or CaseStatus.Answered
                or CaseStatus.Closed
                or CaseStatus.Withdrawn
                or CaseStatus.Terminated
                or CaseStatus.InspectionReferred
                or CaseStatus.CriminalReferred
                or CaseStatus.Merged;

    /// <summary>The shortest way to each state, over the tables.</summary>
    private static Dictionary<CaseStatus, IReadOnlyList<CaseEvent>> Paths(CaseKind kind)
    {
        var paths = new Dictionary<CaseStatus, IReadOnlyList<CaseEvent>> { [CaseStatus.Received] = [] };
        var waiting = new Queue<CaseStatus>([CaseStatus.Received]);
        while (waiting.TryDequeue(out var status))
        {
            foreach (var line in Procedure.TableOf(kind).Where(t => t.From.Contains(status) && t.To is { } to && !paths.ContainsKey(to)))
            {
                if (paths.TryAdd(line.To!.Value, [.. paths[status], line.Event]))
                {
                    waiting.Enqueue(line.To.Value);
                }
            }
        }

        return paths;
    }

    private static IEnumerable<(ProtectionStatus Status, CaseEvent[] Path)> ProtectionPaths() =>
    [
        (ProtectionStatus.None, []),
        (ProtectionStatus.Requested, [CaseEvent.ProtectionRequested]),
        (ProtectionStatus.Denied, [CaseEvent.ProtectionRequested, CaseEvent.ProtectionDenied]),
        (ProtectionStatus.Granted, [CaseEvent.ProtectionRequested, CaseEvent.ProtectionGranted]),
        (ProtectionStatus.Ended, [CaseEvent.ProtectionGranted, CaseEvent.ProtectionEnded]),
    ];

    /// <summary>Two cases for each state, from a book, one old and one new.</summary>
    private async Task BringAboutAsync(CaseKind kind, Dictionary<CaseStatus, IReadOnlyList<CaseEvent>> paths)
    {
        var lines = new List<string>();
        foreach (var (status, path) in paths)
        {
            foreach (var from in new[] { LongAgo, JustNow })
            {
                var key = KeyOf(kind, status, from);
                lines.Add(new JsonObject
                {
                    ["type"] = "case", ["key"] = key, ["unit"] = "dd-ubnd", ["kind"] = Code.Of(kind), ["field"] = "land", ["title"] = key,
                }.ToJsonString());
                lines.AddRange(path.Index().Select(e => EventLine(kind, key, e.Item, from.AddDays(e.Index))));
            }
        }

        await app.ImportAsync(string.Join('\n', lines));
    }

    private static string EventLine(CaseKind kind, string key, CaseEvent happened, DateOnly on)
    {
        var line = new JsonObject { ["type"] = "case-event", ["case"] = key, ["on"] = $"{on:yyyy-MM-dd}", ["event"] = Code.Of(happened) };
        if (happened is CaseEvent.Decided)
        {
            line["result"] = kind is CaseKind.Complaint ? "upheld" : "true";
        }

        if (happened is CaseEvent.DialogueNotified)
        {
            line["until"] = $"{on.AddDays(6):yyyy-MM-dd}";
        }

        return line.ToJsonString();
    }

    private async Task<Seen> CaseAsync(CaseKind kind, CaseStatus status, DateOnly from)
    {
        var (key, id) = (KeyOf(kind, status, from), Guid.Empty);
        await app.InDatabaseAsync(async db => id = await db.Cases.Where(c => c.Key == key).Select(c => c.Id).SingleAsync());
        return await Desk.CaseAsync(id);
    }

    private static string KeyOf(CaseKind kind, CaseStatus status, DateOnly from) => $"walk-{Code.Of(kind)}-{Code.Of(status)}-{from:MMdd}";

    /// <summary>A step with everything that the law asks to be said of it.</summary>
    private static JsonObject Body(CaseKind kind, CaseEvent happened, CaseStatus status = CaseStatus.Received)
    {
        var body = new JsonObject
        {
            ["event"] = Code.Of(happened),
            ["on"] = Today,
            ["documentNo"] = "7/VB",
            ["receiver"] = "Thanh tra tỉnh",
            ["reason"] = "Theo hồ sơ",
        };
        if (happened is not CaseEvent.Withdrawn && Grounds.Of(kind, happened) is [var ground, ..])
        {
            // Full withdrawal, the first ground of a termination, is one where the whole was withdrawn before.
            body["ground"] = happened is CaseEvent.Terminated ? "died-or-dissolved" : Code.Of(ground);
        }

        switch (happened)
        {
            case CaseEvent.Accepted when status is CaseStatus.Withdrawn && kind is not CaseKind.Petition:
                body["ground"] = "coercion";
                break;
            case CaseEvent.Escalated:
                body["assurances"] = new JsonArray("late-for-good-reason");
                break;
            case CaseEvent.Decided:
                body["result"] = kind is CaseKind.Complaint ? "upheld" : "true";
                break;
            case CaseEvent.Extended:
                (body["until"], body["criteria"]) = ("2026-09-01", new JsonArray("many-people"));
                break;
            case CaseEvent.ComplexFixed:
                body["criteria"] = new JsonArray("many-people");
                break;
            case CaseEvent.DialogueNotified or CaseEvent.ExecutionSuspended:
                body["until"] = "2026-08-15";
                break;
            case CaseEvent.Withdrawn:
                body["assurances"] = new JsonArray("no-reason-to-go-on");
                break;
            case CaseEvent.Reopened:
                body["assurances"] = new JsonArray("new-facts");
                break;
        }

        return body;
    }

    private sealed class Visited(Seen seen)
    {
        public Seen Seen { get; set; } = seen;

        public Dictionary<string, JsonNode> Next { get; set; } = [];
    }
}
