using FluentValidation;
using QcdcCases.Application.People;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Reception;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Reception;

/// <summary>What the officer writes into the register's columns, for the first time or as a correction.</summary>
public record VisitContent
{
    /// <summary>What it is about, in short (column 5).</summary>
    public required string Matter { get; init; }

    public required CaseKind Classification { get; init; }

    public required VisitResult Result { get; init; }

    /// <summary>How many came; when not said, as many as are named.</summary>
    public int? People { get; init; }

    /// <summary>Who came and who speaks for them. A correction may leave them out: they then stay as they are.</summary>
    public IReadOnlyList<NamedPerson>? Visitors { get; init; }

    /// <summary>The case it is about, if the register has it already.</summary>
    public Guid? Case { get; init; }

    /// <summary>The code of a ground, when reception was refused.</summary>
    public string? RefusalGround { get; init; }

    /// <summary>The body that has settled the matter within its powers before (column 8).</summary>
    public string? EarlierResolver { get; init; }

    /// <summary>Whether it is within the unit's own jurisdiction (column 9).</summary>
    public bool? OwnJurisdiction { get; init; }

    /// <summary>To which body people were guided, or the matter was transferred (columns 10 and 11).</summary>
    public string? CompetentBody { get; init; }

    /// <summary>The number of the guiding or transferring document (columns 10 and 11).</summary>
    public string? DocumentNo { get; init; }

    /// <summary>Progress and result (column 12).</summary>
    public string? FollowUp { get; init; }

    /// <summary>Remarks (column 13).</summary>
    public string? Note { get; init; }

    /// <summary>Whether these people came about the same matter before.</summary>
    public bool? Repeated { get; init; }

    /// <summary>Papers taken in, one a line, as on the receipt Mẫu 02/TCD.</summary>
    public string? PapersTakenIn { get; init; }

    /// <param name="openNames">Names that may be searched.</param>
    /// <param name="named">How many are named.</param>
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
