using System.Diagnostics.CodeAnalysis;
using QcdcCases.Application.Registers.Lines;

namespace QcdcCases.Application.Registers.Import;

/// <summary>The lines of existing records to which a block of lines refers, or whose keys it uses.</summary>
internal sealed class ExistingLines
{
    private readonly Dictionary<(RecordType Type, int Place), JournalLine> lines = [];

    public static ExistingLines None { get; } = new();

    /// <summary>The units of the existing sessions: their visits take numbers from these units' registers.</summary>
    public IEnumerable<string> UnitsOfSessions => lines.Values.OfType<SessionLine>().Select(s => s.Unit);

    public void Add(RecordType type, int place, JournalLine held) => lines[(type, place)] = held;

    public bool TryGet(RecordType type, int place, [NotNullWhen(true)] out JournalLine? held) => lines.TryGetValue((type, place), out held);
}
