using QcdcCases.Domain.Codes;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Shared;
using Xunit;
using static QcdcCases.Domain.Tests.Deadlines.Given;

namespace QcdcCases.Domain.Tests.Feedback;

public sealed class FeedbackItemTests
{
    private static readonly DateTimeOffset Received = new(2026, 8, 10, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Only_what_has_ended_is_rated_and_once_for_each_end()
    {
        var item = AnItem();

        Assert.Equal("feedback.step_not_open", item.Rate(Received, 5)?.Code);

        Take(item, FeedbackEvent.Answered, 1);
        Assert.Equal("feedback.rating_range", item.Rate(Received.AddHours(2), 6)?.Code);
        Assert.Null(item.Rate(Received.AddHours(2), 2));
        Assert.Equal("feedback.already_rated", item.Rate(Received.AddHours(3), 5)?.Code);

        Take(item, FeedbackEvent.Reopened, 4);
        Take(item, FeedbackEvent.Answered, 5);
        Assert.Null(item.Rate(Received.AddHours(6), 5));
    }

    [Fact]
    public void Steps_follow_one_another_in_time()
    {
        var item = AnItem();
        Take(item, FeedbackEvent.Accepted, 2);

        Assert.Equal(
            "feedback.step_out_of_order",
            item.ApplyStep(new FeedbackStepEntry(FeedbackEvent.Answered, Received.AddHours(1), "Đã sửa"))?.Code);
        Assert.Equal(FeedbackStatus.Accepted, item.Status);
    }

    [Fact]
    public void An_answer_says_something()
    {
        var item = AnItem();

        var refusal = item.ApplyStep(new FeedbackStepEntry(FeedbackEvent.Answered, Received.AddHours(1)));

        Assert.Equal(("feedback.answer_missing", "answer"), (refusal?.Code, refusal?.Field));
        Assert.Equal(FeedbackStatus.Received, item.Status);
        Take(item, FeedbackEvent.Answered, 1);
        Assert.Equal(FeedbackStatus.Answered, item.Status);
    }

    [Fact]
    public void A_category_is_offered_from_its_first_to_its_last_day()
    {
        var category = new StandardCode("x", "X", "X", new DateOnly(2020, 1, 1), new DateOnly(2020, 12, 31));

        Assert.Equal(
            [false, true, true, false],
            new[] { "2019-12-31", "2020-01-01", "2020-12-31", "2021-01-01" }.Select(d => category.IsValidOn(Day(d))));
    }

    private static void Take(FeedbackItem item, FeedbackEvent step, int hour) =>
        Assert.Null(item.ApplyStep(new FeedbackStepEntry(step, Received.AddHours(hour), "Đã sửa")));

    private static FeedbackItem AnItem() => FeedbackItem.Create(
        Guid.CreateVersion7(),
        new Origin("a book", "1"),
        FollowCode.Generate(),
        new FeedbackReport(Guid.CreateVersion7(), Received, "traffic", "Ổ gà", null, null, null));
}
