using FluentValidation;
using MediatR;
using QcdcCases.Application.Cases;
using QcdcCases.Application.People;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Reception;

/// <summary>Replaces the columns of a visit; place, day and number do not change, and the history keeps the earlier values.</summary>
public sealed record CorrectVisit(Guid Visit, VisitContent Content) : ICommand<VisitView>;

internal sealed class CorrectVisitValidator : AbstractValidator<CorrectVisit>
{
    public CorrectVisitValidator()
    {
        RuleFor(v => v.Content).SetValidator(new VisitContentValidator()).OverridePropertyName(string.Empty);
        RuleFor(v => v.Content.Visitors).NotEmpty().When(v => v.Content.Visitors is not null).OverridePropertyName("visitors");
    }
}

internal sealed class CorrectVisitHandler(VisitLoader visits, CaseLocks locks, PeopleStore people)
    : IRequestHandler<CorrectVisit, Result<VisitView>>
{
    public async Task<Result<VisitView>> Handle(CorrectVisit command, CancellationToken cancellationToken)
    {
        if ((await visits.LoadForUpdateAsync(command.Visit, cancellationToken)).IsRefused(out var refusal, out var visit))
        {
            return refusal;
        }

        var content = command.Content;
        var before = await people.OfAsync(visit.Id, cancellationToken);
        var entry = content.ToEntry(content.Visitors?.Count ?? before.Count, openNames: []);
        refusal = Check(visit, entry, content.Visitors, before) ?? await CheckCasesAsync(visit, content.Case, cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }

        var named = content.Visitors is { } visitors ? people.Replace(visit.Id, before, visitors) : before;
        visit.Correct(entry with { Names = PeopleStore.OpenNames(named) });
        return await visits.CompleteAsync(visit, "visit.corrected", cancellationToken);
    }

    /// <summary>An imported visit may stay as incomplete as its source, but a correction must not make it impossible.</summary>
    private static Refusal? Check(Visit visit, VisitEntry entry, IReadOnlyList<NamedPerson>? visitors, List<Person> before)
    {
        var roles = visitors?.Select(v => v.Role) ?? before.Select(p => p.Role);
        var impossible = VisitLimits.Check(entry, roles.Count(r => r is not PersonRole.Respondent), visit.LetterId is not null);
        if (impossible is not null || visit.Source.Length > 0)
        {
            return impossible;
        }

        return CounterRules.CheckEntry(entry, visit.ReceivedOn)
            ?? CounterRules.CheckGroup(entry, [.. roles])
            ?? CounterRules.CheckPapers(entry, visit.ReceivedOn, [.. (visitors ?? []).Select(v => (v.Role, v.ToIdentity()))]);
    }

    private async Task<Refusal?> CheckCasesAsync(Visit visit, Guid? caseId, CancellationToken cancellationToken)
    {
        if (caseId == visit.CaseId)
        {
            return null;
        }

        await locks.AcquireAsync(new[] { caseId, visit.CaseId }.OfType<Guid>(), cancellationToken);
        return await visits.CheckCaseAsync(caseId, cancellationToken);
    }
}
