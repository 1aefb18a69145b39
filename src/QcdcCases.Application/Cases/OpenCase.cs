using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Codes;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Cases;

/// <summary>Opens a case without a letter; usually a letter opens its case.</summary>
/// <param name="Unit">The key of the unit that resolves it.</param>
/// <param name="Complex">True if the matter was fixed as complex before it was entered here; later a step fixes it.</param>
/// <param name="DocumentNo">The document that fixes it as complex.</param>
/// <param name="Criteria">The criteria, of the seven, that make it complex.</param>
/// <param name="Previous">The case that it continues: an earlier instance, or a complaint that proved to be a denunciation.</param>
public sealed record OpenCase(
    string Unit,
    CaseKind Kind,
    string Field,
    string Title,
    int Instance = 1,
    Guid? Previous = null,
    bool? Group = null,
    bool? Complex = null,
    bool? Remote = null,
    bool? Protracted = null,
    bool? Disciplinary = null,
    bool? Dismissal = null,
    string? DocumentNo = null,
    IReadOnlyList<ComplexityCriterion>? Criteria = null) : ICommand<CaseView>;

internal sealed class OpenCaseValidator : AbstractValidator<OpenCase>
{
    public OpenCaseValidator()
    {
        RuleFor(c => c.Unit).IsKey();
        RuleFor(c => c.Field).IsCode();
        RuleFor(c => c.Title).IsProse();
        RuleFor(c => c.Instance).InclusiveBetween(1, 2);
        RuleFor(c => c.DocumentNo).IsOptionalName();
        RuleFor(c => c.Criteria).Must(c => c is null || c.Count <= 7).WithErrorCode("list.too_long");
    }
}

internal sealed class OpenCaseHandler(
    CasesDbContext db,
    RequestContext context,
    UnitDirectory units,
    VisibleUnits visible,
    CodeDirectory codes,
    CaseLoader cases,
    HistoryWriter history)
    : IRequestHandler<OpenCase, Result<CaseView>>
{
    public async Task<Result<CaseView>> Handle(OpenCase command, CancellationToken cancellationToken)
    {
        var place = await units.FindWritableAsync(context, command.Unit, Permission.WriteCases, context.Today, cancellationToken);
        if (place.IsRefused(out var refusal, out var unit))
        {
            return refusal;
        }

        if (await codes.CheckFieldAsync(command.Field, unit.Id, context.Today, cancellationToken) is { } unknown)
        {
            return unknown;
        }

        if (CheckComplex(command) is { } unfounded)
        {
            return unfounded;
        }

        if (command.Previous is { } previous)
        {
            var readable = await visible.ForAsync(Permission.ReadCases, cancellationToken);
            if (!await db.Cases.AnyAsync(c => c.Id == previous && readable.Contains(c.UnitId), cancellationToken))
            {
                return CaseRefusals.Unknown("previous");
            }
        }

        var id = Guid.CreateVersion7(context.Now);
        var description = new CaseDescription(
            command.Field,
            command.Title,
            command.Group,
            command.Complex,
            command.Remote,
            command.Protracted,
            command.Disciplinary,
            command.Dismissal);
        var opened = Case.Open(
            id,
            Origin.Local(id),
            new CaseOpening(unit.Id, command.Kind, description, command.Instance, command.Previous));

        // The caller becomes the assignee, so that every open case is on a worklist.
        opened.Assign(context.Caller.IsSystem ? null : context.Caller.Id);
        db.Cases.Add(opened);
        history.Record(new HistoryNote("case.opened", id, unit.Id, id, Detail: command.Complex is true ? HistoryDetail(command) : null));
        return await cases.ViewAsync(opened, cancellationToken);
    }

    /// <summary>Requires for a complex matter the document and its criteria (NĐ 124/2020 Đ3a; NĐ 31/2019 Đ3 k2).</summary>
    private static Refusal? CheckComplex(OpenCase command) => command switch
    {
        { Complex: not true } or { Kind: CaseKind.Petition } => null,
        { Criteria: null or [] } => Refusal.Rule(
            "case.criteria_missing", "`criteria` must name at least one of the seven criteria of a complex case.", "criteria"),
        { DocumentNo: null } => Refusal.Rule(
            "case.document_missing", "`documentNo` is required: the number of the document that records this step.", "documentNo"),
        _ => null,
    };

    private static string HistoryDetail(OpenCase command) =>
        string.Join(
            ", ",
            new[] { "complex", command.DocumentNo }.Concat((command.Criteria ?? []).Select(Code.Of)).Where(t => t is not null));
}
