using System.Diagnostics.CodeAnalysis;
using QcdcCases.Application.Registers.Lines;

namespace QcdcCases.Application.Registers.Index;

/// <summary>The codes that offices have added, and those that the journal adds; there are at most a few thousand.</summary>
internal sealed class CodeEntries
{
    private readonly Dictionary<(string List, string Code), CodeLine> byCode = [];
    private readonly List<CodeLine> added = [];

    /// <summary>The codes of the journal that the register does not have yet.</summary>
    public IReadOnlyList<CodeLine> Added => added;

    public bool TryGet(CodeLine line, [NotNullWhen(true)] out CodeLine? there) => byCode.TryGetValue((line.List, line.Code), out there);

    public int CountOf(string list) => byCode.Keys.Count(c => c.List == list);

    /// <summary>Enters a code that the register has.</summary>
    public void AddExisting(CodeLine line) => byCode.Add((line.List, line.Code), line);

    /// <summary>Enters a new code of the journal.</summary>
    public void Add(CodeLine line)
    {
        byCode.Add((line.List, line.Code), line);
        added.Add(line);
    }
}
