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

    /// <summary>Writes the line's members in their canonical form.</summary>
    /// <param name="withGiven">Whether those are written that the register fills in by itself where the sender does not.</param>
    public abstract void Write(Utf8JsonWriter json, bool withGiven = true);

    /// <summary>
    /// Brings this line and that of the record held under its key into a form in which they can be compared: what this one leaves open or what
    /// came later is filled in, so that what still differs, differs in content.
    /// </summary>
    public abstract void Reconcile(JournalLine held);

    /// <summary>Says what the line refers to by key, units apart.</summary>
    public virtual void Refer(IReferences references)
    {
    }
}

/// <summary>A line whose members stand in a table.</summary>
internal abstract class JournalLine<TLine> : JournalLine
    where TLine : JournalLine<TLine>, IShaped<TLine>
{
    public sealed override void Write(Utf8JsonWriter json, bool withGiven = true) => TLine.Members.WriteMembers(json, (TLine)this, withGiven);

    public sealed override void Reconcile(JournalLine held)
    {
        TLine.Members.AdoptGiven((TLine)held, (TLine)this);
        ReconcileLater((TLine)held);
    }

    /// <summary>The same for what only this type of line has.</summary>
    protected virtual void ReconcileLater(TLine held)
    {
    }

    protected static Shape<TLine> ShapeOf(string type) =>
        new Shape<TLine>().Fixed("type", type).Optional("source", Values.Source, l => l.Source, (l, v) => l.Source = v);
}

/// <summary>Ties a line to its table of members.</summary>
internal interface IShaped<TLine>
    where TLine : JournalLine
{
    static abstract Shape<TLine> Members { get; }
}

/// <summary>A line that enters a record others can refer to.</summary>
internal interface IRecordLine
{
    RecordType Type { get; }

    string Key { get; }
}

/// <inheritdoc cref="IRecordLine"/>
internal abstract class RecordLine<TLine> : JournalLine<TLine>, IRecordLine
    where TLine : RecordLine<TLine>, IShaped<TLine>
{
    public abstract RecordType Type { get; }

    public string Key { get; set; } = string.Empty;
}

/// <summary>A line that tells what happened to a record.</summary>
internal interface IEventLine
{
    /// <summary>The record to which it happened.</summary>
    Reference Subject { get; }
}

/// <inheritdoc cref="IEventLine"/>
internal abstract class EventLine<TLine> : JournalLine<TLine>, IEventLine
    where TLine : EventLine<TLine>, IShaped<TLine>
{
    public Reference Subject { get; set; } = new(null, string.Empty);
}
