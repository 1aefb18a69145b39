using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using QcdcCases.Api.Tests.Engines;
using QcdcCases.Application.Shared;
using QcdcCases.Persistence;
using Xunit;

namespace QcdcCases.Api.Tests.Persistence;

/// <summary>Two requests that write the same row at once: the second is told what happened, for every unique key of the model.</summary>
public sealed class UniqueKeysTests
{
    /// <summary>Keys that no request can break, with the reason.</summary>
    private static readonly Dictionary<string, string> NeverBroken = new(StringComparer.Ordinal)
    {
        ["ak_report_closings_id"] = "An id made at random.",
        ["ix_audit_entries_change_id"] = "Written by a job.",
        ["ix_calendar_years_revision_year"] = "A change of the calendar holds the calendar's lock.",
        ["ix_dimensions_key"] = "Dimensions are added with a check for the key.",
        ["ix_escalation_events_deadline_id_event_due_on_rung"] = "Written by a job.",
        ["ix_escalation_events_report"] = "Written by a job.",
        ["ix_feedback_follow_code"] = "A code made at random of 125 bits.",
        ["ix_notifications_event_id_recipient_id"] = "Written by a job.",
        ["ix_notifications_recipient_id_arrived_on"] = "Written by a job.",
        ["ix_outbox_events_position"] = "Written by a job.",
        ["pk_outbox_events"] = "A number that the database gives.",
        ["pk_asp_net_user_logins"] = "No code writes this table.",
        ["pk_asp_net_user_tokens"] = "No code writes this table.",
        ["pk_audit_entries"] = "Entries are numbered under a lock.",
        ["pk_calendar_days"] = "A change of the calendar holds the calendar's lock.",
        ["pk_calendar_recount_failures"] = "Written by a job.",
        ["pk_calendar_recounts"] = "A change of the calendar holds the calendar's lock.",
        ["pk_digests"] = "Written by a job.",
        ["pk_fact_aggregates"] = "Written by a job.",
        ["pk_form_snapshots"] = "Written by a job.",
        ["pk_protection_keys"] = "Written by the key ring.",
        ["pk_receipt_codes"] = "A code made at random of 55 bits.",
        ["pk_register_numbers"] = "Numbers are taken with a check for the row.",
        ["pk_register_secrets"] = "Who is second uses the secret of the first.",
        ["pk_sign_in_addresses"] = "Who is second is counted in the row of the first.",
        ["pk_report_snapshots"] = "Follows its closing, whose key is broken first.",
        ["pk_set_aside_records"] = "Written by a job.",
        ["pk_unsealed_changes"] = "Has the id of the history entry that is saved with it.",
    };

    [Fact]
    public void Every_key_that_requests_can_break_has_a_refusal_of_its_own()
    {
        using var db = new CasesDbContext(NeverConnected.Options);

        var unnamed = Keys(db).Where(k => UniqueKeys.RefusalOf(k).Code == "request.conflict");

        Assert.Equal(NeverBroken.Keys.Order(StringComparer.Ordinal), unnamed.Order(StringComparer.Ordinal));
    }

    /// <summary>Names of the unique keys, without keys of a single id of the row's own and without (source, key), which imports check.</summary>
    private static IEnumerable<string> Keys(DbContext db)
    {
        var tables = db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.ToList();
        var constraints = tables.SelectMany(t => t.UniqueConstraints.Select(c => (c.Name, c.Columns, c.Table)));
        var indexes = tables.SelectMany(t => t.Indexes.Where(i => i.IsUnique).Select(i => (i.Name, i.Columns, i.Table)));
        return constraints
            .Concat(indexes)
            .Where(k => !k.Columns.Select(c => c.Name).SequenceEqual(["id"]) || k.Name.StartsWith("ak_", StringComparison.OrdinalIgnoreCase))
            .Where(k => !k.Columns.Select(c => c.Name).SequenceEqual(["source", "key"]))
            .Select(k => k.Name.ToLowerInvariant())
            .Distinct();
    }
}
