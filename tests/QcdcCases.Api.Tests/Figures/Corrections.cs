using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using QcdcCases.Persistence;

namespace QcdcCases.Api.Tests.Figures;

/// <summary>
/// Corrections and late entries made over HTTP, each told to the naive register as well. A change that the law refuses changes neither.
/// </summary>
internal sealed class Corrections(FiguresApplication app, RandomRegister register, Dice dice)
{
    private readonly HttpClient leader = app.Cases.As(StaffRole.Leader, RandomRegister.Top);

    /// <summary>How many were accepted.</summary>
    public int Made { get; private set; }

    public Task MakeOneAsync() => dice.Between(1, 7) switch
    {
        1 => ProcessAsync(),
        2 => MarkDuplicateAsync(),
        3 => CorrectVisitAsync(),
        4 => TakeBackStepAsync(),
        5 => CorrectStepAsync(),
        6 => CorrectIndicatorAsync(),
        _ => DescribeCaseAsync(),
    };

    private async Task ProcessAsync()
    {
        var letter = dice.Of(register.Known.Letters);
        var id = await IdAsync(db => db.Letters.Where(l => l.Key == letter.Key).Select(l => l.Id));
        var (on, eligible, own) = (dice.Soon(letter.ReceivedOn, 20), dice.Chance(80), dice.Chance(70));
        var outcome = (eligible, own, letter.Kind) switch
        {
            (false, _, _) => "filed",
            (_, true, _) => "accepted",
            (_, _, "complaint") => "guided",
            _ => "transferred",
        };
        var jurisdiction = !eligible ? null : own ? "own" : "other";
        var body = new { on, eligible, jurisdiction, outcome, reason = "Đính chính", receiver = "Cơ quan khác", acceptCases = false };
        var method = letter.Processing is null ? HttpMethod.Post : HttpMethod.Put;
        if (await ChangeAsync($"/api/v1/letters/{id}", "/processing", method, body))
        {
            register.Correct(lines =>
            {
                lines.RemoveAll(l => Is(l, "letter-processed", "letter", letter.Key));
                var line = new JsonObject
                {
                    ["type"] = "letter-processed",
                    ["letter"] = letter.Key,
                    ["on"] = $"{on:yyyy-MM-dd}",
                    ["eligible"] = eligible,
                    ["outcome"] = outcome,
                };
                if (jurisdiction is not null)
                {
                    line["jurisdiction"] = jurisdiction;
                }

                lines.Add(line);
            });
        }
    }

    private async Task MarkDuplicateAsync()
    {
        var letter = dice.Of(register.Known.Letters);
        var other = dice.Of(register.Known.Letters);
        var id = await IdAsync(db => db.Letters.Where(l => l.Key == letter.Key).Select(l => l.Id));
        Guid? of = letter.IsDuplicate ? null : await IdAsync(db => db.Letters.Where(l => l.Key == other.Key).Select(l => l.Id));
        if (await ChangeAsync($"/api/v1/letters/{id}", "/duplicate-mark", HttpMethod.Post, new { of }))
        {
            register.Correct(lines => lines.Find(l => Is(l, "letter", "key", letter.Key))!["duplicateOf"] = of is null ? null : other.Key);
        }
    }

    private async Task CorrectVisitAsync()
    {
        var visit = dice.Of(register.Known.Visits);
        var id = await IdAsync(db => db.Visits.Where(v => v.Key == visit.Key).Select(v => v.Id));
        var about = dice.Chance(50) ? visit.Case : null;
        Guid? aboutId = about is null ? null : await IdAsync(db => db.Cases.Where(c => c.Key == about.Key).Select(c => c.Id));
        var people = dice.Between(1, 4);
        var body = new { matter = "Đính chính", classification = "petition", result = "explained", people, @case = aboutId };
        if (await ChangeAsync($"/api/v1/visits/{id}", string.Empty, HttpMethod.Put, body))
        {
            register.Correct(lines =>
            {
                var line = lines.Find(l => Is(l, "visit", "key", visit.Key))!;
                (line["people"], line["case"]) = (people, about?.Key);
            });
        }
    }

