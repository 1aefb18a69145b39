using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using QcdcCases.Domain.Indicators;

namespace QcdcCases.Application.Shared.Json;

/// <summary>Finds the fault of a single value whose type the serializer reads by itself.</summary>
public static class ScalarFaults
{
    /// <summary>Returns the fault, or null for a valid value.</summary>
    public static Fault? Of(JsonElement value, JsonTypeInfo type) => CanBeRead(value, type) ? null : Explain(value, type.Type);

    /// <summary>Returns the fault of a text that is not a word of an enumeration.</summary>
    public static Fault UnknownWord(Type type) => new(FaultKind.WordUnknown, [.. Words.Of(type).Keys]);

    /// <summary>Returns the fault of a number that is out of range or not an integer.</summary>
    public static Fault InvalidInteger(string sent, Type type)
    {
        if (!BigInteger.TryParse(sent, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            return new Fault(FaultKind.ExpectedWholeNumber);
        }

        var (least, most) = type == typeof(long) ? (long.MinValue, long.MaxValue) : (int.MinValue, int.MaxValue);
        return new Fault(
            FaultKind.NumberOutside, least.ToString(CultureInfo.InvariantCulture), most.ToString(CultureInfo.InvariantCulture));
    }

    private static bool CanBeRead(JsonElement value, JsonTypeInfo type)
    {
        try
        {
            return value.ValueKind is not JsonValueKind.Null && value.Deserialize(type) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static Fault Explain(JsonElement value, Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        { IsEnum: true } word => UnknownWord(word),
        var truth when truth == typeof(bool) => new Fault(FaultKind.ExpectedTruth),
        var whole when whole == typeof(int) || whole == typeof(long) || whole == typeof(short) => value.ValueKind is JsonValueKind.Number
            ? InvalidInteger(value.GetRawText(), whole)
            : new Fault(FaultKind.ExpectedWholeNumber),
        var number when number == typeof(decimal) => value.ValueKind is JsonValueKind.Number
            ? new Fault(FaultKind.NumberOutside, "0", DeclaredValue.Max.ToString(CultureInfo.InvariantCulture))
            : new Fault(FaultKind.ExpectedNumber),
        _ when value.ValueKind is not JsonValueKind.String => new Fault(FaultKind.ExpectedText),
        var id when id == typeof(Guid) => new Fault(FaultKind.ExpectedId),
        _ => new Fault(FaultKind.Other),
    };
}
