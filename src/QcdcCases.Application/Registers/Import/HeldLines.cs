using System.Diagnostics.CodeAnalysis;
using QcdcCases.Application.Registers.Lines;

namespace QcdcCases.Application.Registers.Import;

/// <summary>The lines of records that the register holds under the keys that a block of lines enters.</summary>
internal sealed class HeldLines
{
    private readonly Dictionary<(RecordType Type, int Place), JournalLine> lines = [];

    public static HeldLines None { get; } = new();

    public void Add(RecordType type, int place, JournalLine held) => lines[(type, place)] = held;

    public bool TryGet(RecordType type, int place, [NotNullWhen(true)] out JournalLine? held) => lines.TryGetValue((type, place), out held);
}
