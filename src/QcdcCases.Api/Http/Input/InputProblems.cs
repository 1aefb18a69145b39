using QcdcCases.Api.Problems;
using QcdcCases.Application.Shared.Json;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Http.Input;

/// <summary>The published problems of bodies, queries and paths, with the same codes for all three.</summary>
internal static class InputProblems
{
    public static FieldProblem Missing(string field) => new(field, "field.required", "This member is required.");

    public static FieldProblem Of(string field, Fault fault)
    {
        IReadOnlyList<string> arguments = fault switch
        {
            { Kind: FaultKind.TextGarbled } => fault.Garbled!.Arguments,
            { Kind: FaultKind.TextIllFormed } => ["U+D800–U+DFFF"],
            { Kind: FaultKind.WordUnknown or FaultKind.ExpectedWord } => [string.Join(", ", fault.Arguments)],
            _ => fault.Arguments,
        };
        return Describe(field, fault) with { Arguments = Problem.Numbered(arguments) };
    }

    private static FieldProblem Describe(string field, Fault fault) => fault.Kind switch
    {
        _ when fault.IsNull => new FieldProblem(field, "json.null_not_allowed", "This value must not be null."),
        FaultKind.MemberUnknown or FaultKind.MemberIllFormed =>
            new FieldProblem(field, "json.unknown_member", "Unknown member; known members: {0}."),
        FaultKind.MemberTwice => new FieldProblem(field, "json.duplicate_member", "This member occurs twice."),
        FaultKind.MemberMissing => Missing(field),
        FaultKind.TooDeep => new FieldProblem(field, "json.too_deep", "The body must not be nested more than {0} levels deep."),
        FaultKind.ExpectedObject => new FieldProblem(field, "json.expected_object", "The value must be an object: { … }."),
        FaultKind.ExpectedList => new FieldProblem(field, "json.expected_list", "The value must be a list: [ … ]."),
        FaultKind.ExpectedText or FaultKind.ExpectedDay or FaultKind.ExpectedInstant =>
            new FieldProblem(field, "json.expected_text", "The value must be a text in quotation marks."),
        FaultKind.ExpectedTruth => new FieldProblem(field, "json.expected_boolean", "The value must be true or false."),
        FaultKind.ExpectedWholeNumber => new FieldProblem(
            field, "json.expected_whole_number", "The value must be an integer, without a fraction and without quotation marks."),
        FaultKind.ExpectedNumber => new FieldProblem(
            field, "json.expected_number", "The value must be a number, without quotation marks."),
        FaultKind.ExpectedId => new FieldProblem(
            field, "guid.wrong_format", "The value must be an id, such as 0198f0c2-5a3e-7cc1-9b1e-1f2f3a4b5c6d."),
        FaultKind.ExpectedWord or FaultKind.WordUnknown => new FieldProblem(field, "word.unknown", "The value must be one of: {0}."),
        FaultKind.DayMisspelt => new FieldProblem(field, "date.wrong_format", "The value must be a day in the format 2026-08-10."),
        FaultKind.DayNotExisting => new FieldProblem(field, "date.not_existing", "This day does not exist."),
        FaultKind.InstantImpossible => new FieldProblem(
            field,
            "instant.wrong_format",
            "The value must be an existing instant with its offset, such as 2026-08-10T08:00:00+07:00 (in a URL, write + as %2B)."),
        FaultKind.OutsideCalendar => new FieldProblem(field, CalendarSpan.OutsideCode, CalendarSpan.OutsideReason),
        FaultKind.NumberOutside => new FieldProblem(field, "number.out_of_range", "The number must be from {0} to {1}."),
        FaultKind.TextIllFormed or FaultKind.TextCharacter =>
            new FieldProblem(field, "text.control_character", "The text contains a character that is not allowed: {0}."),
        FaultKind.TextGarbled => new FieldProblem(field, fault.Garbled!.Code, fault.Garbled.Reason),
        _ => new FieldProblem(field, "json.wrong_value", "The value is invalid."),
    };
}
