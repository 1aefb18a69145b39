using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using QcdcCases.Api.Problems;

namespace QcdcCases.Api.Http.Input;

/// <summary>Says what is wrong with a single value of a body.</summary>
internal static class ScalarDiagnosis
{
    /// <summary>What is wrong, or null when the value can be read.</summary>
    public static FieldProblem? Of(JsonElement value, JsonTypeInfo type, string field) => CanBeRead(value, type) ? null : Explain(value, type, field);

    private static bool CanBeRead(JsonElement value, JsonTypeInfo type)
    {
        try
        {
            value.Deserialize(type);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static FieldProblem Explain(JsonElement value, JsonTypeInfo type, string field)
    {
        var wanted = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        if (wanted.IsEnum)
        {
            return Values.UnknownWord(field, wanted);
        }

        if (wanted == typeof(bool))
        {
            return Values.ExpectedTruth(field);
        }

        if (wanted == typeof(int) || wanted == typeof(long) || wanted == typeof(short))
        {
            return value.ValueKind is JsonValueKind.Number ? Values.WrongInteger(field, value.GetRawText(), wanted) : Values.ExpectedWholeNumber(field);
        }

        return ExplainText(value, wanted, field);
    }

    private static FieldProblem ExplainText(JsonElement value, Type wanted, string field)
    {
        if (value.ValueKind is not JsonValueKind.String)
        {
            return new FieldProblem(field, "json.expected_text", "A text in quotation marks is expected.");
        }

        if (ReadText(value) is not { } sent)
        {
            return TextInput.ProblemOf(field, "U+D800–U+DFFF");
        }

        return wanted switch
        {
            _ when wanted == typeof(DateOnly) => Values.WrongDay(field, sent),
            _ when wanted == typeof(DateTimeOffset) => Values.WrongInstant(field, sent),
            _ when wanted == typeof(Guid) => Values.ExpectedGuid(field),
            _ when wanted == typeof(string) && TextInput.ProblemOfBody(field, sent) is { } problem => problem,
            _ => new FieldProblem(field, "json.wrong_value", "This value cannot be read."),
        };
    }

    /// <summary>The text, or null when it holds half a surrogate pair.</summary>
    private static string? ReadText(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
