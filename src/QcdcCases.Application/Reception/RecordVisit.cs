using FluentValidation;
using MediatR;
using QcdcCases.Application.Access;
using QcdcCases.Application.People;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Registers;

namespace QcdcCases.Application.Reception;

/// <summary>The place of a visit: a session, or a day of regular reception without a session.</summary>
public sealed record VisitAt(Guid? Session, string? Unit, DateOnly? On);

/// <summary>Adds one visit to the reception register with the next number of its unit and year.</summary>
public sealed record RecordVisit(VisitAt At, VisitContent Content) : ICommand<VisitView>;

internal sealed class RecordVisitValidator : AbstractValidator<RecordVisit>
{
    public RecordVisitValidator()
    {
        RuleFor(v => v.At.Unit).NotEmpty().MaximumLength(TextLength.Key).When(v => v.At.Session is null).OverridePropertyName("unit");
        RuleFor(v => v.At.On).NotNull().When(v => v.At.Session is null).OverridePropertyName("on");
        RuleFor(v => v.At.Unit).Null().When(v => v.At.Session is not null).OverridePropertyName("unit");
        RuleFor(v => v.At.On).Null().When(v => v.At.Session is not null).OverridePropertyName("on");
        RuleFor(v => v.Content).SetValidator(new VisitContentValidator()).OverridePropertyName(string.Empty);
        RuleFor(v => v.Content.Visitors).NotEmpty().When(v => v.Content.Result is not VisitResult.Refused).OverridePropertyName("visitors");
    }
}

internal sealed class RecordVisitHandler(
    CasesDbContext db,
    RequestContext context,
    UnitDirectory units,
    SessionLoader sessions,
    VisitLoader visits,
    PeopleStore people,
    RegisterNumbering registerNumbering) : IRequestHandler<RecordVisit, Result<VisitView>>
{
    public async Task<Result<VisitView>> Handle(RecordVisit command, CancellationToken cancellationToken)
    {
        if ((await FindPlaceAsync(command.At, cancellationToken)).IsRefused(out var refusal, out var place))
        {
            return refusal;
        }

        var content = command.Content;
        var named = content.Visitors ?? [];
        var entry = content.ToEntry(named.Count, openNames: []);
        refusal = CheckCounter(entry, place.On, named) ?? await visits.CheckCaseAsync(content.Case, cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }

        var id = Guid.CreateVersion7(context.Now);
        var openNames = PeopleStore.OpenNames(people.Add(id, named));
        var visit = Visit.Record(id, Origin.Local(id), place, RegisterNumbering.Pending, entry with { Names = openNames });
        registerNumbering.Request(place.UnitId, RegisterBook.Visits, place.On.Year, visit.AssignNumber);
        db.Visits.Add(visit);
        return await visits.CompleteAsync(visit, "visit.recorded", cancellationToken);
    }

    private async Task<Result<VisitPlace>> FindPlaceAsync(VisitAt at, CancellationToken cancellationToken)
    {
        if (at.Session is { } sessionId)
        {
            var session = await sessions.FindAsync(sessionId, cancellationToken);
            return session is null
                ? Refusal.Rule("session.not_found", "The session does not exist or is outside your units.", "session")
                : session.CheckOpen() is { } refused ? refused : VisitPlace.Of(session) with { Watched = true };
        }

        var on = at.On!.Value;
        if (DayRules.CheckHappened(on, context.Today, "on") is { } impossible)
        {
            return impossible;
        }

        var found = await units.FindWritableAsync(context, at.Unit!, Permission.WriteReception, on, cancellationToken);
        return found.IsRefused(out var refusal, out var unit)
            ? refusal
            : new VisitPlace(unit.Id, on, SessionKind.Regular, Receiver.Officer, SessionId: null) { Watched = true };
    }

    private static Refusal? CheckCounter(VisitEntry entry, DateOnly on, IReadOnlyList<NamedPerson> named) =>
        VisitLimits.Check(entry, named.Count, hasLetter: false)
        ?? CounterRules.CheckEntry(entry, on)
        ?? CounterRules.CheckGroup(entry, [.. named.Select(n => n.Role)])
        ?? CounterRules.CheckPapers(entry, on, [.. named.Select(n => (n.Role, n.ToIdentity()))]);
}
