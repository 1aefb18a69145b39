using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Tests.Deadlines;
using Xunit;

namespace QcdcCases.Api.Tests.Worklist;

/// <summary>
/// Random registers, in which a second reader, who knows the law by heart and nothing of the product, says who owes what on which day. Every
/// list of what is owed or overdue says the same.
/// </summary>
public sealed class OwedByHandTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private static readonly DateOnly Today = new(2026, 8, 10);
    private static readonly string[] Units = ["dd", "dd-ubnd", "dd-x01", "dd-x02", "td-ubnd"];

    private readonly List<Owed> expected = [];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Every_list_says_what_the_law_says(int seed)
    {
        var dice = new Random(seed);
        for (var i = 0; i < 30; i++)
        {
            await (dice.Next(5) == 0 ? VisitAsync(dice) : LetterAsync(dice));
        }

        await CompareAsync(StaffRole.Leader, "dd");
        await CompareAsync(StaffRole.LetterOfficer, "dd-x01");
        await CompareAsync(StaffRole.ReceptionOfficer, "td");
    }

    private async Task CompareAsync(StaffRole role, string unit)
    {
        var caller = app.As(role, unit);
        var mine = expected.FindAll(o => o.Unit == unit || o.Unit.StartsWith($"{unit}-", StringComparison.Ordinal));
        var work = (await caller.ListAsync("worklist?scope=below&limit=9")).FindAll(IsOfThisTest);
        Assert.Equal(
            mine.Where(o => o.DueOn is not null).Select(o => o.ToString()).Order(),
            work.Where(w => w["dueOn"] is not null).Select(Text).Order());
        Assert.Equal(
            mine.Where(o => o.DueOn is null).Select(o => o.ToString()).Order(),
            work.Where(w => w["dueOn"] is null).Select(Text).Order());
        Assert.All(work, w => Assert.Equal(w["duty"] is null, w["metBy"]!.AsArray().Count == 0));

        var overdue = mine.Where(o => o.DueOn < Today).Select(o => o.ToString()).Order().ToList();
        Assert.Equal(overdue, (await caller.ListAsync("overdue?limit=9")).Where(IsOfThisTest).Select(Text).Order());
        Assert.Equal(overdue, (await caller.ListAsync("worklist?overdue=true&limit=200")).Where(IsOfThisTest).Select(Text).Order());
        Assert.Equal(
            overdue,
            (await caller.ListAsync("deadlines/overdue?limit=9"))
                .Where(d => expected.Exists(o => o.Record == (Guid)d["subjectId"]!))
                .Select(d => $"{d["subject"]} {d["subjectId"]} {d["duty"]} {d["dueOn"]}")
                .Order());
        foreach (var (list, kind) in new[] { ("cases", "case"), ("letters", "letter") })
        {
            var late = mine.Where(o => o.DueOn < Today && o.Kind == kind).Select(o => o.Record).Distinct().Order();
            Assert.Equal(late, (await caller.ListAsync($"{list}?overdue=true")).Where(IsOfThisTest).Select(r => (Guid)r["id"]!).Order());
            var others = (await caller.ListAsync($"{list}?overdue=false&limit=200")).Select(r => (Guid)r["id"]!).ToHashSet();
            Assert.Equal(
                mine.Where(o => o.Kind == kind).Select(o => o.Record).Except(late).Order(),
                mine.Where(o => o.Kind == kind).Select(o => o.Record).Distinct().Where(others.Contains).Order());
        }
    }

    private async Task LetterAsync(Random dice)
    {
        var unit = Units[dice.Next(Units.Length)];
        var desk = app.As(StaffRole.Leader, unit[..2]);
        var kind = new[] { "complaint", "denunciation", "petition" }[dice.Next(3)];
        var received = new DateOnly(2026, 7, 1).AddDays(dice.Next(40));
        var letter = await desk.RegisterLetterAsync(new { unit, kind, receivedOn = $"{received:yyyy-MM-dd}" });
        if (dice.Next(2) == 0)
        {
            // Luật KN Đ27 (Luật 136/2025), Luật TC Đ24: seven working days; Luật TCD Đ28: ten; NĐ 154/2026 Đ41: 45 days.
            if (kind != "petition")
            {
                Owe("letter", letter.Id, unit, "processing", Working(received, 7));
            }

            Owe("letter", letter.Id, unit, "answer", Working(received, 10));
            Owe("letter", letter.Id, unit, "alarm", Rolled(received.AddDays(45)));
            return;
        }

        var accepted = received.AddDays(dice.Next(Today.DayNumber - received.DayNumber + 1));
        letter = await desk.ChangeAsync("letters", letter, "processing", Bodies.Accepted(new { on = $"{accepted:yyyy-MM-dd}" }));
        var about = (Guid)letter.Body["cases"]![0]!;
        if (kind == "petition")
        {
            Owe("case", about, unit, null, null);
            return;
        }

        // Luật KN Đ28, Luật TC Đ30: thirty days; Luật TC Đ29 k3: five working days for the notice.
        Owe("case", about, unit, "resolution", Rolled(accepted.AddDays(30)));
        if (kind == "denunciation")
        {
            Owe("case", about, unit, "notify-acceptance", Working(accepted, 5));
        }
    }

    private async Task VisitAsync(Random dice)
    {
        var unit = Units[dice.Next(Units.Length)];
        var on = new DateOnly(2026, 7, 1).AddDays(dice.Next(40));
        var visit = await app.As(StaffRole.Leader, unit[..2])
            .RecordVisitAsync(new { unit, on = $"{on:yyyy-MM-dd}", result = "taken-in", ownJurisdiction = true });

        // Luật TCD Đ28 k1: ten working days.
        Owe("visit", visit.Id, unit, "answer-visit", Working(on, 10));
    }

    private static DateOnly Rolled(DateOnly day) => NaiveCalendar.Official.Step(day.AddDays(-1), 1);

    private static DateOnly Working(DateOnly day, int days) =>
        days == 0 ? day : Working(NaiveCalendar.Official.Step(day, 1), days - 1);

    private void Owe(string kind, Guid record, string unit, string? duty, DateOnly? dueOn) =>
        expected.Add(new(kind, record, unit, duty, dueOn));

    private bool IsOfThisTest(JsonObject row) => expected.Exists(o => o.Record == (Guid)row["id"]!);

    private static string Text(JsonObject work) => $"{work["kind"]} {work["id"]} {work["duty"]} {work["dueOn"]}";

    private sealed record Owed(string Kind, Guid Record, string Unit, string? Duty, DateOnly? DueOn)
    {
        public override string ToString() => $"{Kind} {Record} {Duty} {DueOn:yyyy-MM-dd}";
    }
}
