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

    [GeneratedRegex("^[a-z]+(\\.[a-zA-Z-]+)+$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex WellFormed();
}
