using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Open311;

/// <summary>Returns when the services last changed, so that clients read them anew.</summary>
public sealed record GetServicesChange : IQuery<ServicesChange>;

/// <summary>The instant of the last change of a category, its definition or its validity.</summary>
public sealed record ServicesChange(DateTimeOffset At);

internal sealed class GetServicesChangeHandler(CasesDbContext db, RequestContext context)
    : IRequestHandler<GetServicesChange, Result<ServicesChange>>
{
    public async Task<Result<ServicesChange>> Handle(GetServicesChange query, CancellationToken cancellationToken)
    {
        var list = FeedbackCategories.Table.Id;
        var codes = await db.OfficeCodes.AsNoTracking().Where(c => c.List == list)
            .Select(c => new { c.ValidFrom, c.ValidTo, Version = EF.Property<Guid>(c, CasesDbContext.Version) })
            .ToListAsync(cancellationToken);
        var definitions = await db.CategoryDefinitions.AsNoTracking()
            .Select(d => new { d.ValidFrom, Version = EF.Property<Guid>(d, CasesDbContext.Version) })
            .ToListAsync(cancellationToken);
        var days = FeedbackCategories.Table.All.Select(c => c.ValidFrom)
            .Concat(FeedbackCategories.Table.All.Select(c => NextDay(c.ValidTo)))
            .Concat(codes.Select(c => c.ValidFrom)).Concat(codes.Select(c => NextDay(c.ValidTo)))
            .Concat(definitions.Select(d => d.ValidFrom))
            .Where(day => day <= context.Today);
        var changes = codes.Select(c => InstantOf(c.Version)).Concat(definitions.Select(d => InstantOf(d.Version)));
        return new ServicesChange(days.Select(OfficeClock.StartOf).Concat(changes).Max());
    }

    private static DateOnly NextDay(DateOnly? last) => last is { } day && day < DateOnly.MaxValue ? day.AddDays(1) : DateOnly.MaxValue;

    /// <summary>Versions begin with the milliseconds of the instant at which they were made (RFC 9562, version 7).</summary>
    private static DateTimeOffset InstantOf(Guid version)
    {
        Span<byte> bytes = stackalloc byte[16];
        version.TryWriteBytes(bytes, bigEndian: true, out _);
        var milliseconds = 0L;
        for (var i = 0; i < 6; i++)
        {
            milliseconds = (milliseconds << 8) | bytes[i];
        }

        return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
    }
}
