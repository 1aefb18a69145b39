using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Application.Documents;
using QcdcCases.Application.Letters;
using QcdcCases.Documents;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using Xunit;

namespace QcdcCases.Api.Tests.Documents;

/// <summary>Memory is measured, so nothing else may run meanwhile.</summary>
[CollectionDefinition(nameof(FlatMemory), DisableParallelization = true)]
public sealed class FlatMemory;

[Collection(nameof(FlatMemory))]
public sealed class FlatMemoryTests
{
    private const int Lines = 60_000;
    private const long Most = 4 << 20;

    [Fact]
    public async Task A_long_register_needs_no_more_memory_at_its_end_than_at_its_beginning()
    {
        var workbookWriter = new ServiceCollection().AddDocuments().BuildServiceProvider().GetRequiredService<IWorkbookWriter>();
        var held = new List<long>();
        var output = new Counting();

        await workbookWriter.WriteAsync(
            output,
            new("Xã Thử", null, null, new Dictionary<string, string>(), field => field),
            ReadAsync(held),
            CancellationToken.None);

        Assert.Equal(3, held.Count);
        Assert.True(output.Written > Lines);
        Assert.True(held.Max() - held[0] < Most, $"Held at the beginning, in the middle and at the end: {string.Join(", ", held)} bytes.");
    }

    private static async IAsyncEnumerable<LetterRow> ReadAsync(List<long> held)
    {
        for (var i = 1; i <= Lines; i++)
        {
            if (i is 2_000 or (Lines / 2) or Lines)
            {
                held.Add(GC.GetTotalMemory(forceFullCollection: true));
                await Task.Yield();
            }

            yield return new LetterRow(
                Guid.Empty,
                "x",
                i,
                2026,
                new(2026, 1, 1),
                LetterChannel.Post,
                CaseKind.Petition,
                1,
                "land",
                null,
                string.Create(CultureInfo.InvariantCulture, $"Kiến nghị số {i}"),
                null,
                new(2026, 1, 15),
                null,
                null,
                null,
                null,
                Guid.Empty,
                LetterStatus.Unprocessed,
                null);
        }
    }

    /// <summary>Takes bytes, keeps none, and cannot go back: as an answer on its way.</summary>
    private sealed class Counting : Stream
    {
        public long Written { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Written += count;
    }
}
