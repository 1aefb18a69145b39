using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Infrastructure;

namespace QcdcCases.Api.Tests.Scenarios;

/// <summary>Numbers that no entry takes any more, as an earlier version has left them in a register.</summary>
public static class BrokenNumbers
{
    /// <summary>
    /// More inspections concluded than made, which form 06/QLKNTC forbids: the entry is let through by a row changed under it.
    /// </summary>
    public static async Task DeclareTooManyConcludedAsync(
        this CasesApplication app, HttpClient reporter, string unit, string from, string to, int inspections, int concluded)
    {
        var whole = await Answer.Is(await DeclareAsync("management.inspections", inspections), 201);
        var id = (Guid)whole["id"]!;
        await app.InDatabaseAsync(db =>
            db.Indicators.Where(i => i.Id == id).ExecuteUpdateAsync(i => i.SetProperty(x => x.Digits, (long)concluded)));
        await Answer.Is(await DeclareAsync("management.inspections.concluded", concluded), 201);

        Task<HttpResponseMessage> DeclareAsync(string code, int value) =>
            reporter.PostAsync(
                "/api/v1/indicators",
                new
                {
                    unit,
                    code,
                    from,
                    to,
                    value,
                });
    }
}
