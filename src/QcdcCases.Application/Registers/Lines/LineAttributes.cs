using System.Text.Json.Serialization;
using QcdcCases.Application.Shared.Json;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>A member that the register assigns if the sender omits it, such as a register number; it is not part of the content.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AssignedByRegisterAttribute : Attribute;

/// <summary>A text with the maximum length of its column.</summary>
/// <param name="most">The maximum length in UTF-16 units.</param>
[AttributeUsage(AttributeTargets.Property)]
internal class TextAttribute(int most) : JsonConverterAttribute
{
    /// <summary>Optional texts of old records may be empty; they do not change.</summary>
    public bool MayBeBlank { get; set; }

    public override JsonConverter? CreateConverter(Type typeToConvert) => new LineTextConverter(most, MayBeBlank);
}

/// <summary>A name, an address, a document number.</summary>
internal sealed class NameAttribute() : TextAttribute(TextLength.Default);

/// <summary>A long text.</summary>
internal sealed class ProseAttribute() : TextAttribute(TextLength.Prose);

/// <summary>The key of a record or unit, or the name of a register; this register's own name is empty.</summary>
internal sealed class KeyTextAttribute() : TextAttribute(TextLength.Key)
{
    public override JsonConverter? CreateConverter(Type typeToConvert) =>
        new LineTextConverter(TextLength.Key, MayBeBlank, hasLines: false);
}

/// <summary>A code: lower-case words of letters and digits, joined by hyphens or dots.</summary>
internal sealed class CodeTextAttribute() : TextAttribute(TextLength.Code)
{
    public override JsonConverter? CreateConverter(Type typeToConvert) => new CodeConverter();
}

/// <summary>A follow code of feedback.</summary>
internal sealed class FollowCodeTextAttribute() : TextAttribute(TextLength.Code)
{
    public override JsonConverter? CreateConverter(Type typeToConvert) => new FollowCodeConverter();
}

/// <summary>An integer within bounds.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class IntegerAttribute(long least, long most = IntegerAttribute.MaxCount) : JsonConverterAttribute
{
    public const long MaxCount = 1_000_000;

    public override JsonConverter? CreateConverter(Type typeToConvert) => (JsonConverter)Activator.CreateInstance(
        typeof(WholeNumberConverter<>).MakeGenericType(Nullable.GetUnderlyingType(typeToConvert) ?? typeToConvert), least, most)!;
}

/// <summary>A number within bounds, with or without decimals.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NumberAttribute(long least, long most) : JsonConverterAttribute
{
    public override JsonConverter? CreateConverter(Type typeToConvert) => new NumberConverter(least, most);
}

/// <summary>A list of at least one element and at most the given number.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ListLengthAttribute(int most) : JsonConverterAttribute
{
    /// <summary>The longest element of a list of texts; by default that of a key.</summary>
    public int MaxText { get; set; } = TextLength.Key;

    public override JsonConverter? CreateConverter(Type typeToConvert)
    {
        var element = typeToConvert.GenericTypeArguments[0];
        var keys = element == typeof(string) ? new LineTextConverter(MaxText, hasLines: MaxText > TextLength.Key) : null;
        return (JsonConverter)Activator.CreateInstance(typeof(ListConverter<>).MakeGenericType(element), most, keys)!;
    }
}
