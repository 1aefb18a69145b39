using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Letters;
using static QcdcCases.Domain.Statistics.PeriodRelation;
using static QcdcCases.Domain.Statistics.FactDay;

namespace QcdcCases.Domain.Statistics;

/// <summary>All published measures. Declared indicators add one measure for each declared code (<see cref="Declared"/>).</summary>
public static partial class Measures
{
    /// <summary>The prefix of the figures of declared codes.</summary>
    public const string DeclaredPrefix = "declared.";

    /// <summary>The lowest rating of a satisfied citizen.</summary>
    private const int Satisfied = 4;

    private static readonly CaseKind[] Kinds = Enum.GetValues<CaseKind>();

    public static IReadOnlyList<Measure> All { get; } =
        [.. Reception(), .. Letters(), .. Cases(), .. Decisions(), .. Dialogue(), .. Promises(), .. Feedback(), .. Service()];

    private static readonly Dictionary<string, Measure> ByCode = All.ToDictionary(f => f.Code, StringComparer.Ordinal);

    /// <summary>Returns the measure of a code, also of a declared indicator; null if there is none.</summary>
    public static Measure? Find(string code) => ByCode.GetValueOrDefault(code) ??
        (code.StartsWith(DeclaredPrefix, StringComparison.Ordinal) ? Declared(code[DeclaredPrefix.Length..]) : null);

    /// <summary>Returns the measure of an indicator: the sum of the declared values whose range is within the period.</summary>
    public static Measure Declared(string code) =>
        new(DeclaredPrefix + code, FactSubject.Indicator, Within, Begun, Finished, p => p.Code == code, AggregationKind.Amounts)
        {
            DeclaredCode = code,
        };

    private static IEnumerable<Measure> Letters() =>
    [
        Letter("letters.received", InPeriod, Begun, Begun),
        Letter("letters.carriedOver", AtStart, Begun, Finished),
        Letter("letters.total", During, Begun, Finished),
        .. Kinds.Select(kind => Letter($"letters.{Name(kind)}", During, Begun, Finished, p => p.Kind == kind)),
        Letter("letters.finished", InPeriod, Finished, Finished),
        Letter("letters.open", AtEnd, Begun, Finished),
        Letter("letters.unprocessed.carriedOver", AtStart, Begun, Processed),
        Letter("letters.processed", During, Processed, Finished),
        Letter("letters.unprocessed", AtEnd, Begun, Processed),
        .. ByKind("letters.eligible", (code, where) => Letter(code, During, Processed, Finished, p => p.Eligible is true && where(p.Kind))),
        Letter("letters.ineligible", During, Processed, Finished, p => p.Eligible is false),
        Mark("letters.beyondLevel", During, Begun, Finished, LetterMarks.BeyondLevel, AggregationKind.Facts),
        Mark("letters.manyPlaces", During, Begun, Finished, LetterMarks.ManyPlaces, AggregationKind.Facts),
        .. Shared.Code.All<LetterChannel>().Select(channel =>
            Letter($"letters.channel.{channel}", InPeriod, Begun, Begun, p => p.Channel == channel)),
        Letter("letters.duplicate", During, Processed, Finished, p => p.Duplicate),
        .. Enum.GetValues<ProcessingOutcome>().Select(outcome =>
            Letter($"letters.{Shared.Code.Of(outcome)}", During, Processed, Finished, p => p.Outcome == outcome)),
        Letter("letters.other", During, Processed, Finished, p => p is { Eligible: true, Jurisdiction: Jurisdiction.Other }),
        .. ByKind("letters.own", (code, where) => Letter(code, During, Processed, Finished, p => p.IsOwn && where(p.Kind))),
        .. ByKind("letters.own.resolved", (code, where) => Letter(code, InPeriod, Finished, Finished, p => p.IsOwn && where(p.Kind))),
        .. ByKind("letters.own.inProgress", (code, where) => Letter(code, AtEnd, Processed, Finished, p => p.IsOwn && where(p.Kind))),
    ];

