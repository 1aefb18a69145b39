using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using FluentValidation;
using FluentValidation.Results;

namespace QcdcCases.Api.Problems;

/// <summary>Converts the failures of validators to problems with stable codes and the client's spelling of members.</summary>
internal static class ShapeErrors
{
    /// <summary>The codes of built-in validators without a code of their own; a test finds missing ones.</summary>
    private static readonly FrozenDictionary<string, string> Codes = new Dictionary<string, string>
    {
        ["NotEmptyValidator"] = "field.required",
        ["NotNullValidator"] = "field.required",
        ["NullValidator"] = "field.must_be_absent",
        ["MaximumLengthValidator"] = "field.too_long",
        ["InclusiveBetweenValidator"] = "field.out_of_range",
        ["EmailValidator"] = "field.not_an_email",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> AllCodes => Codes.Values.Distinct(StringComparer.Ordinal);

    /// <summary>Returns the code of a check: its own, or that of its kind.</summary>
    public static string CodeOf(string check) => Codes.GetValueOrDefault(check, check);

    public static Problem ProblemOf(ValidationException invalid) => Problem.Malformed([.. invalid.Errors.Select(FieldProblemOf)]) with
    {
        Code = "request.invalid",
        Reason = "Some members of the request are invalid; see `errors`.",
    };

    /// <summary>Returns <c>People[0].FullName</c> in the client's spelling: <c>people[0].fullName</c>.</summary>
    public static string PathOf(string propertyName) =>
        string.Join('.', propertyName.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));

    private static FieldProblem FieldProblemOf(ValidationFailure failure) =>
        new(PathOf(failure.PropertyName), CodeOf(failure.ErrorCode), failure.ErrorMessage)
        {
            Arguments =
                failure.FormattedMessagePlaceholderValues?.ToDictionary(
                    v => v.Key,
                    v => Convert.ToString(v.Value, CultureInfo.InvariantCulture) ?? string.Empty,
                    StringComparer.Ordinal)
                ?? Problem.NoArguments,
        };
}
