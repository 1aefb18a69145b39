using System.Text;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Application.Access;
using QcdcCases.Application.Registers;
using QcdcCases.Application.Registers.Import;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Deadlines;
using Xunit;

namespace QcdcCases.Api.Tests.Registers;

/// <summary>The finer steps and the deadlines of a register leave it and come back: same bytes, same deadlines.</summary>
public sealed class FinerStepsTripTests
{
    [Fact]
    public async Task Everything_that_was_said_of_a_step_comes_back_and_so_do_its_clocks()
    {
        await using var first = new CasesApplication();
        await first.InitializeAsync();
        await WriteAsync(first.As(StaffRole.LetterOfficer, "dd-ubnd"));
        var left = await ExportAsync(first);

        await using var second = new EmptyCasesApplication();
        await second.InitializeAsync();
        await ImportAsync(second, left);

        Assert.Equal(Encoding.UTF8.GetString(left), Encoding.UTF8.GetString(await ExportAsync(second)));
        var deadlines = await DeadlinesAsync(first);
        Assert.Contains(deadlines, c => c.Contains("KN-17", StringComparison.Ordinal));
        Assert.Equal(deadlines, await DeadlinesAsync(second));
    }

    [Theory]
    [InlineData("don-duong-2023")]
    [InlineData("tam-duong-2024h1")]
    public async Task The_clocks_of_an_old_book_are_its_cases_own_days(string sample)
    {
        await using var app = new EmptyCasesApplication();
        await app.InitializeAsync();
        await ImportAsync(app, await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Registers", $"{sample}.ndjson")));

        await app.InDatabaseAsync(async db =>
        {
            var cases = await db.Cases.AsNoTracking().Include(c => c.Steps).ToDictionaryAsync(c => c.Id);
            var deadlines = await db.Deadlines.AsNoTracking().Where(c => c.Subject == DeadlineSubject.Case).ToListAsync();
            var letters = await db.Letters.AsNoTracking().ToDictionaryAsync(l => l.Id);
            var processing = await db.Deadlines.AsNoTracking().Where(c => c.RuleId.StartsWith("KN-04") || c.RuleId == "TC-01").ToListAsync();

            Assert.NotEmpty(deadlines);
            Assert.All(deadlines, c => Assert.Equal(("resolution", cases[c.SubjectId].GetTimeline(CalendarHistory.Official).LastDay(c.Instance)), (c.Duty, c.DueOn)));
            Assert.Equal(
                cases.Values.Where(c => c.GetTimeline(CalendarHistory.Official).LastDay(1) is not null).Select(c => c.Id).Order(),
                deadlines.Where(c => c is { Instance: 1, DueOn: not null }).Select(c => c.SubjectId).Order());
            Assert.All(processing, c => Assert.Equal((letters[c.SubjectId].ProcessingDueOn, letters[c.SubjectId].Processing?.On), (c.DueOn!.Value, c.EndedOn)));
        });
    }

    private static async Task WriteAsync(HttpClient desk)
    {
        var complaint = await desk.OpenCaseAsync(new { disciplinary = true });
        foreach (var step in new object[]
        {
            new { @event = "screening-begun", on = "2026-07-13" },
            new { @event = "accepted", on = "2026-07-14", documentNo = "1/TB" },
            new { @event = "verification-assigned", on = "2026-07-15", receiver = "Thanh tra tỉnh" },
            new { @event = "complex-fixed", on = "2026-07-16", documentNo = "2/TB", criteria = new[] { "several-places", "bodies-disagree" } },
            new { @event = "suspended", on = "2026-07-20", ground = "obstacle", reason = "Người khiếu nại nằm viện" },
            new { @event = "resumed", on = "2026-07-22" },
            new { @event = "notice-sent", on = "2026-07-23" },
            new { @event = "dialogue-notified", on = "2026-07-27", until = "2026-08-03" },
            new { @event = "dialogue-held", on = "2026-08-03", assurances = new[] { "absent-without-good-reason" } },
            new { @event = "decided", on = "2026-08-05", result = "rejected" },
            new { @event = "sent", on = "2026-08-06" },
        })
        {
            complaint = await desk.ChangeAsync("cases", complaint, "steps", step);
        }

        var denunciation = await desk.RegisterLetterAsync(new { kind = "denunciation", receivedOn = "2026-08-03" });
        denunciation = await desk.ChangeAsync("letters", denunciation, "processing", Bodies.Accepted(new { on = "2026-08-05" }));
        var case2 = await desk.CaseOfAsync(denunciation);
        case2 = await desk.ChangeAsync("cases", case2, "steps", new { @event = "protection-requested", on = "2026-08-06", reason = "Bị đe dọa" });
        await desk.ChangeAsync("cases", case2, "steps", new { @event = "protection-granted", on = "2026-08-07", documentNo = "9/QĐ" });
        await desk.RegisterLetterAsync(new { kind = "complaint", receivedOn = "2026-08-07" });
    }

    private static async Task<List<string>> DeadlinesAsync(CasesApplication app)
    {
        List<string> deadlines = [];
        await app.InDatabaseAsync(async db => deadlines = [.. (await db.Deadlines.AsNoTracking()
            .Select(c => new
            {
                Of = db.Cases.Where(k => k.Id == c.SubjectId).Select(k => k.Key).FirstOrDefault() ?? db.Letters.Where(l => l.Id == c.SubjectId).Select(l => l.Key).First(),
                Deadline = c,
            })
            .ToListAsync()).Where(c => c.Deadline.Ending is not DeadlineEnding.Void).Select(c => Text(c.Of, c.Deadline)).Order(StringComparer.Ordinal)]);
        return deadlines;
    }

    private static string Text(string of, Deadline c) =>
        $"{of} {c.Duty} {c.Ordinal} {c.Instance} {c.RuleId} {c.StartEvent} {c.StartedOn:O} {c.OriginalDueOn:O} {c.DueOn:O} {c.EndedOn:O} {c.Ending} {string.Join(' ', c.Entries)}";

    private static Task ImportAsync(CasesApplication app, byte[] journal) => app.WithAsync<IServiceProvider>(async services =>
    {
        services.GetRequiredService<RequestContext>().Caller = Caller.System;
        Assert.False((await JournalFile.StoreAsync(new MemoryStream(journal), long.MaxValue, default)).IsRefused(out _, out var file));
        using (file)
        {
            var message = new ImportJournal(file, null, false, Guid.CreateVersion7(), new Progress<ImportProgress>());
            Assert.False((await services.GetRequiredService<IMediator>().Send(message)).IsRefused(out var refusal, out var outcome), refusal?.Reason);
            Assert.Empty(outcome.Problems);
        }
    });

    private static async Task<byte[]> ExportAsync(CasesApplication app)
    {
        using var output = new MemoryStream();
        await app.WithAsync<IServiceProvider>(async services =>
        {
            services.GetRequiredService<RequestContext>().Caller = Caller.System;
            var exporter = services.GetRequiredService<RegisterExporter>();
            Assert.False((await exporter.OpenAsync(null, true, "chuyển sổ", default)).IsRefused(out var refusal, out var export), refusal?.Reason);
            await export.WriteAsync(output, default);
        });
        return output.ToArray();
    }
}
