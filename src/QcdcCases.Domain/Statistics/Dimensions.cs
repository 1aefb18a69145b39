using System.Text.Json;
using System.Text.Json.Serialization;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Codes;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Reception;

namespace QcdcCases.Domain.Statistics;

/// <summary>The subject of a fact.</summary>
public enum FactSubject
{
    /// <summary>A letter with one of its cases.</summary>
    Letter,

    /// <summary>What stands out of a letter or the case behind it; few letters have any.</summary>
    LetterMark,

    /// <summary>An entry of the reception register.</summary>
    Visit,

    /// <summary>A day of reception by the head or a delegate.</summary>
    ReceptionDay,

    /// <summary>A session of reception that was held.</summary>
    Session,

    /// <summary>A decision on a complaint or a conclusion on a denunciation.</summary>
    Decision,

    /// <summary>A stage of the case behind an own letter.</summary>
    Stage,

    /// <summary>Money, land, people or bodies that a decision orders or its enforcement achieves.</summary>
    Consequence,

    Conference,
    Opinion,

    /// <summary>An opinion that was taken on, from that day to its confirmation, and each span in which it is overdue.</summary>
    Promise,

    /// <summary>One round of feedback, from receipt or reopening to its end.</summary>
    Feedback,

    /// <summary>A declared indicator.</summary>
    Indicator,

    /// <summary>A letter of apology.</summary>
    Apology,

    /// <summary>A citizen's rating of a visit.</summary>
    VisitRating,

    /// <summary>A citizen's rating of the handling of a letter.</summary>
    LetterRating,
}

