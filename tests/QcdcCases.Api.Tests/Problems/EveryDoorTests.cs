using System.Text.RegularExpressions;
using QcdcCases.Api.Problems;
using QcdcCases.Api.Tests.Infrastructure;
using Xunit;

namespace QcdcCases.Api.Tests.Problems;

/// <summary>A refusal of the law is brought about at the doors that it binds, not in the domain's own tests alone.</summary>
public sealed partial class EveryDoorTests
{
    private static readonly string Tests = Path.Combine(Sources.Root, "tests", "QcdcCases.Api.Tests");

    private static readonly string Journals = Path.Combine(Tests, "Registers");

    /// <summary>Where the conditions stand that a journal's line is held to, besides those of its own checks.</summary>
    private static readonly string[] OfJournals =
    [
        "ConsequenceRules.cs",
        "FeedbackFlow.cs",
        "FeedbackLimits.cs",
        "IndicatorLimits.cs",
        "LetterLimits.cs",
        "LetterProcessing.cs",
        "LongerCheck.cs",
        "Procedure.cs",
        "RegisterRefusals.cs",
        "StepShape.cs",
        "VisitLimits.cs",
        "LetterRegistration.cs",
    ];

    /// <summary>What the counter must say and an old book need not.</summary>
    private static readonly string[] OfTheCounterAlone = ["letter.reason_missing", "letter.receiver_missing"];

    /// <summary>Codes of the domain that no request can bring about, each with its reason.</summary>
    private static readonly Dictionary<string, string> NotOverHttp = new(StringComparer.Ordinal)
    {
        ["case.begun"] = "A letter leaves its case in its kind when that has taken a step.",
        ["case.complex_not_lawful"] = "The name of a condition, in whose place the clock answers why.",
        ["case.extension_not_lawful"] = "The name of a condition, in whose place the clock answers why.",
        ["feedback.comment_missing"] = "The shape of a comment asks for its text first.",
        ["feedback.due_unexpected"] = "Only the route of an extension takes a last day.",
        ["deadline.already_met"] = "The procedure lets no step come to a clock that was met.",
        ["deadline.already_paused"] = "The procedure suspends only what runs; a calculation has one pause.",
        ["deadline.already_started"] = "Every clock is started where it is made.",
        ["deadline.not_paused"] = "The procedure resumes only what is suspended; a calculation asks for the pause first.",
        ["deadline.other_direction"] = "Rules replace each other only within one duty.",
        ["deadline.rule_not_in_force"] = "Rules are found by the day on which they begin to count.",
        ["deadline.same_rule"] = "A clock is counted anew only by another rule.",
        ["feedback.answer_missing"] = "The body of an answer has its text; only a journal can leave it out.",
        ["feedback.due_before_receipt"] = "The day is counted from the receipt; only a journal tells another.",
        ["feedback.rating_range"] = "The body of a rating is checked for its bounds before.",
        ["feedback.rating_unexpected"] = "Only the body of a rating has one.",
    };

    [Fact]
    public void What_binds_a_journal_is_brought_about_by_a_journal()
    {
        var codes = CodesOf(
            Sources.Files.Where(f =>
                OfJournals.Contains(Path.GetFileName(f))
                || f.Contains(Within("Registers", "Import"))
                || Path.GetFileName(f) == "LineRefusals.cs"));
        Assert.True(codes.Count > 80, "The conditions are not found any more.");

        Assert.Empty(codes.Except(OfTheCounterAlone).Except(CodesOf(Files(Journals))));
    }

    [Fact]
    public void What_the_domain_refuses_is_brought_about_over_HTTP()
    {
        var codes = CodesOf(Sources.Files.Where(f => f.Contains(Within("src", "QcdcCases.Domain"))));
        Assert.True(codes.Count > 180, "The refusals are not found any more.");
        var named = CodesOf(
            Files(Tests).Where(f => !f.StartsWith(Journals, StringComparison.Ordinal) && Path.GetFileName(f) != "EveryDoorTests.cs"));

        Assert.Empty(codes.Except(NotOverHttp.Keys).Except(named));
        Assert.DoesNotContain(NotOverHttp.Keys, c => !codes.Contains(c) || named.Contains(c));
    }

    private static string Within(params string[] folders) => string.Join(Path.DirectorySeparatorChar, ["", .. folders, ""]);

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.Contains(Within("obj")) && !f.Contains(Within("bin")));

    /// <summary>The codes in files that have a message: figures and actions have names of the same shape.</summary>
    private static SortedSet<string> CodesOf(IEnumerable<string> files) => new(
        files.SelectMany(f => Quoted().Matches(File.ReadAllText(f))).Select(m => m.Groups["code"].Value)
            .Where(c => Messages.Find(Messages.Vietnamese, c, Problem.NoArguments) is not null),
        StringComparer.Ordinal);

    [GeneratedRegex("""
        "(?<code>[a-z]+\.[a-z0-9_]+)"
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, 5000)]
    private static partial Regex Quoted();
}
