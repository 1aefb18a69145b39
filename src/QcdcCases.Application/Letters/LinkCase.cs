using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Cases;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Letters;

/// <summary>Links a letter with one more case.</summary>
public sealed record LinkCase(Guid Letter, Guid Case) : ICommand<LetterView>;

internal sealed class LinkCaseHandler(CasesDbContext db, VisibleUnits visible, LetterLoader letters, LetterOutcomeSteps following)
    : IRequestHandler<LinkCase, Result<LetterView>>
{
    // The same maximum as for a new letter.
    private const int MaxCases = 50;

    public async Task<Result<LetterView>> Handle(LinkCase command, CancellationToken cancellationToken)
    {
        if ((await letters.LoadForUpdateAsync(command.Letter, cancellationToken)).IsRefused(out var refusal, out var letter))
        {
            return refusal;
        }

        var readable = await visible.ForAsync(Permission.ReadCases, cancellationToken);
        refusal = await db.Cases.AnyAsync(c => c.Id == command.Case && readable.Contains(c.UnitId), cancellationToken)
            ? Check(letter, command.Case)
            : CaseRefusals.Unknown("case");
        if (refusal is not null)
        {
            return refusal;
        }

        letter.LinkCase(command.Case);
        var cases = await letters.CasesOfAsync(letter, cancellationToken);
        if (await following.CheckLinkedAsync(letter, cases[^1], cancellationToken) is { } over)
        {
            return over with { Field = "case" };
        }

        return await letters.CompleteAsync(letter, "letter.case-linked", command.Case.ToString(), cancellationToken);
    }

    private static Refusal? Check(Letter letter, Guid caseId) =>
        letter switch
        {
            { FinishedOn: not null } => LetterRefusals.Finished(),
            _ when letter.Cases.Any(c => c.CaseId == caseId) => Refusal.Conflict(
                "letter.case_already_linked",
                "The letter is already linked to this case.",
                "case"),
            { Cases.Count: >= MaxCases } => Refusal.Rule(
                "letter.too_many_cases",
                $"A letter can be linked to at most {MaxCases} cases.",
                "case"),
            _ => null,
        };
}
