using System.Globalization;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Feedback;

/// <summary>
/// What a unit says about a category of feedback from a day on: how apps show it, what they ask, and how soon it is answered. It applies to
/// the unit and to all units below without a definition of their own, until the unit's next one begins. Feedback that was sent before stays
/// as it was.
/// </summary>
public sealed class CategoryDefinition
{
    public const int MaxQuestions = 30;

    public const int MaxChoices = 100;

    public const int MaxKeywords = 20;

    /// <summary>The longest limit in working days.</summary>
    public const int MaxDays = 365;

    private CategoryDefinition()
    {
    }

    public Guid Id { get; private init; }

    public Guid UnitId { get; private init; }

    /// <summary>The code of the category.</summary>
    public string Category { get; private init; } = null!;

    /// <summary>The first day on which it applies.</summary>
    public DateOnly ValidFrom { get; private init; }

    public string? Description { get; private init; }

    /// <summary>The field under which apps group it.</summary>
    public string? Group { get; private init; }

    public IReadOnlyList<string> Keywords { get; private init; } = [];

    public IReadOnlyList<CategoryQuestion> Questions { get; private init; } = [];

    /// <summary>The working days after receipt within which it is answered; null if there is no limit.</summary>
    public int? AnswerWithinDays { get; private init; }

    /// <summary>Whether the limit may be extended.</summary>
    public bool IsExtendable { get; private init; }

    /// <summary>Whether the category and its feedback are shown to the public.</summary>
    public bool IsPublic { get; private init; }

    public static Result<CategoryDefinition> Create(Guid id, Guid unitId, string category, CategoryTerms terms)
    {
        if (terms.AnswerWithinDays is < 1 or > MaxDays)
        {
            return Refusal.Rule(
                "feedback-category.limit_range", $"`answerWithinDays` must be from 1 to {MaxDays} working days.", "answerWithinDays");
        }

        if (terms.Keywords.Count > MaxKeywords || terms.Keywords.Any(k => k.Contains(',', StringComparison.Ordinal)))
        {
            return Refusal.Rule(
                "feedback-category.keywords_invalid",
                $"`keywords` must be at most {MaxKeywords} words without commas.",
                "keywords") with
            {
                Arguments = [MaxKeywords.ToString(CultureInfo.InvariantCulture)],
            };
        }

        return CheckQuestions(terms.Questions) is { } broken
            ? broken
            : new CategoryDefinition
            {
                Id = id,
                UnitId = unitId,
                Category = category,
                ValidFrom = terms.ValidFrom,
                Description = terms.Description,
                Group = terms.Group,
                Keywords = terms.Keywords,
                Questions = terms.Questions,
                AnswerWithinDays = terms.AnswerWithinDays,
                IsExtendable = terms.IsExtendable,
                IsPublic = terms.IsPublic,
            };
    }

    private static Refusal? CheckQuestions(IReadOnlyList<CategoryQuestion> questions)
    {
        if (questions.Count > MaxQuestions || questions.DistinctBy(q => q.Code, StringComparer.Ordinal).Count() < questions.Count)
        {
            return Refusal.Rule(
                "feedback-category.questions_invalid",
                $"`questions` must be at most {MaxQuestions} questions with codes of their own.",
                "questions") with
            {
                Arguments = [MaxQuestions.ToString(CultureInfo.InvariantCulture)],
            };
        }

        return questions.FirstOrDefault(q => !HasRightChoices(q)) is { } wrong
            ? Refusal.Rule(
                "feedback-category.choices_invalid",
                $"`questions`: {wrong.Code} must have 1 to {MaxChoices} choices with keys of their own if it is a list, otherwise none.",
                "questions") with
            {
                Arguments = [wrong.Code, MaxChoices.ToString(CultureInfo.InvariantCulture)],
            }
            : null;
    }

    private static bool HasRightChoices(CategoryQuestion question) => question.Choices is { Count: > 0 } choices
        ? question.IsList && choices.Count <= MaxChoices && choices.DistinctBy(c => c.Key, StringComparer.Ordinal).Count() == choices.Count
        : !question.IsList;
}

/// <summary>The data of a category's definition.</summary>
public sealed record CategoryTerms(
    DateOnly ValidFrom,
    string? Description,
    string? Group,
    IReadOnlyList<string> Keywords,
    IReadOnlyList<CategoryQuestion> Questions,
    int? AnswerWithinDays,
    bool IsExtendable,
    bool IsPublic);
