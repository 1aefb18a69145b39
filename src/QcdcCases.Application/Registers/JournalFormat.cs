using System.Text;
using System.Text.Unicode;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Registers;

/// <summary>Detects a file that is not a journal from its beginning, so that the sender gets one problem instead of one per line.</summary>
internal static class JournalFormat
{
    /// <summary>The number of bytes that are inspected.</summary>
    public const int InspectedBytes = 1 << 16;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>Returns why a file is not a journal, or null if it may be one.</summary>
    /// <param name="begin">The beginning of the file, at most <see cref="InspectedBytes"/> bytes.</param>
    public static Refusal? Check(ReadOnlySpan<byte> begin) => begin switch
    {
        [0x1F, 0x8B, ..] => RegisterRefusals.Packed("gzip"),
        [(byte)'P', (byte)'K', 0x03, 0x04, ..] => RegisterRefusals.Packed("ZIP"),
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => RegisterRefusals.OtherEncoding("UTF-32"),
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => RegisterRefusals.OtherEncoding("UTF-16"),
        [(byte)'{' or (byte)'[', 0, ..] or [0, (byte)'{' or (byte)'[', ..] => RegisterRefusals.OtherEncoding("UTF-16"),
        _ when WithoutMark(begin).TrimStart(" \t\r\n"u8) is [(byte)'[', ..] => RegisterRefusals.JsonArray(),
        _ => CheckLines(begin),
    };

    /// <summary>Returns the encoding in which bytes that are not UTF-8 read as Vietnamese, or null.</summary>
    public static string? EncodingOf(ReadOnlySpan<byte> bytes)
    {
        if (GarbledText.ReadsAsVietnamese(CodePagesEncodingProvider.Instance.GetEncoding(1258)!.GetString(bytes)))
        {
            return "windows-1258";
        }

        return GarbledText.Find(Encoding.Latin1.GetString(bytes))?.Kind switch
        {
            GarblingKind.Tcvn3 => "TCVN3 (ABC)",
            GarblingKind.Vni => "VNI",
            _ => null,
        };
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> begin) =>
        begin.StartsWith(ByteOrderMark) ? begin[ByteOrderMark.Length..] : begin;

    /// <summary>
    /// If most lines with non-ASCII bytes are not UTF-8, the file is refused; a single such line is reported as that line.
    /// </summary>
    private static Refusal? CheckLines(ReadOnlySpan<byte> begin)
    {
        var (right, wrong) = (0, 0);
        string? encoding = null;
        foreach (var range in begin.Split((byte)'\n'))
        {
            // The inspected bytes may cut the last line.
            var line = begin[range];
            if (Ascii.IsValid(line) || (range.End.GetOffset(begin.Length) == begin.Length && begin.Length == InspectedBytes))
            {
                continue;
            }

            var isRight = Utf8.IsValid(line);
            (right, wrong) = isRight ? (right + 1, wrong) : (right, wrong + 1);
            encoding ??= isRight ? null : EncodingOf(line);
        }

        return wrong > right && encoding is not null ? RegisterRefusals.OtherEncoding(encoding) : null;
    }
}
