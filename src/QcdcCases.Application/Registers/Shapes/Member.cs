using System.Text.Json;

namespace QcdcCases.Application.Registers.Shapes;

/// <summary>How a member belongs to its object.</summary>
internal enum Presence
{
    Required,
    Optional,

    /// <summary>Optional, and given by the register where the sender does not say it, such as a number in the book: not a part of the content.</summary>
    Given,
}

/// <summary>One named member of an object of the journal.</summary>
internal abstract class Member<TObject>(string name, Presence presence)
{
    public string Name { get; } = name;

    /// <summary>The member as a step of a path.</summary>
    public string Step { get; } = $".{name}";

    public JsonEncodedText Encoded { get; } = JsonEncodedText.Encode(name);

    public Presence Presence { get; } = presence;

    public abstract bool Read(ref Utf8JsonReader json, Finding finding, TObject into);

    /// <summary>Writes name and value, or nothing where there is no value.</summary>
    public abstract void Write(Utf8JsonWriter json, TObject from);

    /// <summary>Takes the value over from another object where this one has none.</summary>
    public virtual void Adopt(TObject from, TObject into)
    {
    }
}

/// <summary>A member whose value is of a type of its own.</summary>
internal abstract class Member<TObject, T>(string name, Presence presence, Value<T> value, Action<TObject, T> set) : Member<TObject>(name, presence)
{
    public override bool Read(ref Utf8JsonReader json, Finding finding, TObject into)
    {
        if (!value.Read(ref json, finding, out var read))
        {
            return false;
        }

        set(into, read);
        return true;
    }

    protected void Write(Utf8JsonWriter json, T present)
    {
        json.WritePropertyName(Encoded);
        value.Write(json, present);
    }
}

internal sealed class RequiredMember<TObject, T>(string name, Value<T> value, Func<TObject, T> get, Action<TObject, T> set)
    : Member<TObject, T>(name, Presence.Required, value, set)
{
    public override void Write(Utf8JsonWriter json, TObject from) => Write(json, get(from));
}

internal sealed class OptionalMember<TObject, T>(string name, Presence presence, Value<T> value, Func<TObject, T?> get, Action<TObject, T> set)
    : Member<TObject, T>(name, presence, value, set)
    where T : class
{
    private readonly Action<TObject, T> set = set;

    public override void Write(Utf8JsonWriter json, TObject from)
    {
        if (get(from) is { } present)
        {
            Write(json, present);
        }
    }

    public override void Adopt(TObject from, TObject into)
    {
        if (get(into) is null && get(from) is { } present)
        {
            set(into, present);
        }
    }
}

internal sealed class OptionalValueMember<TObject, T>(string name, Presence presence, Value<T> value, Func<TObject, T?> get, Action<TObject, T> set)
    : Member<TObject, T>(name, presence, value, set)
    where T : struct
{
    private readonly Action<TObject, T> set = set;

    public override void Write(Utf8JsonWriter json, TObject from)
    {
        if (get(from) is { } present)
        {
            Write(json, present);
        }
    }

    public override void Adopt(TObject from, TObject into)
    {
        if (get(into) is null && get(from) is { } present)
        {
            set(into, present);
        }
    }
}

/// <summary>A member that stands only where it differs from what holds without it.</summary>
internal sealed class DefaultedMember<TObject, T>(string name, Value<T> value, T standing, Func<TObject, T> get, Action<TObject, T> set)
    : Member<TObject, T>(name, Presence.Optional, value, set)
    where T : struct, IEquatable<T>
{
    public override void Write(Utf8JsonWriter json, TObject from)
    {
        var present = get(from);
        if (!present.Equals(standing))
        {
            Write(json, present);
        }
    }
}

/// <summary>A member that always says the same, such as the type of a line.</summary>
internal sealed class FixedMember<TObject>(string name, string word) : Member<TObject>(name, Presence.Required)
{
    private readonly JsonEncodedText encoded = JsonEncodedText.Encode(word);

    public override bool Read(ref Utf8JsonReader json, Finding finding, TObject into) =>
        (json.TokenType is JsonTokenType.String && json.ValueTextEquals(encoded.EncodedUtf8Bytes)) || finding.Wrong(ShapeRefusals.UnknownWord([word]));

    public override void Write(Utf8JsonWriter json, TObject from) => json.WriteString(Encoded, encoded);
}
