using System.Text.Json;
using System.Text.RegularExpressions;
using QcdcCases.Api.Problems;
using QcdcCases.Api.Tests.Infrastructure;
using Xunit;

namespace QcdcCases.Api.Tests.Problems;

public sealed partial class MessagesTests
{
    private static readonly string Folder = Path.Combine(Sources.Root, "src", "QcdcCases.Api", "Problems");

    [Fact]
    public void Every_code_that_a_refusal_can_have_has_a_Vietnamese_sentence()
    {
        var codes = Sources.Files.SelectMany(f => Refusing().Matches(File.ReadAllText(f))).Select(m => m.Groups["code"].Value)
            .Concat(ShapeErrors.AllCodes)
            .Distinct(StringComparer.Ordinal)
            .ToList();

        Assert.True(codes.Count > 100, "The codes are not found any more: has the way of refusing changed?");
        var silent = codes
            .Where(c => Messages.Find(Messages.Vietnamese, c, Problem.NoArguments) is null)
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.True(silent.Count == 0, $"Without a Vietnamese sentence: {string.Join(", ", silent)}");
    }

    [Fact]
    public void Every_check_of_a_validator_has_an_English_sentence()
    {
        Assert.All(ShapeErrors.AllCodes, code => Assert.NotNull(Messages.Find(Messages.English, code, Problem.NoArguments)));
    }

    [Theory]
    [InlineData(Messages.Vietnamese)]
    [InlineData(Messages.English)]
    public void No_code_has_two_sentences(string language)
    {
        var codes = Directory.EnumerateFiles(Folder, $"*.{language}.json", SearchOption.AllDirectories)
            .SelectMany(f => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(f))!.Keys);

        Assert.Empty(codes.GroupBy(c => c, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void Placeholders_are_filled_by_name()
    {
        var arguments = new Dictionary<string, string> { ["MaxLength"] = "60", ["TotalLength"] = "61" };

        Assert.Equal("Tối đa 60 ký tự; hiện có 61.", Messages.Find(Messages.Vietnamese, "field.too_long", arguments));
    }

    // The code is the first text after the word that refuses, or after the kind or status that comes first.
    [GeneratedRegex(
        """(Refusal\.(NotFound|Conflict|Forbidden|Rule|Malformed)|new\s+(Refusal|Problem|FieldProblem)|new|WithErrorCode|Add)\((\s*|[^"();]{0,80},\s*)"(?<code>[a-z]+\.[a-z0-9_]+)",?(?=\s*(\)|\$?"))""",
        RegexOptions.ExplicitCapture,
        5000)]
    private static partial Regex Refusing();
}
