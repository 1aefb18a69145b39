using FluentValidation;
using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.History;

/// <summary>Reads the history of any record, or of a case with all that is about it.</summary>
/// <param name="Subject">The record; this or a case is said.</param>
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
        historyQueries.ReadAsync(query.Subject is { } subject ? historyQueries.About(subject) : historyQueries.OnCase(query.Case!.Value), query.Page, cancellationToken);
}
