using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using QcdcCases.Api.Tests.Figures;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Reports;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Registers.Mending;

/// <summary>
/// A register of an earlier build, brought in line by <c>mend</c> or <c>migrate</c>, answers what the same journal taken in afresh answers.
/// </summary>
public sealed class MendRecordsTests
{
    private const int Seed = 4711;

    private static readonly string Root = new RandomRegister(Seed).Root;

    [Fact]
    public async Task A_register_that_is_right_does_not_change()
    {
        await using var app = await StartAsync();
        var stored = await app.Cases.StoredAsync();

        Assert.All(Mend.ChangesOf(await app.Cases.MendAsync()), change => Assert.Equal(0, change.Value));

        Assert.Equal(stored, await app.Cases.StoredAsync());
        Assert.Empty(await MendedAsync(app));
    }

    [Fact]
    public async Task What_an_earlier_build_stored_is_told_anew_and_a_second_run_changes_nothing()
    {
        await using var app = await StartAsync();
        var (stored, lists) = (await app.Cases.StoredAsync(), await app.Cases.ListsAsync());
        var right = await app.Cases.AnswersAsync(Root);
        await SpoilAsync(app);
        var wrong = await app.Cases.AnswersAsync(Root);
        Assert.NotEqual(right, wrong);
        Assert.NotEqual(lists, await app.Cases.ListsAsync());
        var then = app.Cases.Clock.GetUtcNow();
        app.Cases.Clock.Advance(TimeSpan.FromMinutes(10));

        var changes = Mend.ChangesOf(await app.Cases.MendAsync());

        Assert.Equal(stored, await app.Cases.StoredAsync());
        Assert.Equal(lists, await app.Cases.ListsAsync());
        Assert.Equal(right, await app.Cases.AnswersAsync(Root));
        await app.PrepareAsync();
        Assert.Equal(right, await app.Cases.AnswersAsync(Root));
        app.Cases.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(wrong, await app.Cases.AnswersAsync(Root, $"{then:O}"));

        // One entry for each record that changed, and none for the others.
        var entries = await MendedAsync(app);
        Assert.Equal(entries.Count, entries.Select(e => e.Subject).Distinct().Count());
        foreach (var kind in new[] { "case", "letter", "visit", "opinion", "conference", "indicator" })
        {
            var changed = changes[kind is "indicator" ? "declared indicator(s)" : $"{kind}(s)"];
            Assert.True(changed > 0, kind);
            Assert.Equal(changed, entries.Count(e => e.Action == $"{kind}.mended"));
        }

        app.Cases.Clock.Advance(TimeSpan.FromDays(1));
        var (settled, versions) = (await app.Cases.StoredAsync(), await VersionsAsync(app));
        Assert.All(Mend.ChangesOf(await app.Cases.MendAsync()), change => Assert.Equal(0, change.Value));
        Assert.Equal(settled, await app.Cases.StoredAsync());
        Assert.Equal(versions, await VersionsAsync(app));
        Assert.Equal(entries.Count, (await MendedAsync(app)).Count);
    }

    [Fact]
    public async Task A_dry_run_counts_what_the_real_one_changes_and_changes_nothing()
    {
        await using var app = await StartAsync();
        await SpoilAsync(app);
        var (stored, versions) = (await app.Cases.StoredAsync(), await VersionsAsync(app));

        var printed = await app.Cases.MendAsync(dryRun: true);

        Assert.Equal(stored, await app.Cases.StoredAsync());
        Assert.Equal(versions, await VersionsAsync(app));
        Assert.Empty(await MendedAsync(app));
        Assert.All(printed.Take(2), line => Assert.StartsWith("Would mend: ", line, StringComparison.Ordinal));
        Assert.Equal(Mend.ChangesOf(printed), Mend.ChangesOf(await app.Cases.MendAsync()));
    }

    [Fact]
    public async Task A_migration_mends_and_says_so()
    {
        await using var app = await StartAsync();
        await ForgetWhatIsNewAsync(app);
        var stored = await app.Cases.StoredAsync();
        await SpoilAsync(app);
        await app.Cases.InDatabaseAsync(async db =>
        {
            var steps = db.Database.GetMigrations().ToList();
            await db.GetService<IMigrator>().MigrateAsync(steps[^2]);
        });

        var printed = await app.Cases.CommandAsync("migrate");

        Assert.Equal("Migrated: 1 step(s).", printed[0]);
        Assert.True(Mend.ChangesOf(printed)["letter(s)"] > 0);
        Assert.Equal(stored, await app.Cases.StoredAsync());
        Assert.Equal("Nothing to migrate.", Assert.Single(await app.Cases.CommandAsync("migrate")));
    }

