using MediatR;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Staffing;

/// <summary>Ends a substitution before its last day.</summary>
public sealed record EndSubstitution(Guid Id) : ICommand<SubstitutionView>;

internal sealed class EndSubstitutionHandler(
    CasesDbContext db, RequestContext context, SubstitutionStore store, AssigneeChecker assigneeChecker, HistoryWriter history)
    : IRequestHandler<EndSubstitution, Result<SubstitutionView>>
{
    public async Task<Result<SubstitutionView>> Handle(EndSubstitution command, CancellationToken cancellationToken)
    {
        if ((await store.FindAsync(command.Id, cancellationToken)).IsRefused(out var refusal, out var substitution))
        {
            return refusal;
        }

        if (substitution.End(context.Now, context.Today) is { } ended)
        {
            return ended;
        }

        // The absent officer's account may have been disabled since; the entry then belongs to the substitute's unit.
        var officer = await assigneeChecker.FindAsync(substitution.AbsentId, cancellationToken)
            ?? await assigneeChecker.FindAsync(substitution.SubstituteId, cancellationToken)
            ?? context.Caller;
        history.Record(new HistoryNote("substitution.ended", substitution.Id, officer.Grants[0].UnitId));
        return await store.ViewAsync(substitution, db.Stamp(substitution), cancellationToken);
    }
}
