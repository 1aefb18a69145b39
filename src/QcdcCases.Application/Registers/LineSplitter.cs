using QcdcCases.Application.Registers.Lines;

namespace QcdcCases.Application.Registers;

/// <summary>
/// Splits a journal into lines. It skips a byte-order mark at the beginning and accepts CR LF; blank lines are valid only at the end,
/// because elsewhere they indicate lost data.
/// </summary>
internal sealed class LineSplitter
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private readonly List<RawLine> blank = [];
    private long number;
    private bool isWithinOverlong;

    /// <param name="bytes">The bytes: the rest of the previous block and the bytes read after it.</param>
    /// <param name="offset">The offset of these bytes in the journal.</param>
    /// <param name="used">The number of bytes that belong to the returned lines.</param>
    public List<RawLine> Split(ReadOnlyMemory<byte> bytes, long offset, bool isLast, out int used)
    {
        var lines = new List<RawLine>();
        used = offset == 0 && bytes.Span.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        for (int length; (length = bytes.Span[used..].IndexOf((byte)'\n')) >= 0; used += length + 1)
        {
            Add(lines, bytes.Slice(used, length), offset + used, isUnended: false);
        }

        if (bytes.Length - used > JournalFile.LongestLine)
        {
            AddOverlong(lines, offset + used);
            used = bytes.Length;
        }

        if (isLast && used < bytes.Length)
        {
            Add(lines, bytes[used..], offset + used, isUnended: true);
            used = bytes.Length;
        }

        return lines;
    }

    private void Add(List<RawLine> lines, ReadOnlyMemory<byte> line, long offset, bool isUnended)
    {
        if (isWithinOverlong)
        {
            // The rest of a line that was refused as too long.
            isWithinOverlong = isUnended;
            return;
        }

        number++;
        if (line.Span.Trim(" \t\r"u8).IsEmpty)
        {
            if (blank.Count < ProblemList.MaxKept)
            {
                blank.Add(new RawLine(number, offset, ReadOnlyMemory<byte>.Empty, LineRefusals.Blank));
            }

            return;
        }

        lines.AddRange(blank);
        blank.Clear();
        lines.Add(line.Length > JournalFile.LongestLine
            ? new RawLine(number, offset, ReadOnlyMemory<byte>.Empty, LineRefusals.LineTooLong(JournalFile.LongestLine))
            : new RawLine(number, offset, line, null, isUnended));
    }

    private void AddOverlong(List<RawLine> lines, long offset)
    {
        if (!isWithinOverlong)
        {
            number++;
            lines.Add(new RawLine(number, offset, ReadOnlyMemory<byte>.Empty, LineRefusals.LineTooLong(JournalFile.LongestLine)));
            isWithinOverlong = true;
        }
    }
}
