using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Codes;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Codes;

/// <summary>Returns a code that an office added, with the version that a correction must name.</summary>
public sealed record GetOfficeCode(string List, string Code) : IQuery<OfficeCodeView>;

internal sealed class GetOfficeCodeHandler(CasesDbContext db, VisibleUnits visible, UnitDirectory units)
    : IRequestHandler<GetOfficeCode, Result<OfficeCodeView>>
{
    public async Task<Result<OfficeCodeView>> Handle(GetOfficeCode query, CancellationToken cancellationToken)
    {
        var readable = await visible.ForAsync(Permission.ManageCodes, cancellationToken);
        var row = await db.OfficeCodes.AsNoTracking()
            .Where(c => c.List == query.List && c.Code == query.Code && readable.Contains(c.UnitId))
            .Select(c => new { Code = c, Version = EF.Property<Guid>(c, CasesDbContext.Version) })
            .SingleOrDefaultAsync(cancellationToken);
        return row is null
            ? OfficeCodeRefusals.NotFound()
            : OfficeCodeView.Of(row.Code, await units.TreeAsync(cancellationToken), row.Version);
    }
}
