using FluentValidation;
using MediatR;
using QcdcCases.Application.Codes;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Dialogue;

/// <summary>Corrects the record of an opinion.</summary>
/// <param name="Kind">What it is; absent to leave it.</param>
/// <param name="VoicedBy">Who said it; absent for an anonymous one.</param>
public sealed record CorrectOpinion(
    Guid Id, string Text, string Field, bool AnsweredOnSpot, Guid? Case, OpinionKind? Kind, string? VoicedBy) : ICommand<OpinionView>;

internal sealed class CorrectOpinionValidator : AbstractValidator<CorrectOpinion>
{
    public CorrectOpinionValidator()
    {
        RuleFor(o => o.Text).IsProse();
        RuleFor(o => o.Field).IsCode();
        RuleFor(o => o.VoicedBy).IsOptionalName();
    }
}

internal sealed class CorrectOpinionHandler(OpinionStore opinionStore, CodeDirectory codes, HistoryWriter history)
    : IRequestHandler<CorrectOpinion, Result<OpinionView>>
{
    public async Task<Result<OpinionView>> Handle(CorrectOpinion command, CancellationToken cancellationToken)
    {
        var found = await opinionStore.FindOwnAsync(command.Id, cancellationToken);
        if (found.IsRefused(out var refusal, out var opinion))
        {
            return refusal;
        }

        var newCase = (command.Case, command.VoicedBy) == (opinion.CaseId, opinion.VoicedBy) ? null : command.Case;
        var unknown = command.Field == opinion.Field
            ? null
            : await codes.CheckFieldAsync(command.Field, opinion.UnitId, opinion.HeldOn, cancellationToken);
        if ((unknown
            ?? await opinionStore.CheckCaseAsync(newCase, command.VoicedBy, cancellationToken)
            ?? opinion.Correct(command.Text, command.Field, command.AnsweredOnSpot, command.Case)) is { } broken)
        {
            return broken;
        }

        opinion.Correct(command.Kind ?? opinion.Kind, command.VoicedBy);
        history.Record(new HistoryNote("opinion.corrected", opinion.Id, opinion.UnitId, opinion.CaseId));
        return await opinionStore.ViewChangedAsync(opinion, cancellationToken);
    }
}
