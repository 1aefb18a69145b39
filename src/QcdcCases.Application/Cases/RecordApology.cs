using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Cases;

/// <summary>Records that a letter of apology was issued for a case that is not resolved in time (<see cref="GetApologyLetter"/>).</summary>
/// <param name="On">The day of the letter.</param>
/// <param name="Number">The number of the letter.</param>
/// <param name="NewDate">The new day of resolution.</param>
/// <param name="SignedBy">The name of the official who signed it.</param>
public sealed record RecordApology(Guid Case, DateOnly On, string Number, DateOnly NewDate, string SignedBy) : ICommand<CaseView>;

internal sealed class RecordApologyValidator : AbstractValidator<RecordApology>
{
    public RecordApologyValidator()
    {
        RuleFor(a => a.Number).IsName();
        RuleFor(a => a.SignedBy).IsName();
    }
}

internal sealed class RecordApologyHandler(CasesDbContext db, RequestContext context, CaseLoader cases, HistoryWriter history)
    : IRequestHandler<RecordApology, Result<CaseView>>
{
    public async Task<Result<CaseView>> Handle(RecordApology command, CancellationToken cancellationToken)
    {
        if ((await cases.LoadForUpdateAsync(command.Case, cancellationToken)).IsRefused(out var refusal, out var about))
        {
            return refusal;
        }

        refusal =
            DayRules.CheckHappened(command.On, context.Today, "on")
            ?? DayRules.CheckPlanned(command.NewDate, context.Today, "newDate")
            ?? await CheckOverdueAsync(command, cancellationToken)
            ?? about.Apologise(new Apology(command.On, command.Number, command.NewDate, command.SignedBy));
        if (refusal is not null)
        {
            return refusal;
        }

        history.Record(
            new HistoryNote("case.apologised", about.Id, about.UnitId, about.Id, Detail: $"{command.Number}, {command.On:yyyy-MM-dd}"));
        return await cases.ViewAsync(about, cancellationToken);
    }

    /// <summary>The case must have been overdue on the day of the letter.</summary>
    private async Task<Refusal?> CheckOverdueAsync(RecordApology command, CancellationToken cancellationToken) =>
        await db.Deadlines.AnyAsync(
            d => d.SubjectId == command.Case && d.Duty == DeadlineKinds.Resolution.Code && d.DueOn < command.On
                && (d.EndedOn == null || d.EndedOn >= command.On),
            cancellationToken)
            ? null
            : Refusal.Rule("case.not_overdue", "The case is not overdue; a letter of apology is written only for an overdue case.");
}
