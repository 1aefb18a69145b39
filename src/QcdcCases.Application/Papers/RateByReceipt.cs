using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Papers;

/// <summary>Rates a visit or the handling of a letter by the code on its papers, once. The code is sufficient.</summary>
/// <param name="Code">The receipt code, in upper or lower case, with or without hyphens.</param>
/// <param name="Value">1 (worst) to 5 (best).</param>
public sealed record RateByReceipt(string Code, int Value, string? Text) : ICommand<RatingGiven>;

/// <summary>A rating as the citizen gave it.</summary>
public sealed record RatingGiven(DateTimeOffset At, int Value, string? Text);

internal sealed class RateByReceiptValidator : AbstractValidator<RateByReceipt>
{
    public RateByReceiptValidator()
    {
        RuleFor(r => r.Value).InclusiveBetween(1, 5);
        RuleFor(r => r.Text).IsOptionalProse();
    }
}

internal sealed class RateByReceiptHandler(CasesDbContext db, RequestContext context, HistoryWriter history)
    : IRequestHandler<RateByReceipt, Result<RatingGiven>>
{
    public async Task<Result<RatingGiven>> Handle(RateByReceipt command, CancellationToken cancellationToken)
    {
        var code = FollowCode.Parse(command.Code);
        var owner = code is null
            ? Guid.Empty
            : await db.ReceiptCodes.Where(c => c.Code == code).Select(c => c.OwnerId).SingleOrDefaultAsync(cancellationToken);
        var rating = new CitizenRating(context.Now, command.Value, command.Text);
        Refusal? refusal;
        if (await db.Letters.SingleOrDefaultAsync(l => l.Id == owner, cancellationToken) is { } letter)
        {
            refusal = letter.Rate(rating);
            history.Record(new HistoryNote("letter.rated", letter.Id, letter.UnitId, letter.Cases.MinBy(c => c.Ordinal)?.CaseId));
            db.Stamp(letter);
        }
        else if (await db.Visits.SingleOrDefaultAsync(v => v.Id == owner, cancellationToken) is { } visit)
        {
            refusal = visit.Rate(rating);
            history.Record(new HistoryNote("visit.rated", visit.Id, visit.UnitId, visit.CaseId));
            db.Stamp(visit);
        }
        else
        {
            return Refusal.NotFound("receipt.not_found", "No visit or letter has this receipt code.");
        }

        return refusal is null ? new RatingGiven(rating.At, rating.Value, rating.Text) : refusal with { Field = null };
    }
}
