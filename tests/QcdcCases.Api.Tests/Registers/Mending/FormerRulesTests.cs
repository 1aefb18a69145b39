using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Figures;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Persistence.Statistics;
using Xunit;

namespace QcdcCases.Api.Tests.Registers.Mending;

/// <summary>
/// The wrong answers in law that earlier builds stored, each as they stored it, against the days counted by hand from the law.
/// </summary>
public sealed class FormerRulesTests
{
    private const string Journal =
        """
        {"type":"case","key":"suspended","unit":"dd-ubnd","kind":"complaint","field":"land","title":"Khiếu nại"}
        {"type":"letter","key":"s","unit":"dd-ubnd","receivedOn":"2026-05-04","channel":"post","kind":"complaint","instance":1,"field":"land","case":"suspended"}
        {"type":"letter-processed","letter":"s","on":"2026-05-06","eligible":true,"jurisdiction":"own","outcome":"accepted"}
        {"type":"case-event","case":"suspended","on":"2026-05-06","event":"accepted"}
        {"type":"case-event","case":"suspended","on":"2026-05-11","event":"suspended"}
        {"type":"case-event","case":"suspended","on":"2026-06-11","event":"resumed"}
        {"type":"case","key":"answered","unit":"dd-ubnd","kind":"petition","field":"land","title":"Kiến nghị"}
        {"type":"letter","key":"p1","unit":"dd-ubnd","receivedOn":"2026-06-01","channel":"post","kind":"petition","instance":1,"field":"land","case":"answered"}
        {"type":"letter-processed","letter":"p1","on":"2026-06-03","eligible":true,"jurisdiction":"own","outcome":"accepted"}
        {"type":"case-event","case":"answered","on":"2026-06-03","event":"accepted"}
        {"type":"case-event","case":"answered","on":"2026-06-10","event":"answered"}
        {"type":"letter","key":"p2","unit":"dd-ubnd","receivedOn":"2026-07-13","channel":"post","kind":"petition","instance":1,"field":"land","case":"answered"}
        {"type":"letter-processed","letter":"p2","on":"2026-07-14","eligible":true,"jurisdiction":"own","outcome":"accepted"}
        {"type":"case","key":"own","unit":"dd-ubnd","kind":"denunciation","field":"corruption","title":"Tố cáo"}
        {"type":"letter","key":"d","unit":"dd-ubnd","receivedOn":"2026-08-03","channel":"post","kind":"denunciation","instance":1,"field":"corruption","case":"own"}
        """;

    [Fact]
    public async Task A_suspension_before_July_2026_a_letter_on_a_closed_case_and_a_limit_that_does_not_bind()
    {
        await using var app = new CasesApplication();
        await app.InitializeAsync();
        await app.ImportAsync(Journal);
        var ids = await StoreAsEarlierAsync(app);
        Assert.Equal(2, await ResolvedAsync(app));
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        await app.MendAsync();

        // Luật KN Đ28: thirty days from 6 May; before Luật 136/2025 no suspension stopped them.
        Assert.Equal("2026-06-05", (await Leader(app).CaseAsync(ids["suspended"]))["dueOn"]);

        // The case was over before the letter came: it waits.
        Assert.Null((await Leader(app).LetterAsync(ids["p2"]))["finishedOn"]);
        Assert.Equal(1, await ResolvedAsync(app));

        // Luật TC Đ24 k2 binds what is outside jurisdiction only, and nothing was found yet.
        await app.InDatabaseAsync(async db =>
        {
            var forward = await db.Deadlines.AsNoTracking().SingleAsync(c => c.SubjectId == ids["d"] && c.Duty == "forward");
            Assert.Equal((DeadlineEnding.Void, (DateOnly?)null), (forward.Ending, forward.NextCheckOn));
        });
        foreach (
            var (key, told) in new[]
            {
                ("suspended", "dueOn: 2026-07-06 → 2026-06-05"),
                ("p2", "finishedOn: 2026-07-14 → –"),
                ("d", "TC-03: "),
            })
        {
            var entry = Assert.Single(
                await Leader(app).ListAsync($"history?subject={ids[key]}"),
                h => ((string)h["action"]!).EndsWith(".mended", StringComparison.Ordinal));
            Assert.Contains(told, (string)entry["detail"]!, StringComparison.Ordinal);
        }
    }

    private static HttpClient Leader(CasesApplication app) => app.As(StaffRole.Leader, "dd");

    private static async Task<long> ResolvedAsync(CasesApplication app) =>
        (await new FiguresClient(Leader(app)).AskAsync(new Asked("dd-ubnd", AskedPeriod.WholeTime))).Figures["letters.own.resolved"];

    private static async Task<Dictionary<string, Guid>> StoreAsEarlierAsync(CasesApplication app)
    {
        var ids = new Dictionary<string, Guid>();
        await app.InDatabaseAsync(async db =>
        {
            var (cases, letters) = (await db.Cases.ToDictionaryAsync(c => c.Key), await db.Letters.ToDictionaryAsync(l => l.Key));
            ids = cases
                .Select(c => (c.Key, c.Value.Id))
                .Concat(letters.Select(l => (l.Key, l.Value.Id)))
                .ToDictionary(p => p.Key, p => p.Id);
            db.Entry(cases["suspended"]).Property(c => c.DueOn).CurrentValue = new DateOnly(2026, 7, 6);
            db.Entry(letters["p2"]).Property(l => l.FinishedOn).CurrentValue = new DateOnly(2026, 7, 14);

            var (fact, at) = (await db.Facts.SingleAsync(f => f.ItemId == ids["p2"]), app.Clock.GetUtcNow());
            var dimensions = QcdcCases.Domain.Statistics.Dimensions.FromKey(
                (await db.Dimensions.SingleAsync(p => p.Id == fact.DimensionsId)).Key);
            var resolved = Fact.Of(
                Guid.CreateVersion7(at),
                fact.ToContent(dimensions) with
                {
                    FinishedOn = new DateOnly(2026, 7, 14),
                },
                fact.DimensionsId,
                at);
            fact.RetiredAt = at;
            db.Facts.Add(resolved);
            db.FactChanges.Add(new FactChange { Id = Guid.CreateVersion7(at), FactId = fact.Id, UnitId = fact.UnitId, Sign = -1 });
            db.FactChanges.Add(new FactChange { Id = Guid.CreateVersion7(at), FactId = resolved.Id, UnitId = fact.UnitId, Sign = 1 });

            var rule = DeadlineRules.Find("TC-03", new(2026, 8, 3))!;
            var draft = new DeadlineDraft("forward", 1, 1, "received", rule, DeadlineLedger.Of(rule, new(2026, 8, 3)));
            db.Deadlines.Add(
                Deadline.Begin(
                    Guid.CreateVersion7(),
                    new DeadlineOwner(DeadlineSubject.Letter, ids["d"], letters["d"].UnitId, null),
                    draft,
                    CalendarHistory.Official.Current));
            await db.SaveChangesAsync();
        });
        return ids;
    }
}
