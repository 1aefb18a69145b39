using System.Runtime.CompilerServices;
using Microsoft.Win32.SafeHandles;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Registers;

/// <summary>One line of a journal as bytes, without its end.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Offset">Where it begins in the journal.</param>
/// <param name="Wrong">Why its bytes are of no use, or null.</param>
/// <param name="IsUnended">The journal ends without ending this line.</param>
internal readonly record struct RawLine(long Number, long Offset, ReadOnlyMemory<byte> Bytes, Refusal? Wrong = null, bool IsUnended = false);

/// <summary>
/// A journal on disk. It is read twice from end to end, once to be checked and once to be taken in, and here and there again, so it must not
/// change meanwhile.
/// </summary>
internal sealed class JournalFile : IDisposable
{
    public const int LongestLine = 1 << 20;

    private const int BlockSize = 1 << 20;
    private const int UsualLine = 1 << 10;

    private readonly SafeFileHandle file;

    private JournalFile(SafeFileHandle file) => (this.file, Length) = (file, RandomAccess.GetLength(file));

    public long Length { get; }

    public static JournalFile Open(string path) => new(File.OpenHandle(path, options: FileOptions.Asynchronous));

    public void Dispose() => file.Dispose();

    /// <summary>The lines in order, a block at a time. A block's bytes are good until the next block is asked for.</summary>
    public async IAsyncEnumerable<IReadOnlyList<RawLine>> BlocksAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lines = new LineSplitter();
        var buffer = new byte[BlockSize + LongestLine + 1];
        var kept = 0;
        for (long at = 0; at < Length;)
        {
            var read = await RandomAccess.ReadAsync(file, buffer.AsMemory(kept, Math.Min(BlockSize, buffer.Length - kept)), at, cancellationToken);
            if (read == 0)
            {
                throw new IOException("The journal became shorter while it was read.");
            }

            at += read;
            var block = lines.Split(buffer.AsMemory(0, kept + read), at - kept - read, isLast: at == Length, out var used);
            yield return block;
            kept = kept + read - used;
            buffer.AsSpan(used, kept).CopyTo(buffer);
        }
    }

    /// <summary>The line that begins at an offset, read again.</summary>
    public RawLine LineAt(long offset)
    {
        for (var size = UsualLine; ; size *= 2)
        {
            var buffer = new byte[size];
            var read = RandomAccess.Read(file, buffer, offset);
            var end = buffer.AsSpan(0, read).IndexOf((byte)'\n');
            if (end >= 0 || offset + read >= Length)
            {
                return new RawLine(0, offset, buffer.AsMemory(0, end >= 0 ? end : read));
            }
        }
    }
}
