using FluentValidation;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Dialogue;

/// <summary>An opinion voiced at a conference.</summary>
/// <param name="Answer">The answer; only when it was answered on the spot.</param>
/// <param name="AssignedTo">The key of the unit that must resolve it; only when it was not answered on the spot.</param>
/// <param name="Case">The id of the case that it concerns; no denunciation, if the person is named.</param>
/// <param name="VoicedBy">Who said it; absent for an anonymous one.</param>
public sealed record NewOpinion(
    string Text,
    string Field,
    bool AnsweredOnSpot,
    string? Answer = null,
    string? AssignedTo = null,
    DateOnly? DueOn = null,
    Guid? Case = null,
    OpinionKind Kind = OpinionKind.Opinion,
    string? VoicedBy = null);

internal sealed class NewOpinionValidator : AbstractValidator<NewOpinion>
{
    public NewOpinionValidator()
    {
        RuleFor(o => o.Text).IsProse();
        RuleFor(o => o.Field).IsCode();
        RuleFor(o => o.Answer).IsOptionalProse();
        RuleFor(o => o.Answer).Null().When(o => !o.AnsweredOnSpot);
        RuleFor(o => o.AssignedTo).MaximumLength(TextLength.Key);
        RuleFor(o => o.AssignedTo).Null().When(o => o.AnsweredOnSpot);
        RuleFor(o => o.DueOn).Null().When(o => o.AnsweredOnSpot);
        RuleFor(o => o.VoicedBy).IsOptionalName();
    }
}
