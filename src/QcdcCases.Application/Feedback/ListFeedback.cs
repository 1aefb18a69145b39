using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Audit;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Feedback;

/// <summary>Lists feedback, latest first.</summary>
/// <param name="Unit">Only feedback of the unit of this key and everything below it.</param>
/// <param name="From">Only feedback received on or after this day.</param>
/// <param name="To">Only feedback received on or before this day.</param>
/// <param name="Channel">Only feedback of a channel; <c>other</c> also finds every word that is no code.</param>
/// <param name="Search">Only feedback whose text or location contains this text; case and diacritics are ignored.</param>
public sealed record ListFeedback(
    string? Unit,
    FeedbackStatus? Status,
    string? Category,
    DateOnly? From,
    DateOnly? To,
    string? Search,
    bool Voided,
    PageRequest Page,
    string? Channel = null) : IQuery<Page<FeedbackView>>;

internal sealed class ListFeedbackValidator : AbstractValidator<ListFeedback>
{
    public ListFeedbackValidator()
    {
        RuleFor(l => l.Category!).IsCode().When(l => l.Category is not null);
        this.RuleForEnds(l => l.From, l => l.To);
        RuleFor(l => l.Search).IsSearch();
        RuleFor(l => l.Channel!).IsCode().When(l => l.Channel is not null);
    }
}

internal sealed class ListFeedbackHandler(CasesDbContext db, VisibleUnits visible, UnitDirectory units, ReadingLog readings)
    : IRequestHandler<ListFeedback, Result<Page<FeedbackView>>>
{
    public async Task<Result<Page<FeedbackView>>> Handle(ListFeedback query, CancellationToken cancellationToken)
    {
        var readable = await visible.OfListAsync(query.Unit, Permission.ReadFeedback, cancellationToken);
        if (readable.IsRefused(out var refusal, out var unitIds) || query.Page.Place().IsRefused(out refusal, out var place))
        {
            return refusal;
        }

        var found = Matching(query, unitIds);
        var all = found;
        if (!place.IsStart)
        {
            // The list is sorted by the instant of receipt, which never changes, so it is read from the last row of the previous page.
            var last = db.Feedback.IncludingVoided()
                .Where(f => f.Id == place.Id && unitIds.Contains(f.UnitId))
                .Select(f => (DateTimeOffset?)f.ReceivedAt);
            if (await last.SingleOrDefaultAsync(cancellationToken) is not { } at)
            {
                return PageRequest.NoSuchCursor();
            }

            found = found.Where(f => f.ReceivedAt <= at && (f.ReceivedAt < at || f.Id < place.Id));
        }

        var rows = await found
            .OrderByDescending(f => f.ReceivedAt)
            .ThenByDescending(f => f.Id)
            .Take(query.Page.Limit + 1)
            .Select(f => new { Item = f, Version = EF.Property<Guid>(f, CasesDbContext.Version) })
            .ToListAsync(cancellationToken);
        var tree = await units.TreeAsync(cancellationToken);
        var views = rows.ConvertAll(r => FeedbackView.Of(r.Item, tree, r.Version) with { Steps = null });
        await readings.AddAsync(
            Reading.FeedbackListed, views.Take(query.Page.Limit).Select(v => (v.Id, v.Unit)), cancellationToken);
        return Page<FeedbackView>.Of(views, query.Page.Limit, view => new Cursor(null, view.Id)) with
        {
            Total = await query.Page.TotalAsync(all, cancellationToken),
        };
    }

    private static readonly string[] NamedChannels = [.. FeedbackChannels.All.Where(c => c != FeedbackChannels.Other)];

    private IQueryable<FeedbackItem> Matching(ListFeedback query, List<Guid> unitIds)
    {
        var found = (query.Voided ? db.Feedback.IncludingVoided() : db.Feedback).AsNoTracking().Where(f => unitIds.Contains(f.UnitId));
        found = query.Status is { } status ? found.Where(f => f.Status == status) : found;
        found = query.Category is { } category ? found.Where(f => f.Category == category) : found;
        found = query.From is { } from && OfficeClock.StartOf(from) is var earliest ? found.Where(f => f.ReceivedAt >= earliest) : found;
        found = query.To is { } to && OfficeClock.StartOf(to.AddDays(1)) is var next ? found.Where(f => f.ReceivedAt < next) : found;
        found = query.Channel switch
        {
            null => found,
            FeedbackChannels.Other => found.Where(f => f.Channel != null && !NamedChannels.Contains(f.Channel)),
            var channel => found.Where(f => f.Channel == channel),
        };
        return SearchPattern.Of(query.Search) is { } pattern
            ? found.Where(f => EF.Functions.Like(f.Search, pattern, SearchPattern.Escape))
            : found;
    }
}
