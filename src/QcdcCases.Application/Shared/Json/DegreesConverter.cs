using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QcdcCases.Application.Shared.Json;

/// <summary>Degrees of a latitude or longitude, within a bound in both directions.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DegreesAttribute(int most) : JsonConverterAttribute
{
    public override JsonConverter? CreateConverter(Type typeToConvert) => new DegreesConverter(most);
}

/// <inheritdoc cref="DegreesAttribute"/>
public sealed class DegreesConverter(int most) : StrictConverter<double>
{
    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) => writer.WriteNumberValue(value);

    protected override Fault? TryRead(ref Utf8JsonReader reader, out double value)
    {
        value = 0;
        return reader.TokenType is JsonTokenType.Number && reader.TryGetDouble(out value) && Math.Abs(value) <= most
            ? null
            : new Fault(
                FaultKind.NumberOutside,
                (-most).ToString(CultureInfo.InvariantCulture),
                most.ToString(CultureInfo.InvariantCulture));
    }
}
