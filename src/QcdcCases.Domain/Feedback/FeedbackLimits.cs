using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Feedback;

/// <summary>What must be possible of feedback, whoever tells it.</summary>
public static class FeedbackLimits
{
    /// <summary>New feedback chooses from what is offered on the day it comes.</summary>
    public static Refusal? CheckOffered(string category, DateOnly day) =>
        FeedbackCategories.All.Any(c => c.Code == category && c.IsOfferedOn(day)) ? null : CategoryUnknown();

    /// <summary>An old book's category is on the list, or the book says that it is its own.</summary>
    public static Refusal? CheckKnown(string category, bool isOwn) =>
        isOwn || FeedbackCategories.IsListed(category) ? null : CategoryUnknown();

    /// <summary>Nothing is due before it came.</summary>
    public static Refusal? CheckDue(DateTimeOffset receivedAt, DateOnly? dueOn) => dueOn < OfficeClock.DayOf(receivedAt)
        ? Refusal.Rule("feedback.due_before_receipt", "`dueOn` must not be before the day of receipt.", "dueOn")
        : null;

    private static Refusal CategoryUnknown() =>
        Refusal.Rule("feedback.category_unknown", "`category` must be a known category of feedback.", "category");
}
