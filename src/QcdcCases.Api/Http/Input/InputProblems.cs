using QcdcCases.Api.Problems;
using QcdcCases.Application.Shared.Json;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Http.Input;

/// <summary>The published problems of bodies, queries and paths, with the same codes for all three.</summary>
internal static class InputProblems
{
    public static FieldProblem Missing(string field) => new(field, "field.required", "This is needed.");

    public static FieldProblem Of(string field, Fault fault)
    {
        IReadOnlyList<string> arguments = fault switch
        {
            { Kind: FaultKind.TextGarbled } => fault.Garbled!.Arguments,
            { Kind: FaultKind.TextIllFormed } => ["U+D800–U+DFFF"],
            { Kind: FaultKind.WordUnknown or FaultKind.ExpectedWord } => [string.Join(", ", fault.Arguments)],
            _ => fault.Arguments,
        };
        return Told(field, fault) with { Arguments = Problem.Numbered(arguments) };
    }

    private static FieldProblem Told(string field, Fault fault) => fault.Kind switch
    {
        _ when fault.IsNull => new FieldProblem(field, "json.null_not_allowed", "null may not stand here."),
        FaultKind.MemberUnknown or FaultKind.MemberIllFormed =>
            new FieldProblem(field, "json.unknown_member", "There is no such member here; known are: {0}."),
        FaultKind.MemberTwice => new FieldProblem(field, "json.duplicate_member", "This member is written twice."),
        FaultKind.MemberMissing => Missing(field),
        FaultKind.TooDeep => new FieldProblem(field, "json.too_deep", "The body is nested more than {0} levels deep."),
        FaultKind.ExpectedObject => new FieldProblem(field, "json.expected_object", "An object is expected: { … }."),
        FaultKind.ExpectedList => new FieldProblem(field, "json.expected_list", "A list is expected: [ … ]."),
        FaultKind.ExpectedText or FaultKind.ExpectedDay or FaultKind.ExpectedInstant =>
            new FieldProblem(field, "json.expected_text", "A text in quotation marks is expected."),
        FaultKind.ExpectedTruth => new FieldProblem(field, "json.expected_boolean", "true or false is expected."),
        FaultKind.ExpectedWholeNumber => new FieldProblem(
            field, "json.expected_whole_number", "A whole number is expected, written without a fraction and without quotation marks."),
        FaultKind.ExpectedId => new FieldProblem(
            field, "guid.wrong_format", "An id is expected, such as 0198f0c2-5a3e-7cc1-9b1e-1f2f3a4b5c6d."),
        FaultKind.ExpectedWord or FaultKind.WordUnknown => new FieldProblem(field, "word.unknown", "One of these words is expected: {0}."),
        FaultKind.DayMisspelt => new FieldProblem(field, "date.wrong_format", "A day is expected, written as 2026-08-10."),
        FaultKind.DayNotExisting => new FieldProblem(field, "date.not_existing", "There is no such day."),
        FaultKind.InstantImpossible => new FieldProblem(
            field,
            "instant.wrong_format",
            "An existing instant with its offset is expected, such as 2026-08-10T08:00:00+07:00 (in an address + is written %2B)."),
        FaultKind.OutsideCalendar => new FieldProblem(field, CalendarSpan.OutsideCode, CalendarSpan.OutsideReason),
        FaultKind.NumberOutside => new FieldProblem(field, "number.out_of_range", "A number from {0} to {1} is expected."),
        FaultKind.TextIllFormed or FaultKind.TextCharacter =>
            new FieldProblem(field, "text.control_character", "The text holds a character that may not stand in it: {0}."),
        FaultKind.TextGarbled => new FieldProblem(field, fault.Garbled!.Code, fault.Garbled.Reason),
        _ => new FieldProblem(field, "json.wrong_value", "This value cannot be read."),
    };
}
