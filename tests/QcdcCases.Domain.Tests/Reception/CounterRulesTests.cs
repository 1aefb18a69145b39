using QcdcCases.Domain.People;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using Xunit;

namespace QcdcCases.Domain.Tests.Reception;

/// <summary>What the counter must say of a visit: each refusal beside its lawful neighbour.</summary>
public sealed class CounterRulesTests
{
    private static readonly DateOnly Day = new(2026, 8, 3);
    private static readonly DateOnly Eve = new(2026, 6, 30);
    private static readonly DateOnly First = new(2026, 7, 1);
    private static readonly VisitEntry Taken = new(1, "Thu hồi đất", VisitResult.TakenIn);
    private static readonly VisitEntry Refused = Taken with { Result = VisitResult.Refused, RefusalGround = "threatening" };
    private static readonly Identity Shown = new("Lê B", Paper: IdentityPaper.CitizenCard);
    private static readonly Identity Unshown = new("Lê B");
    private static readonly Identity Appointed = Shown with { AuthorisedBy = "Giấy cử đại diện" };

    private static readonly IReadOnlyList<(
        string Code,
        string Field,
        VisitEntry Refused,
        DateOnly On,
        VisitEntry Lawful,
        DateOnly LawfulOn)> Entries =
    [
        ("visit.ground_missing", "refusalGround", Refused with { RefusalGround = null }, Day, Refused, Day),
        ("visit.ground_missing", "refusalGround", Refused with { RefusalGround = null }, Day, Taken, Day),
        ("visit.ground_unexpected", "refusalGround", Taken with { RefusalGround = "threatening" }, Day, Refused, Day),
        (
            "visit.ground_unexpected",
            "refusalGround",
            Taken with { Result = VisitResult.Guided, RefusalGround = "settled" },
            Day,
            Refused,
            Day),
        (
            "visit.ground_not_lawful",
            "refusalGround",
            Refused with { RefusalGround = "weapons" },
            Eve,
            Refused with { RefusalGround = "weapons" },
            First),
        (
            "visit.ground_not_lawful",
            "refusalGround",
            Refused with { RefusalGround = "late" },
            Day,
            Refused with { RefusalGround = "settled" },
            Day),
        ("visit.competent_body_missing", "competentBody", Transfer(null), Day, Transfer("Sở Xây dựng"), Day),
        ("visit.competent_body_missing", "competentBody", Transfer(null), Day, Taken with { Result = VisitResult.Guided }, Day),
    ];

    private static readonly IReadOnlyList<(
        string Code,
        string Field,
        int People,
        PersonRole[] Refused,
        int LawfulPeople,
        PersonRole[] Lawful)> Groups =
    [
        ("visit.more_named_than_came", "people", 1, [PersonRole.Visitor, PersonRole.Visitor], 2, [PersonRole.Visitor, PersonRole.Visitor]),
        ("visit.group_needs_representatives", "visitors", 5, [PersonRole.Visitor], 4, [PersonRole.Visitor]),
        ("visit.group_needs_representatives", "visitors", 5, [PersonRole.Authorised], 5, [PersonRole.Representative]),
        ("visit.too_many_representatives", "visitors", 10, Representatives(3), 10, Representatives(2)),
        ("visit.too_many_representatives", "visitors", 10, Representatives(3), 11, Representatives(3)),
        ("visit.too_many_representatives", "visitors", 11, Representatives(6), 11, Representatives(5)),
    ];

    public static TheoryData<int> EntryRows => [.. Enumerable.Range(0, Entries.Count)];

    public static TheoryData<int> GroupRows => [.. Enumerable.Range(0, Groups.Count)];

    [Theory]
    [MemberData(nameof(EntryRows))]
    public void An_entry_is_complete_and_lawful_on_its_day(int row)
    {
        var (code, field, refused, on, lawful, lawfulOn) = Entries[row];
        var refusal = CounterRules.CheckEntry(refused, on);

        Assert.Equal((RefusalKind.RuleBroken, code, field), (refusal?.Kind, refusal?.Code, refusal?.Field));
        Assert.Null(CounterRules.CheckEntry(lawful, lawfulOn));
    }

