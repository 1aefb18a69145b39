using System.Text.Json;
using QcdcCases.Application.Registers.Shapes;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>One line of the journal: what it says, not whether it can be.</summary>
internal abstract class JournalLine
{
    /// <summary>Its place in the journal, from 1; 0 for a line made from a record.</summary>
    public long Number { get; set; }

    /// <summary>Where in the journal it begins, in bytes.</summary>
    public long Offset { get; set; }

    /// <summary>The register that the record comes from, where the line says so.</summary>
    public string? Source { get; set; }

    /// <summary>Writes the line in its canonical form.</summary>
    /// <param name="withGiven">Whether members are written that the register fills in by itself where the sender does not.</param>
    public abstract void Write(Utf8JsonWriter json, bool withGiven = true);

    /// <summary>Says what the line refers to by key, units apart.</summary>
    public virtual void Refer(IReferences references)
    {
    }

    protected static Shape<TLine> ShapeOf<TLine>(string type)
        where TLine : JournalLine =>
        new Shape<TLine>().Fixed("type", type).Optional("source", Values.Source, l => l.Source, (l, v) => l.Source = v);
}

/// <summary>A line that enters a record others can refer to.</summary>
internal abstract class RecordLine : JournalLine
{
    public abstract RecordType Type { get; }

    public string Key { get; set; } = string.Empty;
}

/// <summary>A line that tells what happened to a record.</summary>
internal abstract class EventLine : JournalLine
{
    /// <summary>The record to which it happened.</summary>
    public Reference Subject { get; set; } = new(null, string.Empty);
}

/// <summary>Ties a line to its table of members.</summary>
internal interface IShaped<TLine>
    where TLine : JournalLine
{
    static abstract Shape<TLine> Members { get; }
}
