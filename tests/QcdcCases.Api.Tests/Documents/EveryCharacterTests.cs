using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Registers;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Documents;

/// <summary>
/// Every output carries what the register holds: Nôm letters and pictographs beyond the basic plane, marks, what looks like an escape.
/// </summary>
public sealed class EveryCharacterTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private const string Odd = "𠮟𪜀 😀 👩\u200D👧 x\u0323\u0302 葛\U000E0100 _x0041_ <&\">";

    private HttpClient Officer => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    private HttpClient Leader => app.As(StaffRole.Leader, "dd");

    [Fact]
    public async Task In_lists_books_and_the_journal()
    {
        var name = $"Nguyễn {Odd}";
        var letter = await Officer.RegisterLetterAsync(new { summary = $"Về {Odd}", people = new[] { new { role = "sender", name } } });
        var counter = app.As(StaffRole.ReceptionOfficer, "dd-ubnd");
        var visit = await counter.RecordVisitAsync(new { matter = $"Hỏi {Odd}", visitors = new[] { Bodies.Visitor(name) } });

        Assert.Equal(name, (string?)(await Officer.ListAsync($"letters?q={Uri.EscapeDataString(Odd)}")).Single()["sender"]);
        Assert.Equal($"Hỏi {Odd}", visit["matter"]);
        Assert.Equal($"Về {Odd}", (await Officer.LetterAsync(letter.Id))["summary"]);
        foreach (var path in new[] { "letters/workbook?unit=dd", "visits/workbook?unit=dd" })
        {
            var book = await ReadBook.OfAsync(await Leader.GetAsync($"/api/v1/{path}"));
            var texts = book.SheetNames.SelectMany(s => book[s].Texts).Select(Unescaped).ToList();
            Assert.Contains(texts, t => t.Contains(name, StringComparison.Ordinal));
            Assert.Contains(texts, t => t.Contains(Odd, StringComparison.Ordinal) && !t.Contains("Nguyễn", StringComparison.Ordinal));
        }

        var journal = Encoding.UTF8.GetString(await app.GiveAsync());
        var lines = journal
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => System.Text.Json.Nodes.JsonNode.Parse(l)!)
            .ToList();
        Assert.Equal(name, (string?)lines.Single(l => (string?)l["type"] == "letter")["people"]![0]!["name"]);
        Assert.Equal($"Hỏi {Odd}", (string?)lines.Single(l => (string?)l["type"] == "visit")["matter"]);
    }

    [Fact]
    public async Task In_forms_reports_and_papers()
    {
        const string Name = "Xã 𠮟😀 Mới";
        await app.As(StaffRole.Administrator, "td").CreateAsync(
            "units", new { key = "td-odd", name = Name, level = "commune", kind = "committee", parent = "td", validFrom = "2011-01-01" });
        var leader = app.As(StaffRole.Leader, "td");

        var book = await ReadBook.OfAsync(await leader.GetAsync("/api/v1/statistics/form-book?unit=td-odd&from=2026-01-01&to=2026-06-30"));
        Assert.All(book.SheetNames, sheet => Assert.Contains(book[sheet].Texts, t => t.Contains(Name, StringComparison.OrdinalIgnoreCase)));
        var chart = await ReadBook.OfAsync(await leader.GetAsync("/api/v1/statistics/charts?unit=td-odd&period=2026-Q1"));
        Assert.Contains(chart.SheetNames.SelectMany(s => chart[s].Texts), t => t.Contains(Name, StringComparison.OrdinalIgnoreCase));
        var draft = await leader.GetAsync("/api/v1/report-periods/draft?unit=td-odd&period=2026-Q1&template=statutory");
        Assert.True(draft.IsSuccessStatusCode, await draft.Content.ReadAsStringAsync());
        using var paper = WordprocessingDocument.Open(await draft.Content.ReadAsStreamAsync(), isEditable: false);
        Assert.Contains(Name, paper.MainDocumentPart!.Document.Body!.InnerText, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>As a reader of workbooks shows it (ECMA-376 part 1, 22.9.2.19).</summary>
    private static string Unescaped(string text) =>
        Regex.Replace(
            text,
            "_x(?<code>[0-9A-Fa-f]{4})_",
            m => ((char)Convert.ToInt32(m.Groups["code"].Value, 16)).ToString(),
            RegexOptions.NonBacktracking);
}
