using QcdcCases.Domain.Cases;
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

        // Transferred since the law of 2026 (Đ26 k1 đ.b); before, who complains or denounces to the wrong body is guided.
        (
            "visit.transfer_too_early",
            "result",
            Transfer("Sở Xây dựng", CaseKind.Complaint),
            Eve,
            Transfer("Sở Xây dựng", CaseKind.Complaint),
            First),
        (
            "visit.transfer_too_early",
            "result",
            Transfer("Sở Xây dựng", CaseKind.Denunciation),
            Eve,
            Transfer("Sở Xây dựng", CaseKind.Denunciation),
            First),
        (
            "visit.transfer_too_early",
            "result",
            Transfer("Sở Xây dựng", CaseKind.Complaint),
            Eve,
            Transfer("Sở Xây dựng", CaseKind.Petition),
            Eve),
        ("visit.transfer_too_early", "result", Transfer("Sở Xây dựng", CaseKind.Denunciation), Eve, Transfer("Sở Xây dựng"), Eve),

        // Own matters are taken in, another's guided or transferred (Đ26).
        ("visit.own_is_taken_in", "result", Whose(VisitResult.Guided, true), Day, Whose(VisitResult.Guided, false), Day),
        ("visit.own_is_taken_in", "result", Whose(VisitResult.Guided, true), Day, Whose(VisitResult.Guided, null), Day),
        ("visit.own_is_taken_in", "result", Whose(VisitResult.Transferred, true), Day, Whose(VisitResult.Transferred, false), Day),
        ("visit.own_is_taken_in", "result", Whose(VisitResult.Transferred, true), Day, Whose(VisitResult.TakenIn, true), Day),
        ("visit.others_not_taken_in", "result", Whose(VisitResult.TakenIn, false), Day, Whose(VisitResult.TakenIn, null), Day),
        ("visit.others_not_taken_in", "result", Whose(VisitResult.TakenIn, false), Day, Whose(VisitResult.Explained, false), Day),
        (
            "visit.refused_takes_nothing",
            "papersTakenIn",
            Refused with { PapersTakenIn = "Bản sao" },
            Day,
            Refused with { PapersTakenIn = " " },
            Day),
        (
            "visit.refused_takes_nothing",
            "papersTakenIn",
            Refused with { PapersTakenIn = "Bản sao" },
            Day,
            Taken with { PapersTakenIn = "Bản sao" },
            Day),
    ];

    /// <summary>What must be possible of every visit, also in an old book.</summary>
    private static readonly IReadOnlyList<(
        string Code,
        string Field,
        VisitEntry Entry,
        int Named,
        bool HasLetter,
        VisitEntry Lawful)> Limits =
    [
        ("visit.ground_unexpected", "refusalGround", Taken with { RefusalGround = "threatening" }, 1, false, Refused),
        (
            "visit.ground_unexpected",
            "refusalGround",
            Taken with { Result = VisitResult.Guided, RefusalGround = "settled" },
            1,
            false,
            Taken),
        (
            "visit.ground_unexpected",
            "refusalGround",
            Taken with { RefusalGround = "threatening" },
            1,
            false,
            Taken with { RefusalGround = " " }),
        ("visit.more_named_than_came", "people", Taken, 2, false, Taken with { People = 2 }),
        ("visit.more_named_than_came", "people", Refused with { People = 3 }, 4, false, Refused with { People = 4 }),
        ("visit.was_refused", "result", Refused, 1, true, Taken),
    ];

    private static readonly IReadOnlyList<(
        string Code,
        string Field,
        int People,
        PersonRole[] Refused,
        int LawfulPeople,
        PersonRole[] Lawful)> Groups =
    [
        ("visit.group_needs_representatives", "visitors", 5, [PersonRole.Visitor], 4, [PersonRole.Visitor]),
        ("visit.group_needs_representatives", "visitors", 5, [PersonRole.Authorised], 5, [PersonRole.Representative]),
        ("visit.too_many_representatives", "visitors", 10, Representatives(3), 10, Representatives(2)),
        ("visit.too_many_representatives", "visitors", 10, Representatives(3), 11, Representatives(3)),
        ("visit.too_many_representatives", "visitors", 11, Representatives(6), 11, Representatives(5)),
    ];

    public static TheoryData<int> EntryRows => [.. Enumerable.Range(0, Entries.Count)];

    public static TheoryData<int> LimitRows => [.. Enumerable.Range(0, Limits.Count)];

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
    [MemberData(nameof(LimitRows))]
    public void What_no_visit_can_be_is_refused_in_a_book_too(int row)
    {
        var (code, field, entry, named, hasLetter, lawful) = Limits[row];
        var refusal = VisitLimits.Check(entry, named, hasLetter);

        Assert.Equal((RefusalKind.RuleBroken, code, field), (refusal?.Kind, refusal?.Code, refusal?.Field));
        Assert.Null(VisitLimits.Check(lawful, named, hasLetter));
        Assert.Equal(hasLetter, VisitLimits.Check(entry, named, hasLetter: false) is null);
    }

    [Theory]
    [MemberData(nameof(GroupRows))]
    public void A_group_is_represented(int row)
    {
        var (code, field, people, refused, lawfulPeople, lawful) = Groups[row];
        var refusal = CounterRules.CheckGroup(Taken with { People = people }, refused);

        Assert.Equal((RefusalKind.RuleBroken, code, field), (refusal?.Kind, refusal?.Code, refusal?.Field));
        Assert.Null(CounterRules.CheckGroup(Taken with { People = lawfulPeople }, lawful));
    }

    [Fact]
    public void Who_is_refused_need_not_be_represented() => Assert.Null(CounterRules.CheckGroup(Refused with { People = 20 }, []));

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

    private static VisitEntry Transfer(string? body, CaseKind? kind = null) =>
        Taken with { Result = VisitResult.Transferred, CompetentBody = body, Classification = kind };

    private static VisitEntry Whose(VisitResult result, bool? own) =>
        Taken with { Result = result, OwnJurisdiction = own, CompetentBody = "Sở Xây dựng" };

    private static PersonRole[] Representatives(int count) => [.. Enumerable.Repeat(PersonRole.Representative, count)];
}
