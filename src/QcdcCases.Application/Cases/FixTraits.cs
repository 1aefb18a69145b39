using FluentValidation;
using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Cases;

/// <summary>
/// Records the traits of a case that are fixed in writing, or corrects a wrong entry. An absent member does not change. A step fixes a
/// matter as complex; this command only corrects a wrong entry of that trait.
/// </summary>
/// <param name="On">The day of the act.</param>
/// <param name="DocumentNo">The number of the document that fixes the trait.</param>
/// <param name="Reason">The reason.</param>
public sealed record FixTraits(
    Guid Case,
    DateOnly On,
    string? DocumentNo = null,
    string? Reason = null,
    bool? Group = null,
    bool? Complex = null,
    bool? Remote = null,
    bool? Disciplinary = null,
    bool? Dismissal = null,
    string? LegalBasis = null) : ICommand<CaseView>
{
    internal CaseDescription Applied(CaseDescription before) => before with
    {
        Group = Group ?? before.Group,
        Complex = Complex ?? before.Complex,
        Remote = Remote ?? before.Remote,
        Disciplinary = Disciplinary ?? before.Disciplinary,
        Dismissal = Dismissal ?? before.Dismissal,
    };
}

internal sealed class FixTraitsValidator : AbstractValidator<FixTraits>
{
    public FixTraitsValidator()
    {
        RuleFor(t => t.DocumentNo).IsOptionalName();
        RuleFor(t => t.LegalBasis).IsOptionalName();
        RuleFor(t => t.Reason).IsOptionalProse();
    }
}

internal sealed class FixTraitsHandler(
    RequestContext context, CaseLoader cases, StepContexts contexts, HistoryWriter history)
    : IRequestHandler<FixTraits, Result<CaseView>>
{
    public async Task<Result<CaseView>> Handle(FixTraits command, CancellationToken cancellationToken)
    {
        if ((await cases.LoadForUpdateAsync(command.Case, cancellationToken)).IsRefused(out var refusal, out var at))
        {
            return refusal;
        }

        var change = new TraitChange(at.Description, command.Applied(at.Description), command.On);
        refusal = DayRules.CheckHappened(command.On, context.Today, "on") ?? CheckPaper(command)
            ?? (command.On < await contexts.EarliestReceiptAsync(at.Id, cancellationToken) ? CaseRefusals.BeforeReceipt() : null)
            ?? change.Check(at, await contexts.OfAsync(at, cancellationToken));
        if (refusal is not null)
        {
            return refusal;
        }

        at.Describe(change.After);
        history.Record(new HistoryNote("case.traits-fixed", at.Id, at.UnitId, at.Id, command.LegalBasis, HistoryDetail(change, command)));
        return await cases.ViewAsync(at, cancellationToken);
    }

    private static Refusal? CheckPaper(FixTraits act) => act switch
    {
        { DocumentNo: null } => Refusal.Rule(
            "case.document_missing", "`documentNo` is required: the number of the document that records this step.", "documentNo"),
        { Reason: null } => Refusal.Rule("case.reason_missing", "`reason` is required for this step.", "reason"),
        _ => null,
    };

    private static string HistoryDetail(TraitChange change, FixTraits act) =>
        string.Join(", ", change.Changed.Append($"{act.On:yyyy-MM-dd}").Append(act.DocumentNo).Append(act.Reason));
}
