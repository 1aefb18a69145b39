using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Figures;
using QcdcCases.Api.Tests.Forms;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Persistence;

namespace QcdcCases.Api.Tests.Registers.Mending;

/// <summary>Everything that a register answers and stores of its records' days, without the ids that another database gave them.</summary>
internal static partial class RegisterFace
{
    private static readonly string[] Lists =
    [
        "cases",
        "letters",
        "visits",
        "worklist",
        "overdue",
        "deadlines/overdue",
        "deadlines/due-soon",
    ];

    private static readonly AskedPeriod[] Windows =
    [
        AskedPeriod.WholeTime,
        AskedPeriod.Statutory(2024, "H1"),
        AskedPeriod.Statutory(2025, ""),
        AskedPeriod.Statutory(2026, "Q1"),
        AskedPeriod.Statutory(2026, "9M"),
    ];

    /// <summary>What is answered: a line for each question or list item.</summary>
    /// <param name="asOf">Of figures and forms: as the register knew them at that instant.</param>
    public static async Task<List<string>> AnswersAsync(this CasesApplication app, string root, string? asOf = null)
    {
        var administrator = app.As(StaffRole.Administrator, RandomRegister.Top);
        var (figures, forms, lines) = (new FiguresClient(administrator), new FormsClient(administrator), new List<string>());
        foreach (var window in Windows)
        {
            var asked = new Asked(root, window, AsOf: asOf);
            var answer = await figures.AskAsync(asked with { By = "unit" });
            lines.AddRange(answer.Groups.SelectMany(g => g.Value.Select(f => $"{window.Query} {g.Key} {f.Key} {f.Value}")));
            foreach (var form in FormsClient.OfTT06)
            {
                var filled = await forms.AskAsync(form, asked);
                lines.AddRange(filled.Rows.SelectMany(r => r.Value.Select(c => $"{window.Query} {form} {r.Key} {c.Key} {c.Value}")));
            }
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    /// <summary>What the lists show, the worklist among them.</summary>
    public static async Task<List<string>> ListsAsync(this CasesApplication app)
    {
        var lines = new List<string>();
        foreach (var list in Lists)
        {
            var shown = await app.As(StaffRole.Leader, RandomRegister.Top).ListAsync($"{list}?limit=200");
            lines.AddRange(shown.Select(item => $"{list} {Ids().Replace(item.ToJsonString(), "-")}"));
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    /// <summary>What is stored of days, deadlines and facts that stand.</summary>
    public static async Task<List<string>> StoredAsync(this CasesApplication app)
    {
        var lines = new List<string>();
        await app.InDatabaseAsync(async db => lines.AddRange(await StoredAsync(db)));
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static async Task<List<string>> StoredAsync(CasesDbContext db)
    {
        var (cases, letters) = (await db.Cases.AsNoTracking().ToListAsync(), await db.Letters.AsNoTracking().ToListAsync());
        var keys = cases.Select(c => (c.Id, c.Key)).Concat(letters.Select(l => (l.Id, l.Key)))
            .Concat(await db.Visits.Select(v => new ValueTuple<Guid, string>(v.Id, v.Key)).ToListAsync())
            .Concat(await db.Sessions.Select(v => new ValueTuple<Guid, string>(v.Id, v.Key)).ToListAsync())
            .Concat(await db.Conferences.Select(v => new ValueTuple<Guid, string>(v.Id, v.Key)).ToListAsync())
            .Concat(await db.Opinions.Select(v => new ValueTuple<Guid, string>(v.Id, v.Key)).ToListAsync())
            .Concat(await db.Feedback.Select(v => new ValueTuple<Guid, string>(v.Id, v.Key)).ToListAsync())
            .Concat(await db.Indicators.Select(v => new ValueTuple<Guid, string>(v.Id, v.Code + v.From)).ToListAsync())
            .ToDictionary(k => k.Item1, k => k.Item2);
        var profiles = await db.Dimensions.ToDictionaryAsync(p => p.Id, p => p.Key);
        return
        [
            .. cases.Select(c => $"case {c.Key} {c.Status} {c.Instance} {c.AcceptedOn} {c.DueOn} " +
                $"{c.FirstClosedOn} {c.SecondClosedOn}"),
            .. letters.Select(l => $"letter {l.Key} {l.FinishedOn} {l.ProcessingDueOn}"),
            .. (await db.Deadlines.AsNoTracking().Where(c => c.Ending != DeadlineEnding.Void).ToListAsync()).Select(c =>
                $"clock {keys[c.SubjectId]} {c.Duty} {c.Ordinal} {c.RuleId} {c.RuleVersion} " +
                $"{c.StartedOn} {c.RawDueOn} {c.OriginalDueOn} {c.DueOn} {c.Paused} {c.EndedOn} {c.Ending} {c.ArrivedOn}"),
            .. (await db.Facts.AsNoTracking().Where(f => f.RetiredAt == null).ToListAsync()).Select(f =>
                $"fact {f.Subject} {keys[f.ItemId]} {f.Part} {profiles[f.DimensionsId]} " +
                $"{f.BegunOn} {f.ProcessedOn} {f.FinishedOn} {f.ClosedOn} {f.OverdueFrom} {f.RatedOn} {f.Amount}"),
        ];
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.NonBacktracking)]
    private static partial Regex Ids();
}
