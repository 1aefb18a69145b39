using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Reception;
using Xunit;
using static QcdcCases.Domain.Tests.Deadlines.Given;

namespace QcdcCases.Domain.Tests.Reception;

/// <summary>What a visit's result can go with (Luật TCD Đ26, Đ29; NĐ 154/2026 Đ4).</summary>
public sealed class ReceptionResultTests
{
    [Theory]
    [InlineData(CaseKind.Complaint, VisitResult.Transferred, "2026-06-30", null, "visit.transfer_too_early")]
    [InlineData(CaseKind.Complaint, VisitResult.Transferred, "2026-07-01", null, null)]
    [InlineData(CaseKind.Denunciation, VisitResult.Transferred, "2026-06-30", null, "visit.transfer_too_early")]
    [InlineData(CaseKind.Petition, VisitResult.Transferred, "2026-06-30", null, null)]
    [InlineData(CaseKind.Complaint, VisitResult.Guided, "2026-06-30", null, null)]
    [InlineData(CaseKind.Complaint, VisitResult.Guided, "2026-08-03", true, "visit.own_is_taken_in")]
    [InlineData(CaseKind.Petition, VisitResult.Transferred, "2026-08-03", true, "visit.own_is_taken_in")]
    [InlineData(CaseKind.Petition, VisitResult.Transferred, "2026-08-03", false, null)]
    [InlineData(CaseKind.Complaint, VisitResult.TakenIn, "2026-08-03", false, "visit.others_not_taken_in")]
    [InlineData(CaseKind.Complaint, VisitResult.TakenIn, "2026-08-03", true, null)]
    [InlineData(CaseKind.Complaint, VisitResult.Explained, "2026-08-03", false, null)]
    public void The_result_fits_the_kind_the_day_and_the_jurisdiction(CaseKind kind, VisitResult result, string on, bool? own, string? code)
    {
        var entry = new VisitEntry(1, "Trình bày", result, Classification: kind, OwnJurisdiction: own, CompetentBody: "Thanh tra tỉnh");

        Assert.Equal(code, CounterRules.CheckEntry(entry, Day(on))?.Code);
    }

    [Theory]
    [InlineData(VisitResult.Guided, "threatening", 1, 1, false, "visit.ground_unexpected")]
    [InlineData(VisitResult.Refused, "threatening", 1, 1, false, null)]
    [InlineData(VisitResult.Guided, " ", 1, 1, false, null)]
    [InlineData(VisitResult.Guided, null, 1, 2, false, "visit.more_named_than_came")]
    [InlineData(VisitResult.Refused, null, 1, 2, false, "visit.more_named_than_came")]
    [InlineData(VisitResult.Refused, null, 1, 0, true, "visit.was_refused")]
    [InlineData(VisitResult.TakenIn, null, 1, 0, true, null)]
    public void What_is_impossible_is_so_in_every_book(
        VisitResult result,
        string? ground,
        int people,
        int named,
        bool hasLetter,
        string? code
    ) => Assert.Equal(code, VisitLimits.Check(new VisitEntry(people, "Trình bày", result, RefusalGround: ground), named, hasLetter)?.Code);

    [Fact]
    public void Who_is_refused_leaves_no_papers()
    {
        var refused = new VisitEntry(1, "Trình bày", VisitResult.Refused, RefusalGround: "threatening", PapersTakenIn: "Đơn");

        Assert.Equal("visit.refused_takes_nothing", CounterRules.CheckEntry(refused, new(2026, 8, 3))?.Code);
        Assert.Null(CounterRules.CheckEntry(refused with { PapersTakenIn = null }, new(2026, 8, 3)));
    }
}
