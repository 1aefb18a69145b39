using System.Text.Json;
using QcdcCases.Application.Registers.Shapes;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>The records that other lines refer to by key.</summary>
internal enum RecordType
{
    Session,
    Case,
    Visit,
    Letter,
    Conference,
    Opinion,
    Feedback,
}

/// <summary>How a line names a record: by its key, and by its source where that is not the line's own.</summary>
internal sealed class Reference(string? source, string key)
{
    /// <summary>Null means the source of the line.</summary>
    public string? Source { get; set; } = source;

    public string Key { get; } = key;
}

/// <summary>Takes in what a line refers to.</summary>
internal interface IReferences
{
    /// <param name="field">The member that refers.</param>
    void To(RecordType type, Reference reference, string field);
}

/// <summary>A key as a plain string, or <c>{"source": …, "key": …}</c> for a record of another source.</summary>
internal sealed class ReferenceValue : Value<Reference>
{
    private static readonly ObjectValue<Parts> Whole = new(new Shape<Parts>()
        .Required("source", Values.Source, p => p.Source, (p, v) => p.Source = v)
        .Required("key", Values.Key, p => p.Key, (p, v) => p.Key = v));

    public override bool Read(ref Utf8JsonReader json, Finding finding, out Reference value)
    {
        if (json.TokenType is JsonTokenType.StartObject)
        {
            var isRead = Whole.Read(ref json, finding, out var parts);
            value = new Reference(parts.Source, parts.Key);
            return isRead;
        }

        var isKey = Values.Key.Read(ref json, finding, out var key);
        value = new Reference(null, key);
        return isKey;
    }

    public override void Write(Utf8JsonWriter json, Reference value)
    {
        if (value.Source is null)
        {
            json.WriteStringValue(value.Key);
        }
        else
        {
            Whole.Write(json, new Parts { Source = value.Source, Key = value.Key });
        }
    }

    private sealed class Parts
    {
        public string Source { get; set; } = string.Empty;

        public string Key { get; set; } = string.Empty;
    }
}
