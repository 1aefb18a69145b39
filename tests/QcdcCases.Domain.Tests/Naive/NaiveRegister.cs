using System.Globalization;
using System.Text.Json.Nodes;

namespace QcdcCases.Domain.Tests.Naive;

/// <summary>
/// A register as the plain lists of facts that its journal's lines say, in the order of the lines. Nothing of the product takes part: it is
/// one half of an independent check of the figures.
/// </summary>
internal sealed class NaiveRegister
{
    private static readonly string[] ConsequenceNames =
    [
        "recoveredMoney",
        "recoveredLand",
        "returnedMoney",
        "returnedLand",
        "organisationsRestored",
        "individualsRestored",
        "organisationsSanctioned",
        "peopleSanctioned",
        "officialsSanctioned",
        "casesTransferred",
        "peopleTransferred",
        "officialsTransferred",
    ];

    private const string NoChannel = "none";

    private static readonly string[] FeedbackChannels =
        ["app", "national-portal", "hotline", "zalo", "counter", "suggestion-box", "email", "other"];

    private static readonly TimeSpan OfficeOffset = TimeSpan.FromHours(7);

    public List<NaiveUnit> Units { get; } = [];

    public List<NaiveSession> Sessions { get; } = [];

    public List<NaiveVisit> Visits { get; } = [];

    public List<NaiveCase> Cases { get; } = [];

    public List<NaiveLetter> Letters { get; } = [];

    public List<NaiveConference> Conferences { get; } = [];

    public List<NaiveOpinion> Opinions { get; } = [];

    public List<NaiveFeedback> Feedback { get; } = [];

    public List<NaiveIndicator> Indicators { get; } = [];

    public static NaiveRegister Read(IEnumerable<JsonObject> lines)
    {
        var register = new NaiveRegister();
        foreach (var line in lines)
        {
            register.Take(line);
        }

        return register;
    }

    public static IEnumerable<JsonObject> Parse(IEnumerable<string> lines) => lines.Select(line => JsonNode.Parse(line)!.AsObject());

    /// <summary>The days on which something was handed over to another unit.</summary>
    public IEnumerable<DateOnly> HandOverDays() =>
        Letters.SelectMany(l => l.HandOvers)
            .Concat(Cases.SelectMany(c => c.HandOvers))
            .Concat(Opinions.SelectMany(o => o.HandOvers))
            .Concat(Feedback.SelectMany(f => f.HandOvers))
            .Select(h => h.On);

    /// <summary>The channels of letters and feedback, and <c>none</c> for everything that has none.</summary>
    public IEnumerable<string> Channels() =>
        Letters.Select(l => l.Channel).Concat(Feedback.Select(ChannelOf)).Append(NoChannel).Distinct();

    /// <summary>The part of the register that came by a channel.</summary>
    public NaiveRegister OfChannel(string channel)
    {
        var part = new NaiveRegister();
        part.Units.AddRange(Units);
        part.Letters.AddRange(Letters.Where(l => l.Channel == channel));
        part.Feedback.AddRange(Feedback.Where(f => ChannelOf(f) == channel));
        if (channel == NoChannel)
        {
            part.Sessions.AddRange(Sessions);
            part.Visits.AddRange(Visits);
            part.Cases.AddRange(Cases);
            part.Conferences.AddRange(Conferences);
            part.Opinions.AddRange(Opinions);
            part.Indicators.AddRange(Indicators);
        }

        return part;
    }

    private static string ChannelOf(NaiveFeedback item) =>
        item.Channel is null ? NoChannel : FeedbackChannels.Contains(item.Channel) ? item.Channel : "other";

    /// <summary>Sets days by which feedback is to be answered, for most of it: no line of a journal tells one.</summary>
    public void GiveFeedbackDays(Dice dice)
    {
        for (var i = 0; i < Feedback.Count; i++)
        {
            Feedback[i] = Feedback[i] with { DueOn = dice.Maybe(70, Feedback[i].ReceivedOn.AddDays(dice.Between(0, 30))) };
        }
    }

