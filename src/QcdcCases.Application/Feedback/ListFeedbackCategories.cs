using MediatR;
using QcdcCases.Application.Codes;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Statistics;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Feedback;

/// <summary>Lists the categories of feedback: those defined here and those of imported registers.</summary>
public sealed record ListFeedbackCategories : IQuery<Page<FeedbackCategoryView>>;

/// <summary>A category of feedback.</summary>
/// <param name="Name">The Vietnamese name; absent when only the code is known, from an imported register.</param>
/// <param name="IsOffered">Whether new feedback can use it today.</param>
/// <param name="Unit">The key of the unit that added it; only that unit and those below offer it. Absent for a category of all.</param>
/// <param name="IsUsed">Whether there is feedback with it.</param>
public sealed record FeedbackCategoryView(
    string Code, string? Name, DateOnly? ValidFrom, DateOnly? ValidTo, bool IsOffered, bool IsUsed, string? Unit = null);

internal sealed class ListFeedbackCategoriesHandler(
    CasesDbContext db, RequestContext context, DimensionsDirectory dimensionsDirectory, CodeDirectory codes)
    : IRequestHandler<ListFeedbackCategories, Result<Page<FeedbackCategoryView>>>
{
    public async Task<Result<Page<FeedbackCategoryView>>> Handle(ListFeedbackCategories query, CancellationToken cancellationToken)
    {
        // Every category in use is part of one of the few hundred dimension combinations, so the feedback itself is not scanned.
        var known = await dimensionsDirectory.AllAsync(db, cancellationToken);
        var used = known.Values.Where(p => p.Subject is FactSubject.Feedback).Select(p => p.Category!).ToHashSet();
        var added = await codes.AddedAsync(FeedbackCategories.Table, unitId: null, cancellationToken);
        var listed = FeedbackCategories.Table.All
            .Select(c => new FeedbackCategoryView(
                c.Code, c.Name, c.ValidFrom, c.ValidTo, c.IsValidOn(context.Today), used.Contains(c.Code)))
            .Concat(added.Select(c => new FeedbackCategoryView(
                c.Code, c.Name, c.ValidFrom, c.ValidTo, c.IsValidOn(context.Today), used.Contains(c.Code), c.Unit)))
            .ToList();
        var others = used.Except(listed.Select(c => c.Code)).Order(StringComparer.Ordinal)
            .Select(code => new FeedbackCategoryView(code, null, null, null, IsOffered: false, IsUsed: true));
        return new Page<FeedbackCategoryView>([.. listed, .. others], NextCursor: null);
    }
}