    /// <summary>
    /// An earlier database knows neither hand-overs, the steps of opinions, apologies and ratings nor to whom letters were sent, so a
    /// register that goes back to one and returns must have none of it.
    /// </summary>
    private static async Task ForgetWhatIsNewAsync(FiguresApplication app)
    {
        await app.Cases.InDatabaseAsync(async db =>
        {
            const string Unrated = "rated_at = null, rated_value = null, rated_text = null";
            const string Forget = "set unit_id = book_unit_id, unit_hand_overs = '[]'";
            await db.Database.ExecuteSqlRawAsync(
                $"""
                delete from opinion_steps;
                update opinions set conference_id = (select id from conferences order by id limit 1) where conference_id is null;
                update opinions set
                    kind = 'opinion',
                    origin = case c.kind when 'voter-meeting' then c.kind when 'workplace' then c.kind else 'dialogue' end,
                    status = case when answered_on_spot or resolved_on is not null then 'resolved' else 'voiced' end,
                    session_id = null, voiced_by = null, contact = null, taken_on_on = null, joined_to_id = null, carried_to_id = null,
                    entered_unit_id = assigned_unit_id, entered_due_on = due_on
                from conferences c where c.id = conference_id;
                update cases {Forget}, apologies = '[]';
                update letters {Forget}, beyond_level = false, many_places = false, {Unrated};
                update visits {Forget}, {Unrated};
                update sessions {Forget};
                update opinions {Forget};
                update feedback {Forget};
                """);
        });
        await app.Cases.MendAsync();
    }

    [Fact]
    public async Task A_closed_report_keeps_its_bytes_and_shows_what_was_mended_as_adjustments()
    {
        await using var app = await StartAsync();
        await SpoilAsync(app, fits: true);
        var reports = new ReportsClient(app.Cases.As(StaffRole.Leader, RandomRegister.Top));
        var closed = await reports.CloseAsync(Root, new DateOnly(2024, 12, 15), new DateOnly(2025, 12, 14));
        var bytes = await reports.BytesAsync(closed);
        Assert.Empty(await reports.AdjustmentsAsync(closed));
        app.Cases.Clock.Advance(TimeSpan.FromMinutes(10));

        await app.Cases.MendAsync();

        app.Cases.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(bytes, await reports.BytesAsync(closed));
        Assert.True((bool)(await reports.VerifyAsync(closed))["same"]!);
        var cells = await reports.AdjustmentsAsync(closed);
        Assert.NotEmpty(cells);
        foreach (var cell in cells)
        {
            var path =
                $"{ReportsClient.Path}/{closed.Id}/adjustments/{((string)cell["form"]!).Replace('/', '-')}/{cell["column"]}/items?row={cell["unit"]}";
            var items = (await Answer.Is(await reports.Http.GetAsync(path), 200))["items"]!.AsArray();
            Assert.Equal((decimal)cell["now"]! - (decimal)cell["before"]!, items.Sum(i => (decimal)i!["change"]!));
        }
    }

    private static async Task<FiguresApplication> StartAsync()
    {
        var app = new FiguresApplication();
        await app.InitializeAsync();
        await app.RegisterOfAsync(Seed);
        await app.FoldAsync();
        return app;
    }

    private static async Task SpoilAsync(FiguresApplication app, bool fits = false)
    {
        app.Cases.Clock.Advance(TimeSpan.FromMinutes(10));
        await app.Cases.InDatabaseAsync(db => EarlierBuild.SpoilAsync(db, app.Cases.Clock.GetUtcNow(), fits));
        await app.FoldAsync();
        app.Cases.Clock.Advance(TimeSpan.FromMinutes(10));
        await app.PrepareAsync();
    }

    private static async Task<List<(string Action, Guid Subject)>> MendedAsync(FiguresApplication app)
    {
        var entries = new List<(string, Guid)>();
        await app.Cases.InDatabaseAsync(async db => entries.AddRange(
            (await db.History.AsNoTracking().Where(h => h.Action.EndsWith(".mended")).ToListAsync()).Select(h => (h.Action, h.SubjectId))));
        return entries;
    }

    private static async Task<List<Guid>> VersionsAsync(FiguresApplication app)
    {
        var versions = new List<Guid>();
        await app.Cases.InDatabaseAsync(async db =>
        {
            versions.AddRange(await db.Cases.OrderBy(c => c.Id).Select(c => EF.Property<Guid>(c, "Version")).ToListAsync());
            versions.AddRange(await db.Letters.OrderBy(c => c.Id).Select(c => EF.Property<Guid>(c, "Version")).ToListAsync());
            versions.AddRange(await db.Deadlines.OrderBy(c => c.Id).Select(c => EF.Property<Guid>(c, "Version")).ToListAsync());
        });
        return versions;
    }
}
