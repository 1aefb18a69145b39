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
/// Enters a year of the calendar, or enters it anew. From its commit on every day is counted by it; what was open before is counted anew
/// by <see cref="RecountDueDays"/>, in parts.
/// </summary>
public sealed record EnterCalendarYear(int Year, CalendarEntry Entry) : ICommand<CalendarYearView>, IEntersCalendar;

internal sealed class EnterCalendarYearValidator : AbstractValidator<EnterCalendarYear>
{
    public EnterCalendarYearValidator() => RuleFor(c => c.Entry).SetValidator(new CalendarEntryValidator()).OverridePropertyName(string.Empty);
}

internal sealed class EnterCalendarYearHandler(
    CasesDbContext db, RequestContext context, RequestCalendar calendars, CalendarDirectory directory, UnitDirectory units, HistoryWriter history)
    : IRequestHandler<EnterCalendarYear, Result<CalendarYearView>>
{
    public async Task<Result<CalendarYearView>> Handle(EnterCalendarYear command, CancellationToken cancellationToken)
    {
        var tree = await units.TreeAsync(cancellationToken);
        if (CalendarYears.UnitsOf(context.Caller, tree).IsRefused(out var refusal, out var managed))
        {
            return refusal;
        }

        var standing = await db.CalendarYears.LastOfAsync(command.Year, cancellationToken);
        if ((command.Entry.Check(command.Year) ?? CheckVersion(standing) ?? await CheckRecountAsync(cancellationToken)) is { } wrong)
        {
            return wrong;
        }

        var held = await calendars.GetAsync(cancellationToken);
        var year = command.Entry.ToYear(command.Year);
        var row = CalendarYearRow.Enter(Guid.CreateVersion7(context.Now), held.Revision + 1, year);
        db.CalendarYears.Add(row);
        if (held.Current.Changes(year) is { } changed)
        {
            db.CalendarRecounts.Add(CalendarRecount.Leave(row.Revision, year, changed, context.Caller.Actor, context.Now));
        }

        var top = managed.First(id => tree[id].ParentId is null);
        history.Record(new HistoryNote("calendar.entered", row.Id, top, LegalBasis: year.Source, Detail: $"{year.Year}: {Code.Of(year.Status)}, {year.Days.Count}"));
        context.OnceCommitted.Add(directory.Invalidate);
        return CalendarYearView.Of(year.Year, row);
    }

    private Refusal? CheckVersion(CalendarYearRow? standing) =>
        context.ExpectedVersion is { } expected && expected != (standing?.Id ?? Guid.Empty) ? RequestContext.Stale() : null;

    /// <summary>One change is carried through before the next begins, so that every move can name the document behind it.</summary>
    private async Task<Refusal?> CheckRecountAsync(CancellationToken cancellationToken) =>
        await db.CalendarRecounts.AnyAsync(r => r.EndedAt == null, cancellationToken)
            ? Refusal.Conflict("calendar.recounting", "What is open is still being counted by the change before; try again when that is done.")
            : null;
}
