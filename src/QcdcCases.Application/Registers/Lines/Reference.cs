using System.Text.Json.Serialization;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>The types of records to which lines refer by key.</summary>
internal enum RecordType
{
    Session,
    Case,
    Visit,
    Letter,
    Conference,
    Opinion,
    Feedback,
    Note,
}

/// <summary>The reference to a record: its key, and its source if that is not the line's own.</summary>
[JsonConverter(typeof(ReferenceConverter))]
internal sealed class Reference(string? source, string key)
{
    public static Reference None => new(null, string.Empty);

    /// <summary>Null means the source of the line.</summary>
    public string? Source { get; set; } = source;

    public string Key { get; } = key;
}
