using System.Text.Json.Serialization;

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
[JsonConverter(typeof(ReferenceConverter))]
internal sealed class Reference(string? source, string key)
{
    public static Reference None => new(null, string.Empty);

    /// <summary>Null means the source of the line.</summary>
    public string? Source { get; set; } = source;

    public string Key { get; } = key;
}
