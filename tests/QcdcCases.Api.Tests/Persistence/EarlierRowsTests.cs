using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Calendars;
using Xunit;

namespace QcdcCases.Api.Tests.Persistence;

/// <summary>What an earlier version wrote means the same to this one.</summary>
public sealed class EarlierRowsTests
{
    [Fact]
    public async Task A_recount_under_way_a_notice_and_a_clock_ahead_of_its_start_are_taken_over()
    {
        Assert.SkipWhen(TestDatabase.IsSqlServer, "Registers on SQL Server have no earlier version.");
        await using var database = await PostgreSqlDatabase.CreateAsync("20261121033500_IndexSearchedTexts");
        await using var db = new CasesDbContext(database.Options);
        await db.Database.ExecuteSqlRawAsync(
            """
            insert into calendar_recounts (revision, year, source, actor_id, actor_name, first_changed, last_changed, place, looked, moved, entered_at)
            values (1, 2026, 'CV 1', gen_random_uuid(), 'Cán bộ', '2026-11-23', '2026-11-23', gen_random_uuid(), 0, 0, now());
            insert into units (id, key, name, level, kind, valid_from, exclude_from_rollup, successor_ids, version)
            values (gen_random_uuid(), 'dd', 'Đơn Dương', 'district', 'committee', '2011-01-01', false, '[]', gen_random_uuid());
            insert into clocks (id, subject, subject_id, unit_id, duty, ordinal, instance, rule_id, rule_version, purpose, start_event, started_on, remote,
                complexity, disciplinary, raw_due_on, original_due_on, due_on, paused, look_on, provisional, calendar_revision, entries, version)
            select gen_random_uuid(), 'letter', gen_random_uuid(), id, 'reply', 1, 1, 'TL-01', '2014-07-01', 'duty', 'transferred', '2026-12-01', false,
                'ordinary', false, '2026-12-01', '2026-12-01', '2026-12-01', false, '2026-12-01', false, 1, '[]', gen_random_uuid() from units;
            insert into raised_events (id, clock_id, event, rung, due_on, unit_id, raised_on, raised_at)
            select gen_random_uuid(), id, 'due-soon', 0, due_on, unit_id, '2026-11-30', now() from clocks;
            insert into staff_accounts (id, full_name, must_change_password, disabled, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count)
            values (gen_random_uuid(), 'Cán bộ', false, false, false, false, false, false, 0);
            insert into notices (id, event_id, recipient_id, told_at, version)
            select gen_random_uuid(), e.id, a.id, now(), gen_random_uuid() from raised_events e, staff_accounts a;
            """);

        await db.Database.MigrateAsync();

        Assert.Equal(CalendarRecount.MaxBatchSize, (await db.CalendarRecounts.SingleAsync()).PartSize);
        Assert.Equal(1, (await db.Notifications.SingleAsync()).Covers);
        Assert.True(await db.Deadlines.Select(c => c.NextCheckOn).SingleAsync() < new DateOnly(2026, 11, 1));
    }
}
