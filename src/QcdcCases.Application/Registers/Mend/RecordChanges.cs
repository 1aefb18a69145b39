using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Statistics;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Registers.Mend;

/// <summary>
/// Finds recomputed records in the change tracker and records the stored and the new values in the history. A changed record gets a new
/// version, so that a concurrent change is detected.
/// </summary>
internal sealed class RecordChanges(CasesDbContext db, HistoryWriter history)
{
    private readonly SortedDictionary<Guid, List<string>> told = [];

    public IReadOnlyCollection<(RegisterRecord Kind, Guid Id)> RecordHistory(FactDifference facts)
    {
        db.ChangeTracker.DetectChanges();
        var entries = db.ChangeTracker.Entries().ToList();
        entries.ForEach(Compare);
        foreach (var item in facts.Retired.Select(f => f.ItemId).Concat(facts.Added.Select(f => f.ItemId)).Distinct())
        {
            Describe(item, "figures");
        }

        var changed = entries.ConvertAll(e => OwnerOf(e.Entity))
            .FindAll(o => o is { } owner && told.ContainsKey(owner.Id)).ConvertAll(o => o!);
        foreach (var owner in changed)
        {
            db.Stamp(owner.Record);
            history.Record(new HistoryNote(
                $"{Code.Of(owner.Kind)}.mended", owner.Id, owner.UnitId, owner.CaseId, Detail: string.Join("; ", told[owner.Id])));
        }

        return changed.ConvertAll(o => (o.Kind, o.Id));
    }

    private void Compare(EntityEntry entry)
    {
        switch (entry.Entity)
        {
            case Case about when entry.State is EntityState.Modified:
                Differences(entry).ForEach(d => Describe(about.Id, d));
                break;
            case CaseStep step when entry.State is EntityState.Modified:
                Differences(entry).ForEach(d => Describe(step.CaseId, d));
                break;
            case Letter letter when entry.State is EntityState.Modified:
                Differences(entry).ForEach(d => Describe(letter.Id, d));
                break;
            case Deadline deadline when entry.State is EntityState.Added:
                Describe(deadline.SubjectId, $"{deadline.RuleId}: – → {Day(deadline.DueOn)}");
                break;
            case Deadline deadline when entry.State is EntityState.Modified:
                CompareDeadline(entry, deadline);
                break;
        }
    }

    /// <summary>A deadline of which only the calendar revision changed is not written.</summary>
    private void CompareDeadline(EntityEntry entry, Deadline deadline)
    {
        if (
            entry.Properties.All(p => !p.IsModified || p.Metadata.Name is nameof(Deadline.NextCheckOn) or nameof(Deadline.CalendarRevision))
        )
        {
            entry.State = EntityState.Unchanged;
            return;
        }

        var ending = deadline.Ending is { } ended ? $" ({Code.Of(ended)})" : string.Empty;
        Describe(
            deadline.SubjectId,
            $"{deadline.RuleId}: {Day(entry.Property(nameof(Deadline.DueOn)).OriginalValue)} → {Day(deadline.DueOn)}{ending}");
    }

    private static List<string> Differences(EntityEntry entry) =>
    [
        .. entry.Properties
            .Where(p => p.IsModified && !Equals(p.OriginalValue, p.CurrentValue) && p.Metadata.Name is not CasesDbContext.Version)
            .Select(p => $"{Member(p.Metadata.Name)}: {Day(p.OriginalValue)} → {Day(p.CurrentValue)}"),
    ];

    private static string Member(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string Day(object? value) => value switch
    {
        null => "–",
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        CaseStatus status => Code.Of(status),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private void Describe(Guid id, string what)
    {
        if (!told.TryGetValue(id, out var known))
        {
            told[id] = known = [];
        }

        known.Add(what);
    }

    private static Owner? OwnerOf(object record) => record switch
    {
        Case c => new(c, RegisterRecord.Case, c.Id, c.UnitId, c.Id),
        Letter l => new(l, RegisterRecord.Letter, l.Id, l.UnitId, l.Cases.MinBy(c => c.Ordinal)?.CaseId),
        Visit v => new(v, RegisterRecord.Visit, v.Id, v.UnitId, v.CaseId),
        ReceptionSession s => new(s, RegisterRecord.Session, s.Id, s.UnitId, null),
        Conference c => new(c, RegisterRecord.Conference, c.Id, c.UnitId, null),
        Opinion o => new(o, RegisterRecord.Opinion, o.Id, o.UnitId, o.CaseId),
        FeedbackItem f => new(f, RegisterRecord.Feedback, f.Id, f.UnitId, null),
        DeclaredIndicator i => new(i, RegisterRecord.Indicator, i.Id, i.UnitId, null),
        _ => null,
    };

    private sealed record Owner(object Record, RegisterRecord Kind, Guid Id, Guid UnitId, Guid? CaseId);
}
