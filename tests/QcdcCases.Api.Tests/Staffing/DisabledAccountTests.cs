using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Shared;
using Xunit;

namespace QcdcCases.Api.Tests.Staffing;

/// <summary>An account that is disabled leaves no work behind unseen.</summary>
public sealed class DisabledAccountTests : IAsyncLifetime
{
    private readonly CasesApplication app = new();

    private HttpClient Administrator => app.As(StaffRole.Administrator, "dd");

    private HttpClient Officer => app.As(StaffRole.LetterOfficer, "dd-x01");

    private HttpClient Leader => app.As(StaffRole.Leader, "dd-x01");

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Without_a_word_the_answer_warns_and_the_leaders_are_told()
    {
        await Leader.MeAsync();
        var officer = await WithWorkAsync();

        var disabled = await DisableAsync(officer);

        Assert.True((bool)disabled["disabled"]!);
        Assert.Equal("""{"code":"account.holds_work","letters":1,"cases":1}""", disabled["warning"]!.ToJsonString());
        var notice = Assert.Single(await Leader.ListAsync("notices"));
        Assert.Equal(
            ("work-stranded", "stranded-work", 2, officer),
            ((string?)notice["event"], (string?)notice["duty"], (int)notice["covers"]!, (Guid)notice["officer"]!));
    }

    [Fact]
    public async Task With_a_receiver_everything_goes_over_in_the_same_step()
    {
        var officer = await WithWorkAsync();
        var leader = await Leader.MeAsync();
        var wrong = await app.As(StaffRole.LetterOfficer, "dd-x02").MeAsync();

        await RefusedAsync(officer, new { handOverTo = wrong }, 422, "handover.receiver_without_right", "handOverTo");
        await RefusedAsync(officer, new { handOverTo = officer }, 422, "handover.same_officer", "handOverTo");
        var disabled = await DisableAsync(officer, new { handOverTo = leader });

        Assert.Null(disabled["warning"]);
        var work = await Leader.ListAsync($"worklist?assignee={leader}&unit=dd-x01");
        Assert.Equal(2, work.Select(w => (Guid)w["id"]!).Distinct().Count());
        Assert.Equal("work-handed-over", (string?)Assert.Single(await Leader.ListAsync("notices"))["event"]);
    }

    [Fact]
    public async Task Who_asks_to_be_refused_is_told_what_is_held()
    {
        var officer = await WithWorkAsync();

        var problem = await RefusedAsync(officer, new { onOpenWork = "refuse" }, 409, "account.holds_work", null);

        Assert.Equal(
            "Tài khoản còn 1 đơn và 1 vụ việc đang giải quyết; hãy ghi người nhận bàn giao (`handOverTo`).",
            (string?)problem["detail"]);
        await Answer.Is(await Officer.GetAsync("/api/v1/me"), 200);
    }

    [Fact]
    public async Task More_than_one_step_can_move_is_handed_over_before()
    {
        var officer = await Officer.MeAsync();
        var leader = await Leader.MeAsync();
        await app.InDatabaseAsync(async db =>
        {
            var unit = await db.Units.SingleAsync(u => u.Key == "dd-x01");
            for (var n = 1; n <= 501; n++)
            {
                var letter = Letter.Register(
                    Guid.CreateVersion7(),
                    new Origin("old", $"l{n}"),
                    n,
                    new LetterRegistration(
                        unit.Id,
                        new DateOnly(2025, 8, 10),
                        LetterChannel.Post,
                        new LetterClassification(CaseKind.Petition, 1, "land"),
                        [],
                        1,
                        null,
                        null,
                        null,
                        null,
                        []));
                letter.Reassign(officer);
                db.Letters.Add(letter);
            }

            await db.SaveChangesAsync();
        });

        await RefusedAsync(officer, new { handOverTo = leader }, 409, "account.holds_too_much", null);
        var first = await Answer.Is(await Leader.PostAsync("/api/v1/hand-overs", new { officer, receiver = leader }), 200);
        Assert.Equal((500, 1), ((int)first["letters"]!, (int)first["remaining"]!));
        await DisableAsync(officer, new { handOverTo = leader });
        Assert.Equal(501, (await Leader.ListAsync($"letters?unit=dd-x01&assignee={leader}&limit=200")).Count);
    }

    private async Task<Guid> WithWorkAsync()
    {
        var officer = await Officer.MeAsync();
        var letter = await Officer.RegisterLetterAsync(new { unit = "dd-x01" });
        await Officer.ChangeAsync("letters", letter, "assignment", new { assignee = officer });
        var at = await Officer.OpenCaseAsync(new { unit = "dd-x01" });
        await Officer.ChangeAsync("cases", at, "assignment", new { assignee = officer });
        return officer;
    }

    private async Task<System.Text.Json.Nodes.JsonObject> DisableAsync(Guid officer, object? body = null) =>
        await Answer.Is(await TryAsync(officer, body), 200);

    private async Task<System.Text.Json.Nodes.JsonObject> RefusedAsync(Guid officer, object body, int status, string code, string? field) =>
        await Answer.IsProblem(await TryAsync(officer, body), status, code, field);

    private async Task<HttpResponseMessage> TryAsync(Guid officer, object? body)
    {
        var seen = await Administrator.GetAsync($"/api/v1/staff/{officer}");
        return await Administrator.PostAsync($"/api/v1/staff/{officer}/disable", body, ifMatch: seen.ETag());
    }
}
