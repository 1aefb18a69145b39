using System.Globalization;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Feedback;

/// <summary>The rules for all feedback, entered or imported.</summary>
public static class FeedbackLimits
{
    public const int MaxMedia = 10;

    private const int MaxAddress = 2000;

    /// <summary>Refuses a category that is neither listed nor marked as the source register's own; applies to imports.</summary>
    public static Refusal? CheckListed(string category, bool isOwn) =>
        isOwn || FeedbackCategories.IsListed(category) ? null : CategoryUnknown();

    /// <summary>Refuses a due day before the day of receipt.</summary>
    public static Refusal? CheckDue(DateTimeOffset receivedAt, DateOnly? dueOn) => dueOn < OfficeClock.DayOf(receivedAt)
        ? Refusal.Rule("feedback.due_before_receipt", "`dueOn` must not be before the day of receipt.", "dueOn")
        : null;

    public static Refusal CategoryUnknown() =>
        Refusal.Rule("feedback.category_unknown", "`category` must be a known category of feedback.", "category");

    /// <summary>Refuses addresses of photos that are no web addresses, and too many of them.</summary>
    public static Refusal? CheckMedia(IReadOnlyList<string>? urls) => urls is null || (urls.Count <= MaxMedia && urls.All(IsWebAddress))
        ? null
        : Refusal.Rule(
            "feedback.media_invalid",
            $"`mediaUrls` must be at most {MaxMedia} absolute http or https addresses of at most {MaxAddress} characters.",
            "mediaUrls") with
        {
            Arguments = [MaxMedia.ToString(CultureInfo.InvariantCulture), MaxAddress.ToString(CultureInfo.InvariantCulture)],
        };

    private static bool IsWebAddress(string url) => url.Length <= MaxAddress
        && Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.UserInfo.Length == 0;
}
