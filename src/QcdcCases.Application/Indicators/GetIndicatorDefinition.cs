using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Indicators;

/// <summary>Returns one definition that the register holds.</summary>
public sealed record GetIndicatorDefinition(Guid Id) : IQuery<IndicatorDefinitionView>;

internal sealed class GetIndicatorDefinitionHandler(CasesDbContext db)
    : IRequestHandler<GetIndicatorDefinition, Result<IndicatorDefinitionView>>
{
    public async Task<Result<IndicatorDefinitionView>> Handle(GetIndicatorDefinition query, CancellationToken cancellationToken)
    {
        var row = await db.IndicatorDefinitions.AsNoTracking()
            .Where(d => d.Id == query.Id)
            .Select(d => new { Definition = d, Version = EF.Property<Guid>(d, CasesDbContext.Version) })
            .SingleOrDefaultAsync(cancellationToken);
        return row is null ? IndicatorDefinitionRefusals.NotFound() : IndicatorDefinitionView.Of(row.Definition, row.Version);
    }
}
