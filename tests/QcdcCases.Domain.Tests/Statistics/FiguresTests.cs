using System.Text.RegularExpressions;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.Tests.Cases;
using Xunit;

namespace QcdcCases.Domain.Tests.Statistics;

public sealed partial class FiguresTests
{
    [Fact]
    public void Every_code_is_there_once_and_well_formed()
    {
        var codes = Measures.All.Select(f => f.Code).ToList();

        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches(WellFormed(), code));
    }

    [Fact]
    public void A_profile_is_found_again_by_its_key()
    {
        var dimensions = new Dimensions(FactSubject.Letter)
        {
            Kind = CaseKind.Petition,
            Field = "land",
            Primary = true,
            Eligible = false,
            Jurisdiction = Jurisdiction.Other,
            Outcome = ProcessingOutcome.NotAccepted,
        };

        Assert.Equal(dimensions, Dimensions.FromKey(dimensions.ToKey()));
        Assert.False(Dimensions.FromKey(dimensions.ToKey()).Eligible);
    }

    /// <summary>
    /// Days on which a case was overdue before its deadline began anew are a fact of their own; those before its closing are the letter's.
    /// </summary>
    [Theory]
    [InlineData("decided", 1)]
    [InlineData("taken-over", 2)]
    public void A_spell_that_ends_with_the_case_is_told_once(string happened, int told)
    {
        DateOnly accepted = new(2026, 3, 3);
        var processing = new LetterProcessing(accepted, true, Jurisdiction.Own, ProcessingOutcome.Accepted);
        var about = CaseTelling.Of(
            CaseKind.Denunciation,
            new(CaseEvent.Accepted, accepted),
            new(Code.Parse<CaseEvent>(happened), new(2026, 5, 4), Result: happened == "decided" ? CaseResult.True : null));
        var course = about.Tell(CalendarHistory.Official).Course(1);
        var letter = new CountedLetter(Guid.NewGuid(), about.UnitId, CaseKind.Denunciation, 1, "land", accepted, false, processing);
        var facts = FactProjection.Letter(letter, [new CountedCase(about.Id, about.Kind, "land", course, Sole: true)]).ToList();

        // Thirty days from 3 March end on 2 April.
        Assert.Equal(told, facts.Count);
        Assert.Equal(
            (new DateOnly(2026, 4, 3), new DateOnly(2026, 5, 4), told == 1),
            (facts[^1].OverdueFrom, facts[^1].ClosedOn, facts[^1].Dimensions.Primary));
    }

    [GeneratedRegex("^[a-z]+(\\.[a-zA-Z-]+)+$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex WellFormed();
}
