using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Indicators;
using QcdcCases.Persistence;
using Xunit;

namespace QcdcCases.Api.Tests.Registers.Mending;

/// <summary>What an earlier build took and entry refuses now is named and left alone; what cannot be looked at stops nobody.</summary>
public sealed class ImpossibleRecordsTests
{
    private const string Journal =
        """
        {"type":"case","key":"v","unit":"dd-ubnd","kind":"complaint","field":"land","title":"Khiếu nại"}
        {"type":"letter","key":"l1","unit":"dd-ubnd","receivedOn":"2026-03-10","channel":"post","kind":"complaint","instance":1,"field":"land","case":"v","signatories":2,"people":[{"role":"sender","name":"Nguyễn Văn Thử"},{"role":"sender","name":"Trần Thị Mẫu"}]}
        {"type":"letter","key":"l2","unit":"dd-ubnd","receivedOn":"2026-03-12","channel":"post","kind":"complaint","instance":1,"field":"land","case":"v"}
        {"type":"letter-processed","letter":"l1","on":"2026-03-12","eligible":true,"jurisdiction":"own","outcome":"accepted"}
        {"type":"case-event","case":"v","on":"2026-03-12","event":"accepted"}
        {"type":"case-event","case":"v","on":"2026-04-01","event":"decided","result":"upheld","peopleSanctioned":2,"officialsSanctioned":1}
        {"type":"case","key":"w","unit":"dd-ubnd","kind":"complaint","field":"land","title":"Khiếu nại khác"}
        {"type":"letter","key":"l3","unit":"dd-ubnd","receivedOn":"2026-03-10","channel":"post","kind":"complaint","instance":1,"field":"land","case":"w"}
        {"type":"letter-processed","letter":"l3","on":"2026-03-12","eligible":true,"jurisdiction":"own","outcome":"accepted"}
        {"type":"case-event","case":"w","on":"2026-03-12","event":"accepted"}
        {"type":"session","key":"s","unit":"dd-ubnd","on":"2026-03-03","kind":"regular","receiver":"officer"}
        {"type":"visit","key":"x","session":"s","people":2,"matter":"Đến hai người","result":"guided"}
        {"type":"feedback","key":"f","unit":"dd-ubnd","receivedAt":"2026-03-10T08:00:00+07:00","category":"environment","text":"Rác"}
        {"type":"indicator","unit":"dd-ubnd","code":"mediation.received","from":"2026-01-01","to":"2026-03-31","value":5}
        {"type":"indicator","unit":"dd-ubnd","code":"management.inspections","from":"2026-01-01","to":"2026-03-31","value":2}
        {"type":"indicator","unit":"dd-ubnd","code":"management.inspections.concluded","from":"2026-01-01","to":"2026-03-31","value":2}
        """;

    [Fact]
    public async Task Nothing_is_named_of_a_register_that_entry_takes()
    {
        await using var app = await StartAsync();

        Assert.Equal("0 record(s) break a rule; 0 record(s) were set aside because they cannot be read.", (await app.MendAsync())[^1]);
    }

    [Fact]
    public async Task Each_record_that_cannot_be_is_named_by_unit_kind_number_and_rule_and_left_as_it_is()
    {
        await using var app = await StartAsync();
        var ids = new Dictionary<string, Guid>();
        await app.InDatabaseAsync(async db =>
        {
            await SpoilAsync(db);
            foreach (var letter in await db.Letters.AsNoTracking().ToListAsync())
            {
                ids[letter.Key] = letter.Id;
            }
        });
        var stored = await app.StoredAsync();

        var printed = await app.MendAsync();

        var named = NamedIn(printed);
        Assert.Contains($"dd-ubnd letter 1/2026 {ids["l1"]}: letter.more_named_than_signed", named);
        Assert.Contains($"dd-ubnd letter 1/2026 {ids["l1"]}: letter.duplicate_of_later", named);
        string[] expected =
        [
            "case case.officials_exceed_people", "declared indicator indicator.overlaps", "declared indicator indicator.overlaps",
            "declared indicator indicator.part_exceeds_whole", "feedback item feedback.category_unknown", "letter date.outside_calendar",
            "letter letter.duplicate_of_later", "letter letter.more_named_than_signed", "visit visit.ground_unexpected",
        ];
        Assert.Equal(expected, named.Select(KindAndRule).Order(StringComparer.Ordinal));
        Assert.Equal("8 record(s) break a rule; 0 record(s) were set aside because they cannot be read.", printed[^1]);
        Assert.DoesNotContain(printed, l => l.Contains("Thử", StringComparison.Ordinal) || l.Contains("Mẫu", StringComparison.Ordinal));
        Assert.Equal(stored.Where(IsRecord), (await app.StoredAsync()).Where(IsRecord));
        Assert.Equal(named, NamedIn(await app.MendAsync()));
    }

