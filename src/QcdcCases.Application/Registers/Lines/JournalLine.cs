using System.Text.Json.Serialization;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>
/// One line of the journal: what it says, not whether it can be. Its public members are those of the format, in its order.
/// </summary>
internal abstract class JournalLine
{
    /// <summary>The word of its type. It is not set: by it the reader chose the class.</summary>
    [JsonPropertyOrder(-3)]
    public string Type
    {
        get => LineTypes.WordOf(this);
        set => _ = value;
    }

    /// <summary>The register that the record comes from, where the line says so.</summary>
    [JsonPropertyOrder(-2)]
    [KeyText(MayBeBlank = true)]
    public virtual string? Source { get; set; }

    /// <summary>Its place in the journal, from 1; 0 for a line made from a record.</summary>
    internal long Number { get; set; }

    /// <summary>Where in the journal it begins, in bytes.</summary>
    internal long Offset { get; set; }

    /// <summary>
    /// Brings this line and that of the record held under its key into a form in which they can be compared: what this one leaves open or
    /// what came later is filled in, so that what still differs, differs in content.
    /// </summary>
    internal virtual void Reconcile(JournalLine held) => LineJson.AdoptGiven(held, this);

    /// <summary>What the line refers to by key, units apart.</summary>
    internal virtual IEnumerable<(RecordType Type, Reference? To)> References => [];
}

/// <summary>A line that enters a record others can refer to.</summary>
internal abstract class RecordLine : JournalLine
{
    [JsonPropertyOrder(-1)]
    [KeyText]
    public required string Key { get; set; } = string.Empty;

    internal abstract RecordType Record { get; }
}
