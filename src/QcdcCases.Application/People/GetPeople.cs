using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Audit;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.People;

/// <summary>Returns the people of a letter or visit. Sealed identities are masked.</summary>
public sealed record GetPeople(PeopleOf Of, Guid Id) : IQuery<PeopleView>;

internal sealed class GetPeopleHandler(CasesDbContext db, PeopleOwnerQueries peopleOwnerQueries, ReadingLog readings)
    : IRequestHandler<GetPeople, Result<PeopleView>>
{
    public async Task<Result<PeopleView>> Handle(GetPeople query, CancellationToken cancellationToken)
    {
        if ((await peopleOwnerQueries.FindAsync(query.Of, query.Id, cancellationToken)).IsRefused(out var refusal, out var owner))
        {
            return refusal;
        }

        readings.Add(Reading.PeopleRead, owner.UnitId, owner.Id);
        var people = await db.People.AsNoTracking()
            .Where(p => p.OwnerId == owner.Id)
            .OrderBy(p => p.Role).ThenBy(p => p.Ordinal)
            .ToListAsync(cancellationToken);
        return new PeopleView(people.ConvertAll(PersonView.Of));
    }
}
