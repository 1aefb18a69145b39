using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Commands;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Application.Audit;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Audit;
using Xunit;

namespace QcdcCases.Api.Tests.Audit;

/// <summary>The audit with anchors in a folder of the test.</summary>
public sealed class AnchoredApplication : CasesApplication
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("anchors").FullName;

    protected override IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string> { ["Audit:Anchors"] = Folder };

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>Who changed and who read is on record, and every damage of that record is found and named.</summary>
public sealed class AuditTests(AnchoredApplication app) : IClassFixture<AnchoredApplication>
{
    private const string Days = "from=2026-08-01&to=2026-08-31";

    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    private HttpClient Counter => app.As(StaffRole.ReceptionOfficer, "dd-ubnd");

    private HttpClient Inspector => app.AsClient("audit:read", "dd");

    [Fact]
    public async Task Every_reading_of_personal_data_is_on_record_before_it_is_answered()
    {
        var letter = await Desk.RegisterLetterAsync();
        var visit = await Counter.RecordVisitAsync();
        var about = (Guid)letter.Body["cases"]![0]!;
        var read = new Dictionary<Reading, (string Path, Guid? Subject)>
        {
            [Reading.LetterRead] = ($"letters/{letter.Id}", letter.Id),
            [Reading.LettersListed] = ("letters?unit=dd-ubnd", letter.Id),
            [Reading.LetterRegisterWritten] = ("letters/workbook?unit=dd-ubnd", null),
            [Reading.VisitRead] = ($"visits/{visit.Id}", visit.Id),
            [Reading.VisitsListed] = ("visits?unit=dd-ubnd", visit.Id),
            [Reading.ReceptionRegisterWritten] = ("visits/workbook?unit=dd-ubnd", null),
            [Reading.CaseRead] = ($"cases/{about}", about),
            [Reading.CasesListed] = ("cases?unit=dd-ubnd", about),
            [Reading.PeopleRead] = ($"letters/{letter.Id}/people", letter.Id),
            [Reading.PapersRead] = ($"letters/{letter.Id}/papers", letter.Id),
            [Reading.FeedbackRead] = (await FeedbackAsync() is var id ? $"feedback/{id}" : "", id),
            [Reading.FeedbackListed] = ("feedback?unit=dd-ubnd", id),
            [Reading.RegisterExported] = ("register/export?unit=dd-ubnd", null),
        };
        Assert.Equal(Enum.GetValues<Reading>().Order(), read.Keys.Order());

        foreach (var (reading, (path, subject)) in read)
        {
            var reader = reading is Reading.RegisterExported ? app.AsClient("register:export", "dd-ubnd") : app.As(StaffRole.Leader, "dd");
            var before = await CountAsync();
            var answer = await reader.GetAsync($"/api/v1/{path}");
            Assert.True(answer.IsSuccessStatusCode, $"{path}: {await answer.Content.ReadAsStringAsync()}");
            var filter = subject is { } of ? $"&subject={of}" : string.Empty;
            var entries = await Inspector.ListAsync($"audit/entries?{Days}{filter}");
            var entry = entries.FirstOrDefault(e => (string?)e["action"] == Code.Of(reading));
            Assert.True(entry is not null, $"{path} left no entry {Code.Of(reading)}.");
            Assert.Equal("dd-ubnd", (string?)entry["unit"]);
            Assert.True((long)entry["sequence"]! > before);
            Assert.Null(entry["change"]);
        }
    }

    [Fact]
    public async Task A_change_is_sealed_with_who_made_it_and_is_found_by_person_record_and_day()
    {
        var letter = await Desk.RegisterLetterAsync();
        await SealAsync();
        var me = await Desk.MeAsync();

        var entry = Assert.Single(
            await Inspector.ListAsync($"audit/entries?{Days}&by={me}&subject={letter.Id}"), e => e["change"] is not null);

        Assert.Equal("letter.registered", (string?)entry["action"]);
        Assert.Equal([letter.Id], entry["subjects"]!.AsArray().Select(s => (Guid)s!));
        Assert.Empty(await Inspector.ListAsync($"audit/entries?from=2026-08-11&to=2026-08-31&subject={letter.Id}"));
        Assert.Empty(await Inspector.ListAsync($"audit/entries?{Days}&by={Guid.NewGuid()}"));
    }

