using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Staffing;

/// <summary>Everything open that somebody has goes over to colleagues: all or none, each record traced, the receiver told once.</summary>
public sealed class HandOverTests : IAsyncLifetime
{
    private const string Path = "/api/v1/hand-overs";

    private readonly CasesApplication app = new();

    private HttpClient Leader => app.As(StaffRole.Leader, "dd");

    private HttpClient Officer => app.As(StaffRole.LetterOfficer, "dd");

    private HttpClient Receiver => app.As(StaffRole.LetterOfficer, "dd-x01");

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task All_open_work_of_a_unit_goes_over_and_the_rest_stays()
    {
        var (officer, receiver) = (await Officer.MeAsync(), await Receiver.MeAsync());
        var letter = await LetterAsync("dd-x01");
        var at = await CaseAsync("dd-x01");
        var elsewhere = await LetterAsync("dd-x02");
        var transferred = await TransferredAsync();
        var finished = await GuidedAsync();

        var preview = await Answer.Is(await Leader.GetAsync($"{Path}/preview?officer={officer}&receiver={receiver}"), 200);
        Assert.Equal((3, 1), ((int)preview["letters"]!, (int)preview["cases"]!));
        Assert.Equal("""[{"unit":"dd-x02","letters":1,"cases":0}]""", preview["blocked"]!.ToJsonString());
        Assert.Equal(
            new[] { letter.Id, at.Id, elsewhere.Id, transferred.Id }.Order(),
            preview["items"]!.AsArray().Select(i => (Guid)i!["id"]!).Order());
        await Answer.IsProblem(
            await Leader.PostAsync(Path, new { officer, receiver }), 422, "handover.receiver_without_right", "receiver");

        var done = await Answer.Is(await Leader.PostAsync(Path, new { officer, receiver, unit = "dd-x01", note = "Nghỉ hưu" }), 200);

        Assert.Equal((2, 1, 0), ((int)done["letters"]!, (int)done["cases"]!, (int)done["remaining"]!));
        Assert.Equal("Cán bộ letter-officer dd", (string?)done["officerName"]);
        Assert.Equal(receiver, (Guid)Assert.Single(done["receivers"]!.AsArray())!["receiver"]!);
        foreach (var moved in new[] { letter.Id, transferred.Id })
        {
            Assert.Equal(receiver, (Guid)(await Leader.LetterAsync(moved)).Body["assignee"]!);
        }

        Assert.Equal(receiver, (Guid)(await Leader.CaseAsync(at.Id)).Body["assignee"]!);
        Assert.Equal(officer, (Guid)(await Leader.LetterAsync(elsewhere.Id)).Body["assignee"]!);
        Assert.Equal(officer, (Guid)(await Leader.LetterAsync(finished.Id)).Body["assignee"]!);
        Assert.All(
            await Leader.ListAsync("deadlines/due-soon?unit=dd-x01&days=366"),
            d => Assert.Equal(receiver, (Guid)d["assignee"]!));
        Assert.Contains(
            await Leader.ListAsync($"history?subject={at.Id}"),
            h => (string?)h["action"] == "case.handed-over" && (string?)h["detail"] == "Nghỉ hưu");
        var notice = Assert.Single(await Receiver.ListAsync("notices"));
        Assert.Equal(
            ("work-handed-over", 3, officer, "Cán bộ letter-officer dd"),
            ((string?)notice["event"], (int)notice["covers"]!, (Guid)notice["officer"]!, (string?)notice["officerName"]));
    }

    [Fact]
    public async Task A_list_gives_each_record_its_receiver_and_a_version_that_is_outdated_stops_all()
    {
        var (officer, receiver, leader) = (await Officer.MeAsync(), await Receiver.MeAsync(), await Leader.MeAsync());
        var letter = await LetterAsync("dd-x01");
        var at = await CaseAsync("dd-x01");
        var stale = letter.Body["version"]!.DeepClone();
        letter = await Officer.ChangeAsync("letters", letter, "assignment", new { assignee = officer, note = "vẫn là tôi" });

        var items = new[]
        {
            new { record = at.Id, receiver = (Guid?)leader, version = (object?)null },
            new { record = letter.Id, receiver = (Guid?)null, version = (object?)stale },
        };
        await Answer.IsProblem(await Leader.PostAsync(Path, new { officer, receiver, items }), 412, "request.stale");
        Assert.Equal(officer, (Guid)(await Leader.CaseAsync(at.Id)).Body["assignee"]!);

        items[1] = new { record = letter.Id, receiver = (Guid?)null, version = (object?)letter.Body["version"]!.DeepClone() };
        var done = await Answer.Is(await Leader.PostAsync(Path, new { officer, receiver, items }, idempotencyKey: "ban-giao-1"), 200);
        var again = await Answer.Is(await Leader.PostAsync(Path, new { officer, receiver, items }, idempotencyKey: "ban-giao-1"), 200);

        Assert.Equal(done.ToJsonString(), again.ToJsonString());
        Assert.Equal(leader, (Guid)(await Leader.CaseAsync(at.Id)).Body["assignee"]!);
        Assert.Equal(receiver, (Guid)(await Leader.LetterAsync(letter.Id)).Body["assignee"]!);
        Assert.Empty(await Leader.ListAsync("notices"));
        Assert.Single(await Receiver.ListAsync("notices"));
        await Answer.IsProblem(await Officer.PostAsync(
            $"/api/v1/letters/{letter.Id}/assignment", new { assignee = officer }, ifMatch: letter.Tag), 412, "request.stale");
    }

