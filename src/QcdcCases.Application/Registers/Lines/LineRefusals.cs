using System.Globalization;
using QcdcCases.Application.Shared.Json;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>The refusals for the form of a line, with the codes that journals publish.</summary>
internal static class LineRefusals
{
    public static Refusal NotUtf8 { get; } = Line("register.line_not_utf8", "The line is not well-formed UTF-8.");

    public static Refusal NotJson { get; } = Line("register.line_not_json", "The line is not one well-formed JSON object.");

    public static Refusal CutOff { get; } = Line("register.line_cut_off", "The journal ends in the middle of a line.");

    public static Refusal Blank { get; } = Line("register.line_blank", "Only the end of a journal may have blank lines.");

    public static Refusal TypeMissing { get; } = Line("register.type_missing", "The line does not say its type.") with { Field = "type" };

    public static Refusal TypeUnknown { get; } = Line("register.type_unknown", "There is no such type of line.") with { Field = "type" };

    public static Refusal FieldMissing { get; } = Line("register.field_missing", "The field is missing.");

    public static Refusal ListedTwice { get; } = Line("register.listed_twice", "The same is listed twice.");

    public static Refusal LineTooLong(int most) =>
        Line("register.line_too_long", "A line has at most {0} bytes.", most.ToString(CultureInfo.InvariantCulture));

    /// <param name="encoding">The name of the line's encoding.</param>
    public static Refusal OtherEncoding(string encoding) => Line("register.line_encoding", "The line is not UTF-8 but {0}.", encoding);

    public static Refusal Of(Fault fault) => fault.Kind switch
    {
        FaultKind.MemberUnknown => Line("register.field_unknown", "Lines of this type have no such field."),
        FaultKind.MemberTwice => Line("register.field_twice", "The field is given twice."),
        FaultKind.MemberMissing => FieldMissing,
        FaultKind.MemberIllFormed or FaultKind.TextIllFormed => Line("register.text_ill_formed", "The text is not well-formed Unicode."),
        FaultKind.WordUnknown => Line("register.word_unknown", "The word is none of: {0}.", string.Join(", ", fault.Arguments)),
        FaultKind.DayMisspelt or FaultKind.DayNotExisting =>
            Line("register.date_impossible", "There is no such day; days are written yyyy-MM-dd."),
        FaultKind.InstantImpossible => Line(
            "register.instant_impossible", "There is no such instant; instants are written yyyy-MM-ddTHH:mm:ss with an offset."),
        FaultKind.OutsideCalendar => Line(CalendarSpan.OutsideCode, CalendarSpan.OutsideReason, fault.Arguments),
        FaultKind.NumberOutside => Line("register.number_range", "The number is {0} to {1}.", fault.Arguments),
        FaultKind.TextGarbled => fault.Garbled!,
        FaultKind.TextCharacter => Line("register.text_character", "The text holds a character that may not stand in it."),
        FaultKind.TextTooLong => Line("register.text_too_long", "The text has at most {0} characters.", fault.Arguments),
        FaultKind.TextBlank => Line("register.text_blank", "The text is blank."),
        FaultKind.CodeMisspelt => Line("text.not_a_code", "A code is lower-case words of letters and digits, joined by hyphens or dots."),
        FaultKind.FollowCodeMisspelt => Line(
            "register.not_a_follow_code", "A follow code is twelve of the characters that follow codes are drawn from."),
        FaultKind.ListEmpty => Line("register.list_empty", "The list is empty."),
        FaultKind.ListTooLong => Line("register.list_too_long", "The list has at most {0} members.", fault.Arguments),
        _ => Line("register.field_type", "The value is of another type; wanted: {0}.", Wanted(fault.Kind)),
    };

    private static string Wanted(FaultKind kind) => kind switch
    {
        FaultKind.ExpectedText or FaultKind.ExpectedWord => "string",
        FaultKind.ExpectedDay => "date",
        FaultKind.ExpectedInstant => "instant",
        FaultKind.ExpectedTruth => "true, false",
        FaultKind.ExpectedWholeNumber => "whole number",
        FaultKind.ExpectedObject => "object",
        FaultKind.ExpectedList => "array",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No line has a member of that kind."),
    };

    private static Refusal Line(string code, string reason, params IReadOnlyList<string> arguments) =>
        new(RefusalKind.RuleBroken, code, string.Format(CultureInfo.InvariantCulture, reason, [.. arguments])) { Arguments = arguments };
}
