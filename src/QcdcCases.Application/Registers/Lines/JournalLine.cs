using System.Text.Json.Serialization;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>
/// One line of the journal: its content, before any check against the register. Its public members are those of the format, in its order.
/// </summary>
internal abstract class JournalLine
{
    /// <summary>The line type. It has no setter: the reader chooses the class by it.</summary>
    [JsonPropertyOrder(-3)]
    public string Type
    {
        get => LineTypes.WordOf(this);
        set => _ = value;
    }

    /// <summary>The source register, if the line names one.</summary>
    [JsonPropertyOrder(-2)]
    [KeyText(MayBeBlank = true)]
    public virtual string? Source { get; set; }

    /// <summary>The line number, from 1; 0 for a line made from a record.</summary>
    internal long Number { get; set; }

    /// <summary>The offset of the line in bytes.</summary>
    internal long Offset { get; set; }

    /// <summary>
    /// Prepares this line and the line of the existing record with its key for comparison: it fills in optional values and later events, so
    /// that the remaining differences are differences in content.
    /// </summary>
    internal virtual void Reconcile(JournalLine held) => LineJson.CopyAssigned(held, this);

    /// <summary>Protects the people who bring a denunciation.</summary>
    internal virtual void SealDenouncers()
    {
    }

    /// <summary>The references of the line, except units.</summary>
    internal virtual IEnumerable<(RecordType Type, Reference? To)> References => [];
}

/// <summary>A line that adds a record to which others can refer.</summary>
internal abstract class RecordLine : JournalLine
{
    [JsonPropertyOrder(-1)]
    [KeyText]
    public required string Key { get; set; } = string.Empty;

    /// <summary>The voiding of an entry made twice or by mistake; it keeps its number and counts in nothing.</summary>
    [JsonPropertyOrder(1)]
    public VoidedRecord? Voided { get; set; }

    internal abstract RecordType Record { get; }

    /// <summary>A line from before the voiding does not undo it.</summary>
    internal override void Reconcile(JournalLine held)
    {
        base.Reconcile(held);
        Voided ??= ((RecordLine)held).Voided;
    }
}

/// <summary>The voiding of an entry.</summary>
internal sealed class VoidedRecord
{
    public required DateOnly On { get; set; }
    [Prose] public required string Reason { get; set; } = string.Empty;
    [Name(MayBeBlank = true)] public string? By { get; set; }

    internal Voiding ToVoiding() => new(On, Reason, By);

    internal static VoidedRecord? Of(IVoidable entry) =>
        entry.Voided is { } voided ? new() { On = voided.On, Reason = voided.Reason, By = voided.By } : null;
}
