using FluentValidation;
using QcdcCases.Application.People;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Reception;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Reception;

/// <summary>The register's columns that an officer enters or corrects.</summary>
public record VisitContent
{
    /// <summary>The matter in short (column 5).</summary>
    public required string Matter { get; init; }

    public required CaseKind Classification { get; init; }

    public required VisitResult Result { get; init; }

    /// <summary>The number of people; by default the number of named ones.</summary>
    public int? People { get; init; }

    /// <summary>The people who came and their representatives. A correction without this member does not change them.</summary>
    public IReadOnlyList<NamedPerson>? Visitors { get; init; }

    /// <summary>The case that it is about, if it exists.</summary>
    public Guid? Case { get; init; }

    /// <summary>The code of the ground if reception was refused.</summary>
    public string? RefusalGround { get; init; }

    /// <summary>The body that settled the matter before within its powers (column 8).</summary>
    public string? EarlierResolver { get; init; }

    /// <summary>True if the matter is within the unit's own jurisdiction (column 9).</summary>
    public bool? OwnJurisdiction { get; init; }

    /// <summary>The body to which people were guided or the matter was transferred (columns 10 and 11).</summary>
    public string? CompetentBody { get; init; }

    /// <summary>The number of the guiding or transferring document (columns 10 and 11).</summary>
    public string? DocumentNo { get; init; }

    /// <summary>Progress and result (column 12).</summary>
    public string? FollowUp { get; init; }

    /// <summary>Remarks (column 13).</summary>
    public string? Note { get; init; }

    /// <summary>True if these people came about the same matter before.</summary>
    public bool? Repeated { get; init; }

    /// <summary>The papers taken in, one a line, as on the receipt Mẫu 02/TCD.</summary>
    public string? PapersTakenIn { get; init; }

    /// <param name="openNames">The names that may be searched.</param>
    /// <param name="named">The number of named people.</param>
    internal VisitEntry ToEntry(int named, IReadOnlyList<string> openNames) => new(
        People ?? Math.Max(named, 1),
        Matter,
        Result,
        Case,
        LetterId: null,
        RefusalGround,
        Classification,
        EarlierResolver,
        OwnJurisdiction,
        CompetentBody,
        DocumentNo,
        FollowUp,
        Note,
        Repeated,
        PapersTakenIn,
        openNames);
}

internal sealed class VisitContentValidator : AbstractValidator<VisitContent>
{
    private static readonly PersonRole[] Roles = [PersonRole.Visitor, PersonRole.Representative, PersonRole.Authorised];

    public VisitContentValidator()
    {
        RuleFor(v => v.Matter).IsProse();
        RuleFor(v => v.People).InclusiveBetween(1, 100_000);
        RuleFor(v => v.RefusalGround).MaximumLength(TextLength.Code);
        RuleFor(v => v.EarlierResolver).IsOptionalName();
        RuleFor(v => v.CompetentBody).IsOptionalName();
        RuleFor(v => v.DocumentNo).IsOptionalName();
        RuleFor(v => v.FollowUp).IsOptionalProse();
        RuleFor(v => v.Note).IsOptionalProse();
        RuleFor(v => v.PapersTakenIn).IsOptionalProse();
        RuleFor(v => v.Visitors).Must(p => p is null || p.Count <= 200).WithErrorCode("list.too_long");
        RuleForEach(v => v.Visitors).SetValidator(new NamedPersonValidator());
        RuleForEach(v => v.Visitors)
            .ChildRules(p => p.RuleFor(n => n.Role).Must(r => Roles.Contains(r)).WithErrorCode("visit.role_not_of_visitors"));
    }
}
