using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.PuttingRight;

/// <summary>
/// One unit is told what happened right at once; another is told it wrongly, with entries too many, and puts it right. Figures, forms and
/// open deadlines of both are the same.
/// </summary>
public sealed class SameFiguresTests : IAsyncLifetime
{
    private const string Right = "dd-x01";
    private const string Wrong = "dd-x02";
    private const int Stories = 24;

    private static readonly string[] Channels = ["post", "in-person", "online"];
    private static readonly string[] Days = ["2026-07-20", "2026-07-22", "2026-07-27", "2026-08-03"];
    private static readonly string[] Papers = ["group-papers-complete"];

    private readonly CasesApplication app = new();

    private HttpClient Desk => app.As(StaffRole.Leader, "dd");

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task What_was_put_right_counts_as_what_was_told_right_at_once()
    {
        var dice = new Random(20261130);
        for (var story = 0; story < Stories; story++)
        {
            await TellAsync(Right, new Random(story), wrongly: null);
            await TellAsync(Wrong, new Random(story), dice);
        }

        Assert.Equal(await FiguresAsync(Right), await FiguresAsync(Wrong));
        foreach (var form in new[] { "01-TCD", "02-XLD", "03-GQKN" })
        {
            Assert.Equal(await FormAsync(form, Right), await FormAsync(form, Wrong));
        }

        Assert.Equal(await DeadlinesAsync(Right), await DeadlinesAsync(Wrong));
    }

    /// <param name="wrongly">Chooses the errors; null tells the story right at once.</param>
    private async Task TellAsync(string unit, Random story, Random? wrongly)
    {
        var (on, other) = (Days[story.Next(Days.Length)], Days[wrongly?.Next(Days.Length) ?? 0]);
        var (channel, signatories, kind) = (Channels[story.Next(3)], story.Next(3) == 0 ? 6 : 1, story.Next(2) == 0 ? "complaint" : "petition");
        var (accepted, resolved) = (story.Next(3) > 0, story.Next(2) == 0);
        var letter = await Desk.RegisterLetterAsync(wrongly is null
            ? new { unit, kind, receivedOn = on, channel, signatories }
            : new { unit, kind, receivedOn = other, channel = "hotline", signatories = 2 });
        if (wrongly is not null)
        {
            var twice = await Desk.RegisterLetterAsync(new { unit, kind, receivedOn = other, channel, signatories });
            letter = await Desk.CorrectAsync("letters", letter, Entries.Letter(new { receivedOn = on, channel, signatories }));
            await Desk.VoidAsync("letters", twice);
        }

        if (accepted)
        {
            await Desk.ChangeAsync("letters", letter, "processing", Bodies.Accepted(new { on = "2026-08-04", groupPapersComplete = true }));
            var at = await Desk.CaseOfAsync(letter);
            if (resolved && kind == "petition")
            {
                at = await Desk.ChangeAsync("cases", at, "answer", new { on = wrongly is null ? "2026-08-07" : "2026-08-06" });
                if (wrongly is not null)
                {
                    await Desk.PutOneAsync("cases", at, "steps/2", Step("2026-08-07"));
                }
            }
            else if (wrongly is not null)
            {
                at = await Desk.PutOneAsync("cases", at, "steps/1", Step("2026-08-05", Papers));
                await Desk.PutOneAsync("cases", at, "steps/2", Step("2026-08-04", Papers));
            }
        }

        await ReceiveAsync(unit, story, wrongly is not null);
    }

    private async Task ReceiveAsync(string unit, Random story, bool wrongly)
    {
        var (on, receiver) = (Days[story.Next(Days.Length)], story.Next(2) == 0 ? "head" : "delegate");
        var session = await Desk.OpenSessionAsync(wrongly
            ? new { unit, heldOn = "2026-08-05", kind = "unscheduled", receiver = "head" }
            : new { unit, heldOn = on, kind = "periodic", receiver });
        var visit = await Desk.CreateAsync("visits", Entries.VisitAt(session));
        if (wrongly)
        {
            session = await Desk.GetOneAsync("reception-sessions", session.Id);
            session = await Desk.CorrectAsync("reception-sessions", session, Entries.Session(new { heldOn = on, kind = "periodic", receiver }));
            await Desk.VoidAsync("visits", await Desk.CreateAsync("visits", Entries.VisitAt(session)));
            await Desk.VoidAsync("reception-sessions", await Desk.OpenSessionAsync(new { unit, heldOn = "2026-07-06" }));
            var moved = await Desk.RecordVisitAsync(new { unit, on = "2026-08-06" });
            await Desk.PutOneAsync("visits", moved, "session", new { session = session.Id, reason = Entries.Reason });
        }
        else
        {
            await Desk.CreateAsync("visits", Entries.VisitAt(session));
        }

        Assert.NotNull(visit["number"]);
    }

    private static object Step(string on, string[]? assurances = null) => new { reason = Entries.Reason, step = new { on, assurances } };

    private async Task<string> FiguresAsync(string unit)
    {
        var answer = await Answer.Is(
            await Desk.GetAsync($"/api/v1/statistics/figures?unit={unit}&scope=own&from=2026-07-01&to=2026-08-10"), 200);
        return answer["figures"]!.ToJsonString();
    }

    private async Task<string> FormAsync(string form, string unit)
    {
        var answer = await Answer.Is(
            await Desk.GetAsync($"/api/v1/statistics/forms/{form}?unit={unit}&scope=own&from=2026-07-01&to=2026-08-10"), 200);
        return answer["total"]!.ToJsonString();
    }

    private async Task<string> DeadlinesAsync(string unit)
    {
        List<string> open = [];
        await app.InDatabaseAsync(db =>
        {
            open.AddRange(db.Deadlines
                .Where(d => db.Units.Any(u => u.Id == d.UnitId && u.Key == unit) && d.EndedOn == null)
                .Select(d => new { d.Duty, d.RuleId, d.StartedOn, d.DueOn })
                .AsEnumerable()
                .Select(d => $"{d.Duty} {d.RuleId} {d.StartedOn:O} {d.DueOn:O}")
                .Order(StringComparer.Ordinal));
            return Task.CompletedTask;
        });
        Assert.NotEmpty(open);
        return string.Join(Environment.NewLine, open);
    }
}
