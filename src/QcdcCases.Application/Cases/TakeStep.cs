using FluentValidation;
using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Cases;

/// <summary>Records a lawful step of a case.</summary>
public sealed record TakeStep(Guid Case, CaseStepEntry Entry) : ICommand<CaseView>;

internal sealed class TakeStepValidator : AbstractValidator<TakeStep>
{
    public TakeStepValidator() => RuleFor(s => s.Entry).SetValidator(new StepEntryValidator()).OverridePropertyName(string.Empty);
}

/// <summary>Validates the members of a step.</summary>
internal sealed class StepEntryValidator : AbstractValidator<CaseStepEntry>
{
    public StepEntryValidator()
    {
        RuleFor(s => s.Instance).InclusiveBetween(1, 2);
        RuleFor(s => s.LegalBasis).IsOptionalName();
        RuleFor(s => s.DocumentNo).IsOptionalName();
        RuleFor(s => s.More.Receiver).IsOptionalName().OverridePropertyName("Receiver");
        RuleFor(s => s.More.SignedBy).IsOptionalName().OverridePropertyName("SignedBy");
        RuleFor(s => s.More.Reason).IsOptionalProse().OverridePropertyName("Reason");
        RuleFor(s => s.More.Criteria).Must(c => c is null || c.Count <= 7).WithErrorCode("list.too_long").OverridePropertyName("Criteria");
        RuleFor(s => s.More.Assurances)
            .Must(a => a is null || a.Count <= 5)
            .WithErrorCode("list.too_long")
            .OverridePropertyName("Assurances");
        RuleFor(s => s.Consequences!).SetValidator(new ConsequencesValidator()).When(s => s.Consequences is not null);
    }
}

/// <summary>Amounts are not negative, and not so large that their sums overflow.</summary>
internal sealed class ConsequencesValidator : AbstractValidator<Consequences>
{
    public ConsequencesValidator()
    {
        RuleFor(c => c.RecoveredMoney).InclusiveBetween(0, Consequences.MaxAmount);
        RuleFor(c => c.RecoveredLand).InclusiveBetween(0, Consequences.MaxAmount);
        RuleFor(c => c.ReturnedMoney).InclusiveBetween(0, Consequences.MaxAmount);
        RuleFor(c => c.ReturnedLand).InclusiveBetween(0, Consequences.MaxAmount);
        RuleFor(c => c.OrganisationsRestored).InclusiveBetween(0, Consequences.MaxCount);
        RuleFor(c => c.IndividualsRestored).InclusiveBetween(0, Consequences.MaxCount);
        RuleFor(c => c.OrganisationsSanctioned).InclusiveBetween(0, Consequences.MaxCount);
        RuleFor(c => c.PeopleSanctioned).InclusiveBetween(0, Consequences.MaxCount);
        RuleFor(c => c.OfficialsSanctioned).InclusiveBetween(0, Consequences.MaxCount);
        RuleFor(c => c.CasesTransferred).InclusiveBetween(0, Consequences.MaxCount);
        RuleFor(c => c.PeopleTransferred).InclusiveBetween(0, Consequences.MaxCount);
        RuleFor(c => c.OfficialsTransferred).InclusiveBetween(0, Consequences.MaxCount);
    }
}

internal sealed class TakeStepHandler(CaseLoader cases, CaseSteps steps) : IRequestHandler<TakeStep, Result<CaseView>>
{
    public async Task<Result<CaseView>> Handle(TakeStep command, CancellationToken cancellationToken)
    {
        if ((await cases.LoadForUpdateAsync(command.Case, cancellationToken)).IsRefused(out var refusal, out var at))
        {
            return refusal;
        }

        return await steps.ApplyAsync(at, command.Entry, following: null, cancellationToken) is { } refused
            ? refused
            : await cases.ViewAsync(at, cancellationToken);
    }
}
