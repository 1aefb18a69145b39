using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Reception;

/// <summary>Reads one session with the number of its visits.</summary>
public sealed record GetSession(Guid Id) : IQuery<SessionView>;

internal sealed class GetSessionHandler(CasesDbContext db, VisibleUnits visible, UnitDirectory units)
    : IRequestHandler<GetSession, Result<SessionView>>
{
    public async Task<Result<SessionView>> Handle(GetSession query, CancellationToken cancellationToken)
    {
        var readable = await visible.ForAsync(Permission.ReadReception, cancellationToken);
        var found = await db.Sessions.AsNoTracking().IncludingVoided()
            .Where(s => s.Id == query.Id && (readable.Contains(s.UnitId) || readable.Contains(s.BookUnitId)))
            .Select(s => new
            {
                Session = s,
                Visits = db.Visits.Count(v => v.SessionId == s.Id && v.Voided == null),
                Version = EF.Property<Guid>(s, CasesDbContext.Version),
            })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null
            ? SessionRefusals.NotFound()
            : SessionView.Of(found.Session, await units.TreeAsync(cancellationToken), found.Visits, found.Version);
    }
}
