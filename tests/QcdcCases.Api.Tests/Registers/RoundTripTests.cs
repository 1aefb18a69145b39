using System.Text;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Application.Access;
using QcdcCases.Application.Registers;
using QcdcCases.Application.Registers.Import;
using QcdcCases.Application.Shared;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace QcdcCases.Api.Tests.Registers;

/// <summary>What is taken in comes out, and what came out gives the same register again, byte for byte.</summary>
public sealed class RoundTripTests
{
    private static readonly string[] Samples = ["don-duong-2023", "tam-duong-2024h1"];

    [Fact]
    public async Task Both_districts_leave_and_come_back_with_the_same_bytes()
    {
        await using var first = await StartAsync();
        foreach (var sample in Samples)
        {
            var outcome = await ImportAsync(first, await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Registers", $"{sample}.ndjson")));
            Assert.Equal((0, outcome.Lines), (outcome.ProblemCount, outcome.Taken));
        }

        var left = await ExportAsync(first);
        await using var second = await StartAsync();
        var again = await ImportAsync(second, left);

        Assert.Equal((0, again.Lines), (again.ProblemCount, again.Taken));
        Assert.Equal(Encoding.UTF8.GetString(left), Encoding.UTF8.GetString(await ExportAsync(second)));

        var repeated = await ImportAsync(second, left);

        Assert.Equal((0, 0), (repeated.ProblemCount, repeated.Taken));
    }

    private static async Task<EmptyCasesApplication> StartAsync()
    {
        var app = new EmptyCasesApplication();
        await app.InitializeAsync();
        app.Clock.SetDay(2026, 11, 20);
        return app;
    }

    private static async Task<ImportOutcome> ImportAsync(CasesApplication app, byte[] journal)
    {
        ImportOutcome? outcome = null;
        await app.WithAsync<IServiceProvider>(async services =>
        {
            services.GetRequiredService<RequestContext>().Caller = Caller.System;
            Assert.False((await JournalFile.KeepAsync(new MemoryStream(journal), long.MaxValue, default)).IsRefused(out _, out var file));
            using (file)
            {
                var message = new ImportJournal(file, null, false, Guid.CreateVersion7(), new Progress<ImportProgress>());
                Assert.False((await services.GetRequiredService<IMediator>().Send(message)).IsRefused(out var refusal, out outcome), refusal?.Reason);
            }
        });
        return outcome!;
    }

    private static async Task<byte[]> ExportAsync(CasesApplication app)
    {
        var journal = new MemoryStream();
        await app.WithAsync<IServiceProvider>(async services =>
        {
            services.GetRequiredService<RequestContext>().Caller = Caller.System;
            Assert.False((await services.GetRequiredService<RegisterExporter>().OpenAsync(null, true, default)).IsRefused(out _, out var export));
            await export.WriteAsync(journal, default);
        });
        return journal.ToArray();
    }
}