    private static IEnumerable<Measure> Cases() =>
    [
        .. ByKind("cases.total", (code, where) => Case(code, During, Begun, Finished, p => where(p.CaseKind))),
        .. ByKind("cases.own", (code, where) => Case(code, During, Processed, Finished, p => p.IsOwn && where(p.CaseKind))),
        .. ByKind("cases.own.resolved", (code, where) => Case(code, InPeriod, Finished, Finished, p => p.IsOwn && where(p.CaseKind))),
        Case("cases.own.resolvedOnTime", InPeriod, Closed, Closed, p => p.IsOwn && p.OnTime is true),
        Case("cases.own.resolvedLate", InPeriod, Closed, Closed, p => p.IsOwn && p.OnTime is false),
        Case("cases.own.overdue", AtEnd, Overdue, Closed, p => p.IsOwn && p.CanBeOverdue),
        .. new[] { LetterMarks.Group, LetterMarks.Complex, LetterMarks.Protracted, LetterMarks.Notable }.SelectMany(mark => new[]
        {
            Mark($"cases.{mark}.total", During, Begun, Finished, mark),
            Mark($"cases.{mark}.resolved", InPeriod, Finished, Finished, mark),
            Mark($"cases.{mark}.open", AtEnd, Begun, Finished, mark),
        }),
        Mark("cases.own.overdueWithoutApology", AtEnd, Begun, Finished, LetterMarks.WithoutApology),
        Mark("cases.afterFinal", InPeriod, Begun, Begun, LetterMarks.AfterFinal),
        Mark("cases.turnedDenunciation", InPeriod, Begun, Begun, LetterMarks.TurnedDenunciation),
    ];

    private static Measure Mark(
        string code,
        PeriodRelation periodRelation,
        FactDay enters,
        FactDay leaves,
        string mark,
        AggregationKind aggregationKind = AggregationKind.Cases) =>
        new(code, FactSubject.LetterMark, periodRelation, enters, leaves, p => p.Code == mark, aggregationKind);

    private static IEnumerable<Measure> Decisions() =>
    [
        Complaint("first.upheld", 1, CaseResult.Upheld),
        Complaint("first.rejected", 1, CaseResult.Rejected),
        Complaint("first.partlyUpheld", 1, CaseResult.PartlyUpheld),
        Complaint("second.confirmed", 2, CaseResult.Confirmed),
        Complaint("second.annulledOrChanged", 2, CaseResult.AnnulledOrChanged),
        .. Conclusions("first", 1),
        .. Conclusions("continued", 2),
    ];

    private static IEnumerable<Measure> Dialogue() =>
    [
        .. ConferencesOf("dialogue", "conferences", p => p.IsDialogue),
        .. ConferencesOf("dialogue.thematic", "conferences", p => p.Conference is ConferenceKind.Thematic),
        .. ConferencesOf("dialogue.partyHead", "conferences", p => p.IsDialogue && p.PartyHead),
        .. ConferencesOf("dialogue.partyDeputy", "conferences", p => p.IsDialogue && p.PartyDeputy),
        .. ConferencesOf("dialogue.governmentHead", "conferences", p => p.IsDialogue && p.GovernmentHead),
        .. ConferencesOf("dialogue.governmentDeputy", "conferences", p => p.IsDialogue && p.GovernmentDeputy),
        .. ConferencesOf("voterMeeting", "meetings", p => p.Conference is ConferenceKind.VoterMeeting),
        .. ConferencesOf("workplace", "meetings", p => p.Conference is ConferenceKind.Workplace),
    ];

    private static IEnumerable<Measure> ConferencesOf(string prefix, string name, Func<Dimensions, bool> where) =>
    [
        Flow($"{prefix}.{name}", FactSubject.Conference, where),
        Flow($"{prefix}.attendees", FactSubject.Conference, where, AggregationKind.Amounts),
        Flow($"{prefix}.opinions", FactSubject.Opinion, where),
        Flow($"{prefix}.opinionsAnsweredOnSpot", FactSubject.Opinion, p => p.OnSpot && where(p)),
        new($"{prefix}.opinionsResolved", FactSubject.Opinion, Within, Begun, Finished, where),
        new($"{prefix}.opinionsOpen", FactSubject.Opinion, BegunAndOpen, Begun, Finished, where),
    ];

    private static IEnumerable<Measure> Promises() =>
    [
        .. PromisesOf("promises", _ => true),
        .. Enum.GetValues<OpinionOrigin>().SelectMany(origin => PromisesOf($"promises.origin.{NameOf(origin)}", p => p.Origin == origin)),
    ];

    private static IEnumerable<Measure> PromisesOf(string prefix, Func<Dimensions, bool> where) =>
    [
        Promise($"{prefix}.taken", InPeriod, Begun, Begun, where),
        Promise($"{prefix}.carriedOver", AtStart, Begun, Finished, where),
        Promise($"{prefix}.kept", InPeriod, Finished, Finished, where),
        Promise($"{prefix}.keptInTime", InPeriod, Finished, Finished, p => p.OnTime is true && where(p)),
        Promise($"{prefix}.keptLate", InPeriod, Finished, Finished, p => p.OnTime is false && where(p)),
        Promise($"{prefix}.open", AtEnd, Begun, Finished, where),
        new($"{prefix}.overdue", FactSubject.Promise, AtEnd, Begun, Finished, p => !p.Primary && where(p)),
    ];

