using System.Text;
using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Registers;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Letters;

/// <summary>A letter that is transferred to a unit of the same register arrives there with its file.</summary>
public sealed class ArrivingLetterTests : IAsyncLifetime
{
    private readonly CasesApplication app = new();

    private HttpClient Sender => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    private HttpClient Receiver => app.As(StaffRole.LetterOfficer, "dd-x01");

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task It_is_seen_taken_in_without_retyping_and_answered()
    {
        var sent = await SendAsync();
        app.Clock.SetDay(2026, 8, 12);

        var arriving = Assert.Single(await Receiver.ListAsync("letters/arriving?unit=dd-x01"));
        Assert.Equal((sent.Id, "dd-x01", "dd-ubnd"), ((Guid)arriving["id"]!, (string?)arriving["unit"], (string?)arriving["from"]));
        Assert.Equal(("Nguyễn Văn An", "2026-08-20"), ((string?)arriving["sender"], (string?)arriving["replyBy"]));
        Assert.Empty(await app.As(StaffRole.LetterOfficer, "dd-x02").ListAsync("letters/arriving"));

        var taken = await Receiver.CreateAsync($"letters/{sent.Id}/taking-in", new { receivedOn = "2026-08-11" });

        Assert.Equal(("dd-x01", 1, "transfer"), ((string?)taken.Body["unit"], (int)taken.Body["number"]!, (string?)taken.Body["channel"]));
        Assert.Equal("UBND huyện Đơn Dương", (string?)taken.Body["forwardedBy"]);
        Assert.Equal((string?)sent.Body["summary"], (string?)taken.Body["summary"]);
        var people = await Answer.Is(await Receiver.GetAsync($"/api/v1/letters/{taken.Id}/people"), 200);
        Assert.Equal("Nguyễn Văn An", (string?)Assert.Single(people["people"]!.AsArray())!["name"]);
        Assert.Equal(sent.Id, (Guid)(await Receiver.LetterAsync(taken.Id)).Body["cameFrom"]!["letter"]!);
        Assert.Equal(taken.Id, (Guid)(await Sender.LetterAsync(sent.Id)).Body["sentTo"]!["takenInAs"]!);
        Assert.Empty(await Receiver.ListAsync("letters/arriving"));
        await Answer.IsProblem(
            await Receiver.PostAsync($"/api/v1/letters/{sent.Id}/taking-in", new { }), 409, "letter.not_arriving");
        await Answer.IsProblem(
            await Sender.PutAsync(
                $"/api/v1/letters/{sent.Id}/processing",
                Transfer("dd-x02"),
                ifMatch: (await Sender.LetterAsync(sent.Id)).Tag),
            409,
            "letter.taken_in");

        taken = await Receiver.LetterAsync(taken.Id);
        await Receiver.ChangeAsync("letters", taken, "reply", new { on = "2026-08-12" });

        Assert.Equal("2026-08-12", (string?)(await Sender.LetterAsync(sent.Id)).Body["repliedOn"]);
        Assert.DoesNotContain(await Sender.ListAsync("worklist?unit=dd-ubnd"), w => (string?)w["duty"] == "reply");
        Assert.Contains("letter.taken-in", (await Sender.ListAsync($"history?subject={sent.Id}")).Select(h => (string?)h["action"]));
    }

    [Fact]
    public async Task It_is_refused_with_a_reason_and_sent_elsewhere()
    {
        var sent = await SendAsync();
        var tag = (string?)(await Receiver.ListAsync("letters/arriving"))[0]["version"];

        var refused = await Answer.Is(
            await Receiver.PostAsync(
                $"/api/v1/letters/{sent.Id}/receipt-refusal",
                new { reason = "Không thuộc thẩm quyền" },
                ifMatch: $"\"{Guid.Parse(tag!):N}\""),
            200);

        Assert.Equal("2026-08-10", (string?)refused["on"]);
        var seen = await Sender.LetterAsync(sent.Id);
        Assert.Equal("Không thuộc thẩm quyền", (string?)seen.Body["sentTo"]!["refusal"]);
        Assert.Empty(await Receiver.ListAsync("letters/arriving"));
        await Answer.Is(
            await Sender.PutAsync($"/api/v1/letters/{sent.Id}/processing", Transfer("dd-x02"), ifMatch: seen.Tag), 200);
        Assert.Single(await app.As(StaffRole.LetterOfficer, "dd-x02").ListAsync("letters/arriving"));
    }

