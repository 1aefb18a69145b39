using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Registers;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Cases;
using Xunit;

namespace QcdcCases.Api.Tests.People;

/// <summary>
/// Whoever is named by anything that is linked with a denunciation is hidden as the denouncer is, whatever came first (Law 25/2018 Đ56):
/// every way in against every way out.
/// </summary>
public sealed class LinkedIdentityTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private readonly Desks desks = new(app);

    public static TheoryData<string> CounterWays => [.. WaysIn.AtTheCounter.Keys];

    public static TheoryData<string> JournalWays => [.. WaysIn.FromJournals.Keys];

    [Theory]
    [MemberData(nameof(CounterWays))]
    public Task At_the_counter_nobody_is_shown_by(string way) => IsHiddenAsync(WaysIn.AtTheCounter[way]);

    [Theory]
    [MemberData(nameof(JournalWays))]
    public Task From_a_journal_nobody_is_shown_by(string way) => IsHiddenAsync(WaysIn.FromJournals[way]);

    [Fact]
    public async Task What_is_linked_with_no_denunciation_stays_open()
    {
        var (near, far) = (new Secret(), new Secret());
        await desks.DenunciationAsync();
        var letter = await desks.LetterAsync(near.Letter("petition"));
        await desks.LetterAsync(far.Letter("complaint", Desks.CaseOf(letter)));

        Assert.Single(await desks.Leader.ListAsync($"letters?q={near.Word}"));
        Assert.Equal(far.Name, (string?)(await desks.Leader.ListAsync($"letters?q={far.Word}")).Single()["sender"]);
    }

    [Fact]
    public async Task Whom_it_is_abwaysOutis_not_hidden()
    {
        var secret = new Secret();
        var letter = await desks.LetterAsync(new
        {
            kind = "petition",
            cases = new[] { Desks.CaseOf(await desks.DenunciationAsync()) },
            people = new object[] { secret.As("sender"), new { role = "respondent", name = "Ông Bị Kiến Nghị" } },
        });

        var people = (await Answer.Is(await desks.Desk.GetAsync($"/api/v1/letters/{letter.Id}/people"), 200))["people"]!.AsArray();
        Assert.Equal(["Ông Bị Kiến Nghị", "•••"], people.Select(p => (string)p!["name"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Each_record_that_is_sealed_later_says_so_once_in_its_history_and_has_a_new_version()
    {
        var visit = await desks.VisitAsync(new Secret().Visit("petition"));
        var letter = await desks.Counter.CreateAsync($"visits/{visit.Id}/letter", new { });
        visit = await desks.Counter.GetOneAsync("visits", visit.Id);

        await desks.LinkAsync(letter, Desks.CaseOf(await desks.DenunciationAsync()));
        await desks.ReclassifyAsync(letter, "complaint");

        Assert.NotEqual(visit.Tag, (await desks.Counter.GetOneAsync("visits", visit.Id)).Tag);
        foreach (var id in new[] { visit.Id, letter.Id })
        {
            var told = Assert.Single(await desks.Desk.ListAsync($"history?subject={id}"), h => (string?)h["action"] == "denouncer.sealed");
            Assert.Equal("Luật Tố cáo Đ56", (string?)told["legalBasis"]);
        }
    }

    [Fact]
    public async Task A_sealed_representative_still_speaks_for_the_group()
    {
        var group = await desks.LetterAsync(new
        {
            kind = "complaint",
            signatories = 6,
            people = new object[] { new Secret().As("sender"), new Secret().As("representative") },
        });
        await desks.DenunciationAsync(new { cases = new[] { Desks.CaseOf(group) } });

        group = await desks.Desk.LetterAsync(group.Id);
        await desks.Desk.ChangeAsync("letters", group, "processing", Bodies.Accepted(new { groupPapersComplete = true }));
    }

    [Fact]
    public async Task A_journal_that_is_taken_in_again_says_nothing_new_of_what_was_sealed()
    {
        var secret = new Secret();
        string[] lines =
        [
            $$"""{"type":"case","key":"{{secret.Key}}","unit":"dd-x01","kind":"petition","field":"land","title":"Vụ việc"}""",
            $$"""{"type":"letter","key":"{{secret.Key}}","unit":"dd-x01","receivedOn":"2026-03-02","channel":"post","kind":"petition","instance":1,"field":"land","case":"{{secret.Key}}","people":[{{secret.Line("sender")}}]}""",
        ];
        var journal = System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines));
        await app.TakeAllAsync(journal, "dd");
        await app.InDatabaseAsync(async db =>
        {
            var about = await db.Cases.SingleAsync(c => c.Key == secret.Key);
            Assert.Equal(CaseKind.Petition, about.Kind);
            await desks.Leader.CreateAsync(
                "letters",
                Bodies.Letter(
                    new
                    {
                        unit = "dd-x01",
                        kind = "denunciation",
                        cases = new[] { about.Id },
                    }));
        });

        var again = await app.TakeAsync(journal, "dd");

        Assert.Equal((0, 0), (again.ProblemCount, again.Taken));
    }

    [Fact]
    public async Task Two_changes_at_once_leave_nobody_open()
    {
        for (var round = 0; round < 5; round++)
        {
            var secret = new Secret();
            var (first, second) = (await desks.LetterAsync(new { kind = "petition" }), await desks.LetterAsync(secret.Letter("petition")));

            await Task.WhenAll(desks.MarkAsync(second, first.Id), desks.ReclassifyAsync(first, "denunciation"));

            Assert.Empty(await desks.Leader.ListAsync($"letters?q={secret.Word}"));
        }
    }

    private async Task IsHiddenAsync(Func<Desks, Secret, Task> wayIn)
    {
        var (secret, waysOut) = (new Secret(), new WaysOut(app));
        await waysOut.BeginAsync();

        await wayIn(desks, secret);

        await waysOut.HideAsync(secret);
        Assert.True(await waysOut.OpenedAsync(secret) > 0, "Nobody was named at all.");
    }
}