/// <summary>
/// The dimensions of a fact: everything countable except its days, unit and amount. Facts with equal dimensions are aggregated together; a
/// nation has a few hundred combinations, so aggregates stay small however many letters there are.
/// </summary>
public sealed record Dimensions(FactSubject Subject)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public CaseKind? Kind { get; init; }

    public int? Instance { get; init; }

    /// <summary>The field of the letter, decision or opinion, or of a visit's case; feedback has a category instead.</summary>
    public string? Field { get; init; }

    /// <summary>The field that forms and groups count by: a field of the second level counts as its parent.</summary>
    [JsonIgnore]
    public string? MainField => Field is null ? null : Fields.Table.MainOf(Field);

    /// <summary>The kind of the case behind a letter.</summary>
    public CaseKind? CaseKind { get; init; }

    /// <summary>The field of the case behind a letter.</summary>
    public string? CaseField { get; init; }

    /// <inheritdoc cref="MainField"/>
    [JsonIgnore]
    public string? MainCaseField => CaseField is null ? null : Fields.Table.MainOf(CaseField);

    /// <summary>
    /// True for the one fact that counts the item itself: a letter with its first case, feedback in its first round, a promise from the
    /// day on which it was taken on.
    /// </summary>
    public bool Primary { get; init; }

    /// <summary>
    /// True if the letter or visit is the only one about its case in the whole register, so that its case can be counted by aggregates.
    /// </summary>
    public bool Sole { get; init; }

    /// <summary>True if another unit took the item over while it was open; which unit counts it depends on the end of the period.</summary>
    public bool HandedOver { get; init; }

    public bool? Eligible { get; init; }

    public Jurisdiction? Jurisdiction { get; init; }

    public ProcessingOutcome? Outcome { get; init; }

    public bool Duplicate { get; init; }

    /// <summary>True if closed, answered or confirmed by the last day; null if there is no such day or the item is open.</summary>
    public bool? OnTime { get; init; }

    /// <summary>True if the item has a last lawful day and so can become overdue.</summary>
    public bool HasLastDay { get; init; }

    public ReceptionBlock? Block { get; init; }

    public SessionKind? SessionKind { get; init; }

    /// <summary>
    /// For a visit, day or session of periodic or unscheduled reception that the head held in person: the office of the head.
    /// </summary>
    public HeadOffice? Office { get; init; }

    /// <summary>For a visit in regular reception: true if the head received it.</summary>
    public bool ByHead { get; init; }

    /// <summary>For a session: true if nobody came.</summary>
    public bool Empty { get; init; }

    public bool LargeGroup { get; init; }

    /// <summary>For a visit: true if people came about the matter before.</summary>
    public bool Repeated { get; init; }

    /// <summary>For a letter: true if signed by five or more (TT 07/2014/TT-TTCP Đ6 k4).</summary>
    public bool Joint { get; init; }

    /// <summary>For a letter or feedback: the code of the channel; null where feedback names none.</summary>
    public string? Channel { get; init; }

    public CaseResult? Result { get; init; }

    /// <summary>For a case behind an own letter: its stage.</summary>
    public CaseStage? Stage { get; init; }

    /// <summary>For a consequence: true if achieved by enforcement, false if ordered.</summary>
    public bool Achieved { get; init; }

    /// <summary>
    /// For a conference and its opinions: the kind; null for an ordinary dialogue, which keeps the keys of earlier versions.
    /// </summary>
    public ConferenceKind? Conference { get; init; }

    public bool PartyHead { get; init; }

    public bool GovernmentHead { get; init; }

    public bool PartyDeputy { get; init; }

    public bool GovernmentDeputy { get; init; }

    public bool OnSpot { get; init; }

    /// <summary>For a promise: where it comes from.</summary>
    public OpinionOrigin? Origin { get; init; }

    /// <summary>
    /// For an opinion: resolved after the day of the conference. For a stage: begun after the day of processing, or over.
    /// </summary>
    public bool Later { get; init; }

    /// <summary>For feedback: how the round ended.</summary>
    public FeedbackEnd? End { get; init; }

    /// <summary>For a rated round of feedback and the rating of a visit or letter: the rating, 1 to 5.</summary>
    public int? Rating { get; init; }

    /// <summary>For feedback: the category.</summary>
    public string? Category { get; init; }

    /// <summary>
    /// For an indicator: its code. For a consequence: its code in <see cref="Consequences.ByCode"/>. For a mark: its code in
    /// <see cref="LetterMarks"/>.
    /// </summary>
    public string? Code { get; init; }

    /// <summary>For an indicator: the number of decimals of the amount, which is an integer of the smallest place.</summary>
    public int Decimals { get; init; }

    /// <summary>
    /// True for facts that daily aggregates cannot answer for some measures, because the answer depends on two days or on other facts of
    /// the same case; these few facts are read one by one.
    /// </summary>
    [JsonIgnore]
    public bool ReadDirectly => HandedOver || Subject switch
    {
        FactSubject.Letter or FactSubject.LetterMark or FactSubject.Visit => !Sole,
        FactSubject.Opinion => Later,
        FactSubject.Stage => !Sole || Later,
        FactSubject.Indicator => true,
        _ => false,
    };

    /// <summary>The rank of a fact among the facts of its case; where a case counts by one fact, the lowest rank counts.</summary>
    [JsonIgnore]
    public int Rank =>
        Subject switch
        {
            FactSubject.Visit => (2 * (int)Block!) + (Repeated ? 0 : 1),
            FactSubject.Stage => (int)Stage!,
            FactSubject.Letter => (IsOwn ? 0 : 8)
                + (Outcome is ProcessingOutcome.Accepted ? 0 : 4)
                + (IsPassedOn ? 0 : 2)
                + (Instance == 2 ? 0 : 1),
            _ => 0,
        };

    /// <summary>For a letter: true if transferred to another body or returned to the forwarder.</summary>
    [JsonIgnore]
    public bool IsPassedOn => Outcome is ProcessingOutcome.Transferred or ProcessingOutcome.Returned;

    [JsonIgnore]
    public bool IsOwn => Eligible is true && Jurisdiction is Letters.Jurisdiction.Own;

    /// <summary>
    /// For a conference and its opinions: true for a dialogue of a head. Meetings with voters and dialogues at workplaces are counted
    /// apart.
    /// </summary>
    [JsonIgnore]
    public bool IsDialogue => Conference is null or ConferenceKind.Thematic;

    /// <summary>True if the item is or was overdue from some day, or can become so.</summary>
    [JsonIgnore]
    public bool CanBeOverdue => HasLastDay && OnTime is not true;

    /// <summary>The stable text by which the dimensions are stored and found.</summary>
    public string ToKey() => JsonSerializer.Serialize(this, Json);

    public static Dimensions FromKey(string key) => JsonSerializer.Deserialize<Dimensions>(key, Json)!;
}

/// <summary>The stage of a case, in the order in which a case with several stages counts once.</summary>
public enum CaseStage
{
    /// <summary>Đã thụ lý giải quyết.</summary>
    Accepted,

    /// <summary>
    /// Đã thụ lý, rồi đình chỉ giải quyết mà không do rút đơn: người khiếu nại chết, không còn đối tượng, tòa án đã thụ lý …
    /// </summary>
    Terminated,

    /// <summary>Đang xem xét điều kiện thụ lý.</summary>
    Reviewing,

    /// <summary>Rút toàn bộ đơn, đình chỉ giải quyết.</summary>
    Stopped,

    /// <summary>Không thụ lý.</summary>
    NotAccepted,
}

/// <summary>The end of a round of feedback.</summary>
public enum FeedbackEnd
{
    Answered,
    Refused,
    Closed,
}
