using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence.Audit;

namespace QcdcCases.Application.Audit;

/// <summary>
/// Collects which records with personal data a request has read. They are on record before the request is answered: a reading that cannot
/// be recorded is refused.
/// </summary>
public sealed class ReadingLog(RequestContext context, UnitDirectory units, AuditTrail trail)
{
    private readonly List<AuditEntry> readings = [];

    /// <summary>Adds the reading of one record.</summary>
    public void Add(Reading action, Guid unitId, Guid? subject) => readings.Add(Entry(action, unitId, subject, null));

    /// <summary>Adds the reading of a list: one entry for each unit that its rows belong to.</summary>
    /// <param name="rows">The id of each row and the key of its unit.</param>
    public async ValueTask AddAsync(Reading action, IEnumerable<(Guid Id, string Unit)> rows, CancellationToken cancellationToken)
    {
        foreach (var ofUnit in rows.GroupBy(r => r.Unit, r => r.Id, StringComparer.Ordinal))
        {
            if (await units.FindAsync(ofUnit.Key, cancellationToken) is { } unit)
            {
                readings.Add(Entry(action, unit.Id, null, string.Join(' ', ofUnit.Select(id => id.ToString("N")))));
            }
        }
    }

    /// <summary>Adds the reading of a whole register.</summary>
    public async ValueTask AddWholeAsync(Reading action, string unit, CancellationToken cancellationToken)
    {
        if (await units.FindAsync(unit, cancellationToken) is { } known)
        {
            Add(action, known.Id, null);
        }
    }

    /// <summary>Records the readings. The caller must hold no database connection.</summary>
    public async ValueTask RecordAsync(CancellationToken cancellationToken)
    {
        if (readings.Count > 0)
        {
            await trail.AppendAsync([.. readings], cancellationToken);
            readings.Clear();
        }
    }

    private AuditEntry Entry(Reading action, Guid unitId, Guid? subject, string? subjects) => new()
    {
        At = context.Now,
        ActorId = context.Caller.Id,
        ActorName = context.Caller.Name,
        Action = Code.Of(action),
        UnitId = unitId,
        SubjectId = subject,
        Subjects = subjects,
    };
}

/// <summary>Records the readings of a query once its handler has returned. Changes leave a history entry instead.</summary>
internal sealed class ReadingBehavior<TRequest, TResponse>(ReadingLog readings) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var response = await next();
        await readings.RecordAsync(cancellationToken);
        return response;
    }
}