    [Fact]
    public async Task A_record_that_cannot_be_looked_at_is_named_and_the_rest_is_mended()
    {
        await using var app = await StartAsync();
        var right = (await app.StoredAsync()).FindAll(IsOfFirst);
        Guid bad = default;
        await app.InDatabaseAsync(async db =>
        {
            bad = (await db.Cases.SingleAsync(c => c.Key == "w")).Id;
            await db.CaseSteps.Where(s => s.CaseId == bad).ExecuteUpdateAsync(s => s.SetProperty(x => x.On, new DateOnly(9999, 12, 30)));
            await db.Cases.Where(c => c.Key == "v").ExecuteUpdateAsync(c => c.SetProperty(x => x.DueOn, new DateOnly(2026, 7, 1)));
            await db.Letters.Where(l => l.Key == "l1").ExecuteUpdateAsync(l => l.SetProperty(x => x.FinishedOn, new DateOnly(2026, 3, 12)));
        });

        var printed = await app.MendAsync();

        Assert.Contains(printed, l => l.StartsWith($"Set aside: dd-ubnd case {bad}: ", StringComparison.Ordinal));
        Assert.Contains($"Impossible: dd-ubnd case {bad}: date.outside_calendar", printed);
        Assert.Equal(right, (await app.StoredAsync()).FindAll(IsOfFirst));
        Assert.Equal(1, Mend.ChangesOf(printed)["case(s)"]);
        Assert.Equal(1, Mend.ChangesOf(printed)["letter(s)"]);
    }

    [Fact]
    public async Task A_dry_run_names_what_the_real_one_names()
    {
        await using var app = await StartAsync();
        await app.InDatabaseAsync(SpoilAsync);
        var dry = await app.MendAsync(dryRun: true);

        var real = await app.MendAsync();

        Assert.Equal(NamedIn(dry), NamedIn(real));
        Assert.NotEmpty(NamedIn(real));
        Assert.Equal(dry[^1], real[^1]);
    }

    [Fact]
    public async Task The_entry_of_the_history_tells_what_was_stored_and_what_is_stored_now()
    {
        await using var app = await StartAsync();
        await app.InDatabaseAsync(async db =>
        {
            await db.Cases.Where(c => c.Key == "v").ExecuteUpdateAsync(c => c.SetProperty(x => x.DueOn, new DateOnly(2026, 7, 1)));
            await db.Letters.Where(l => l.Key == "l1").ExecuteUpdateAsync(l => l.SetProperty(x => x.FinishedOn, new DateOnly(2026, 3, 12)));
        });

        await app.MendAsync();

        await app.InDatabaseAsync(async db =>
        {
            var entries = await db.History.AsNoTracking().Where(h => h.Action.EndsWith(".mended")).OrderBy(h => h.Action).ToListAsync();
            Assert.Equal(["case.mended", "letter.mended"], entries.Select(e => e.Action));
            Assert.All(entries, e => Assert.Equal("system", e.ActorName));
            Assert.Equal("dueOn: 2026-07-01 → –", entries[0].Detail);
            Assert.Equal("finishedOn: 2026-03-12 → 2026-04-01", entries[1].Detail);
        });
    }

    private static async Task<CasesApplication> StartAsync()
    {
        var app = new CasesApplication();
        await app.InitializeAsync();
        await app.ImportAsync(Journal);
        return app;
    }

    private static async Task SpoilAsync(CasesDbContext db)
    {
        var step = await db.CaseSteps.SingleAsync(s => s.Result == CaseResult.Upheld);
        db.Entry(step.Consequences!).Property(c => c.OfficialsSanctioned).CurrentValue = 4;
        var later = await db.Letters.SingleAsync(l => l.Key == "l2");
        await db.SaveChangesAsync();
        await db.Letters.Where(l => l.Key == "l1").ExecuteUpdateAsync(
            l => l.SetProperty(x => x.Signatories, 1).SetProperty(x => x.DuplicateOfId, later.Id));
        await db.Letters.Where(l => l.Key == "l3").ExecuteUpdateAsync(l => l.SetProperty(x => x.KnownOn, new DateOnly(1700, 1, 1)));
        await db.Visits.ExecuteUpdateAsync(v => v.SetProperty(x => x.RefusalGround, "nội quy"));
        await db.Feedback.ExecuteUpdateAsync(f => f.SetProperty(x => x.Category, "khong-co"));
        await db.Indicators.Where(i => i.Code == "management.inspections.concluded")
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.Digits, 3));
        var unit = await db.Units.SingleAsync(u => u.Key == "dd-ubnd");
        db.Indicators.Add(Declared(unit.Id));
        await db.SaveChangesAsync();
    }

    private static DeclaredIndicator Declared(Guid unit)
    {
        var result = DeclaredIndicator.Declare(
            Guid.CreateVersion7(), string.Empty, unit, "mediation.received", new(2026, 3, 31), new(2026, 4, 30), 1);
        Assert.False(result.IsRefused(out _, out var declared));
        return declared;
    }

    /// <summary>Stored days of records; the facts and deadlines of what was spoiled are told anew.</summary>
    private static bool IsRecord(string line) =>
        line.StartsWith("case ", StringComparison.Ordinal) || line.StartsWith("letter ", StringComparison.Ordinal);

    private static bool IsOfFirst(string line) =>
        line.StartsWith("letter l1", StringComparison.Ordinal) || line.StartsWith("case v", StringComparison.Ordinal);

    private static List<string> NamedIn(List<string> printed) =>
        printed.FindAll(l => l.StartsWith("Impossible: ", StringComparison.Ordinal)).ConvertAll(l => l["Impossible: ".Length..]);

    private static string KindAndRule(string named)
    {
        var (record, rule) = (named.Split(": ")[0].Split(' '), named.Split(": ")[1]);
        var kind = string.Join(' ', record.Skip(1).TakeWhile(w => !w.Contains('/', StringComparison.Ordinal) && !Guid.TryParse(w, out _)));
        return $"{kind} {rule}";
    }
}
