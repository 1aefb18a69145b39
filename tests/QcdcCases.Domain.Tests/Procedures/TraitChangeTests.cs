using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Tests.Cases;
using Xunit;
using static QcdcCases.Domain.Cases.CaseEvent;
using static QcdcCases.Domain.Tests.Procedures.GuardCases;

namespace QcdcCases.Domain.Tests.Procedures;

/// <summary>
/// The traits on which limits and conditions depend are fixed at the opening or by an act before the limit expires (NĐ 124/2020 Đ3a; legal
/// reference §2.1, §11 invariant 6). Thirty days from 1 July are 31 July, forty-five 17 August, a Monday after a Saturday.
/// </summary>
public sealed class TraitChangeTests
{
    private static readonly CaseDescription Plain = new("land", "Thu hồi đất");

    private static readonly (string Trait, CaseDescription With)[] Traits =
    [
        ("group", Plain with { Group = true }),
        ("complex", Plain with { Complex = true }),
        ("remote", Plain with { Remote = true }),
        ("disciplinary", Plain with { Disciplinary = true }),
        ("dismissal", Plain with { Dismissal = true }),
    ];

    [Fact]
    public void A_description_changes_no_trait_and_what_was_never_said_does_not_hold() => Assert.All(Traits, t =>
    {
        foreach (var (before, after) in new[] { (Plain, t.With), (t.With, Plain) })
        {
            var change = new TraitChange(before, after, new(2026, 7, 10));
            var refusal = change.CheckDescription();

            Assert.Equal([t.Trait], change.Changed);
            Assert.Equal((RefusalKind.RuleBroken, "case.trait_by_act", t.Trait), (refusal?.Kind, refusal?.Code, refusal?.Field));
            Assert.NotEmpty(refusal!.Article!);
        }

        Assert.Empty(new TraitChange(t.With, t.With with { Title = "Đất", Protracted = true }, new(2026, 7, 10)).Changed);
        Assert.Null(new TraitChange(t.With, t.With with { Title = "Đất", Protracted = true }, new(2026, 7, 10)).CheckDescription());
    });

    [Fact]
    public void A_trait_that_is_not_said_is_one_that_does_not_hold()
    {
        var denied = Plain with { Group = false, Complex = false, Remote = false, Disciplinary = false, Dismissal = false };

        Assert.Empty(new TraitChange(Plain, denied, new(2026, 7, 10)).Changed);
        Assert.Equal("case.trait_missing", Check(CaseTelling.Opened(CaseKind.Complaint), Plain, denied, "2026-07-10")?.Code);
    }

    [Fact]
    public void A_matter_becomes_complex_by_its_step_and_ceases_to_be_by_an_act()
    {
        var at = CaseTelling.Of(CaseKind.Complaint, Step(Accepted, "2026-07-01"));

        Assert.Equal("case.complex_by_step", Check(at, Plain, Plain with { Complex = true }, "2026-07-10")?.Code);
        Assert.Null(Check(at, Plain with { Complex = true }, Plain, "2026-07-10"));
    }

    [Theory]
    [InlineData("2026-07-09", "case.step_out_of_order", "on")]
    [InlineData("2026-07-10", null, null)]
    [InlineData("2026-07-31", null, null)]
    [InlineData("2026-08-01", "case.trait_too_late", "remote")]
    public void A_limit_is_lengthened_after_the_last_step_and_before_it_expires(string on, string? code, string? field)
    {
        var at = CaseTelling.Of(CaseKind.Complaint, Step(Accepted, "2026-07-01"), Step(VerificationAssigned, "2026-07-10").To("Thanh tra"));
        var refusal = Check(at, Plain, Plain with { Remote = true }, on);

        Assert.Equal((code, field), (refusal?.Code, refusal?.Field));
    }