    private async Task TakeBackStepAsync()
    {
        if (
            await CaseWithStepsAsync() is var (about, id)
            && await ChangeAsync($"/api/v1/cases/{id}", "/steps/last", HttpMethod.Delete, null))
        {
            register.Correct(lines => lines.RemoveAt(lines.FindLastIndex(l => Is(l, "case-event", "case", about.Key))));
        }
    }

    private async Task CorrectStepAsync()
    {
        if (await CaseWithStepsAsync() is not var (about, id))
        {
            return;
        }

        var last = about.Steps[^1];
        var on = last.On.AddDays(dice.Between(-3, 3));
        var body = new { on, last.Instance, last.Partial, last.Until, last.Result };
        if (await ChangeAsync($"/api/v1/cases/{id}", "/steps/last", HttpMethod.Put, body))
        {
            register.Correct(lines => lines.FindLast(l => Is(l, "case-event", "case", about.Key))!["on"] = $"{on:yyyy-MM-dd}");
        }
    }

    private async Task CorrectIndicatorAsync()
    {
        var indicator = dice.Of(register.Known.Indicators);
        var value = dice.Between(0, 999);
        var id = await IdAsync(db =>
            db.Indicators.Where(i =>
                    i.Code == indicator.Code
                    && i.From == indicator.From
                    && i.To == indicator.To
                    && db.Units.Any(u => u.Id == i.UnitId && u.Key == indicator.Unit))
                .Select(i => i.Id));
        if (await ChangeAsync($"/api/v1/indicators/{id}", string.Empty, HttpMethod.Put, new { value }))
        {
            register.Correct(lines =>
                lines.Find(l =>
                    Is(l, "indicator", "unit", indicator.Unit)
                    && Is(l, "indicator", "code", indicator.Code)
                    && Is(l, "indicator", "from", $"{indicator.From:yyyy-MM-dd}")
                    && Is(l, "indicator", "to", $"{indicator.To:yyyy-MM-dd}"))!["value"] = value);
        }
    }

    private async Task DescribeCaseAsync()
    {
        var about = dice.Of(register.Known.Cases);
        var id = await IdAsync(db => db.Cases.Where(c => c.Key == about.Key).Select(c => c.Id));
        var field = dice.Of(["land", "policy", "other"]);
        var body = new { field, title = "Đính chính", complex = about.Complex, remote = about.Remote };
        if (await ChangeAsync($"/api/v1/cases/{id}", "/description", HttpMethod.Put, body))
        {
            register.Correct(lines => lines.Find(l => Is(l, "case", "key", about.Key))!["field"] = field);
        }
    }

    private async Task<(NaiveCase About, Guid Id)?> CaseWithStepsAsync()
    {
        var told = register.Known.Cases.Where(c => c.Steps.Count > 0).ToList();
        if (told.Count == 0)
        {
            return null;
        }

        var about = dice.Of(told);
        return (about, await IdAsync(db => db.Cases.Where(c => c.Key == about.Key).Select(c => c.Id)));
    }

    /// <summary>Sends a change on what was just read; false when a rule refuses it, and never any other failure.</summary>
    private async Task<bool> ChangeAsync(string resource, string part, HttpMethod method, object? body)
    {
        var read = await leader.GetAsync(resource);
        await Answer.Is(read, 200);
        var (path, tag) = (resource + part, read.ETag());
        var answer = method == HttpMethod.Delete ? await leader.DeleteAsync(path, tag)
            : method == HttpMethod.Put ? await leader.PutAsync(path, body, ifMatch: tag)
            : await leader.PostAsync(path, body, ifMatch: tag);
        if ((int)answer.StatusCode is 409 or 422)
        {
            return false;
        }

        await Answer.Is(answer, 200);
        Made++;
        return true;
    }

    private async Task<Guid> IdAsync(Func<CasesDbContext, IQueryable<Guid>> find)
    {
        var id = Guid.Empty;
        await app.Cases.InDatabaseAsync(async db => id = await find(db).SingleAsync());
        return id;
    }

    private static bool Is(JsonObject line, string type, string field, string value) =>
        (string)line["type"]! == type && (string?)line[field] == value;
}