    [Fact]
    public async Task An_inspector_sees_the_entries_of_their_units_only_and_others_see_none()
    {
        var letter = await Desk.RegisterLetterAsync();
        await Desk.LetterAsync(letter.Id);

        Assert.Empty(await app.AsClient("audit:read", "td").ListAsync($"audit/entries?{Days}&subject={letter.Id}"));
        Assert.NotEmpty(await app.As(StaffRole.Leader, "dd").ListAsync($"audit/entries?{Days}&subject={letter.Id}"));
        foreach (var path in new[] { $"audit/entries?{Days}", "audit/verify" })
        {
            await Answer.IsProblem(await Desk.GetAsync($"/api/v1/{path}"), 403, "permission.missing");
            await Answer.IsProblem(
                await app.As(StaffRole.Administrator, "dd").GetAsync($"/api/v1/{path}"), 403, "permission.missing");
        }
    }

    [Fact]
    public async Task A_search_is_about_a_month_at_most()
    {
        await Answer.IsProblem(
            await Inspector.GetAsync("/api/v1/audit/entries?from=2026-08-01&to=2026-09-01"),
            400,
            "request.invalid",
            "to",
            "audit.too_many_days");
        await Answer.IsProblem(
            await Inspector.GetAsync("/api/v1/audit/entries?from=2026-08-02&to=2026-08-01"),
            400,
            "request.invalid",
            "to",
            "list.ends_before_begin");
    }

    [Fact]
    public async Task The_operators_command_says_whether_the_audit_is_whole()
    {
        await Desk.LetterAsync((await Desk.RegisterLetterAsync()).Id);
        await Answer.IsProblem(await Inspector.GetAsync("/api/v1/audit/verify?after=-1"), 400, "audit.after_negative", "after");
        var last = await CountAsync();
        Assert.Equal(0, (await VerifyAsync()).Exit);
        List<AuditEntry> entries = [];
        await app.InDatabaseAsync(async db =>
        {
            entries = await db.AuditEntries.AsNoTracking().OrderBy(e => e.Sequence).ToListAsync();
            await OpenAsync(db, string.Create(
                CultureInfo.InvariantCulture,
                $"create table kept_history as select * from history; update audit_entries set action = 'x' where sequence = {last}"));
        });

        var damaged = await VerifyAsync();
        await RestoreAsync(entries);

        Assert.Equal(1, damaged.Exit);
        Assert.Contains("audit.damaged", damaged.Error, StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"entry-changed, entry {last}"), damaged.Error, StringComparison.Ordinal);

