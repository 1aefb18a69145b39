using System.Text.Json.Serialization;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>The hand-over of a record to another unit, as a member of its line.</summary>
internal sealed record HandOverRecord
{
    /// <summary>The key of the unit that is responsible from then on.</summary>
    [KeyText] public required string To { get; set; } = string.Empty;
    public required DateOnly On { get; set; }
}

/// <summary>A line of a record that units can hand over.</summary>
internal abstract class HeldLine : RecordLine
{
    /// <summary>The hand-overs to other units, in order; absent if there were none.</summary>
    [JsonPropertyOrder(1)]
    [ListLength(100)] public IReadOnlyList<HandOverRecord>? HandedOver { get; set; }

    /// <summary>A line without later events does not undo those recorded at the counter.</summary>
    internal override void Reconcile(JournalLine held)
    {
        base.Reconcile(held);
        HandedOver ??= ((HeldLine)held).HandedOver;
    }

    /// <summary>Applies the hand-overs to the record that the line adds.</summary>
    /// <param name="unitOf">Returns the id of a unit.</param>
    internal void ApplyTo(HeldRecord record, Func<string, Guid> unitOf)
    {
        foreach (var handOver in HandedOver ?? [])
        {
            record.HandOver(new UnitHandOver(unitOf(handOver.To), handOver.On));
        }
    }
}
