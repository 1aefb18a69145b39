using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using FluentValidation;
using FluentValidation.Results;

namespace QcdcCases.Api.Problems;

/// <summary>What validators found, under stable codes and the member's path in the client's spelling.</summary>
internal static class ShapeErrors
{
    private static readonly FrozenDictionary<string, string> Codes = new Dictionary<string, string>
    {
        ["NotEmptyValidator"] = "field.required",
        ["NotNullValidator"] = "field.required",
        ["EmptyValidator"] = "field.must_be_absent",
        ["NullValidator"] = "field.must_be_absent",
        ["MaximumLengthValidator"] = "field.too_long",
        ["MinimumLengthValidator"] = "field.too_short",
        ["LengthValidator"] = "field.length_range",
        ["ExactLengthValidator"] = "field.exact_length",
        ["InclusiveBetweenValidator"] = "field.out_of_range",
        ["ExclusiveBetweenValidator"] = "field.out_of_open_range",
        ["GreaterThanValidator"] = "field.not_greater",
        ["GreaterThanOrEqualValidator"] = "field.too_small",
        ["LessThanValidator"] = "field.not_less",
        ["LessThanOrEqualValidator"] = "field.too_large",
        ["EqualValidator"] = "field.not_equal",
        ["NotEqualValidator"] = "field.not_allowed_value",
        ["RegularExpressionValidator"] = "field.wrong_format",
        ["EmailValidator"] = "field.not_an_email",
        ["EnumValidator"] = "field.unknown_word",
        ["PredicateValidator"] = "field.not_allowed",
        ["AsyncPredicateValidator"] = "field.not_allowed",
        ["ScalePrecisionValidator"] = "field.too_precise",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> AllCodes => Codes.Values.Distinct(StringComparer.Ordinal);

    public static Problem ProblemOf(ValidationException invalid) => Problem.Malformed([.. invalid.Errors.Select(FieldProblemOf)]) with
    {
        Code = "request.invalid",
        Reason = "Some members of the request are invalid; see `errors`.",
    };

    /// <summary><c>People[0].FullName</c> as the client writes it: <c>people[0].fullName</c>.</summary>
    public static string PathOf(string propertyName) =>
        string.Join('.', propertyName.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));

    private static FieldProblem FieldProblemOf(ValidationFailure failure) =>
        new(PathOf(failure.PropertyName), Codes.GetValueOrDefault(failure.ErrorCode, failure.ErrorCode), failure.ErrorMessage)
        {
            Arguments = failure.FormattedMessagePlaceholderValues?.ToDictionary(
                v => v.Key, v => Convert.ToString(v.Value, CultureInfo.InvariantCulture) ?? string.Empty, StringComparer.Ordinal) ?? Problem.NoArguments,
        };
}
