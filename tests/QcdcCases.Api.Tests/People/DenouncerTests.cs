using System.Text.Json.Nodes;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Application.Access;
using QcdcCases.Application.People;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using Xunit;

namespace QcdcCases.Api.Tests.People;

/// <summary>Who denounced is nowhere to be found, but by those who may know and say why (Law 25/2018 Đ56).</summary>
public sealed class DenouncerTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private const string Canary = "Hoàng Yến Canhbao";

    private const string Folded = "hoang yen canhbao";

    private HttpClient Counter => app.As(StaffRole.ReceptionOfficer, "dd-ubnd");

    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    [Fact]
    public async Task A_denouncers_name_is_in_no_answer_and_nowhere_in_the_database()
    {
        var session = await Counter.OpenSessionAsync();
        var visit = await Answer.Is(await Counter.PostAsync("/api/v1/visits", DenouncedAt(session), idempotencyKey: "visit"), 201);
        var letter = await Answer.Is(
            await Counter.PostAsync($"/api/v1/visits/{visit["id"]}/letter", new { }, idempotencyKey: "of-visit"),
            201);
        var direct = await Desk.RegisterLetterAsync(Denounced());
        direct = await Desk.ChangeAsync("letters", direct, "processing", Bodies.Accepted());

        string[] asked =
        [
            $"visits/{visit["id"]}",
            $"visits/{visit["id"]}/people",
            $"letters/{letter["id"]}",
            $"letters/{letter["id"]}/people",
            $"letters/{direct.Id}/people",
            $"letters/{direct.Id}/history",
            $"cases/{direct.Body["cases"]![0]}",
            $"cases/{direct.Body["cases"]![0]}/history",
            $"cases/{direct.Body["cases"]![0]}/deadlines",
            $"history?subject={visit["id"]}",
            $"reception-sessions/{session.Id}",
            "visits",
            "letters",
            "cases",
            "worklist?unit=dd-ubnd",
            "overdue",
            "reception-sessions",
        ];
        foreach (var path in asked)
        {
            Assert.DoesNotContain("canhbao", await ReadAsync(path), StringComparison.OrdinalIgnoreCase);
        }

        foreach (var list in new[] { "visits", "letters", "cases" })
        {
            Assert.Empty(await Desk.ListAsync($"{list}?q={Uri.EscapeDataString(Canary)}"));
            Assert.Empty(await Desk.ListAsync($"{list}?q={Uri.EscapeDataString(Folded)}"));
        }

        await AssertNotStoredAsync();
    }

    [Fact]
    public async Task Lists_show_a_mask_in_its_place()
    {
        var visit = await Counter.RecordVisitAsync(
            new
            {
                on = "2026-03-03",
                classification = "denunciation",
                visitors = new[] { Bodies.Visitor(Canary) },
            });
        await Desk.RegisterLetterAsync(Denounced(receivedOn: "2026-03-03"));

        var line = Assert.Single(await Counter.ListAsync("visits?from=2026-03-03&to=2026-03-03"));
        Assert.Equal("•••", (string?)line["visitors"]![0]!["name"]);
        Assert.Null(line["visitors"]![0]!["address"]);
        Assert.Equal("•••", (string?)Assert.Single(await Desk.ListAsync("letters?from=2026-03-03&to=2026-03-03"))["sender"]);
        var person = (await Answer.Is(await Desk.GetAsync($"/api/v1/visits/{visit.Id}/people"), 200))["people"]![0]!;
        Assert.Equal(("•••", true), ((string?)person["name"], (bool?)person["sealed"]));
    }

    [Fact]
    public async Task Whoever_may_know_says_why_and_each_time_is_in_the_history()
    {
        var letter = await Desk.RegisterLetterAsync(Denounced());
        var path = $"/api/v1/letters/{letter.Id}/people";

        var response = await Desk.GetAsync($"{path}?reason=M%E1%BB%9Di+l%C3%A0m+vi%E1%BB%87c");
        var people = (await Answer.Is(response, 200))["people"]!.AsArray();
        await Answer.Is(await app.As(StaffRole.Leader, "dd").GetAsync($"{path}?reason=ki%E1%BB%83m+tra"), 200);

        Assert.Equal(["Ông Bị Tố Cáo", Canary], people.Select(p => (string)p!["name"]!));
        Assert.True(response.Headers.CacheControl?.NoStore);
        var reveals = (await Desk.ListAsync($"letters/{letter.Id}/history"))
            .Where(h => (string?)h["action"] == "denouncer.revealed")
            .ToList();
        Assert.Equal(["Mời làm việc", "kiểm tra"], reveals.Select(h => (string)h["detail"]!));
        Assert.Equal(["Cán bộ letter-officer dd-ubnd", "Cán bộ leader dd"], reveals.Select(h => (string)h["by"]!));
    }

    [Fact]
    public async Task A_letter_that_hides_nobody_reveals_nobody()
    {
        var letter = await Desk.RegisterLetterAsync();

        await Answer.Is(await Desk.GetAsync($"/api/v1/letters/{letter.Id}/people?reason=thu"), 200);

        Assert.Single(await Desk.ListAsync($"letters/{letter.Id}/history"));
    }

    [Fact]
    public async Task The_other_districts_officers_are_told_nothing()
    {
        var letter = await Desk.RegisterLetterAsync(Denounced());

        await Answer.IsProblem(
            await app.As(StaffRole.Leader, "td").GetAsync($"/api/v1/letters/{letter.Id}/people?reason=to+mo"), 404, "letter.not_found");

        Assert.Single(await Desk.ListAsync($"letters/{letter.Id}/history"));
    }

    [Fact]
    public async Task Whoever_may_read_letters_but_no_denouncers_opens_nobody()
    {
        // No role or scope of today reads letters without denouncers: the use case holds for the next one.
        var letter = await Desk.RegisterLetterAsync(Denounced());

        Assert.True((await RevealAsync(letter.Id, Permission.ReadLetters)).IsRefused(out var refusal, out _));
        Assert.Equal(("denouncer.not_permitted", RefusalKind.Forbidden), (refusal.Code, refusal.Kind));
        Assert.Single(await Desk.ListAsync($"letters/{letter.Id}/history"));
        Assert.False((await RevealAsync(letter.Id, Permission.ReadLetters, Permission.ReadDenouncers)).IsRefused(out _, out var people));
        Assert.Contains(Canary, people.People.Select(p => p.Name));
    }

    private async Task<Result<PeopleView>> RevealAsync(Guid letter, params Permission[] permissions)
    {
        Result<PeopleView>? result = null;
        await app.WithAsync<IServiceProvider>(async services =>
        {
            var unit = await services.GetRequiredService<CasesDbContext>().Units.SingleAsync(u => u.Key == "dd-ubnd");
            services.GetRequiredService<RequestContext>().Caller = new Caller(
                Guid.CreateVersion7(),
                "Người kiểm tra",
                [new Grant(unit.Id, permissions.ToHashSet())]);
            result = await services.GetRequiredService<IMediator>().Send(new RevealPeople(PeopleOf.Letter, letter, "kiểm tra"));
        });
        return result!;
    }

    [Fact]
    public async Task What_turns_out_a_denunciation_is_sealed_on_both_sides_and_stays_sealed()
    {
        var visit = await Counter.RecordVisitAsync(new { classification = "petition", visitors = new[] { Bodies.Visitor(Canary) } });
        var letter = await Counter.CreateAsync($"visits/{visit.Id}/letter", new { });
        Assert.NotEmpty(await Counter.ListAsync($"letters?q={Folded}"));
        Assert.Equal(["letters", "people", "visits"], (await TablesHoldingItAsync()).Order(StringComparer.Ordinal));

        letter = await Reclassify(letter, "denunciation");

        Assert.Empty(await Counter.ListAsync($"letters?q={Folded}"));
        Assert.Empty(await Counter.ListAsync($"visits?q={Folded}"));
        await AssertNotStoredAsync();

        letter = await Reclassify(letter, "petition");
        visit = await Counter.GetOneAsync("visits", visit.Id);
        await Correct(visit, new { classification = "petition", visitors = (object?)null });

        Assert.Empty(await Counter.ListAsync($"letters?q={Folded}"));
        Assert.DoesNotContain("canhbao", await ReadAsync($"letters/{letter.Id}/people"), StringComparison.OrdinalIgnoreCase);
        await AssertNotStoredAsync();
    }

    [Fact]
    public async Task A_visit_that_turns_out_a_denunciation_seals_its_letter_too()
    {
        var visit = await Counter.RecordVisitAsync(new { visitors = new[] { Bodies.Visitor(Canary) } });
        var letter = await Counter.CreateAsync($"visits/{visit.Id}/letter", new { });

        await Correct(await Counter.GetOneAsync("visits", visit.Id), new { classification = "denunciation", visitors = (object?)null });

        Assert.DoesNotContain("canhbao", await ReadAsync($"letters/{letter.Id}/people"), StringComparison.OrdinalIgnoreCase);
        await AssertNotStoredAsync();
    }

    [Fact]
    public async Task Whoever_is_named_anew_for_what_was_sealed_is_sealed_too()
    {
        var visit = await Counter.RecordVisitAsync(new { classification = "denunciation" });

        await Correct(visit, new { classification = "petition", visitors = new[] { Bodies.Visitor(Canary) } });

        await AssertNotStoredAsync();
    }

    private static object Denounced(string receivedOn = "2026-08-10") => new
    {
        receivedOn,
        kind = "denunciation",
        summary = "Tố cáo cán bộ địa chính nhận tiền",
        people = new object[]
        {
            new { role = "sender", name = Canary, address = "Ngõ Canhbao", phone = "canhbao", email = "canhbao@example.vn" },
            new { role = "respondent", name = "Ông Bị Tố Cáo" },
        },
    };

    private static JsonObject DenouncedAt(Seen session) => Bodies.Visit(new
    {
        unit = (string?)null,
        on = (string?)null,
        session = session.Id,
        classification = "denunciation",
        visitors = new[] { Bodies.Visitor(Canary) },
    });

    private async Task<string> ReadAsync(string path)
    {
        var response = await Desk.GetAsync($"/api/v1/{path}");
        return (await Answer.Is(response, 200)).ToJsonString();
    }

    private async Task<Seen> Reclassify(Seen letter, string kind)
    {
        var response = await Desk.PutAsync(
            $"/api/v1/letters/{letter.Id}/classification", new { kind, field = "land", summary = "Nội dung đơn" }, ifMatch: letter.Tag);
        return new Seen(await Answer.Is(response, 200), response.ETag());
    }

    private async Task Correct(Seen visit, object with)
    {
        var body = Bodies.Visit(with);
        body.Remove("unit");
        body.Remove("on");
        await Answer.Is(await Counter.PutAsync($"/api/v1/visits/{visit.Id}", body, ifMatch: visit.Tag), 200);
    }

    private async Task AssertNotStoredAsync() => Assert.Empty(await TablesHoldingItAsync());

    /// <summary>The tables of which some row holds it in the clear.</summary>
    private async Task<List<string>> TablesHoldingItAsync()
    {
        List<string> tables = [];
        await app.InDatabaseAsync(async db => tables = await app.Database.TablesHoldingAsync(db, "canhbao"));
        return tables;
    }
}
