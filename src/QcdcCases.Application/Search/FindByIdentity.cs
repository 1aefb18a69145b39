using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Search;

/// <summary>
/// Finds letters and visits by the number of a person's identity paper, for a stated reason. It is a command, because the answer is given
/// only when the history entry is committed. Sealed people are not found.
/// </summary>
/// <param name="Number">The number of the paper; spaces, dots and dashes are ignored.</param>
/// <param name="Limit">1 to 50; default 20.</param>
public sealed record FindByIdentity(string Number, string Reason, int? Limit = null) : ICommand<SearchAnswer>;

internal sealed class FindByIdentityValidator : AbstractValidator<FindByIdentity>
{
    public FindByIdentityValidator()
    {
        RuleFor(f => f.Number).NotEmpty().MaximumLength(TextLength.Key);
        RuleFor(f => f.Reason).IsName();
        RuleFor(f => f.Limit).InclusiveBetween(1, FindRecords.MaxLimit);
    }
}

internal sealed class FindByIdentityHandler(
    CasesDbContext db, RequestContext context, VisibleUnits visible, SearchTables searchTables, FoundRecords found, HistoryWriter history)
    : IRequestHandler<FindByIdentity, Result<SearchAnswer>>
{
    public async Task<Result<SearchAnswer>> Handle(FindByIdentity command, CancellationToken cancellationToken)
    {
        var reached = await searchTables.OfAsync(unit: null, year: null, [SearchKind.Visit, SearchKind.Letter], cancellationToken);
        if (reached.IsRefused(out var refusal, out var tables))
        {
            return refusal;
        }

        var number = SearchQuestion.PaperOf(command.Number);
        var owners = db.People.Where(p => EF.Property<string>(p, CasesDbContext.PaperDigits) == number).Select(p => p.OwnerId);
        var (limit, hits) = (command.Limit ?? FindRecords.UsualLimit, new SearchHits([]));
        foreach (var table in tables)
        {
            hits.Add(SearchReason.Identity, await table.OfAsync(owners, limit + 1, cancellationToken));
        }

        // What was found names people; it is not kept under the key of the request, but found again.
        context.Resend = null;
        await RecordAsync(hits, limit, command.Reason, cancellationToken);
        return await found.AnswerAsync(hits, limit, cancellationToken);
    }

    /// <summary>Records the look-up with each record that is shown; one that shows nothing, with the caller.</summary>
    private async Task RecordAsync(SearchHits hits, int limit, string reason, CancellationToken cancellationToken)
    {
        var units = await visible.ForAsync(Permission.FindIdentities, cancellationToken);
        var shown = hits.Ranked().Take(limit).Select(hit => (hit.Row.Id, hit.Row.UnitId)).ToList();
        foreach (var (subject, unit) in shown.Count > 0 ? shown : [(context.Caller.Id, units[0])])
        {
            history.Record(new HistoryNote("identity.searched", subject, unit, Reason: reason));
        }
    }
}
