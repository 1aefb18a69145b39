using FluentValidation;
using MediatR;
using QcdcCases.Application.Access;
using QcdcCases.Application.Codes;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Feedback;

/// <summary>Submits feedback, from a citizens' app or as entered by an officer from a telephone call or paper.</summary>
/// <param name="Unit">The key of the unit that is to handle it.</param>
/// <param name="Category">The code of a category.</param>
/// <param name="Location">The place, in the citizen's words.</param>
/// <param name="Channel">The channel, such as the name of the app.</param>
/// <param name="ReceivedAt">When it was received, if an officer enters it later; otherwise now.</param>
/// <param name="Place">The place on the map.</param>
/// <param name="AddressId">The number of the address in a directory of the sender's.</param>
/// <param name="MediaUrls">Public addresses of at most 10 photos; they are kept as text and never fetched.</param>
/// <param name="Answers">The answers to the questions of the category; those to other questions are ignored.</param>
public sealed record SubmitFeedback(
    string Unit,
    string Category,
    string Text,
    string? Location = null,
    string? Channel = null,
    DateTimeOffset? ReceivedAt = null,
    FeedbackPlace? Place = null,
    string? AddressId = null,
    IReadOnlyList<string>? MediaUrls = null,
    IReadOnlyList<QuestionAnswer>? Answers = null) : ICommand<FeedbackView>;

/// <summary>An answer to a question of a category.</summary>
/// <param name="Code">The code of the question.</param>
/// <param name="Values">The value, or the keys of several choices.</param>
public sealed record QuestionAnswer(string Code, IReadOnlyList<string> Values);

internal sealed class SubmitFeedbackValidator : AbstractValidator<SubmitFeedback>
{
    public SubmitFeedbackValidator()
    {
        RuleFor(f => f.Unit).IsKey();
        RuleFor(f => f.Category).IsCode();
        RuleFor(f => f.Text).IsProse();
        RuleFor(f => f.Location).IsOptionalName();
        RuleFor(f => f.Channel).IsOptionalName();
        RuleFor(f => f.AddressId).MaximumLength(TextLength.Key);
        RuleFor(f => f.Answers).Must(answers => answers is null or { Count: <= CategoryDefinition.MaxQuestions })
            .WithErrorCode("list.too_long");
        RuleForEach(f => f.Answers)
            .ChildRules(a =>
            {
                a.RuleFor(x => x.Code).IsKey();
                a.RuleFor(x => x.Values).Must(v => v.Count <= CategoryDefinition.MaxChoices).WithErrorCode("list.too_long");
            });
    }
}

internal sealed class SubmitFeedbackHandler(
    CasesDbContext db,
    RequestContext context,
    UnitDirectory units,
    CodeDirectory codes,
    CategoryDefinitions definitions,
    RequestCalendar calendars,
    HistoryWriter history)
    : IRequestHandler<SubmitFeedback, Result<FeedbackView>>
{
    public async Task<Result<FeedbackView>> Handle(SubmitFeedback command, CancellationToken cancellationToken)
    {
        var receivedAt = command.ReceivedAt is { } named ? OfficeClock.Storable(named) : context.Now;
        var wrong = DayRules.CheckHappened(receivedAt, context.Now, "receivedAt") ?? FeedbackLimits.CheckMedia(command.MediaUrls);
        if (wrong is { } impossible)
        {
            return impossible;
        }

        var place = await units.FindWritableAsync(
            context, command.Unit, Permission.SubmitFeedback, OfficeClock.DayOf(receivedAt), cancellationToken);
        if (place.IsRefused(out var refusal, out var unit))
        {
            return refusal;
        }

        var tree = await units.TreeAsync(cancellationToken);
        if (command.ReceivedAt is not null && !context.Caller.HasPermission(Permission.HandleFeedback, unit.Id, tree))
        {
            return Refusal.Rule(
                "feedback.received_at_not_taken", "`receivedAt` is allowed only when an officer enters the feedback.", "receivedAt");
        }

        if (!await codes.IsValidAsync(
            FeedbackCategories.Table, command.Category, unit.Id, OfficeClock.DayOf(receivedAt), cancellationToken))
        {
            return FeedbackLimits.CategoryUnknown();
        }

        var day = OfficeClock.DayOf(receivedAt);
        var definition = await definitions.FindAsync(tree, unit.Id, command.Category, day, cancellationToken);
        var sent = command.Answers?.ToLookup(a => a.Code, a => a.Values, StringComparer.Ordinal);
        var answers = CategoryQuestions.Read(
            definition?.Questions ?? [], code => sent?[code].SelectMany(v => v).ToList(), out var problems);
        if (problems.Count > 0)
        {
            return problems[0];
        }

        var id = Guid.CreateVersion7(context.Now);
        var calendar = (await calendars.GetAsync(cancellationToken)).Current;
        var report = new FeedbackReport(
            unit.Id,
            receivedAt,
            command.Category,
            command.Text,
            command.Location,
            command.Channel,
            definition?.AnswerWithinDays is { } days ? calendar.AddWorkingDays(day, days) : null)
        {
            Place = command.Place?.ToPoint(),
            AddressId = command.AddressId,
            MediaUrls = command.MediaUrls ?? [],
            Answers = answers,
        };
        var item = FeedbackItem.Create(id, Origin.Local(id), FollowCode.Generate(), report);
        db.Feedback.Add(item);
        history.Record(new HistoryNote("feedback.received", id, unit.Id));
        return FeedbackView.Of(item, tree, db.Stamp(item)) with { FollowCode = item.FollowCode };
    }
}