    private static Measure Promise(string code, PeriodRelation periodRelation, FactDay enters, FactDay leaves, Func<Dimensions, bool> where) =>
        new(code, FactSubject.Promise, periodRelation, enters, leaves, p => p.Primary && where(p));

    /// <summary>The published codes write the origin in one word.</summary>
    private static string NameOf(OpinionOrigin origin) => origin is OpinionOrigin.VoterMeeting ? "voterMeeting" : Name(origin);

    private static IEnumerable<Measure> Feedback() =>
    [
        Flow("feedback.received", FactSubject.Feedback, p => p.Primary),
        new("feedback.answered", FactSubject.Feedback, InPeriod, Finished, Finished, p => p.End is FeedbackEnd.Answered),
        new("feedback.answeredOnTime", FactSubject.Feedback, InPeriod, Finished, Finished, p => p is { End: FeedbackEnd.Answered, OnTime: true }),
        new("feedback.answeredWithLimit", FactSubject.Feedback, InPeriod, Finished, Finished, p => p is { End: FeedbackEnd.Answered, HasLastDay: true }),
        new("feedback.refused", FactSubject.Feedback, InPeriod, Finished, Finished, p => p.End is FeedbackEnd.Refused),
        new("feedback.open", FactSubject.Feedback, AtEnd, Begun, Finished, _ => true),
        new("feedback.openWithLimit", FactSubject.Feedback, AtEnd, Begun, Finished, p => p.HasLastDay),
        new("feedback.overdue", FactSubject.Feedback, AtEnd, Overdue, Finished, p => p.CanBeOverdue),
        new("feedback.rated", FactSubject.Feedback, InPeriod, Rated, Rated, _ => true),
        .. Enumerable.Range(1, 5).Select(rating =>
            new Measure($"feedback.rated.{rating}", FactSubject.Feedback, InPeriod, Rated, Rated, p => p.Rating == rating)),
        new("feedback.satisfied", FactSubject.Feedback, InPeriod, Rated, Rated, p => p.Rating >= Satisfied),
    ];

    private static IEnumerable<Measure> Service() =>
    [
        Flow("apologies.issued", FactSubject.Apology, _ => true),
        .. RatingsOf("visits", FactSubject.VisitRating),
        .. RatingsOf("letters", FactSubject.LetterRating),
    ];

    private static IEnumerable<Measure> RatingsOf(string prefix, FactSubject subject) =>
    [
        Flow($"{prefix}.rated", subject, _ => true),
        .. Enumerable.Range(1, 5).Select(rating => Flow($"{prefix}.rated.{rating}", subject, p => p.Rating == rating)),
        Flow($"{prefix}.satisfied", subject, p => p.Rating >= Satisfied),
    ];

    private static Measure Flow(string code, FactSubject subject, Func<Dimensions, bool> where, AggregationKind aggregationKind = AggregationKind.Facts) =>
        new(code, subject, InPeriod, Begun, Begun, where, aggregationKind);

    private static Measure Letter(string code, PeriodRelation periodRelation, FactDay enters, FactDay leaves, Func<Dimensions, bool>? where = null) =>
        new(code, FactSubject.Letter, periodRelation, enters, leaves, where is null ? p => p.Primary : p => p.Primary && where(p));

    private static Measure Case(string code, PeriodRelation periodRelation, FactDay enters, FactDay leaves, Func<Dimensions, bool> where) =>
        new(code, FactSubject.Letter, periodRelation, enters, leaves, p => p.CaseKind is not null && where(p), AggregationKind.Cases);

    private static IEnumerable<Measure> ByKind(string code, Func<string, Func<CaseKind?, bool>, Measure> figure) =>
        [figure(code, _ => true), .. Kinds.Select(kind => figure($"{code}.{Name(kind)}", k => k == kind))];

    private static Measure Complaint(string tail, int instance, CaseResult result) => Flow(
        $"decisions.complaint.{tail}", FactSubject.Decision, p => p.Kind is CaseKind.Complaint && p.Instance == instance && p.Result == result);

    private static IEnumerable<Measure> Conclusions(string tail, int instance) =>
        new (string Name, CaseResult Result)[] { ("true", CaseResult.True), ("false", CaseResult.False), ("partlyTrue", CaseResult.PartlyTrue) }
            .Select(r => Flow(
                $"decisions.denunciation.{tail}.{r.Name}",
                FactSubject.Decision,
                p => p.Kind is CaseKind.Denunciation && p.Instance == instance && p.Result == r.Result));

    private static string Name<T>(T member)
        where T : struct, Enum => Shared.Code.Of(member);
}
