using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Commands;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Letters;
using Xunit;

namespace QcdcCases.Api.Tests.People;

/// <summary>The operator's <c>mend</c>: what an earlier version kept in the clear, or folded otherwise, is brought in line.</summary>
public sealed class MendRegisterTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private readonly Desks desks = new(app);

    [Fact]
    public async Task Whoever_an_earlier_version_kept_in_the_clear_is_sealed_with_an_entry_in_the_history()
    {
        var (secret, waysOut) = (new Secret(), new WaysOut(app));
        await waysOut.BeginAsync();
        var about = Desks.CaseOf(await desks.DenunciationAsync());
        var (letter, visit) = (await desks.LetterAsync(secret.Letter("petition")), await desks.VisitAsync(secret.Visit("petition")));
        var repeated = await desks.LetterAsync(secret.Letter("complaint"));

        // As an earlier version linked them.
        await app.InDatabaseAsync(async db =>
        {
            db.LetterCases.Add(new LetterCase(letter.Id, about, 1));
            await db.SaveChangesAsync();
            await db.Visits.Where(v => v.Id == visit.Id).ExecuteUpdateAsync(v => v.SetProperty(x => x.CaseId, about));
            await db.Letters.Where(l => l.Id == repeated.Id).ExecuteUpdateAsync(l => l.SetProperty(x => x.DuplicateOfId, letter.Id));
        });
        Assert.NotEmpty(await desks.Leader.ListAsync($"letters?q={secret.Word}"));

        Assert.Equal("Mended: 3 letter(s) and visit(s) sealed, 0 search text(s) recomputed.", await MendAsync());

        await waysOut.HideAsync(secret);
        Assert.Equal(3, await waysOut.OpenedAsync(secret));
        foreach (var id in new[] { letter.Id, visit.Id, repeated.Id })
        {
            Assert.Single(await desks.Leader.ListAsync($"history?subject={id}"), h => (string?)h["action"] == "denouncer.sealed");
        }

        Assert.Equal("Mended: 0 letter(s) and visit(s) sealed, 0 search text(s) recomputed.", await MendAsync());
    }

    [Fact]
    public async Task What_was_folded_otherwise_is_found_again()
    {
        var (open, hidden) = (new Secret(), new Secret());
        var letter = await desks.LetterAsync(new { kind = "petition", summary = "Đơn của hạ sỹ", people = new[] { open.As("sender") } });
        await desks.LetterAsync(hidden.Letter("denunciation"));
        var visit = await desks.VisitAsync(open.Visit("petition"));
        await app.InDatabaseAsync(async db =>
        {
            await db.Letters.Where(l => l.Id == letter.Id).ExecuteUpdateAsync(l => l.SetProperty(x => x.Search, "ðon cua ha sy"));
            await db.Visits.Where(v => v.Id == visit.Id).ExecuteUpdateAsync(v => v.SetProperty(x => x.Search, ""));
            await db.Cases.Where(c => c.Id == Desks.CaseOf(letter)).ExecuteUpdateAsync(c => c.SetProperty(x => x.Search, "?"));
        });
        var tag = (await desks.Desk.LetterAsync(letter.Id)).Tag;

        Assert.Equal("Mended: 0 letter(s) and visit(s) sealed, 3 search text(s) recomputed.", await MendAsync());

        Assert.Single(await desks.Leader.ListAsync($"letters?q={Uri.EscapeDataString("đơn của hạ sĩ")}"));
        Assert.Single(await desks.Leader.ListAsync($"letters?q={open.Word}"));
        Assert.Single(await desks.Leader.ListAsync($"visits?q={open.Word}"));
        Assert.Single(await desks.Leader.ListAsync($"cases?q={Uri.EscapeDataString("hạ sĩ")}"));
        Assert.Empty(await desks.Leader.ListAsync($"letters?q={hidden.Word}"));
        Assert.Equal(tag, (await desks.Desk.LetterAsync(letter.Id)).Tag);
    }

    private async Task<string> MendAsync()
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exit = await OperatorCommands.RunAsync(["mend"], output, error, builder => app.Database.Name(builder.Configuration));
        Assert.True(exit == OperatorCommands.Success, error.ToString());
        return output.ToString().Split('\n').Single(line => line.Contains("sealed", StringComparison.Ordinal)).Trim();
    }
}
