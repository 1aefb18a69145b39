using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Calendars;

namespace QcdcCases.Application.Calendars;

/// <summary>
/// Enters a calendar year or a new revision of it. Every due day computed after the commit uses it; <see cref="RecountDeadlines"/> then
/// recomputes the open deadlines in batches.
/// </summary>
public sealed record EnterCalendarYear(int Year, CalendarEntry Entry) : ICommand<CalendarYearView>, IChangesCalendar;

internal sealed class EnterCalendarYearValidator : AbstractValidator<EnterCalendarYear>
{
    public EnterCalendarYearValidator() =>
        RuleFor(c => c.Entry).SetValidator(new CalendarEntryValidator()).OverridePropertyName(string.Empty);
}

internal sealed class EnterCalendarYearHandler(
    CasesDbContext db,
    RequestContext context,
    RequestCalendar calendars,
    CalendarDirectory directory,
    UnitDirectory units,
    HistoryWriter history) : IRequestHandler<EnterCalendarYear, Result<CalendarYearView>>
{
    public async Task<Result<CalendarYearView>> Handle(EnterCalendarYear command, CancellationToken cancellationToken)
    {
        var tree = await units.TreeAsync(cancellationToken);
        if (CalendarYearQueries.ManagedUnits(context.Caller, tree).IsRefused(out var refusal, out var managed))
        {
            return refusal;
        }

        var standing = await db.CalendarYears.LatestAsync(command.Year, cancellationToken);
        if ((command.Entry.Check(command.Year) ?? CheckVersion(standing) ?? await CheckRecountAsync(cancellationToken)) is { } wrong)
        {
            return wrong;
        }

        var held = await calendars.GetAsync(cancellationToken);
        var year = command.Entry.ToYear(command.Year);
        var row = CalendarYearRow.Create(Guid.CreateVersion7(context.Now), held.Revision + 1, year);
        db.CalendarYears.Add(row);
        if (held.Current.Changes(year) is { } changed)
        {
            db.CalendarRecounts.Add(CalendarRecount.Create(row.Revision, year, changed, context.Caller.Actor, context.Now));
        }

        var top = managed.First(id => tree[id].ParentId is null);
        history.Record(
            new HistoryNote(
                "calendar.entered",
                row.Id,
                top,
                LegalBasis: year.Source,
                Detail: $"{year.Year}: {Code.Of(year.Status)}, {year.Days.Count}"));
        context.OnceCommitted.Add(directory.Invalidate);
        return CalendarYearView.Of(year.Year, row);
    }

    private Refusal? CheckVersion(CalendarYearRow? standing) =>
        context.ExpectedVersion is { } expected && expected != (standing?.Id ?? Guid.Empty) ? RequestContext.Stale() : null;

    /// <summary>
    /// Refuses a change while the recount of the previous one runs, so that each moved due day can be attributed to one document.
    /// </summary>
    private async Task<Refusal?> CheckRecountAsync(CancellationToken cancellationToken) =>
        await db.CalendarRecounts.AnyAsync(r => r.EndedAt == null, cancellationToken)
            ? Refusal.Conflict(
                "calendar.recounting",
                "Deadlines are still being recomputed after the previous change of the calendar; try again when that is done.")
            : null;
}
