using Numbers = System.Collections.Generic.IReadOnlyDictionary<string, long>;

namespace QcdcCases.Api.Tests.Figures;

/// <summary>What figures.md says always holds, and what follows from its definitions at once.</summary>
internal static class Identities
{
    private static readonly (string Whole, string[] Parts)[] Sums =
    [
        ("letters.total", ["letters.carriedOver", "letters.received"]),
        ("letters.total", ["letters.finished", "letters.open"]),
        ("letters.total", ["letters.processed", "letters.unprocessed"]),
        ("letters.total", ["letters.complaint", "letters.denunciation", "letters.petition"]),
        ("letters.processed", ["letters.eligible", "letters.ineligible"]),
        (
            "letters.processed",
            ["letters.guided", "letters.transferred", "letters.returned", "letters.filed", "letters.accepted", "letters.not-accepted"]),
        ("letters.eligible", ["letters.own", "letters.other"]),
        ("letters.own", ["letters.own.resolved", "letters.own.inProgress"]),
        .. ByKind("letters.own"),
        .. ByKind("letters.own.resolved"),
        .. ByKind("letters.own.inProgress"),
        .. ByKind("cases.total"),
        .. ByKind("cases.own"),
        .. ByKind("cases.own.resolved"),
        .. Blocks("turns"),
        .. Blocks("people"),
        .. Blocks("cases"),
        .. Blocks("groups"),
        .. Blocks("groupPeople"),
        ("reception.head.turns", ["reception.head.periodic.turns", "reception.head.unscheduled.turns"]),
        .. Opinions("dialogue"),
        .. Opinions("dialogue.partyHead"),
        .. Opinions("dialogue.governmentHead"),
    ];

    /// <summary>The stocks that one period leaves to the next.</summary>
    private static readonly (string Left, string Found)[] Stocks =
    [
        ("letters.open", "letters.carriedOver"),
        ("letters.unprocessed", "letters.unprocessed.carriedOver"),
    ];

    public static IEnumerable<string> BrokenWithin(Numbers figures) =>
        from sum in Sums
        let parts = sum.Parts.Sum(p => figures[p])
        where figures[sum.Whole] != parts
        select $"{sum.Whole} {figures[sum.Whole]} is not {string.Join(" + ", sum.Parts)} = {parts}";

    public static IEnumerable<string> BrokenBetween(Numbers figures, Numbers following) =>
        from stock in Stocks
        where figures[stock.Left] != following[stock.Found]
        select $"{stock.Left} {figures[stock.Left]} is not the following period's {stock.Found} {following[stock.Found]}";

    /// <summary>Of parts that overlap nowhere, every figure is the sum, save the distinct ones.</summary>
    public static IEnumerable<string> BrokenAmong(Numbers whole, IEnumerable<Numbers> parts)
    {
        var all = parts.ToList();
        return from figure in whole
               where !FigureCodes.IsDistinct(figure.Key)
               let sum = all.Sum(p => p.GetValueOrDefault(figure.Key))
               where sum != figure.Value
               select $"{figure.Key} {figure.Value} is not {sum}, the sum over its parts";
    }

    private static (string, string[])[] ByKind(string code) => [(code, [$"{code}.complaint", $"{code}.denunciation", $"{code}.petition"])];

    private static (string, string[])[] Blocks(string code) =>
        [($"reception.{code}", [$"reception.regular.{code}", $"reception.head.{code}", $"reception.delegate.{code}"])];

    private static (string, string[])[] Opinions(string prefix) =>
        [($"{prefix}.opinions", [$"{prefix}.opinionsResolved", $"{prefix}.opinionsOpen"])];
}