    [Fact]
    public async Task Sealed_people_stay_sealed()
    {
        var sent = await SendAsync(new
        {
            kind = "denunciation",
            people = new[] { new { role = "sender", name = "Lò Thị Vẽ" } },
        });
        Assert.Equal("•••", (string?)Assert.Single(await Receiver.ListAsync("letters/arriving"))["sender"]);

        var taken = await Receiver.CreateAsync($"letters/{sent.Id}/taking-in", new { });

        var people = await Answer.Is(await Receiver.GetAsync($"/api/v1/letters/{taken.Id}/people"), 200);
        Assert.NotEqual("Lò Thị Vẽ", (string?)Assert.Single(people["people"]!.AsArray())!["name"]);
        await app.InDatabaseAsync(db =>
        {
            Assert.All(db.People.Where(p => p.OwnerId == taken.Id).AsEnumerable(), p => Assert.True(p.IsSealed));
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task What_was_made_of_it_by_mistake_is_voided_and_it_arrives_again()
    {
        var sent = await SendAsync();
        var taken = await Receiver.CreateAsync($"letters/{sent.Id}/taking-in", new { });

        await Receiver.ChangeAsync("letters", taken, "void", new { reason = "Vào sổ nhầm" });

        Assert.Single(await Receiver.ListAsync("letters/arriving"));
        await Receiver.CreateAsync($"letters/{sent.Id}/taking-in", new { });
    }

    [Fact]
    public async Task What_cannot_be_is_refused_by_its_rule()
    {
        var letter = await Sender.RegisterLetterAsync();
        await Refused(Transfer("nowhere"), "unit.not_found");
        await Refused(Transfer("dd-ubnd"), "letter.receiver_is_sender");
        var own = Bodies.Accepted();
        own["receiverUnit"] = "dd-x01";
        await Refused(own, "letter.receiver_unit_unexpected");
        var sent = await SendAsync();
        await Answer.IsProblem(
            await Receiver.PostAsync($"/api/v1/letters/{sent.Id}/taking-in", new { receivedOn = "2026-08-01" }), 422, "letter.receipt_early");
        await Answer.IsProblem(
            await app.As(StaffRole.LetterOfficer, "td-ubnd").PostAsync($"/api/v1/letters/{sent.Id}/taking-in", new { }),
            404,
            "letter.not_found");
        await Answer.IsProblem(
            await Sender.PostAsync($"/api/v1/letters/{sent.Id}/reply", new { on = "2026-08-10" }, ifMatch: sent.Tag), 422, "letter.no_sender");

        async Task Refused(JsonObject body, string code) => await Answer.IsProblem(
            await Sender.PostAsync($"/api/v1/letters/{letter.Id}/processing", body, ifMatch: letter.Tag), 422, code, "receiverUnit");
    }

    [Fact]
    public async Task Both_ends_travel_with_the_register_byte_for_byte()
    {
        var sent = await SendAsync();
        var taken = await Receiver.CreateAsync($"letters/{sent.Id}/taking-in", new { });
        await Receiver.ChangeAsync("letters", taken, "reply", new { on = "2026-08-10" });
        await SendAsync();

        var left = await app.GiveAsync();

        await using var second = await Journals.StartAsync();
        await second.TakeAllAsync(left);
        Assert.Equal(Encoding.UTF8.GetString(left), Encoding.UTF8.GetString(await second.GiveAsync()));
        Assert.Equal(0, (await second.TakeAsync(left)).Taken);
        Assert.Contains("\"takenInAs\"", Encoding.UTF8.GetString(left), StringComparison.Ordinal);
        Assert.Single(await second.As(StaffRole.LetterOfficer, "dd-x01").ListAsync("letters/arriving"));
    }

    /// <summary>A letter of the district that is transferred to a commune.</summary>
    private async Task<Seen> SendAsync(object? with = null)
    {
        var letter = await Sender.RegisterLetterAsync(with);
        return await Sender.ChangeAsync("letters", letter, "processing", Transfer("dd-x01"));
    }

    private static JsonObject Transfer(string unit)
    {
        var body = Bodies.Accepted(new { jurisdiction = "other", outcome = "transferred", replyBy = "2026-08-20" });
        body["receiverUnit"] = unit;
        return body;
    }
}