    [Theory]
    [InlineData("2026-07-31", null)]
    [InlineData("2026-08-01", "case.trait_too_late")]
    public void What_was_decided_late_stays_late(string decided, string? code)
    {
        var at = CaseTelling.Of(CaseKind.Complaint, Step(Accepted, "2026-07-01"), Step(Decided, decided).Finding(CaseResult.Upheld));

        Assert.Equal(code, Check(at, Plain, Plain with { Remote = true }, "2026-08-10")?.Code);

        // Shortening it makes late what was in time, and is what it is.
        Assert.Null(Check(at, Plain with { Remote = true }, Plain, "2026-08-10"));
    }

    [Fact]
    public void A_late_second_round_is_not_lengthened_either()
    {
        var at = CaseTelling.Of(
            CaseKind.Complaint,
            Step(Accepted, "2026-06-01"),
            Step(Decided, "2026-06-20").Finding(CaseResult.Rejected),
            Step(Accepted, "2026-07-01").In(2));

        // Forty-five days from 1 July end on Saturday 15 August: Monday the 17th.
        Assert.Null(Check(at, Plain, Plain with { Remote = true }, "2026-08-17"));
        Assert.Equal("case.trait_too_late", Check(at, Plain, Plain with { Remote = true }, "2026-08-18")?.Code);
    }

    [Fact]
    public void No_earlier_step_becomes_unlawful()
    {
        var decided = CaseTelling.Of(
            CaseKind.Complaint, Step(Accepted, "2026-07-01"), Step(Decided, "2026-07-20").Finding(CaseResult.Upheld));
        var heard = CaseTelling.Of(
            CaseKind.Complaint,
            Step(Accepted, "2026-07-01"),
            Step(DialogueNotified, "2026-07-02").Until("2026-07-10"),
            Step(DialogueHeld, "2026-07-10"),
            Step(Decided, "2026-07-20").Finding(CaseResult.Upheld));
        var refusal = Check(decided, Plain, Plain with { Disciplinary = true }, "2026-07-25");

        Assert.Equal(("case.dialogue_missing", "disciplinary"), (refusal?.Code, refusal?.Field));
        Assert.Null(Check(heard, Plain, Plain with { Disciplinary = true }, "2026-07-25"));

        var accepted = CaseTelling.Of(CaseKind.Complaint, Step(Accepted, "2026-07-01"));
        var vouched = CaseTelling.Of(CaseKind.Complaint, Step(Accepted, "2026-07-01").Assuring(StepAssurance.GroupPapersComplete));
        Assert.Equal("case.group_papers_missing", Check(accepted, Plain, Plain with { Group = true }, "2026-07-25")?.Code);
        Assert.Null(Check(vouched, Plain, Plain with { Group = true }, "2026-07-25"));
        Assert.Null(Check(accepted, Plain with { Group = true }, Plain, "2026-07-25"));
    }

    /// <summary>Of a case that was opened in its second round, no first one is in this book, whose window could be missed.</summary>
    [Fact]
    public void What_was_opened_in_the_second_round_is_told_from_there()
    {
        var around = Counter with { SecondReceivedOn = new(2026, 7, 10), FirstDecisionReceivedOn = new(2026, 6, 1) };
        var second = CaseTelling.Opened(CaseKind.Complaint, 2);
        second.Expect(Step(Accepted, "2026-07-13"));
        var both = CaseTelling.Of(
            CaseKind.Complaint,
            Step(Accepted, "2026-05-04"),
            Step(Decided, "2026-05-28").Finding(CaseResult.Rejected),
            Step(Accepted, "2026-07-13").In(2));

        // Thirty-nine days after the first decision was received: in time in remote places only.
        Assert.Null(Check(second, Plain with { Remote = true }, Plain, "2026-07-20", around));
        Assert.Equal("case.second_complaint_late", Check(both, Plain with { Remote = true }, Plain, "2026-07-20", around)?.Code);
    }

    private static Refusal? Check(Case about, CaseDescription before, CaseDescription after, string on, StepContext? around = null)
    {
        about.Describe(before);
        return new TraitChange(before, after, Deadlines.Given.Day(on)).Check(about, around ?? Counter);
    }
}
