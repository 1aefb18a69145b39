using System.Globalization;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Feedback;

/// <summary>How a question of a category is answered, by the data types of Open311 GeoReport v2.</summary>
public enum QuestionType
{
#pragma warning disable CA1720 // The word of Open311.
    String,
#pragma warning restore CA1720
    Number,
    Datetime,
    Text,
    Singlevaluelist,
    Multivaluelist,
}

/// <summary>A choice of a list question.</summary>
/// <param name="Key">The value that an answer contains.</param>
/// <param name="Name">The words that the citizen sees.</param>
public sealed record QuestionChoice(string Key, string Name);

/// <summary>A question that the citizen answers when they send feedback of a category.</summary>
/// <param name="Code">The code of the question, unique in its category.</param>
/// <param name="Text">The question, or the text to show.</param>
/// <param name="Hint">How to answer it.</param>
/// <param name="IsShownOnly">True for a text that is shown and has no answer.</param>
/// <param name="Choices">The choices of a list question; absent for other types.</param>
public sealed record CategoryQuestion(
    string Code,
    QuestionType Type,
    string Text,
    bool IsRequired = false,
    string? Hint = null,
    bool IsShownOnly = false,
    IReadOnlyList<QuestionChoice>? Choices = null)
{
    public bool IsList => Type is QuestionType.Singlevaluelist or QuestionType.Multivaluelist;

    /// <summary>Returns the answer with the question as it is asked now; null if the values do not answer it.</summary>
    public GivenAnswer? TryAnswer(IReadOnlyList<string> values) => values.Count > 0
        && (values.Count == 1 || Type is QuestionType.Multivaluelist)
        && values.All(IsValue)
        && values.Distinct(StringComparer.Ordinal).Count() == values.Count
            ? new GivenAnswer(Code, Text, values, IsList ? [.. values.Select(NameOf)] : null)
            : null;

    private bool IsValue(string value) => Type switch
    {
        QuestionType.String => value.Length <= GivenAnswer.MaxLine && !value.AsSpan().ContainsAny('\r', '\n'),
        QuestionType.Number => decimal.TryParse(
            value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        QuestionType.Datetime => ZonedInstant.TryRead(value, out _),
        QuestionType.Text => value.Length <= GivenAnswer.MaxText,
        _ => Choices!.Any(c => c.Key == value),
    };

    private string NameOf(string key) => Choices!.First(c => c.Key == key).Name;
}

/// <summary>An answer, with the question as it was asked.</summary>
/// <param name="Values">The values as sent; several for a list with several choices.</param>
/// <param name="Names">The words of the choices, in the order of the values; absent for other types.</param>
public sealed record GivenAnswer(string Code, string Question, IReadOnlyList<string> Values, IReadOnlyList<string>? Names = null)
{
    public const int MaxLine = 255;

    public const int MaxText = 4000;
}

/// <summary>The rules for the answers to the questions of a category.</summary>
public static class CategoryQuestions
{
    /// <summary>
    /// Reads the answers. An answer to a question that the category does not ask is ignored, because apps keep old questions for some time.
    /// </summary>
    /// <param name="problems">Every question that is not answered as it must be.</param>
    public static IReadOnlyList<GivenAnswer> Read(
        IReadOnlyList<CategoryQuestion> questions,
        Func<string, IReadOnlyList<string>?> valuesOf,
        out IReadOnlyList<Refusal> problems)
    {
        var given = new List<GivenAnswer>();
        var broken = new List<Refusal>();
        foreach (var question in questions.Where(q => !q.IsShownOnly))
        {
            var values = (valuesOf(question.Code) ?? []).Where(v => v.Length > 0).ToList();
            if (values.Count == 0)
            {
                if (question.IsRequired)
                {
                    broken.Add(Missing(question.Code));
                }
            }
            else if (question.TryAnswer(values) is { } answer)
            {
                given.Add(answer);
            }
            else
            {
                broken.Add(Invalid(question));
            }
        }

        problems = broken;
        return given;
    }

    private static Refusal Missing(string code) => Refusal.Rule(
        "feedback.question_unanswered", $"`answers`: the question {code} must be answered.", "answers") with
    {
        Arguments = [code],
    };

    private static Refusal Invalid(CategoryQuestion question) => Refusal.Rule(
        "feedback.question_misanswered",
        $"`answers`: {question.Code} must be a valid value of the type {Code.Of(question.Type)}.",
        "answers") with
    {
        Arguments = [question.Code, Code.Of(question.Type)],
    };
}
