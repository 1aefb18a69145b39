using FluentValidation;
using MediatR;
using QcdcCases.Application.Codes;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Cases;

/// <summary>
/// Corrects the title of a case, its field and whether it is protracted; an absent member does not change. The other traits are legal acts:
/// the request may repeat them unchanged; <see cref="FixTraits"/> or the step that fixes a matter as complex changes them.
/// </summary>
/// <param name="Complex">Vụ việc phức tạp, fixed in writing (NĐ 124/2020 Đ3a).</param>
/// <param name="Remote">Vùng sâu, vùng xa đi lại khó khăn.</param>
/// <param name="Disciplinary">Against a disciplinary decision on an official (Luật KN Đ47).</param>
/// <param name="Dismissal">That decision is a dismissal, buộc thôi việc (Luật KN Đ48).</param>
public sealed record DescribeCase(
    Guid Case,
    string Field,
    string Title,
    bool? Group = null,
    bool? Complex = null,
    bool? Remote = null,
    bool? Protracted = null,
    bool? Disciplinary = null,
    bool? Dismissal = null) : ICommand<CaseView>
{
    internal CaseDescription Applied(CaseDescription before) => new(
        Field,
        Title,
        Group ?? before.Group,
        Complex ?? before.Complex,
        Remote ?? before.Remote,
        Protracted ?? before.Protracted,
        Disciplinary ?? before.Disciplinary,
        Dismissal ?? before.Dismissal);
}

internal sealed class DescribeCaseValidator : AbstractValidator<DescribeCase>
{
    public DescribeCaseValidator()
    {
        RuleFor(c => c.Field).IsCode();
        RuleFor(c => c.Title).IsProse();
    }
}

internal sealed class DescribeCaseHandler(RequestContext context, CaseLoader cases, CodeDirectory codes, HistoryWriter history)
    : IRequestHandler<DescribeCase, Result<CaseView>>
{
    public async Task<Result<CaseView>> Handle(DescribeCase command, CancellationToken cancellationToken)
    {
        if ((await cases.LoadForUpdateAsync(command.Case, cancellationToken)).IsRefused(out var refusal, out var at))
        {
            return refusal;
        }

        var described = command.Applied(at.Description);
        if (new TraitChange(at.Description, described, context.Today).CheckDescription() is { } legalAct)
        {
            return legalAct;
        }

        if (command.Field != at.Field
            && await codes.CheckFieldAsync(command.Field, at.UnitId, context.Today, cancellationToken) is { } unknown)
        {
            return unknown;
        }

        at.Describe(described);
        history.Record(new HistoryNote("case.described", at.Id, at.UnitId, at.Id, Detail: Traits(at)));
        return await cases.ViewAsync(at, cancellationToken);
    }

    private static string Traits(Case at)
    {
        (bool? Has, string Name)[] traits =
        [
            (at.Group, "group"),
            (at.Complex, "complex"),
            (at.Remote, "remote"),
            (at.Protracted, "protracted"),
            (at.Disciplinary, "disciplinary"),
            (at.Dismissal, "dismissal"),
        ];
        return string.Join(", ", traits.Where(t => t.Has is true).Select(t => t.Name).Prepend(at.Field));
    }
}