    [Theory]
    [MemberData(nameof(GroupRows))]
    public void A_group_is_represented_and_those_named_came(int row)
    {
        var (code, field, people, refused, lawfulPeople, lawful) = Groups[row];
        var refusal = CounterRules.CheckGroup(Taken with { People = people }, refused);

        Assert.Equal((RefusalKind.RuleBroken, code, field), (refusal?.Kind, refusal?.Code, refusal?.Field));
        Assert.Null(CounterRules.CheckGroup(Taken with { People = lawfulPeople }, lawful));
    }

    [Fact]
    public void Who_is_refused_need_not_be_represented_but_came()
    {
        Assert.Null(CounterRules.CheckGroup(Refused with { People = 20 }, []));
        Assert.Equal("visit.more_named_than_came", CounterRules.CheckGroup(Refused, [PersonRole.Visitor, PersonRole.Visitor])?.Code);
    }

    [Theory]
    [InlineData(PersonRole.Authorised, 1, "visit.authority_missing")]
    [InlineData(PersonRole.Representative, 5, "visit.authority_missing")]
    [InlineData(PersonRole.Representative, 4, null)]
    [InlineData(PersonRole.Visitor, 5, null)]
    public void Who_speaks_for_others_names_the_paper(PersonRole role, int people, string? code)
    {
        var entry = Taken with { People = people };
        var refusal = CounterRules.CheckPapers(entry, Day, [(PersonRole.Visitor, Shown), (role, Shown)]);

        Assert.Equal((code, code is null ? null : "visitors[1].authorisedBy"), (refusal?.Code, refusal?.Field));
        Assert.Equal(code, CounterRules.CheckPapers(entry, Day, [(role, Shown with { AuthorisedBy = " " })])?.Code);
        Assert.Null(CounterRules.CheckPapers(entry, Day, [(role, Appointed)]));
        Assert.Null(CounterRules.CheckPapers(entry with { Result = VisitResult.Refused }, Day, [(role, Shown)]));
    }

    [Fact]
    public void Who_speaks_shows_who_they_are_since_the_law_of_2026()
    {
        var refusal = CounterRules.CheckPapers(Taken, First, [(PersonRole.Visitor, Unshown)]);
        Assert.Equal(("visit.identity_missing", "visitors[0].paper"), (refusal?.Code, refusal?.Field));
        Assert.Null(CounterRules.CheckPapers(Taken, Eve, [(PersonRole.Visitor, Unshown)]));
        Assert.Null(CounterRules.CheckPapers(Taken, First, [(PersonRole.Visitor, Shown)]));
        Assert.Null(CounterRules.CheckPapers(Refused, First, [(PersonRole.Visitor, Unshown)]));

        // Of several, those who speak for the others.
        (PersonRole, Identity)[] several = [(PersonRole.Visitor, Unshown), (PersonRole.Representative, Appointed with { Paper = null })];
        Assert.Equal("visitors[1].paper", CounterRules.CheckPapers(Taken with { People = 2 }, First, several)?.Field);
        Assert.Null(
            CounterRules.CheckPapers(
                Taken with { People = 2 },
                First,
                [(PersonRole.Visitor, Unshown), (PersonRole.Representative, Appointed)]));
        Assert.Null(
            CounterRules.CheckPapers(Taken with { People = 2 }, First, [(PersonRole.Visitor, Unshown), (PersonRole.Visitor, Unshown)]));
    }

    private static VisitEntry Transfer(string? body) => Taken with { Result = VisitResult.Transferred, CompetentBody = body };

    private static PersonRole[] Representatives(int count) => [.. Enumerable.Repeat(PersonRole.Representative, count)];
}
