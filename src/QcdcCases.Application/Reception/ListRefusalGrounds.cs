using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Reception;

/// <summary>Lists the grounds on which reception may be refused on a day.</summary>
/// <param name="On">The day of reception; today by default.</param>
public sealed record ListRefusalGrounds(DateOnly? On) : IQuery<RefusalGroundsView>;

public sealed record RefusalGroundsView(DateOnly On, IReadOnlyList<RefusalGround> Grounds);

internal sealed class ListRefusalGroundsHandler(RequestContext context) : IRequestHandler<ListRefusalGrounds, Result<RefusalGroundsView>>
{
    public Task<Result<RefusalGroundsView>> Handle(ListRefusalGrounds query, CancellationToken cancellationToken)
    {
        var on = query.On ?? context.Today;
        Result<RefusalGroundsView> grounds = new RefusalGroundsView(
            on,
            [.. RefusalGrounds.All.Where(g => RefusalGrounds.Find(g.Code, on) == g)]);
        return Task.FromResult(grounds);
    }
}
