using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace QcdcCases.Application.Shared.Json;

/// <summary>
/// Finds all faults of a message that the serializer refused. It compares the message with the contract of the same serializer, so both
/// accept the same members; it runs only after a refusal.
/// </summary>
public sealed class JsonDiagnosis
{
    private static readonly ConcurrentDictionary<JsonPropertyInfo, JsonConverter?> OfMembers = new();

    private readonly JsonSerializerOptions options;
    private readonly int most;
    private readonly List<Fault> faults = [];
    private readonly List<JsonProperty> sound = [];

    private JsonDiagnosis(JsonSerializerOptions options, int most) => (this.options, this.most) = (options, most);

    public IReadOnlyList<Fault> Faults => faults;

    /// <summary>The members of the message that have no fault.</summary>
    public IReadOnlyList<JsonProperty> Sound => sound;

    /// <param name="most">The maximum number of faults to report.</param>
    public static JsonDiagnosis Of(JsonElement message, JsonTypeInfo type, int most = int.MaxValue)
    {
        var diagnosis = new JsonDiagnosis(type.Options, most);
        diagnosis.Inspect(message, type, null, new Place(string.Empty, 1));
        return diagnosis;
    }

    /// <param name="converter">The converter of the value's member.</param>
    private void Inspect(JsonElement value, JsonTypeInfo type, JsonConverter? converter, Place place)
    {
        converter ??= type.Kind is JsonTypeInfoKind.None ? options.GetConverter(Nullable.GetUnderlyingType(type.Type) ?? type.Type) : null;
        switch (type.Kind)
        {
            case var _ when faults.Count >= most:
                break;
            case var _ when value.ValueKind is JsonValueKind.Null:
                InspectNull(value, type, converter, place);
                break;
            case var _ when place.Depth > options.MaxDepth && value.ValueKind is JsonValueKind.Object or JsonValueKind.Array:
                Add(place, new Fault(FaultKind.TooDeep, Number(options.MaxDepth)));
                break;
            case JsonTypeInfoKind.Object when value.ValueKind is JsonValueKind.Object:
                InspectMembers(value, type, place);
                break;
            case var _ when converter is IBoundedList list && value.ValueKind is JsonValueKind.Array:
                InspectElements(value, options.GetTypeInfo(type.Type.GenericTypeArguments[0]), list.Element as JsonConverter, place);
                CheckLength(value.GetArrayLength(), list.MaxCount, place);
                break;
            case JsonTypeInfoKind.Enumerable when value.ValueKind is JsonValueKind.Array:
                InspectElements(value, options.GetTypeInfo(type.ElementType!), null, place);
                break;
            case JsonTypeInfoKind.Dictionary when value.ValueKind is JsonValueKind.Object:
                InspectEntries(value, options.GetTypeInfo(type.ElementType!), place);
                break;
            case JsonTypeInfoKind.None when converter is IObjectOrScalarConverter either && value.ValueKind is JsonValueKind.Object:
                Inspect(value, options.GetTypeInfo(either.ObjectType), null, place);
                break;
            default:
                Add(place, Expected(value, type, converter));
                break;
        }
    }

    private void InspectNull(JsonElement value, JsonTypeInfo type, JsonConverter? converter, Place place)
    {
        if (Nullable.GetUnderlyingType(type.Type) is null)
        {
            Add(place, (Expected(value, type, converter) ?? new Fault(FaultKind.Other)) with { IsNull = true });
        }
    }

    private void InspectMembers(JsonElement value, JsonTypeInfo type, Place place)
    {
        var known = type.Properties
            .Where(p => p.Set is not null || p.AssociatedParameter is not null)
            .ToDictionary(p => p.Name, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            var before = faults.Count;
            if (NameOf(member) is not { } name)
            {
                Add(place.Member("?"), new Fault(FaultKind.MemberIllFormed, string.Join(", ", known.Keys)));
            }
            else if (!known.TryGetValue(name, out var property))
            {
                Add(place.Member(name), new Fault(FaultKind.MemberUnknown, string.Join(", ", known.Keys)));
            }
            else if (!seen.Add(name))
            {
                Add(place.Member(name), new Fault(FaultKind.MemberTwice));
            }
            else if (member.Value.ValueKind is not JsonValueKind.Null || !property.IsSetNullable)
            {
                var converter = OfMembers.GetOrAdd(property, ConverterOf);
                Inspect(member.Value, options.GetTypeInfo(property.PropertyType), converter, place.Member(name));
            }

            if (place.Depth == 1 && faults.Count == before)
            {
                sound.Add(member);
            }
        }

        faults.AddRange(known.Values
            .Where(p => p.IsRequired && !seen.Contains(p.Name))
            .Select(p => new Fault(FaultKind.MemberMissing) { Path = place.Member(p.Name).Path }));
    }

    private void InspectElements(JsonElement value, JsonTypeInfo element, JsonConverter? converter, Place place)
    {
        foreach (var (index, item) in value.EnumerateArray().Index())
        {
            Inspect(item, element, converter, place.Element(index));
        }
    }

    private void InspectEntries(JsonElement value, JsonTypeInfo entry, Place place)
    {
        foreach (var member in value.EnumerateObject())
        {
            Inspect(member.Value, entry, null, place.Member(NameOf(member) ?? "?"));
        }
    }

    private void CheckLength(int length, int longest, Place place) => Add(place, length switch
    {
        0 => new Fault(FaultKind.ListEmpty),
        _ when length > longest => new Fault(FaultKind.ListTooLong, Number(longest)),
        _ => null,
    });

    /// <summary>Returns the fault of a value of the wrong type; null if the type is right.</summary>
    private static Fault? Expected(JsonElement value, JsonTypeInfo type, JsonConverter? converter) => type.Kind switch
    {
        JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary => new Fault(FaultKind.ExpectedObject),
        JsonTypeInfoKind.Enumerable => new Fault(FaultKind.ExpectedList),
        _ when converter is IBoundedList => new Fault(FaultKind.ExpectedList),
        _ when converter is IFaultFinder finder => FindBy(finder, value),
        _ => ScalarFaults.Of(value, type),
    };

    private static Fault? FindBy(IFaultFinder finder, JsonElement value)
    {
        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(value));
        reader.Read();
        return finder.Find(ref reader);
    }

    /// <summary>Returns the converter of a member.</summary>
    private static JsonConverter? ConverterOf(JsonPropertyInfo member) =>
        member.AttributeProvider?.GetCustomAttributes(typeof(JsonConverterAttribute), inherit: true) is [JsonConverterAttribute own, ..]
            ? own.CreateConverter(Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType)
            : null;

    /// <summary>Returns null for a name that is not valid text, such as half a surrogate pair.</summary>
    private static string? NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private void Add(Place place, Fault? fault)
    {
        if (fault is not null)
        {
            faults.Add(fault with { Path = place.Path });
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The path of a value in the message.</summary>
    private sealed record Place(string Path, int Depth)
    {
        public Place Member(string name) => new(Path.Length == 0 ? name : $"{Path}.{name}", Depth + 1);

        public Place Element(int index) => new($"{Path}[{index}]", Depth + 1);
    }
}

/// <summary>Reads a value that may also be written as an object.</summary>
public interface IObjectOrScalarConverter
{
    Type ObjectType { get; }
}
