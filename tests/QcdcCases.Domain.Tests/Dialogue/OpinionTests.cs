using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using Xunit;

namespace QcdcCases.Domain.Tests.Dialogue;

public sealed class OpinionTests
{
    private static readonly DateOnly Held = new(2026, 8, 3);
    private static readonly Guid Settler = Guid.CreateVersion7();

    [Fact]
    public void It_is_resolved_once_and_never_before_it_was_voiced()
    {
        var opinion = AnOpinion();

        Assert.Equal("opinion.resolved_before_conference", opinion.Resolve(Held.AddDays(-1), "Đã sửa")?.Code);
        Assert.False(opinion.IsResolved);
        Assert.Null(opinion.Resolve(Held, "Đã sửa"));
        Assert.True(opinion.IsResolved);
        Assert.Equal("opinion.already_resolved", opinion.Resolve(Held, "Đã sửa")?.Code);
    }

    [Fact]
    public void A_resolution_can_be_corrected_and_only_a_resolution()
    {
        var opinion = AnOpinion();

        Assert.Equal("opinion.not_resolved", opinion.CorrectResolution(Held, "Đã sửa")?.Code);

        opinion.Resolve(Held.AddDays(5), "Đã sửa");
        Assert.Null(opinion.CorrectResolution(Held.AddDays(4), "Đã sửa xong"));
        Assert.Equal((Held.AddDays(4), "Đã sửa xong"), (opinion.ResolvedOn, opinion.Answer));
    }

    [Fact]
    public void What_was_answered_on_the_spot_is_settled_on_that_day()
    {
        var opinion = AnOpinion(answeredOnSpot: true);

        Assert.True(opinion.IsResolved);
        Assert.Equal("opinion.already_resolved", opinion.Assign(Settler, null)?.Code);
        Assert.Equal("opinion.answered_on_spot", opinion.Resolve(Held.AddDays(1), "Đã trả lời")?.Code);
        Assert.Null(opinion.Resolve(Held, "Đã trả lời"));
    }

    [Fact]
    public void It_is_given_to_somebody_until_it_is_resolved_and_is_not_due_before_it_was_voiced()
    {
        var opinion = AnOpinion();

        Assert.Equal("opinion.due_before_conference", opinion.Assign(Settler, Held.AddDays(-1))?.Code);
        Assert.Null(opinion.Assign(Settler, Held.AddDays(20)));
        Assert.Equal((Settler, Held.AddDays(20)), (opinion.AssignedUnitId, opinion.DueOn));

        opinion.Resolve(Held, "Đã sửa");
        Assert.Equal("opinion.already_resolved", opinion.Assign(Settler, null)?.Code);
    }

    [Fact]
    public void It_follows_its_conference_to_another_day_unless_it_would_be_settled_before_it()
    {
        var opinion = AnOpinion();
        opinion.Assign(Settler, Held.AddDays(5));
        opinion.Resolve(Held.AddDays(2), "Đã sửa");

        Assert.Equal("conference.after_resolution", opinion.Move(Held.AddDays(3))?.Code);
        Assert.Equal(Held, opinion.HeldOn);
        Assert.Null(opinion.Move(Held.AddDays(2)));
        Assert.Equal(Held.AddDays(2), opinion.HeldOn);
    }

    [Fact]
    public void An_answer_on_the_spot_moves_with_the_conference()
    {
        var opinion = AnOpinion(answeredOnSpot: true);
        opinion.Resolve(Held, "Đã trả lời");

        Assert.Null(opinion.Move(Held.AddDays(7)));
        Assert.Equal(Held.AddDays(7), opinion.ResolvedOn);
    }

    [Fact]
    public void What_was_resolved_later_was_not_answered_on_the_spot()
    {
        var opinion = AnOpinion();
        opinion.Resolve(Held.AddDays(1), "Đã sửa");

        Assert.Equal("opinion.resolved_later", opinion.Correct("Đường hỏng", "land", answeredOnSpot: true, caseId: null)?.Code);
        Assert.Null(opinion.Correct("Đường thôn 2 hỏng", "land", answeredOnSpot: false, caseId: null));
        Assert.Equal("duong thon 2 hong", opinion.Search);
    }

    private static Opinion AnOpinion(bool answeredOnSpot = false)
    {
        var report = new ConferenceReport(ConferenceKind.Dialogue, "Đối thoại", 30, [new Chair(HeadOffice.GovernmentChair)]);
        var conference = Conference.Create(Guid.CreateVersion7(), new Origin("a book", "1"), Guid.CreateVersion7(), Held, report);
        return Opinion.Create(
            Guid.CreateVersion7(),
            new Origin("a book", "1"),
            conference,
            new OpinionEntry("Đường hỏng", "other", answeredOnSpot));
    }
}
