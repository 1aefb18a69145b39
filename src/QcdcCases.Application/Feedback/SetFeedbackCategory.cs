using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Codes;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Feedback;

/// <summary>
/// Says how a unit and those below it offer a category, from today or a later day on. Feedback that was sent before stays as it was.
/// </summary>
public sealed record SetFeedbackCategory(string Unit, string Category, CategoryTerms Terms) : ICommand<CategoryDefinitionView>;

internal sealed class SetFeedbackCategoryValidator : AbstractValidator<SetFeedbackCategory>
{
    public SetFeedbackCategoryValidator()
    {
        RuleFor(c => c.Unit).IsKey();
        RuleFor(c => c.Category).IsCode();
        RuleFor(c => c.Terms.Description).IsOptionalProse().OverridePropertyName("description");
        RuleFor(c => c.Terms.Group).IsOptionalName().OverridePropertyName("group");
        RuleForEach(c => c.Terms.Keywords).IsKey().OverridePropertyName("keywords");
        RuleForEach(c => c.Terms.Questions)
            .ChildRules(q =>
            {
                q.RuleFor(x => x.Code).IsCode();
                q.RuleFor(x => x.Text).IsName();
                q.RuleFor(x => x.Hint).IsOptionalName();
                q.RuleForEach(x => x.Choices)
                    .ChildRules(c =>
                    {
                        c.RuleFor(x => x.Key).IsKey();
                        c.RuleFor(x => x.Name).IsName();
                    });
            })
            .OverridePropertyName("questions");
    }
}

internal sealed class SetFeedbackCategoryHandler(
    CasesDbContext db, RequestContext context, UnitDirectory units, CodeDirectory codes, HistoryWriter history)
    : IRequestHandler<SetFeedbackCategory, Result<CategoryDefinitionView>>
{
    public async Task<Result<CategoryDefinitionView>> Handle(SetFeedbackCategory command, CancellationToken cancellationToken)
    {
        var unit = await units.FindAsync(command.Unit, cancellationToken);
        var tree = await units.TreeAsync(cancellationToken);
        if (unit is null || !context.Caller.HasPermission(Permission.ManageCodes, unit.Id, tree))
        {
            return UnitRefusals.NotFound();
        }

        var all = await CategoryDefinitionView.AllOfAsync(db, unit.Id, command.Category, cancellationToken);
        if (context.ExpectedVersion is { } seen && seen != CategoryDefinitionView.VersionOf(all))
        {
            return RequestContext.Stale();
        }

        if (command.Terms.ValidFrom < context.Today)
        {
            return Refusal.Rule(
                "feedback-category.begins_in_past",
                "`validFrom` must be today or later: feedback that was sent keeps what applied then.",
                "validFrom");
        }

        if (DayRules.CheckPlanned(command.Terms.ValidFrom, context.Today, "validFrom") is { } tooFar)
        {
            return tooFar;
        }

        if (!await codes.IsValidAsync(FeedbackCategories.Table, command.Category, unit.Id, command.Terms.ValidFrom, cancellationToken))
        {
            return FeedbackLimits.CategoryUnknown();
        }

        if (CategoryDefinition.Create(Guid.CreateVersion7(context.Now), unit.Id, command.Category, command.Terms)
            .IsRefused(out var refusal, out var made))
        {
            return refusal;
        }

        // Replaces a definition of the same day; the history keeps that there was one.
        await db.CategoryDefinitions
            .Where(d => d.UnitId == unit.Id && d.Category == made.Category && d.ValidFrom == made.ValidFrom)
            .ExecuteDeleteAsync(cancellationToken);
        db.CategoryDefinitions.Add(made);
        history.Record(new HistoryNote(
            "feedback.category-set", made.Id, unit.Id, Detail: $"{made.Category} {made.ValidFrom:yyyy-MM-dd}"));
        return CategoryDefinitionView.Of(unit, made.Category, [.. all.Where(d => d.ValidFrom != made.ValidFrom), made], context.Today);
    }
}
