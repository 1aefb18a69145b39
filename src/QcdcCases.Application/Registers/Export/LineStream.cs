using System.Buffers;
using System.Text.Json;
using QcdcCases.Application.Registers.Lines;

namespace QcdcCases.Application.Registers.Export;

/// <summary>Writes lines to the output stream.</summary>
/// <param name="saysSource">True if each line contains its source.</param>
internal sealed class LineStream(Stream output, bool saysSource)
{
    private const int BufferSize = 64 * 1024;

    private readonly ArrayBufferWriter<byte> buffer = new(BufferSize * 2);

    public async ValueTask WriteAsync(JournalLine line, string? source, CancellationToken cancellationToken)
    {
        line.Source = saysSource ? source : null;
        using (var json = new Utf8JsonWriter(buffer, LineJson.Writing))
        {
            JsonSerializer.Serialize(json, line, LineJson.Options.GetTypeInfo(line.GetType()));
        }

        buffer.Write("\n"u8);
        if (buffer.WrittenCount >= BufferSize)
        {
            await FlushAsync(cancellationToken);
        }
    }

    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        await output.WriteAsync(buffer.WrittenMemory, cancellationToken);
        buffer.ResetWrittenCount();
    }
}
