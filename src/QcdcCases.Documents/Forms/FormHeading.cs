using QcdcCases.Documents.Spreadsheets;
using QcdcCases.Domain.Forms;

namespace QcdcCases.Documents.Forms;

/// <summary>
/// Writes the headings of a form's columns in the levels that the circular prints; neighbouring columns with the same heading share one
/// cell.
/// </summary>
internal static class FormHeading
{
    private const double LineHeight = 13.5;
    private const double CharactersOfWidth = 1.05;

    /// <summary>Writes the heading rows and merges equal neighbours.</summary>
    /// <param name="paths">For each column, from the first: the headings above it and its own.</param>
    public static void Write(SheetWriter sheet, IReadOnlyList<IReadOnlyList<string>> paths, IReadOnlyList<double> widths)
    {
        var depth = paths.Max(p => p.Count);
        var first = sheet.LastRow + 1;
        var blocks = Blocks(paths, depth).ToList();
        var heights = Heights(blocks, depth, widths);
        for (var row = 0; row < depth; row++)
        {
            var begun = blocks.Where(b => b.Row == row).ToDictionary(b => b.Column, b => b.Text);
            sheet.Row(
                heights[row],
                Enumerable.Range(0, paths.Count).Select(c => new WorkbookCell(c + 1, begun.GetValueOrDefault(c), WorkbookCellStyle.Head)));
        }

        blocks.ForEach(b => sheet.Merge(first + b.Row, b.Column + 1, first + b.LastRow, b.LastColumn + 1));
    }

    /// <summary>Returns the heading path of every column of a form, including the unit before and the remarks after.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> PathsOf(Form form) =>
        [["Đơn vị"], .. form.Columns.Select(c => (IReadOnlyList<string>)[.. c.Groups, c.Heading]), ["Ghi chú"]];

    private static IEnumerable<Block> Blocks(IReadOnlyList<IReadOnlyList<string>> paths, int depth)
    {
        for (var row = 0; row < depth; row++)
        {
            for (var column = 0; column < paths.Count;)
            {
                var path = paths[column];
                var last = column;
                if (row < path.Count - 1)
                {
                    while (
                        last + 1 < paths.Count
                        && paths[last + 1].Count - 1 > row
                        && paths[last + 1].Take(row + 1).SequenceEqual(path.Take(row + 1)))
                    {
                        last++;
                    }
                }

                if (row < path.Count)
                {
                    // A column's own heading extends down to the column numbers.
                    yield return new Block(row, row == path.Count - 1 ? depth - 1 : row, column, last, path[row]);
                }

                column = last + 1;
            }
        }
    }

    private static double[] Heights(List<Block> blocks, int depth, IReadOnlyList<double> widths)
    {
        var heights = Enumerable.Repeat(LineHeight + 3, depth).ToArray();
        foreach (var block in blocks.OrderBy(b => b.LastRow - b.Row))
        {
            var width = Enumerable.Range(block.Column, block.LastColumn - block.Column + 1).Sum(c => widths[c]);
            var needed = (Lines(block.Text, width) * LineHeight) + 3;
            var rows = Enumerable.Range(block.Row, block.LastRow - block.Row + 1);
            heights[block.LastRow] += Math.Max(0, needed - rows.Sum(r => heights[r]));
        }

        return heights;
    }

    /// <summary>Estimates the number of lines of a wrapped text.</summary>
    public static int Lines(string text, double width)
    {
        var (lines, used) = (1, 0.0);
        foreach (var word in text.Split(' '))
        {
            var length = word.Length * CharactersOfWidth;
            if (used > 0 && used + 1 + length > width)
            {
                lines++;
                used = 0;
            }

            used += (used > 0 ? 1 : 0) + length;
        }

        return lines;
    }

    private sealed record Block(int Row, int LastRow, int Column, int LastColumn, string Text);
}
