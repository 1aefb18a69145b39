using System.Text.Json;

namespace QcdcCases.Application.Registers.Shapes;

/// <summary>An object with members of its own.</summary>
internal sealed class ObjectValue<T>(Shape<T> shape) : Value<T>
    where T : class, new()
{
    public override bool Read(ref Utf8JsonReader json, Finding finding, out T value)
    {
        value = new T();
        return json.TokenType is JsonTokenType.StartObject ? shape.Read(ref json, finding, value) : IsOther(ref json, finding, "object");
    }

    public override void Write(Utf8JsonWriter json, T value)
    {
        json.WriteStartObject();
        shape.WriteMembers(json, value, withGiven: true);
        json.WriteEndObject();
    }
}

/// <summary>A list of at least one and at most so many of the same kind; all are looked at, also after a wrong one.</summary>
internal sealed class ListValue<T>(Value<T> member, int most) : Value<IReadOnlyList<T>>
{
    public override bool Read(ref Utf8JsonReader json, Finding finding, out IReadOnlyList<T> value)
    {
        var list = new List<T>();
        value = list;
        if (json.TokenType is not JsonTokenType.StartArray)
        {
            return IsOther(ref json, finding, "array");
        }

        var isRead = true;
        for (var i = 0; json.Read() && json.TokenType is not JsonTokenType.EndArray; i++)
        {
            finding.Enter($"[{i}]");
            isRead &= member.Read(ref json, finding, out var one);
            finding.Leave();
            if (list.Count <= most)
            {
                list.Add(one);
            }
        }

        return list.Count switch
        {
            0 => finding.Wrong(ShapeRefusals.ListEmpty),
            _ when list.Count > most => finding.Wrong(ShapeRefusals.ListTooLong(most)),
            _ => isRead,
        };
    }

    public override void Write(Utf8JsonWriter json, IReadOnlyList<T> value)
    {
        json.WriteStartArray();
        foreach (var one in value)
        {
            member.Write(json, one);
        }

        json.WriteEndArray();
    }
}
