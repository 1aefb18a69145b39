using System.Reflection;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Procedures;
using Xunit;

namespace QcdcCases.Domain.Tests.Procedures;

/// <summary>The duties of cases against the rows entered by hand.</summary>
public sealed class DutyLawTests
{
    private static readonly IReadOnlyList<DeadlineKind> All =
    [
        .. typeof(DeadlineKinds)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(p => p.GetValue(null))
            .OfType<DeadlineKind>(),
    ];

    private static readonly bool[] Either = [false, true];

    [Fact]
    public void The_duties_are_those_of_the_law() =>
        Assert.Equal(DutyLaw.Codes.Order(StringComparer.Ordinal), All.Select(d => d.Code).Order(StringComparer.Ordinal));

    [Fact]
    public void The_list_of_duties_is_complete() => Assert.Equal(All.ToHashSet(), DeadlineKinds.All.ToHashSet());

    [Fact]
    public void What_an_agreement_or_an_order_names_counts_from_the_named_day() => Assert.Equal(
        DutyLaw.FromNamedDay.Order(StringComparer.Ordinal),
        All.Where(d => d.FromNamedDay).Select(d => d.Code).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_duty_of_a_case_counts_by_its_row_since_that_is_law()
    {
        var days = DutyLaw.Since.Values.SelectMany(
            d => new[] { d.AddDays(-1), d, d.AddDays(1) }).Append(new DateOnly(2030, 1, 2)).ToHashSet();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (deadlineKind, kind, instance, traits) in Products())
        {
            var row = DutyLaw.Row(kind, deadlineKind.Code, instance, traits);
            if (row is null)
            {
                continue;
            }

            seen.Add(row);
            Assert.Contains(row, deadlineKind.Rules);
            foreach (var day in days)
            {
                var terms = new CaseTerms(kind, instance, traits.Remote, traits.Disciplinary, traits.Dismissal);
                var expected = day >= DutyLaw.Since[row] ? row : null;
                Assert.True(
                    expected == deadlineKind.RuleOn(terms, day)?.Id,
                    $"{deadlineKind.Code} of {kind} {instance} {traits} on {day:O}");
            }
        }

        Assert.Equal(DutyLaw.Since.Keys.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
        Assert.Equal(
            seen.Order(StringComparer.Ordinal),
            All.SelectMany(d => d.Rules).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    /// <summary>
    /// Only steps of the kind begin a duty, so a row is asked for where the kind has it; these are asked for by every kind.
    /// </summary>
    [Fact]
    public void A_petition_has_no_day_of_resolution_and_no_decision_on_a_stay_to_send()
    {
        var terms = new CaseTerms(CaseKind.Petition, 1, false, false);

        Assert.Null(DeadlineKinds.Resolution.RuleFor(terms));
        Assert.Null(DeadlineKinds.SendSuspensionNotice.RuleFor(terms));
    }

    [Fact]
    public void A_second_round_opens_no_third() => Assert.All(
        Either.SelectMany(disciplinary => Either.Select(dismissal => new CaseTerms(CaseKind.Complaint, 2, false, disciplinary, dismissal))),
        terms => Assert.Null(DeadlineKinds.SecondComplaint.RuleFor(terms)));

    [Fact]
    public void A_dismissal_is_said_and_never_assumed()
    {
        Assert.False(new CaseTerms(CaseKind.Complaint, 1, Remote: false, Disciplinary: true).Dismissal);
        Assert.False(new CaseTraits(Complex: false, Remote: false, Disciplinary: true).Dismissal);
    }

    [Fact]
    public void The_terms_of_a_case_are_its_kind_its_round_and_its_traits() => Assert.Equal(
        new CaseTerms(CaseKind.Complaint, 2, Remote: true, Disciplinary: true, Dismissal: true),
        CaseTerms.Of(CaseState.Initial(CaseKind.Complaint, 2), new CaseTraits(false, true, true, true)));

    private static IEnumerable<(DeadlineKind Duty, CaseKind Kind, int Instance, CaseTraits Traits)> Products() =>
        from duty in All
        from kind in Enum.GetValues<CaseKind>()
        from instance in new[] { 1, 2 }
        from remote in Either
        from disciplinary in Either
        from dismissal in Either
        select (duty, kind, instance, new CaseTraits(false, remote, disciplinary, dismissal));
}
