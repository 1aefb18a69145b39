using System.Text;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Application.Access;
using QcdcCases.Application.Registers;
using QcdcCases.Application.Registers.Import;
using QcdcCases.Application.Shared;
using Xunit;

namespace QcdcCases.Api.Tests.Registers;

/// <summary>Journals in and out as the operator moves them: everything, denouncers included.</summary>
internal static class Journals
{
    /// <summary>An application with an empty database, late enough for everything that the tests enter.</summary>
    public static async Task<EmptyCasesApplication> StartAsync()
    {
        var app = new EmptyCasesApplication();
        await app.InitializeAsync();
        app.Clock.SetDay(2026, 11, 20);
        return app;
    }

    public static async Task<ImportOutcome> TakeAsync(this CasesApplication app, byte[] journal, string? source = null)
    {
        ImportOutcome? outcome = null;
        await app.WithAsync<IServiceProvider>(async services =>
        {
            services.GetRequiredService<RequestContext>().Caller = Caller.System;
            Assert.False((await JournalFile.StoreAsync(new MemoryStream(journal), long.MaxValue, default)).IsRefused(out _, out var file));
            using (file)
            {
                var message = new ImportJournal(file, source, false, Guid.CreateVersion7(), new Progress<ImportProgress>());
                Assert.False(
                    (await services.GetRequiredService<IMediator>().Send(message)).IsRefused(out var refusal, out outcome),
                    refusal?.Reason);
            }
        });
        return outcome!;
    }

    /// <summary>Takes a journal in whole, or shows what was wrong with it.</summary>
    public static async Task TakeAllAsync(this CasesApplication app, byte[] journal, string? source = null)
    {
        var outcome = await app.TakeAsync(journal, source);
        Assert.True(outcome.ProblemCount == 0, string.Join(Environment.NewLine, outcome.Problems));
        Assert.Equal(outcome.Lines, outcome.Taken);
    }

    public static async Task<byte[]> GiveAsync(this CasesApplication app, bool denouncers = true)
    {
        var journal = new MemoryStream();
        await app.WithAsync<IServiceProvider>(async services =>
        {
            services.GetRequiredService<RequestContext>().Caller = Caller.System;
            Assert.False(
                (await services.GetRequiredService<RegisterExporter>().OpenAsync(null, denouncers, "chuyển sổ", default)).IsRefused(
                    out _,
                    out var export));
            await export.WriteAsync(journal, default);
        });
        return journal.ToArray();
    }

    /// <summary>
    /// Moves a whole register into an empty database and asserts that it is the same there, and that it can be sent again.
    /// </summary>
    /// <returns>The application over the second database, for whoever asks more of it.</returns>
    public static async Task<EmptyCasesApplication> MoveAsync(this CasesApplication app)
    {
        var second = await StartAsync();
        await app.MoveIntoAsync(second);
        return second;
    }

    /// <summary>As <see cref="MoveAsync"/>, into a database that is there already.</summary>
    public static async Task MoveIntoAsync(this CasesApplication app, CasesApplication second)
    {
        var left = await app.GiveAsync();
        await second.TakeAllAsync(left);
        Assert.Equal(Encoding.UTF8.GetString(left), Encoding.UTF8.GetString(await second.GiveAsync()));

        foreach (var holder in new[] { app, second })
        {
            var again = await holder.TakeAsync(left);
            Assert.True(again.ProblemCount == 0, string.Join(Environment.NewLine, again.Problems));
            Assert.Equal(0, again.Taken);
        }
    }
}
