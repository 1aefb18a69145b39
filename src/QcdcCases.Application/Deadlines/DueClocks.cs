using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Deadlines;

/// <summary>Which duties are asked for.</summary>
/// <param name="Unit">The unit of this key and everything below it; null for all of the caller's.</param>
/// <param name="Kind">Those about cases, letters or visits of this kind.</param>
/// <param name="Assignee">Those of this officer.</param>
/// <param name="Duty">Those of this code, such as <c>resolution</c>.</param>
public sealed record DutyFilter(string? Unit = null, CaseKind? Kind = null, Guid? Assignee = null, string? Duty = null);

/// <summary>The open duties that a caller may see. What the citizen may do, or time does, is none.</summary>
internal sealed class DueClocks(CasesDbContext db, VisibleUnits visible)
{
    public async Task<Result<OpenDuties>> OfAsync(DutyFilter filter, CancellationToken cancellationToken)
    {
        if ((await visible.OfListAsync(filter.Unit, Permission.ReadLetters, cancellationToken)).IsRefused(out var refusal, out var letters) ||
            (await visible.OfListAsync(filter.Unit, Permission.ReadCases, cancellationToken)).IsRefused(out refusal, out var cases) ||
            (await visible.OfListAsync(filter.Unit, Permission.ReadReception, cancellationToken)).IsRefused(out refusal, out var reception))
        {
            return refusal;
        }

        var open = db.Clocks.AsNoTracking().Where(c => c.EndedOn == null && (c.Purpose == DeadlinePurpose.Duty || c.Purpose == DeadlinePurpose.Alarm));
        open = letters.ToHashSet() is var known && known.SetEquals(cases) && known.SetEquals(reception)
            ? open.Where(c => cases.Contains(c.UnitId))
            : open.Where(c => c.Subject == ClockSubject.Case ? cases.Contains(c.UnitId)
                : c.Subject == ClockSubject.Letter ? letters.Contains(c.UnitId)
                : reception.Contains(c.UnitId));
        open = filter.Assignee is { } officer ? open.Where(c => c.AssigneeId == officer) : open;
        open = filter.Duty is { } duty ? open.Where(c => c.Duty == duty) : open;
        open = filter.Kind is { } kind
            ? open.Where(c => db.Cases.Any(x => x.Id == c.SubjectId && x.Kind == kind) || db.Letters.Any(x => x.Id == c.SubjectId && x.Kind == kind) ||
                db.Visits.Any(x => x.Id == c.SubjectId && x.Classification == kind))
            : open;
        return new OpenDuties(open);
    }
}

/// <summary>The duties that were asked for.</summary>
internal sealed record OpenDuties(IQueryable<Clock> Clocks);
