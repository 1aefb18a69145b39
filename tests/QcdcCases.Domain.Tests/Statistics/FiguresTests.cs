using System.Text.RegularExpressions;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Statistics;
using Xunit;

namespace QcdcCases.Domain.Tests.Statistics;

public sealed partial class FiguresTests
{
    [Fact]
    public void Every_code_is_there_once_and_well_formed()
    {
        var codes = Figures.All.Select(f => f.Code).ToList();

        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches(WellFormed(), code));
    }

    [Fact]
    public void A_profile_is_found_again_by_its_key()
    {
        var profile = new Profile(FactSubject.Letter)
        {
            Kind = CaseKind.Petition,
            Field = "land",
            Primary = true,
            Eligible = false,
            Jurisdiction = Jurisdiction.Other,
            Outcome = ProcessingOutcome.NotAccepted,
        };

        Assert.Equal(profile, Profile.FromKey(profile.ToKey()));
        Assert.False(Profile.FromKey(profile.ToKey()).Eligible);
    }

    /// <summary>Sums and single facts answer alike: a figure is one rule, read in two ways.</summary>
    [Fact]
    public void Running_totals_and_single_facts_give_the_same_figures()
    {
        var random = new Random(20260803);
        for (var round = 0; round < 300; round++)
        {
            var facts = Enumerable.Range(0, 12).Select(_ => RandomLetter(random)).ToList();
            var from = Day(random);
            var period = new Period(from, from.AddDays(random.Next(60)));
            var fromTotals = new Tally(period, new Coverage(Figures.All));
            foreach (var fact in facts)
            {
                fromTotals.AddDirect(fact);
                foreach (var day in Enum.GetValues<FactDay>())
                {
                    if (fact.On(day) is { } on)
                    {
                        var balance = new Balance(on < period.From ? 1 : 0, on <= period.To ? 1 : 0);
                        fromTotals.AddTotal(fact.Profile, day, balance, balance);
                    }
                }
            }

            Assert.Equal(Figures.All.ToDictionary(f => f.Code, f => Counted(f, facts, period)), fromTotals.Result());
        }
    }

    /// <summary>What a figure counts, fact by fact.</summary>
    private static long Counted(Figure figure, List<FactContent> facts, Period period)
    {
        var there = facts.FindAll(f => figure.Ranks(f.Profile) && figure.Counts(f, period));
        var held = there.FindAll(f => figure.Holds(f, period));
        return figure.Unity switch
        {
            Unity.Facts => held.Count,
            Unity.Amounts => held.Sum(f => f.Amount),
            Unity.Cases => held.Where(f => f.CaseId is not null).DistinctBy(f => f.CaseId).Count(),
            _ => there.Where(f => f.CaseId is not null).GroupBy(f => f.CaseId).Select(g => g.MinBy(f => f.Profile.Rank)!)
                .Count(f => figure.Where(f.Profile) && figure.Holds(f, period)),
        };
    }

    private static FactContent RandomLetter(Random random)
    {
        var received = Day(random);
        DateOnly? processed = random.Next(4) > 0 ? received.AddDays(random.Next(20)) : null;
        var accepted = processed is not null && random.Next(2) > 0;
        DateOnly? finished = processed is null ? null : accepted ? (random.Next(2) > 0 ? processed.Value.AddDays(random.Next(40)) : null) : processed;
        var processing = processed is { } on
            ? new LetterProcessing(on, true, accepted ? Jurisdiction.Own : Jurisdiction.Other, accepted ? ProcessingOutcome.Accepted : ProcessingOutcome.Guided)
            : null;
        var letter = new CountedLetter(Guid.CreateVersion7(), Guid.Empty, CaseKind.Complaint, 1, "land", received, false, processing, finished);
        var behind = new CountedCase(Guid.CreateVersion7(), CaseKind.Complaint, "land", [new CaseRound(finished is { } end ? [end] : [], processed?.AddDays(30))], random.Next(3) > 0);
        return Assert.Single(FactsOf.Letter(letter, [behind]));
    }

    private static DateOnly Day(Random random) => new DateOnly(2026, 1, 1).AddDays(random.Next(120));

    [GeneratedRegex("^[a-z]+(\\.[a-zA-Z-]+)+$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex WellFormed();
}
