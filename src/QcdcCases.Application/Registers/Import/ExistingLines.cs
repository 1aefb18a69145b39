using System.Diagnostics.CodeAnalysis;
using QcdcCases.Application.Registers.Lines;

namespace QcdcCases.Application.Registers.Import;

/// <summary>The lines of records that the register holds under the keys that a block of lines enters or refers to.</summary>
internal sealed class ExistingLines
{
    private readonly Dictionary<(RecordType Type, int Place), JournalLine> lines = [];

    public static ExistingLines None { get; } = new();

    /// <summary>The units that hold the sessions: visits of theirs take numbers from these units' books.</summary>
    public IEnumerable<string> UnitsOfSessions => lines.Values.OfType<SessionLine>().Select(s => s.Unit);

    public void Add(RecordType type, int place, JournalLine held) => lines[(type, place)] = held;

    public bool TryGet(RecordType type, int place, [NotNullWhen(true)] out JournalLine? held) => lines.TryGetValue((type, place), out held);
}