        async Task<(int Exit, string Error)> VerifyAsync()
        {
            using var output = new StringWriter();
            using var error = new StringWriter();
            var exit = await OperatorCommands.RunAsync(["verify-audit"], output, error, builder =>
            {
                foreach (var (name, value) in app.Database.Settings())
                {
                    builder.Configuration[name] = value;
                }
            });
            return (exit, error.ToString());
        }
    }

    [Fact]
    public async Task Many_readings_at_once_stand_in_one_whole_chain_and_pages_show_each_once()
    {
        var letter = await Desk.RegisterLetterAsync();

        await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => Desk.LetterAsync(letter.Id)));

        var entries = await Inspector.ListAsync($"audit/entries?{Days}&subject={letter.Id}&limit=7");
        Assert.Equal(60, entries.Count(e => (string?)e["action"] == "letter-read"));
        Assert.Equal(entries.Count, entries.Select(e => (long)e["sequence"]!).Distinct().Count());
        Assert.Equal(entries.Select(e => (long)e["sequence"]!).OrderDescending(), entries.Select(e => (long)e["sequence"]!));
        Assert.Null(await DamageAsync());
    }

    /// <summary>The application's own role is refused, whatever it tries.</summary>
    [Theory]
    [InlineData("update audit_entries set actor_name = 'x'")]
    [InlineData("delete from audit_entries")]
    [InlineData("update history set actor_name = 'x'")]
    [InlineData("delete from history")]
    public async Task Nothing_that_is_on_record_can_be_changed_by_the_program(string sql)
    {
        await Desk.LetterAsync((await Desk.RegisterLetterAsync()).Id);

        await app.InDatabaseAsync(async db =>
        {
            var failure = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(sql));
            Assert.Contains("append-only", failure.Message, StringComparison.Ordinal);
        });
    }

    public static TheoryData<string, string, string> Damages => new()
    {
        // What the owner of the database does, with {0} an entry in the middle, {1} the one after it, {2} the last one.
        { "change", "update audit_entries set actor_name = 'Người khác' where sequence = {0}", "entry-changed {0}" },
        { "change of the day", "update audit_entries set at = at - interval '1 day' where sequence = {0}", "entry-changed {0}" },
        {
            "change of the record",
            "update audit_entries set subject_id = '00000000-0000-0000-0000-000000000001' where sequence = {0}",
            "entry-changed {0}"
        },
        { "change of the hash", "update audit_entries set hash = repeat('0', 64) where sequence = {0}", "entry-changed {0}" },
        { "drop", "delete from audit_entries where sequence = {0}", "entry-removed {0}" },
        {
            "drop, the others moved up",
            "delete from audit_entries where sequence = {0}; update audit_entries set sequence = sequence - 1 + "
            + "1000000 where sequence > {0}; update audit_entries set sequence = sequence - 1000000 where sequence > "
            + "1000000",
            "entry-changed {0}"
        },
        {
            "swap",
            "update audit_entries set sequence = -1 where sequence = {0}; update audit_entries set sequence = {0} "
            + "where sequence = {1}; update audit_entries set sequence = {1} where sequence = -1",
            "entry-changed {0}"
        },
        { "cut", "delete from audit_entries where sequence >= {1}", "end-removed {1}" },
        { "cut at the end", "delete from audit_entries where sequence = {2}", "end-removed {2}" },
        {
            "insert",
            "insert into audit_entries (sequence, at, actor_id, actor_name, action, unit_id, hash) select {2} + 1, "
            + "at, actor_id, actor_name, action, unit_id, hash from audit_entries where sequence = {2}",
            "entry-changed {3}"
        },
        {
            "change of the history",
            "update history set detail = 'khác' where id = (select change_id from audit_entries where sequence = {4})",
            "change-changed {4}"
        },
        {
            "drop from the history",
            "delete from history where id = (select change_id from audit_entries where sequence = {4})",
            "change-removed {4}"
        },
        {
            "insert into the history",
            "insert into history (id, recorded_at, actor_id, actor_name, action, subject_id, unit_id) select "
            + "'00000000-0000-7000-8000-000000000009', recorded_at, actor_id, actor_name, action, subject_id, unit_id "
            + "from history limit 1",
            "change-inserted "
        },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task Every_damage_is_found_and_the_first_entry_is_named(string way, string sql, string expected)
    {
        var letter = await Desk.RegisterLetterAsync();
        await Desk.LetterAsync(letter.Id);
        await SealAsync();
        await Desk.LetterAsync(letter.Id);
        await Desk.LetterAsync(letter.Id);
        await Desk.LetterAsync(letter.Id);
        await AnchorAsync();
        Assert.Null(await DamageAsync());
        var last = await CountAsync();
        var change = await ChangeAsync();
        string Filled(string text) => string.Format(CultureInfo.InvariantCulture, text, last - 2, last - 1, last, last + 1, change);

        List<AuditEntry> entries = [];
        await app.InDatabaseAsync(async db =>
        {
            entries = await db.AuditEntries.AsNoTracking().OrderBy(e => e.Sequence).ToListAsync();
            await OpenAsync(db, $"create table kept_history as select * from history; {Filled(sql)}");
        });
        var damage = await DamageAsync();
        await RestoreAsync(entries);
        Assert.True(damage is not null, $"{way} was not found.");
        Assert.Equal(Filled(expected), $"{damage["kind"]} {damage["sequence"]}");
        Assert.Null(await DamageAsync());
    }

    [Fact]
    public async Task An_old_copy_that_went_on_otherwise_is_found_by_the_anchor()
    {
        var letter = await Desk.RegisterLetterAsync();
        await Desk.LetterAsync(letter.Id);
        await SealAsync();
        var old = await CountAsync();
        await Desk.LetterAsync(letter.Id);
        await AnchorAsync();
        List<AuditEntry> entries = [];
        await app.InDatabaseAsync(async db =>
        {
            entries = await db.AuditEntries.AsNoTracking().OrderBy(e => e.Sequence).ToListAsync();
            await OpenAsync(db, string.Create(
                CultureInfo.InvariantCulture,
                $"create table kept_history as select * from history; delete from audit_entries where sequence > {old}"));
        });

        Assert.Equal($"end-removed {old + 1}", await KindAsync());

        // The program itself goes on from the old copy, with good hashes.
        await Counter.GetAsync("/api/v1/visits?unit=dd-ubnd");
        await Desk.LetterAsync(letter.Id);
        Assert.Equal($"anchor-differs {old + 1}", await KindAsync());
        await RestoreAsync(entries);
        Assert.Null(await DamageAsync());

        async Task<string> KindAsync() => await DamageAsync() is { } damage ? $"{damage["kind"]} {damage["sequence"]}" : "whole";
    }

    private static Task<int> OpenAsync(CasesDbContext db, string sql) =>
#pragma warning disable EF1002 // The statements are those of this class.
        db.Database.ExecuteSqlRawAsync(
            $"""
            alter table audit_entries disable trigger all; alter table history disable trigger all;
            {sql};
            alter table audit_entries enable trigger all; alter table history enable trigger all;
            """);
#pragma warning restore EF1002

    private Task RestoreAsync(List<AuditEntry> entries) => app.InDatabaseAsync(async db =>
    {
        await OpenAsync(
            db, "delete from audit_entries; delete from history; insert into history select * from kept_history; drop table kept_history");
        db.AuditEntries.AddRange(entries);
        await db.SaveChangesAsync();
    });

    private async Task<long> CountAsync()
    {
        var last = 0L;
        await app.InDatabaseAsync(async db => last = await db.AuditEntries.MaxAsync(e => (long?)e.Sequence) ?? 0);
        return last;
    }

    private async Task<long> ChangeAsync()
    {
        var last = 0L;
        await app.InDatabaseAsync(async db => last = await db.AuditEntries.Where(e => e.ChangeId != null).MaxAsync(e => e.Sequence));
        return last;
    }

    private async Task<JsonNode?> DamageAsync()
    {
        JsonObject part;
        long? after = 0;
        do
        {
            part = await Answer.Is(await Inspector.GetAsync($"/api/v1/audit/verify?after={after}"), 200);
            after = (long?)part["next"];
        }
        while (after is not null);
        return part["damage"];
    }

    private Task SealAsync() => app.WithAsync<AuditTrail>(async trail =>
    {
        while (await trail.SealChangesAsync(CancellationToken.None))
        {
            // There are more.
        }
    });

    private Task AnchorAsync() => app.WithAsync<IAuditAnchors>(async anchors =>
    {
        await app.InDatabaseAsync(async db =>
        {
            var head = await db.AuditEntries.OrderByDescending(e => e.Sequence).FirstAsync();
            await anchors.AddAsync(new AuditAnchor(head.Sequence, head.Hash), CancellationToken.None);
        });
    });

    private async Task<Guid> FeedbackAsync() => (await app.AsClient("feedback:write", "dd").CreateAsync(
        "feedback", new { unit = "dd-ubnd", category = "traffic", text = "Ổ gà trước chợ" })).Id;
}
