using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Audit;

/// <summary>An entry of the audit, as an inspector sees it.</summary>
/// <param name="Sequence">The number of the entry.</param>
/// <param name="ById">The id of the account or API client.</param>
/// <param name="Subjects">The ids of the records that were read or changed; none for a whole register.</param>
/// <param name="Change">Of a change: the id of its history entry; null for a reading.</param>
public sealed record AuditEntryView(
    long Sequence, DateTimeOffset At, Guid ById, string By, string Action, string Unit, IReadOnlyList<Guid> Subjects, Guid? Change);

/// <summary>Lists the entries of some days, the latest first, limited to the caller's units.</summary>
/// <param name="From">The first day; the days are at most <see cref="MaxDays"/>.</param>
/// <param name="To">The last day.</param>
/// <param name="By">Only entries of this account or API client.</param>
/// <param name="Subject">Only entries about this record.</param>
public sealed record ListAuditEntries(DateOnly From, DateOnly To, Guid? By, Guid? Subject, PageRequest Page) : IQuery<Page<AuditEntryView>>
{
    public const int MaxDays = 31;
}

internal sealed class ListAuditEntriesValidator : AbstractValidator<ListAuditEntries>
{
    public ListAuditEntriesValidator()
    {
        this.RuleForEnds(l => (DateOnly?)l.From, l => (DateOnly?)l.To);
        RuleFor(l => l.To)
            .Must((asked, to) => to.DayNumber - asked.From.DayNumber < ListAuditEntries.MaxDays)
            .WithErrorCode("audit.too_many_days")
            .WithMessage($"The entries of at most {ListAuditEntries.MaxDays} days can be listed at once.");
    }
}

internal sealed class ListAuditEntriesHandler(CasesDbContext db, VisibleUnits visible, UnitDirectory units)
    : IRequestHandler<ListAuditEntries, Result<Page<AuditEntryView>>>
{
    public async Task<Result<Page<AuditEntryView>>> Handle(ListAuditEntries query, CancellationToken cancellationToken)
    {
        if (query.Page.Place().IsRefused(out var refusal, out var place))
        {
            return refusal;
        }

        var readable = await visible.ForAsync(Permission.ReadAudit, cancellationToken);
        var tree = await units.TreeAsync(cancellationToken);
        var (from, to) = (OfficeClock.StartOf(query.From), OfficeClock.StartOf(query.To.AddDays(1)));
        var entries = db.AuditEntries.AsNoTracking().Where(e => e.At >= from && e.At < to && readable.Contains(e.UnitId));
        entries = query.By is { } by ? entries.Where(e => e.ActorId == by) : entries;
        if (query.Subject is { } subject)
        {
            var listed = subject.ToString("N");
            entries = entries.Where(e => e.SubjectId == subject || e.Subjects!.Contains(listed));
        }

        if (!place.IsStart)
        {
            var before = Number(place.Id);
            entries = entries.Where(e => e.Sequence < before);
        }

        var rows = await entries.OrderByDescending(e => e.Sequence).Take(query.Page.Limit + 1).ToListAsync(cancellationToken);
        return Page<AuditEntryView>.Of(
            rows.ConvertAll(e => new AuditEntryView(
                e.Sequence, e.At, e.ActorId, e.ActorName, e.Action, tree[e.UnitId].Key, SubjectsOf(e.SubjectId, e.Subjects), e.ChangeId)),
            query.Page.Limit,
            view => new Cursor(null, Place(view.Sequence)));
    }

    private static IReadOnlyList<Guid> SubjectsOf(Guid? one, string? several) =>
        one is { } id ? [id] : [.. (several ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse)];

    /// <summary>A cursor holds an id; that of an entry is its number.</summary>
    private static Guid Place(long sequence) => new((int)(sequence >> 32), 0, 0, BitConverter.GetBytes((ulong)(uint)sequence));

    private static long Number(Guid place) =>
        ((long)BitConverter.ToInt32(place.ToByteArray(), 0) << 32) | BitConverter.ToUInt32(place.ToByteArray(), 8);
}
