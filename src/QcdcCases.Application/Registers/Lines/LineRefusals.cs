using System.Globalization;
using QcdcCases.Application.Shared.Json;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>The refusals for the form of a line, with the codes that journals publish.</summary>
internal static class LineRefusals
{
    public static Refusal NotUtf8 { get; } = Line("register.line_not_utf8", "The line is not valid UTF-8.");

    public static Refusal NotJson { get; } = Line("register.line_not_json", "The line is not a valid JSON object.");

    public static Refusal CutOff { get; } = Line("register.line_cut_off", "The journal ends within a line; it is incomplete.");

    public static Refusal Blank { get; } = Line("register.line_blank", "Blank lines are only allowed at the end of a journal.");

    public static Refusal TypeMissing { get; } = Line("register.type_missing", "`type` is required.") with { Field = "type" };

    public static Refusal TypeUnknown { get; } = Line("register.type_unknown", "`type` is not a known line type.") with { Field = "type" };

    public static Refusal FieldMissing { get; } = Line("register.field_missing", "The member is required.");

    public static Refusal ListedTwice { get; } = Line("register.listed_twice", "The list contains an element twice.");

    public static Refusal LineTooLong(int most) =>
        Line("register.line_too_long", "A line must not exceed {0} bytes.", most.ToString(CultureInfo.InvariantCulture));

    /// <param name="encoding">The name of the line's encoding.</param>
    public static Refusal OtherEncoding(string encoding) =>
        Line("register.line_encoding", "The line is encoded in {0} instead of UTF-8.", encoding);

    public static Refusal Of(Fault fault) => fault.Kind switch
    {
        FaultKind.MemberUnknown => Line("register.field_unknown", "Lines of this type do not have this member."),
        FaultKind.MemberTwice => Line("register.field_twice", "The member occurs twice."),
        FaultKind.MemberMissing => FieldMissing,
        FaultKind.MemberIllFormed or FaultKind.TextIllFormed => Line("register.text_ill_formed", "The text is not valid Unicode."),
        FaultKind.WordUnknown => Line("register.word_unknown", "The value must be one of: {0}.", string.Join(", ", fault.Arguments)),
        FaultKind.DayMisspelt or FaultKind.DayNotExisting =>
            Line("register.date_impossible", "The value must be an existing day in the format yyyy-MM-dd."),
        FaultKind.InstantImpossible => Line(
            "register.instant_impossible", "The value must be an existing instant in the format yyyy-MM-ddTHH:mm:ss with an offset."),
        FaultKind.OutsideCalendar => Line(CalendarSpan.OutsideCode, CalendarSpan.OutsideReason, fault.Arguments),
        FaultKind.NumberOutside => Line("register.number_range", "The number must be from {0} to {1}.", fault.Arguments),
        FaultKind.TextGarbled => fault.Garbled!,
        FaultKind.TextCharacter => Line("register.text_character", "The text contains a character that is not allowed."),
        FaultKind.TextTooLong => Line("register.text_too_long", "The text must not exceed {0} characters.", fault.Arguments),
        FaultKind.TextBlank => Line("register.text_blank", "The text must not be blank."),
        FaultKind.CodeMisspelt => Line(
            "text.not_a_code", "A code must consist of lower-case words of letters and digits, joined by hyphens or dots."),
        FaultKind.FollowCodeMisspelt => Line(
            "register.not_a_follow_code", "A follow code must have twelve characters of the alphabet of follow codes."),
        FaultKind.ListEmpty => Line("register.list_empty", "The list must not be empty."),
        FaultKind.ListTooLong => Line("register.list_too_long", "The list must not exceed {0} elements.", fault.Arguments),
        _ => Line("register.field_type", "The value has the wrong type; expected: {0}.", ExpectedType(fault.Kind)),
    };

    private static string ExpectedType(FaultKind kind) => kind switch
    {
        FaultKind.ExpectedText or FaultKind.ExpectedWord => "string",
        FaultKind.ExpectedDay => "date",
        FaultKind.ExpectedInstant => "instant",
        FaultKind.ExpectedTruth => "true, false",
        FaultKind.ExpectedWholeNumber => "whole number",
        FaultKind.ExpectedNumber => "number",
        FaultKind.ExpectedObject => "object",
        FaultKind.ExpectedList => "array",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No line has a member of that kind."),
    };

    private static Refusal Line(string code, string reason, params IReadOnlyList<string> arguments) =>
        new(RefusalKind.RuleBroken, code, string.Format(CultureInfo.InvariantCulture, reason, [.. arguments])) { Arguments = arguments };
}
