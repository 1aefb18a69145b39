using System.Globalization;
using System.Text;
using QcdcCases.Application.Open311;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Open311;

/// <summary>The shapes of the answers, by the tables of GeoReport v2 and the extensions in use.</summary>
internal static class Open311Shapes
{
    private const int MaxDescription = 4000;

    public static string Instant(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, OfficeClock.Zone).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>An instant to the millisecond, so that two changes within a second differ.</summary>
    public static string FineInstant(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, OfficeClock.Zone).ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture);

    public static Open311Value Of(Service service) => new Open311Fields(
        ("service_code", service.Code),
        ("service_name", service.Name),
        ("description", service.Description ?? service.Name),
        ("metadata", service.Questions.Count > 0),
        ("type", "realtime"),
        ("keywords", string.Join(',', service.Keywords)),
        ("group", service.Group ?? string.Empty));

    public static Open311Value DefinitionOf(Service service) => new Open311Fields(
        ("service_code", service.Code),
        ("attributes", new Open311List("attribute", [.. service.Questions.Select((q, i) => AttributeOf(q, i + 1))])));

    public static Open311Value Of(ServiceRequest request, bool withExtensions)
    {
        List<(string, Open311Value)> fields =
        [
            ("service_request_id", request.Id.ToString()),
            ("status", request.IsClosed ? "closed" : "open"),
            ("status_notes", request.StatusNotes),
            ("service_name", request.ServiceName),
            ("service_code", request.ServiceCode),
            ("description", Cut(request.Description)),
            ("agency_responsible", request.Agency),
            ("service_notice", (string?)null),
            ("requested_datetime", Instant(request.RequestedAt)),
            ("updated_datetime", Instant(request.UpdatedAt)),
            ("expected_datetime", request.ExpectedOn is { } due ? Instant(OfficeClock.StartOf(due.AddDays(1)).AddSeconds(-1)) : null),
            ("address", request.Address),
            ("address_id", request.AddressId),
            ("zipcode", (string?)null),
            ("lat", request.Place?.Lat),
            ("long", request.Place?.Long),
            ("media_url", request.MediaUrls.Count > 0 ? request.MediaUrls[0] : null),
        ];
        if (withExtensions)
        {
            fields.AddRange(ExtensionsOf(request));
        }

        return new Open311Fields(fields);
    }

    /// <summary>The status of an update in the words of FixMyStreet.</summary>
    public static string StatusOf(FeedbackEvent step) => step switch
    {
        FeedbackEvent.Accepted => "IN_PROGRESS",
        FeedbackEvent.Transferred => "INVESTIGATING",
        FeedbackEvent.Extended => "ACTION_SCHEDULED",
        FeedbackEvent.Refused => "NO_FURTHER_ACTION",
        FeedbackEvent.Answered or FeedbackEvent.Closed => "CLOSED",
        _ => "OPEN",
    };

    public static Open311Value Of(RequestUpdate update) => new Open311Fields(
        ("update_id", update.Id),
        ("service_request_id", update.RequestId.ToString()),
        ("status", StatusOf(update.Event)),
        ("updated_datetime", Instant(update.At)),
        ("description", update.Text),
        ("media_url", (string?)null));

    private static IEnumerable<(string Name, Open311Value Value)> ExtensionsOf(ServiceRequest request) =>
    [
        ("attributes", new Open311List("attribute", [.. request.Answers.SelectMany(AnswersOf)])),
        ("extended_attributes", new Open311Fields(
            ("channel", request.Channel),
            ("photos", new Open311List("photo", [.. request.MediaUrls.Select(url => new Open311Fields(("media_url", url)))])))),
        ("notes", new Open311List("note",
        [
            .. request.Notes.Select(n => new Open311Fields(
                ("datetime", Instant(n.At)), ("description", n.Text), ("type", Code.Of(n.Event)))),
        ])),
    ];

    private static IEnumerable<Open311Value> AnswersOf(GivenAnswer answer) => answer.Values.Select((value, i) => new Open311Fields(
        ("label", answer.Question), ("name", answer.Names?[i] ?? value), ("value", value), ("code", answer.Code)));

    private static Open311Fields AttributeOf(CategoryQuestion question, int order) => new Open311Fields(
        ("variable", !question.IsShownOnly),
        ("code", question.Code),
        ("datatype", Code.Of(question.Type)),
        ("required", question.IsRequired),
        ("datatype_description", question.Hint),
        ("order", (double?)order),
        ("description", question.Text),
        ("values", new Open311List("value",
            [.. (question.Choices ?? []).Select(c => new Open311Fields(("key", c.Key), ("name", c.Name)))])));

    private static string Cut(string text)
    {
        if (text.Length <= MaxDescription)
        {
            return text;
        }

        var cut = new StringBuilder(MaxDescription);
        foreach (var rune in text.EnumerateRunes().Take(MaxDescription))
        {
            cut.Append(rune);
        }

        return cut.ToString();
    }
}
