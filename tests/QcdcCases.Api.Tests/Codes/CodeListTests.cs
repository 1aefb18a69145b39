using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using QcdcCases.Api.Tests.Figures;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Application.Codes;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Codes;

/// <summary>Every code that an app can meet has a name in both languages, and the lists of codes are answered to everybody.</summary>
public sealed partial class CodeListTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private const string Lists = "/api/v1/code-lists";

    /// <summary>Formats of an answer: they are their own names.</summary>
    private static readonly string[] Formats = ["FormFormat", "LineFormat", "PaperFormat"];

    /// <summary>Lists of documents of the State, which have no English name.</summary>
    private static readonly string[] VietnameseOnly = ["form", "circular", "paper"];

    [Fact]
    public async Task Every_enumeration_of_the_contract_names_its_code_list_and_every_member_is_in_it()
    {
        var document = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Sources.Root, "docs", "api", "openapi.json")))!;
        var enumerations = document["components"]!["schemas"]!.AsObject()
            .Where(s => s.Value!["enum"] is not null && !Formats.Contains(s.Key))
            .ToDictionary(s => s.Key, s => s.Value!);

        Assert.True(enumerations.Count > 50, "The enumerations are not found any more.");
        foreach (var (name, schema) in enumerations)
        {
            var listed = CodeLists.Find((string?)schema["x-code-list"] ?? string.Empty);
            Assert.True(listed is not null, $"{name} has no code list: add its names to a file in Application/Codes/Names.");
            Assert.Equal(schema["enum"]!.AsArray().Select(w => (string)w!), listed.Codes.Select(c => c.Code));
        }
    }

    [Fact]
    public void Every_code_has_a_name_in_both_languages()
    {
        var nameless = CodeLists.All
            .Where(l => !VietnameseOnly.Contains(l.List))
            .SelectMany(l => l.Codes.Select(c => (l.List, c.Code, c.Name, c.NameEn)))
            .Where(c => string.IsNullOrWhiteSpace(c.Name) || string.IsNullOrWhiteSpace(c.NameEn));

        Assert.Empty(nameless);
        Assert.All(CodeLists.All.Where(l => VietnameseOnly.Contains(l.List)).SelectMany(l => l.Codes), c => Assert.NotEmpty(c.Name));
    }

    [Fact]
    public void Every_name_belongs_to_a_code()
    {
        var codes = CodeLists.All.SelectMany(l => l.Codes.Select(c => (l.List, c.Code))).ToHashSet();

        Assert.DoesNotContain(CodeNames.Lists.SelectMany(l => l.Value.Codes.Keys.Select(code => (l.Key, code))), n => !codes.Contains(n));
    }

    [Fact]
    public void No_code_is_valid_twice_on_one_day() => Assert.All(CodeLists.All, list => Assert.All(
        list.Codes.GroupBy(c => c.Code, StringComparer.Ordinal),
        same => Assert.Equal(
            same.Count(),
            same.Select(c => c.ValidFrom).Distinct().Count(from => same.Count(c => c.IsValidOn(from ?? DateOnly.MinValue)) == 1))));

    [Fact]
    public void Every_action_of_the_history_has_a_name()
    {
        var named = CodeLists.Find("history-action")!.Codes.Select(c => c.Code).ToHashSet(StringComparer.Ordinal);
        var page = File.ReadAllLines(Path.Combine(Sources.Root, "docs", "events.md"));
        var documented = page.Where(l => l.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(l => ActionsOf(l.Split('|')[1]))
            .ToList();

        Assert.True(documented.Count > 70, "The actions are not found any more.");
        Assert.Empty(documented.Except(named));
        Assert.Empty(RecordedActions().Except(named));
    }

    [Fact]
    public async Task Every_figure_says_what_it_counts_and_how_it_adds_up()
    {
        var figures = (await GetAsync("figure"))["codes"]!.AsArray().ToDictionary(c => (string)c!["code"]!, c => c!);
        var asked = await Figures("dd").AskAsync(new Asked("dd", AskedPeriod.WholeTime));

        var published = asked.Figures.Keys.Where(c => !c.StartsWith("declared.", StringComparison.Ordinal));
        Assert.Equal(published.Order(StringComparer.Ordinal), figures.Keys.Order(StringComparer.Ordinal));
        Assert.All(figures.Values, f => Assert.NotEmpty((string)f["definition"]!));
        Assert.All(figures.Values, f => Assert.NotEmpty((string)f["definitionEn"]!));
        Assert.Equal("count(letter: begun <= to and not (finished < from))", (string)figures["letters.total"]["figure"]!["formula"]!);
        Assert.Equal("letter", (string)figures["letters.total"]["figure"]!["unitOfMeasure"]!);
        Assert.False((bool)figures["letters.total"]["figure"]!["addsUpOverPeriods"]!);
        Assert.True((bool)figures["letters.received"]["figure"]!["addsUpOverPeriods"]!);
        Assert.False((bool)figures["cases.own"]["figure"]!["addsUpOverUnits"]!);
        Assert.Equal("person", (string)figures["reception.people"]["figure"]!["unitOfMeasure"]!);
    }

    [Theory]
    [InlineData("don-duong-2023", "dd", "2023-01-01", "2023-12-31")]
    [InlineData("tam-duong-2024h1", "td", "2023-12-15", "2024-03-14")]
    public async Task What_a_definition_calls_equal_is_equal_in_the_published_registers(
        string register, string unit, string from, string to)
    {
        await Answer.Is(await Figures(unit).ImportAsync(PublishedRegister.JournalOf(register)), 200);
        var asked = new Asked(unit, new AskedPeriod(DateOnly.ParseExact(from, "O"), DateOnly.ParseExact(to, "O")));
        var figures = (await Figures(unit).AskAsync(asked)).Figures;
        var equations = CodeLists.Find("figure")!.Codes.SelectMany(c => c.Figure!.EqualTo.Select(sum => (c.Code, Sum: sum))).ToList();

        Assert.True(equations.Count > 15, "The equations are not found any more.");
        Assert.Contains(equations, e => figures[e.Code] > 0);
        Assert.All(equations, e => Assert.Equal(figures[e.Code], e.Sum.Split(" + ").Sum(part => figures[part])));
    }

    [Fact]
    public async Task A_list_is_answered_without_an_account_and_costs_nothing_the_second_time()
    {
        using var anybody = app.AsNobody();
        var index = await anybody.GetAsync(Lists);
        var lists = (await Answer.Is(index, 200))["lists"]!.AsArray();
        Assert.Contains(lists, l => (string)l!["list"]! == "case-event" && (string)l["name"]! == "Bước giải quyết vụ việc");
        Assert.Contains(lists, l => (string)l!["list"]! == "field" && (bool)l["extensible"]!);

        foreach (var path in new[] { Lists, $"{Lists}/field", $"{Lists}/refusal-ground?on=2026-08-01" })
        {
            var tag = (await anybody.GetAsync(path)).Headers.ETag!;
            using var again = new HttpRequestMessage(HttpMethod.Get, path);
            again.Headers.IfNoneMatch.Add(tag);
            Assert.Equal(304, (int)(await anybody.SendAsync(again)).StatusCode);
        }

        Assert.NotEqual(
            (await anybody.GetAsync($"{Lists}/refusal-ground?on=2026-08-01")).Headers.ETag,
            (await anybody.GetAsync($"{Lists}/refusal-ground?on=2026-06-01")).Headers.ETag);
        await Answer.IsProblem(await anybody.GetAsync($"{Lists}/colours"), 404, "code.list_not_found");
    }

    [Fact]
    public async Task A_code_states_its_parent_and_the_days_on_which_it_is_valid()
    {
        var fields = (await GetAsync("field"))["codes"]!.AsArray();
        Assert.Contains(fields, f => (string)f!["code"]! == "land.compensation" && (string?)f["parent"] == "land");
        Assert.Contains(fields, f => (string)f!["code"]! == "land" && f["parent"] is null && (string)f["name"]! == "Đất đai");

        var before = (await GetAsync("refusal-ground?on=2026-06-30"))["codes"]!.AsArray().Select(c => (string)c!["code"]!);
        Assert.Equal(["intoxicated", "threatening", "settled"], before);
    }

    private FiguresClient Figures(string unit) => new(app.As(StaffRole.Administrator, unit));

    private static IEnumerable<string> ActionsOf(string cell)
    {
        var area = string.Empty;
        foreach (Match action in Quoted().Matches(cell))
        {
            var word = action.Groups["action"].Value;
            area = word[0] == '.' ? area : word.Split('.')[0];
            yield return word[0] == '.' ? area + word : word;
        }
    }

    /// <summary>The actions that the program records by their whole names.</summary>
    private static IEnumerable<string> RecordedActions() => Sources.Files.SelectMany(f => Recorded().Matches(File.ReadAllText(f)))
        .Select(m => m.Groups["action"].Value);

    private async Task<JsonNode> GetAsync(string list) => await Answer.Is(await app.AsNobody().GetAsync($"{Lists}/{list}"), 200);

    [GeneratedRegex("`(?<action>[a-z.-]+)`", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Quoted();

    [GeneratedRegex("(HistoryNote\\(|CompleteAsync\\((session|visit|letter), )\"(?<action>[a-z.-]+)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Recorded();
}
