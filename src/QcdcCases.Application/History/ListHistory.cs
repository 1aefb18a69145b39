using FluentValidation;
using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.History;

/// <summary>Lists the history of a record, or of a case with its letters and visits.</summary>
/// <param name="Subject">The id of the record; exactly one of <c>subject</c> and <c>case</c> is required.</param>
public sealed record ListHistory(Guid? Subject, Guid? Case, PageRequest Page) : IQuery<Page<HistoryEntryView>>;

internal sealed class ListHistoryValidator : AbstractValidator<ListHistory>
{
    public ListHistoryValidator()
    {
        RuleFor(h => h.Subject).NotNull().When(h => h.Case is null);
        RuleFor(h => h.Subject).Null().When(h => h.Case is not null);
    }
}

internal sealed class ListHistoryHandler(HistoryQueries historyQueries) : IRequestHandler<ListHistory, Result<Page<HistoryEntryView>>>
{
    public Task<Result<Page<HistoryEntryView>>> Handle(ListHistory query, CancellationToken cancellationToken) =>
        historyQueries.ReadAsync(
            query.Subject is { } subject ? historyQueries.About(subject) : historyQueries.OnCase(query.Case!.Value),
            query.Page,
            cancellationToken);
}
