using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Staffing;

/// <summary>
/// Hands over the open work of an officer: to one colleague, or record by record. A command moves at most 500 records; the answer states
/// how many remain.
/// </summary>
/// <param name="Officer">The account whose work is handed over; it may be disabled.</param>
/// <param name="Receiver">The account of the receiver; required unless each of <c>items</c> names one.</param>
/// <param name="Unit">The key of a unit, which includes everything below it; absent for all units for which the caller may assign.</param>
/// <param name="Items">The records to hand over; absent for all.</param>
/// <param name="Note">A note for the receiver, kept in the history of each record; it must not name persons of the matters.</param>
public sealed record HandOverWork(
    Guid Officer, Guid? Receiver = null, string? Unit = null, IReadOnlyList<HandOverItem>? Items = null, string? Note = null)
    : ICommand<HandOverView>;

/// <summary>A record to hand over.</summary>
/// <param name="Record">The id of the letter or case.</param>
/// <param name="Receiver">The account of the receiver; absent for that of the whole hand-over.</param>
/// <param name="Version">The version that you read; if the record has another one, nothing is handed over.</param>
public sealed record HandOverItem(Guid Record, Guid? Receiver = null, Guid? Version = null);

/// <summary>What was handed over.</summary>
/// <param name="Remaining">The number of records with open work that the officer still has in these units.</param>
public sealed record HandOverView(
    Guid Officer, string? OfficerName, int Letters, int Cases, int Remaining, IReadOnlyList<ReceivedWork> Receivers);

internal sealed class HandOverWorkValidator : AbstractValidator<HandOverWork>
{
    public HandOverWorkValidator()
    {
        RuleFor(h => h.Unit!).IsKey().When(h => h.Unit is not null);
        RuleFor(h => h.Note).IsOptionalName();
        RuleFor(h => h.Items).Must(i => i is null || i.Count <= WorkMover.MaxRecords).WithErrorCode("list.too_long");
        RuleFor(h => h.Items)
            .Must(items => items is null || items.DistinctBy(i => i.Record).Count() == items.Count)
            .WithErrorCode("list.twice");
    }
}

internal sealed class HandOverWorkHandler(OpenWork openWork, VisibleUnits visible, WorkMover mover, StaffNames names)
    : IRequestHandler<HandOverWork, Result<HandOverView>>
{
    public async Task<Result<HandOverView>> Handle(HandOverWork command, CancellationToken cancellationToken)
    {
        var assignable = await visible.OfListAsync(command.Unit, Permission.WriteLetters, cancellationToken);
        if (assignable.IsRefused(out var refusal, out var forLetters))
        {
            return refusal;
        }

        var forCases = forLetters.Intersect(await visible.ForAsync(Permission.WriteCases, cancellationToken)).ToList();
        var letters = openWork.Letters([command.Officer]).Where(l => forLetters.Contains(l.UnitId));
        var cases = openWork.Cases([command.Officer]).Where(c => forCases.Contains(c.UnitId));
        var open = await letters.OrderBy(l => l.Id).Select(l => l.Id).ToListAsync(cancellationToken);
        open.AddRange(await cases.OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(cancellationToken));
        if (Moves(command, open).IsRefused(out refusal, out var moves)
            || (await mover.MoveAsync(command.Officer, moves, command.Note, cancellationToken)).IsRefused(out refusal, out var received))
        {
            return refusal;
        }

        var (movedLetters, movedCases) = (received.Sum(r => r.Letters), received.Sum(r => r.Cases));
        return new HandOverView(
            command.Officer,
            (await names.OfAsync([command.Officer], cancellationToken)).Find(command.Officer),
            movedLetters,
            movedCases,
            open.Count - movedLetters - movedCases,
            received);
    }

    private static Result<List<WorkMove>> Moves(HandOverWork command, List<Guid> open)
    {
        var items = command.Items is { } named
            ? named.Select((item, place) => (Item: item, Path: $"items[{place}].")).ToList()
            : [.. open.Take(WorkMover.MaxRecords).Select(id => (Item: new HandOverItem(id), Path: string.Empty))];
        var known = open.ToHashSet();
        var moves = new List<WorkMove>(items.Count);
        foreach (var (item, path) in items)
        {
            if (!known.Contains(item.Record))
            {
                return Refusal.Rule(
                    "handover.not_open_work",
                    "`record` must be a letter or case with open work of the officer in your units.",
                    $"{path}record");
            }

            var field = item.Receiver is null ? "receiver" : $"{path}receiver";
            if ((item.Receiver ?? command.Receiver) is not { } receiver)
            {
                return Refusal.Rule(
                    "handover.receiver_missing", "`receiver` is required, for the whole hand-over or for each of `items`.", field);
            }

            if (receiver == command.Officer)
            {
                return Refusal.Rule("handover.same_officer", "`receiver` must be somebody else than `officer`.", field);
            }

            moves.Add(new WorkMove(item.Record, receiver, field, item.Version));
        }

        return moves;
    }
}