    public void Take(JsonObject line)
    {
        switch (Text(line, "type"))
        {
            case "unit":
                Units.Add(
                    new(
                        Text(line, "key"),
                        Text(line, "level"),
                        Text(line, "kind"),
                        Maybe(line, "parent"),
                        True(line, "excludeFromRollup"),
                        Texts(line, "successors")));
                break;
            case "session":
                Sessions.Add(
                    new(
                        Text(line, "key"),
                        Text(line, "unit"),
                        Day(line, "on"),
                        Text(line, "kind"),
                        Text(line, "receiver"),
                        Maybe(line, "headOffice"),
                        line["held"] is not { } held || (bool)held));
                break;
            case "visit":
                Visits.Add(VisitOf(line));
                break;
            case "case":
                Cases.Add(
                    new(
                        Text(line, "key"),
                        Text(line, "unit"),
                        Text(line, "kind"),
                        Text(line, "field"),
                        (int?)line["instance"] ?? 1,
                        True(line, "complex"),
                        True(line, "remote"))
                    {
                        HandOvers = HandOversOf(line),
                        Group = True(line, "group"),
                        Protracted = True(line, "protracted"),
                        Previous = Maybe(line, "previous") is { } previous ? Find(Cases, c => c.Key == previous) : null,
                    });
                break;
            case "case-event":
                Find(Cases, c => c.Key == Text(line, "case"))
                    .Take(
                        Day(line, "on"),
                        Text(line, "event"),
                        (int?)line["instance"],
                        True(line, "partial"),
                        MaybeDay(line, "until"),
                        Maybe(line, "result"),
                        ConsequencesOf(line),
                        Maybe(line, "ground"));
                break;
            case "letter":
                Letters.Add(LetterOf(line));
                break;
            case "letter-processed":
                Find(Letters, l => l.Key == Text(line, "letter")).Processing =
                    new(Day(line, "on"), True(line, "eligible"), Maybe(line, "jurisdiction"), Text(line, "outcome"));
                break;
            case "conference":
                Conferences.Add(
                    new(
                        Text(line, "key"),
                        Text(line, "unit"),
                        Day(line, "on"),
                        Text(line, "kind"),
                        [.. line["chairs"]!.AsArray().Select(c => ChairOf(c!.AsObject()))],
                        (int)line["attendees"]!));
                break;
            case "opinion":
                Opinions.Add(
                    new(
                        Text(line, "key"),
                        Find(Conferences, c => c.Key == Text(line, "conference")),
                        Text(line, "field"),
                        True(line, "answeredOnSpot")) { HandOvers = HandOversOf(line) });
                break;
            case "opinion-resolved":
                Find(Opinions, o => o.Key == Text(line, "opinion")).ResolvedOn = Day(line, "on");
                break;
            case "feedback":
                Feedback.Add(
                    new(Text(line, "key"), Text(line, "unit"), OfficeDay(line, "receivedAt"))
                    {
                        Channel = Maybe(line, "channel"),
                        HandOvers = HandOversOf(line),
                    });
                break;
            case "feedback-event":
                Find(Feedback, f => f.Key == Text(line, "feedback")).Steps.Add(
                    new(OfficeDay(line, "at"), Text(line, "event"), (int?)line["rating"]));
                break;
            case "indicator":
                Indicators.Add(new(Text(line, "unit"), Text(line, "code"), Day(line, "from"), Day(line, "to"), (long)line["value"]!));
                break;
            default:
                throw new InvalidOperationException($"A journal has no line of type {line["type"]}.");
        }
    }

    private NaiveVisit VisitOf(JsonObject line)
    {
        var people = (int)line["people"]!;
        var aboutCase = Maybe(line, "case") is { } key ? Find(Cases, c => c.Key == key) : null;
        if (Maybe(line, "session") is not { } sessionKey)
        {
            return new(Text(line, "key"), Text(line, "unit"), Day(line, "on"), Text(line, "kind"), "officer", people, aboutCase)
            {
                Repeated = True(line, "repeated"),
            };
        }

        var session = Find(Sessions, s => s.Key == sessionKey);
        return new(Text(line, "key"), session.Unit, session.On, session.Kind, session.Receiver, people, aboutCase)
        {
            Session = session.Key,
            HeadOffice = session.HeadOffice,
            Repeated = True(line, "repeated"),
        };
    }

    private NaiveLetter LetterOf(JsonObject line)
    {
        var keys = Texts(line, "cases");
        if (Maybe(line, "case") is { } single)
        {
            keys = [single];
        }

        var cases = keys.Select(key => Find(Cases, c => c.Key == key)).ToList();
        return new(
            Text(line, "key"),
            Text(line, "unit"),
            Day(line, "receivedOn"),
            Text(line, "kind"),
            (int)line["instance"]!,
            Text(line, "field"),
            cases,
            Maybe(line, "duplicateOf") is not null)
        {
            Signatories = (int?)line["signatories"],
            Channel = Text(line, "channel"),
            BeyondLevel = True(line, "beyondLevel"),
            ManyPlaces = True(line, "manyPlaces"),
            HandOvers = HandOversOf(line),
        };
    }

    private static List<NaiveHandOver> HandOversOf(JsonObject line) =>
        [.. line["handedOver"]?.AsArray().Select(h => new NaiveHandOver(Text(h!.AsObject(), "to"), Day(h.AsObject(), "on"))) ?? []];

    private static Dictionary<string, long> ConsequencesOf(JsonObject line) =>
        line.Where(f => ConsequenceNames.Contains(f.Key)).ToDictionary(f => f.Key, f => (long)f.Value!);

    private static T Find<T>(IEnumerable<T> facts, Func<T, bool> fits) => facts.First(fits);

    private static string ChairOf(JsonObject chair) =>
        chair["deputy"] is { } deputy && (bool)deputy ? $"{Text(chair, "office")}'s deputy" : Text(chair, "office");

    private static string Text(JsonObject line, string field) => (string)line[field]!;

    private static string? Maybe(JsonObject line, string field) => (string?)line[field];

    private static bool True(JsonObject line, string field) => (bool?)line[field] ?? false;

    private static List<string> Texts(JsonObject line, string field) => [.. line[field]?.AsArray().Select(t => (string)t!) ?? []];

    private static DateOnly? MaybeDay(JsonObject line, string field) => line[field] is null ? null : Day(line, field);

    private static DateOnly Day(JsonObject line, string field) =>
        DateOnly.ParseExact(Text(line, field), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly OfficeDay(JsonObject line, string field) =>
        DateOnly.FromDateTime(DateTimeOffset.Parse(Text(line, field), CultureInfo.InvariantCulture).ToOffset(OfficeOffset).DateTime);
}
