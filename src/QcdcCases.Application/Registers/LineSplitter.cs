using QcdcCases.Application.Registers.Lines;

namespace QcdcCases.Application.Registers;

/// <summary>
/// Cuts a journal into lines. A byte-order mark at its very beginning is passed over; lines may end with CR LF; blank lines may stand at
/// the end only, because anywhere else they are a sign that something was lost.
/// </summary>
internal sealed class LineSplitter
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private readonly List<RawLine> blank = [];
    private long number;
    private bool isWithinOverlong;

    /// <param name="bytes">What is there: the rest of the block before, and what was read after it.</param>
    /// <param name="offset">Where in the journal it begins.</param>
    /// <param name="used">How much of it belongs to the lines returned.</param>
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
            // The end of a line that was refused when it grew too long.
            isWithinOverlong = isUnended;
            return;
        }

        number++;
        if (line.Span.Trim(" \t\r"u8).IsEmpty)
        {
            if (blank.Count < ProblemList.Most)
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
