using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Application.Events;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Events;

/// <summary>The feed: everything once, in order, to who may read it.</summary>
public sealed class EventFeedTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Officer => app.As(StaffRole.ReceptionOfficer, "dd");

    private HttpClient Reader => app.AsClient("feedback:read", "dd-x01");

    [Fact]
    public async Task What_happens_to_feedback_is_told_in_its_order_and_once()
    {
        var start = await EndAsync(Reader);
        var item = await SubmitAsync("dd-x01", "Nguyễn Thị Kín 0912345678");
        await StepAsync(item, "acceptance", new { });
        await StepAsync(item, "answer", new { answer = "Đã gặp ông Trần Văn Giấu" });

        var events = new List<JsonNode>();
        var cursor = start;
        for (var calls = 0; calls < 3; calls++)
        {
            await NumberAsync();
            var part = await ReadAsync(Reader, cursor, limit: 2);
            events.AddRange(part["events"]!.AsArray().Where(e => (string?)e!["subject"] == item).Select(e => e!));
            cursor = (string)part["cursor"]!;
        }

        Assert.Equal(
            ["vn.qcdc.feedback.received", "vn.qcdc.feedback.accepted", "vn.qcdc.feedback.answered"],
            events.Select(e => (string)e["type"]!));
        var one = events[0].AsObject();
        Assert.Equal(("1.0", "/api/v1/feedback"), ((string?)one["specversion"], (string?)one["source"]));
        Assert.Equal("dd-x01", (string?)one["data"]!["unit"]);
        Assert.Equal(["specversion", "id", "source", "type", "subject", "time", "data"], one.Select(m => m.Key));
        Assert.All(events, e => Assert.DoesNotContain("Kín", e.ToJsonString(), StringComparison.Ordinal));
        Assert.Empty((await ReadAsync(Reader, cursor))["events"]!.AsArray());
    }

    [Fact]
    public async Task Everybody_sees_what_they_may_read_and_no_more()
    {
        var (inUnit, elsewhere) = (await SubmitAsync("dd-x01", "Ở đây"), await SubmitAsync("dd-x02", "Ở kia"));
        var letter = await Answer.Is(await app.As(StaffRole.LetterOfficer, "dd").PostAsync("/api/v1/letters", LetterBody.With()), 201);
        await NumberAsync();

        var seen = await AllAsync(Reader);
        Assert.Contains(inUnit, seen);
        Assert.DoesNotContain(elsewhere, seen);
        Assert.DoesNotContain((string)letter["id"]!, seen);
        Assert.Contains((string)letter["id"]!, await AllAsync(app.As(StaffRole.LetterOfficer, "dd")));
        Assert.Empty(await AllAsync(app.As(StaffRole.Leader, "td")));
        await Answer.Is(await app.AsNobody().GetAsync("/api/v1/events"), 401);
    }

    [Fact]
    public async Task A_refused_change_tells_nothing_and_a_repeated_one_tells_once()
    {
        var client = app.AsClient("feedback:write", "dd");
        await Answer.Is(await client.PostAsync("/api/v1/feedback", new { unit = "dd-x01", category = "nothing", text = "x" }), 422);
        var body = new { unit = "dd-x01", category = "traffic", text = "Một lần" };
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => client.PostAsync("/api/v1/feedback", body, idempotencyKey: "event-once")));
        var ids = await Task.WhenAll(answers.Select(async a => (string)(await Answer.Is(a, 201))["id"]!));
        await NumberAsync();

        var id = Assert.Single(ids.Distinct());
        Assert.Single(await AllAsync(Reader), subject => subject == id);
    }

    [Fact]
    public async Task An_event_that_commits_late_is_not_passed_over()
    {
        await SubmitAsync("dd-x01", "Trước");
        await app.InDatabaseAsync(async slow =>
        {
            await using var transaction = await slow.Database.BeginTransactionAsync();
            var unit = await slow.Units.SingleAsync(u => u.Key == "dd-x01");
            var late = Guid.CreateVersion7();
            slow.OutboxEvents.Add(new()
            {
                Action = "feedback.received", SubjectId = late, UnitId = unit.Id, At = app.Clock.Now,
            });
            await slow.SaveChangesAsync();

            var fast = await SubmitAsync("dd-x01", "Sau");
            await NumberAsync();
            var cursor = await EndAsync(Reader);
            Assert.Contains(fast, await AllAsync(Reader));
            await transaction.CommitAsync();
            await NumberAsync();

            var next = await ReadAsync(Reader, cursor);
            Assert.Contains($"{late}", next["events"]!.AsArray().Select(e => (string?)e!["subject"]));
        });
    }

    [Fact]
    public async Task A_cursor_that_is_none_or_too_old_is_refused()
    {
        await Answer.IsProblem(await Reader.GetAsync("/api/v1/events?cursor=x"), 400, "page.cursor_invalid", "cursor");
        await Answer.IsProblem(await Reader.GetAsync("/api/v1/events?cursor=999999999"), 400, "page.cursor_invalid", "cursor");
        await Answer.IsProblem(await Reader.GetAsync("/api/v1/events?limit=0"), 400, "page.limit_range", "limit");

        await using var aged = new CasesApplication();
        await aged.InitializeAsync();
        var client = aged.AsClient("feedback:write feedback:read", "dd");
        for (var i = 0; i < 3; i++)
        {
            await Answer.Is(await client.PostAsync("/api/v1/feedback", new { unit = "dd-x01", category = "traffic", text = $"{i}" }), 201);
        }

        await aged.WithAsync<NumberEvents>(task => task.RunTurnAsync(default));
        aged.Clock.Advance(TimeSpan.FromDays(91));
        await aged.RunJobAsync("tidy-runs");

        await Answer.IsProblem(await client.GetAsync("/api/v1/events?cursor=1"), 409, "event.cursor_expired", "cursor");
        var rest = await Answer.Is(await client.GetAsync("/api/v1/events"), 200);
        Assert.Equal((1, "3", false), (rest["events"]!.AsArray().Count, (string?)rest["cursor"], (bool?)rest["hasMore"]));
    }

    private async Task<string> SubmitAsync(string unit, string text) => (string)(await Answer.Is(
        await Officer.PostAsync("/api/v1/feedback", new { unit, category = "traffic", text }), 201))["id"]!;

    private async Task StepAsync(string id, string step, object body)
    {
        var read = await Officer.GetAsync($"/api/v1/feedback/{id}");
        await Answer.Is(await Officer.PostAsync($"/api/v1/feedback/{id}/{step}", body, ifMatch: read.ETag()), 200);
    }

    private Task NumberAsync() => app.WithAsync<NumberEvents>(async task =>
    {
        while (await task.RunTurnAsync(default))
        {
            // Until nothing is left.
        }
    });

    private static async Task<JsonObject> ReadAsync(HttpClient client, string? cursor, int limit = 200) =>
        await Answer.Is(await client.GetAsync($"/api/v1/events?limit={limit}{(cursor is null ? "" : $"&cursor={cursor}")}"), 200);

    private async Task<string> EndAsync(HttpClient client)
    {
        await NumberAsync();
        string? cursor = null;
        JsonObject part;
        do
        {
            part = await ReadAsync(client, cursor);
            cursor = (string)part["cursor"]!;
        }
        while ((bool)part["hasMore"]!);
        return cursor;
    }

    private static async Task<List<string>> AllAsync(HttpClient client)
    {
        var subjects = new List<string>();
        JsonObject part;
        string? cursor = null;
        do
        {
            part = await ReadAsync(client, cursor);
            subjects.AddRange(part["events"]!.AsArray().Select(e => (string)e!["subject"]!));
            cursor = (string)part["cursor"]!;
        }
        while ((bool)part["hasMore"]!);
        return subjects;
    }
}
