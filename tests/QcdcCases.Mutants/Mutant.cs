using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace QcdcCases.Mutants;

/// <summary>One fault: a piece of text in a file of the law that is replaced by another.</summary>
/// <param name="What">What the fault is, in a few words.</param>
/// <param name="InTable">It changes a line of a table of the law or a guard, not the code that reads them.</param>
internal sealed record Mutant(SourceFile File, TextSpan Span, string Replacement, string What, bool InTable)
{
    public SyntaxTree Apply() => File.Tree.WithChangedText(File.Tree.GetText().WithChanges(new TextChange(Span, Replacement)));

    public override string ToString()
    {
        var text = File.Tree.GetText();
        var line = text.Lines.GetLinePosition(Span.Start).Line + 1;
        return $"{File.Name}:{line}: {What}: `{OneLine(text.ToString(Span))}` -> `{OneLine(Replacement)}`";
    }

    private static string OneLine(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= 90 ? line : line[..87] + "...";
    }
}
