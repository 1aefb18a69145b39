using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Feedback;

/// <summary>The rules for all feedback, entered or imported.</summary>
public static class FeedbackLimits
{
    /// <summary>Refuses a category that is neither listed nor marked as the source register's own; applies to imports.</summary>
    public static Refusal? CheckListed(string category, bool isOwn) =>
        isOwn || FeedbackCategories.IsListed(category) ? null : CategoryUnknown();

    /// <summary>Refuses a due day before the day of receipt.</summary>
    public static Refusal? CheckDue(DateTimeOffset receivedAt, DateOnly? dueOn) => dueOn < OfficeClock.DayOf(receivedAt)
        ? Refusal.Rule("feedback.due_before_receipt", "`dueOn` must not be before the day of receipt.", "dueOn")
        : null;

    public static Refusal CategoryUnknown() =>
        Refusal.Rule("feedback.category_unknown", "`category` must be a known category of feedback.", "category");
}