    [Fact]
    public async Task What_cannot_be_handed_over_is_named_and_nothing_moves()
    {
        var (officer, receiver) = (await Officer.MeAsync(), await Receiver.MeAsync());
        var letter = await LetterAsync("dd-x01");
        object Items(params object[] items) => new { officer, items };

        await Answer.IsProblem(
            await Leader.PostAsync(Path, Items(new { record = Guid.NewGuid(), receiver })),
            422,
            "handover.not_open_work",
            "items[0].record");
        await Answer.IsProblem(
            await Leader.PostAsync(Path, Items(new { record = letter.Id })), 422, "handover.receiver_missing", "receiver");
        await Answer.IsProblem(
            await Leader.PostAsync(Path, Items(new { record = letter.Id, receiver = officer })),
            422,
            "handover.same_officer",
            "items[0].receiver");
        await Answer.IsProblem(
            await Leader.PostAsync(Path, Items(new { record = letter.Id, receiver }, new { record = letter.Id, receiver })),
            400,
            "request.invalid",
            "items",
            "list.twice");
        await Answer.IsProblem(
            await Leader.PostAsync(Path, Items(new { record = letter.Id, receiver = Guid.NewGuid() })),
            422,
            "handover.receiver_without_right",
            "items[0].receiver");
        var stranger = app.As(StaffRole.Leader, "td");
        var nothing = await Answer.Is(await stranger.PostAsync(Path, new { officer, receiver = await stranger.MeAsync() }), 200);
        Assert.Equal((0, 0, 0), ((int)nothing["letters"]!, (int)nothing["cases"]!, (int)nothing["remaining"]!));
        await Answer.IsProblem(await stranger.PostAsync(Path, new { officer, receiver, unit = "dd-x01" }), 404, "unit.not_found");
        Assert.Equal(officer, (Guid)(await Leader.LetterAsync(letter.Id)).Body["assignee"]!);
    }

    [Fact]
    public async Task Of_two_hand_overs_of_the_same_work_at_once_each_record_has_one_receiver()
    {
        var officer = await Officer.MeAsync();
        var receivers = new[] { await Receiver.MeAsync(), await Leader.MeAsync() };
        var records = new List<Seen>();
        for (var i = 0; i < 5; i++)
        {
            records.Add(await LetterAsync("dd-x01"));
        }

        var answers = await Task.WhenAll(receivers.Select(receiver => Leader.PostAsync(Path, new { officer, receiver })));

        Assert.All(answers, a => Assert.Contains((int)a.StatusCode, new[] { 200, 412 }));
        var moved = 0;
        foreach (var answer in answers.Where(a => a.IsSuccessStatusCode))
        {
            moved += (int)(await Answer.Is(answer, 200))["letters"]!;
        }

        Assert.Equal(5, moved);
        foreach (var letter in records)
        {
            Assert.Contains((Guid)(await Leader.LetterAsync(letter.Id)).Body["assignee"]!, receivers);
            Assert.Single(await Leader.ListAsync($"history?subject={letter.Id}"), h => (string?)h["action"] == "letter.handed-over");
        }
    }

    private async Task<Seen> LetterAsync(string unit, object? with = null)
    {
        var letter = await Officer.CreateAsync("letters", Bodies.Letter(with, new { unit }));
        return await Officer.ChangeAsync("letters", letter, "assignment", new { assignee = await Officer.MeAsync() });
    }

    private async Task<Seen> CaseAsync(string unit)
    {
        var at = await Officer.OpenCaseAsync(new { unit });
        return await Officer.ChangeAsync("cases", at, "assignment", new { assignee = await Officer.MeAsync() });
    }

    /// <summary>A finished letter whose receiver still owes a reply.</summary>
    private async Task<Seen> TransferredAsync()
    {
        var letter = await LetterAsync("dd-x01");
        return await Officer.ChangeAsync(
            "letters",
            letter,
            "processing",
            new
            {
                on = "2026-08-10",
                eligible = true,
                jurisdiction = "other",
                outcome = "transferred",
                receiver = "Sở Xây dựng",
                replyBy = "2026-08-31",
            });
    }

    private async Task<Seen> GuidedAsync()
    {
        var letter = await LetterAsync("dd-x01");
        return await Officer.ChangeAsync(
            "letters", letter, "processing", new { on = "2026-08-10", eligible = true, jurisdiction = "other", outcome = "guided" });
    }
}
