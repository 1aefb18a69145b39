using System.Globalization;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Registers.Shapes;

/// <summary>What can be wrong with a line before anybody asks what it means.</summary>
internal static class ShapeRefusals
{
    public static Refusal NotUtf8 { get; } = Line("register.line_not_utf8", "The line is not well-formed UTF-8.");

    public static Refusal NotJson { get; } = Line("register.line_not_json", "The line is not one well-formed JSON object.");

    public static Refusal CutOff { get; } = Line("register.line_cut_off", "The journal ends in the middle of a line.");

    public static Refusal Blank { get; } = Line("register.line_blank", "Only the end of a journal may have blank lines.");

    public static Refusal TypeMissing { get; } = Line("register.type_missing", "The line does not say its type.") with { Field = "type" };

    public static Refusal TypeUnknown { get; } = Line("register.type_unknown", "There is no such type of line.") with { Field = "type" };

    public static Refusal FieldUnknown { get; } = Line("register.field_unknown", "Lines of this type have no such field.");

    public static Refusal FieldTwice { get; } = Line("register.field_twice", "The field is given twice.");

    public static Refusal FieldMissing { get; } = Line("register.field_missing", "The field is missing.");

    public static Refusal IllFormedText { get; } = Line("register.text_ill_formed", "The text is not well-formed Unicode.");

    public static Refusal BlankText { get; } = Line("register.text_blank", "The text is blank.");

    public static Refusal UnwantedCharacter { get; } = Line("register.text_character", "The text holds a character that may not stand in it.");

    public static Refusal NotACode { get; } = Line("text.not_a_code", "A code is lower-case words of letters and digits, joined by hyphens or dots.");

    public static Refusal NotAFollowCode { get; } = Line(
        "register.not_a_follow_code", "A follow code is twelve of the characters that follow codes are drawn from.");

    public static Refusal ImpossibleDate { get; } = Line("register.date_impossible", "There is no such day; days are written yyyy-MM-dd.");

    public static Refusal ImpossibleInstant { get; } = Line(
        "register.instant_impossible", "There is no such instant; instants are written yyyy-MM-ddTHH:mm:ss with an offset.");

    /// <summary>A day or instant that the register cannot hold.</summary>
    public static Refusal OutsideCalendar { get; } = Line(CalendarSpan.OutsideCode, CalendarSpan.OutsideReason, [.. CalendarSpan.Ends]);

    public static Refusal ListEmpty { get; } = Line("register.list_empty", "The list is empty.");

    public static Refusal ListedTwice { get; } = Line("register.listed_twice", "The same is listed twice.");

    public static Refusal LineTooLong(int most) => Line("register.line_too_long", "A line has at most {0} bytes.", Number(most));

    public static Refusal ListTooLong(int most) => Line("register.list_too_long", "The list has at most {0} members.", Number(most));

    public static Refusal TextTooLong(int most) => Line("register.text_too_long", "The text has at most {0} characters.", Number(most));

    public static Refusal WrongType(string wanted) => Line("register.field_type", "The value is of another type; wanted: {0}.", wanted);

    public static Refusal UnknownWord(IEnumerable<string> words) => Line("register.word_unknown", "The word is none of: {0}.", string.Join(", ", words));

    public static Refusal OutOfRange(long least, long most) => Line("register.number_range", "The number is {0} to {1}.", Number(least), Number(most));

    /// <param name="encoding">The name of what the line is written in.</param>
    public static Refusal OtherEncoding(string encoding) => Line("register.line_encoding", "The line is not UTF-8 but {0}.", encoding);

    private static Refusal Line(string code, string reason, params string[] arguments) =>
        new(RefusalKind.RuleBroken, code, string.Format(CultureInfo.InvariantCulture, reason, [.. arguments])) { Arguments = arguments };

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
