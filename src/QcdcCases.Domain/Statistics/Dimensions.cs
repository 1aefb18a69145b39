using System.Text.Json;
using System.Text.Json.Serialization;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Reception;

namespace QcdcCases.Domain.Statistics;

/// <summary>What a fact is about.</summary>
public enum FactSubject
{
    /// <summary>A letter with one of its cases.</summary>
    Letter,

    /// <summary>An entry of the reception register.</summary>
    Visit,

    /// <summary>A day on which a head or delegate received.</summary>
    ReceptionDay,

    /// <summary>A decision on a complaint or a conclusion on a denunciation.</summary>
    Decision,

    /// <summary>A stage in the taking-up of the case behind an own letter.</summary>
    Stage,

    /// <summary>Money, land, people or bodies that a decision orders or its enforcement achieves.</summary>
    Consequence,

    Conference,
    Opinion,

    /// <summary>One round of a piece of feedback, from receipt or reopening to its end.</summary>
    Feedback,

    /// <summary>A declared number.</summary>
    Indicator,
}

/// <summary>
/// Everything countable about a fact except its days, its unit and its amount. Facts of one profile are added up together; there are a few
/// hundred profiles in a nation, so sums stay small however many letters there are.
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

    /// <summary>The field of the letter, decision or opinion, and of a visit its case's; feedback has a category instead.</summary>
    public string? Field { get; init; }

    /// <summary>The kind of the case behind a letter.</summary>
    public CaseKind? CaseKind { get; init; }

    /// <summary>The field of the case behind a letter.</summary>
    public string? CaseField { get; init; }

    /// <summary>A letter counts once, by its first case; feedback counts as received once, by its first round.</summary>
    public bool Primary { get; init; }

    /// <summary>The only letter (or visit) about its case in the whole register, so that cases can be added up like letters.</summary>
    public bool Sole { get; init; }

    public bool? Eligible { get; init; }

    public Jurisdiction? Jurisdiction { get; init; }

    public ProcessingOutcome? Outcome { get; init; }

    public bool Duplicate { get; init; }

    /// <summary>Closed, or answered, by its last lawful day; null where there is none or it is not over.</summary>
    public bool? OnTime { get; init; }

    /// <summary>A last lawful day is set, so it can become overdue.</summary>
    public bool HasLastDay { get; init; }

    public ReceptionBlock? Block { get; init; }

    public SessionKind? SessionKind { get; init; }

    public bool LargeGroup { get; init; }

    /// <summary>Of a visit: people who had come about the matter before.</summary>
    public bool Repeated { get; init; }

    /// <summary>Of a letter: signed by five or more (TT 07/2014/TT-TTCP Đ6 k4).</summary>
    public bool Joint { get; init; }

    public CaseResult? Result { get; init; }

    /// <summary>Of a case behind an own letter: how far it is taken up.</summary>
    public CaseStage? Stage { get; init; }

    /// <summary>Of a consequence: achieved by enforcement, not only ordered.</summary>
    public bool Achieved { get; init; }

    public bool PartyHead { get; init; }

    public bool GovernmentHead { get; init; }

    public bool OnSpot { get; init; }

    /// <summary>Of an opinion: resolved on a later day than it was voiced. Of a stage: begun later than the first, or over.</summary>
    public bool Later { get; init; }

    /// <summary>Of feedback: how the round ended.</summary>
    public FeedbackEnd? End { get; init; }

    /// <summary>Of feedback: its category, which is no field.</summary>
    public string? Category { get; init; }

    /// <summary>Of a declared number: what is declared. Of a consequence: what of, as in <see cref="Consequences.ByCode"/>.</summary>
    public string? Code { get; init; }

    /// <summary>
    /// Facts that daily sums cannot answer for, because the answer hangs on two days or on other facts of the same case: these few are read
    /// one by one.
    /// </summary>
    [JsonIgnore]
    public bool ReadDirectly => Subject switch
    {
        FactSubject.Letter or FactSubject.Visit => !Sole,
        FactSubject.Opinion => Later,
        FactSubject.Stage => !Sole || Later,
        FactSubject.Indicator => true,
        _ => false,
    };

    /// <summary>Which of a case's facts it is counted by where it may be counted by one only: the lowest.</summary>
    [JsonIgnore]
    public int Rank => Subject switch
    {
        FactSubject.Visit => (2 * (int)Block!) + (Repeated ? 0 : 1),
        FactSubject.Stage => (int)Stage!,
        FactSubject.Letter => (IsOwn ? 0 : 8) + (Outcome is ProcessingOutcome.Accepted ? 0 : 4) + (IsPassedOn ? 0 : 2) + (Instance == 2 ? 0 : 1),
        _ => 0,
    };

    /// <summary>Of a letter: passed on to another body, or back to the one that forwarded it.</summary>
    [JsonIgnore]
    public bool IsPassedOn => Outcome is ProcessingOutcome.Transferred or ProcessingOutcome.Returned;

    [JsonIgnore]
    public bool IsOwn => Eligible is true && Jurisdiction is Letters.Jurisdiction.Own;

    /// <summary>Whether there is, or was, a day from which it is overdue.</summary>
    [JsonIgnore]
    public bool CanBeOverdue => HasLastDay && OnTime is not true;

    /// <summary>The stable text by which the profile is stored and found again.</summary>
    public string ToKey() => JsonSerializer.Serialize(this, Json);

    public static Dimensions FromKey(string key) => JsonSerializer.Deserialize<Dimensions>(key, Json)!;
}

/// <summary>How far a case is taken up, in the order in which a case in several counts once.</summary>
public enum CaseStage
{
    /// <summary>Đã thụ lý giải quyết.</summary>
    Accepted,

    /// <summary>Đã thụ lý, rồi đình chỉ giải quyết mà không do rút đơn: người khiếu nại chết, không còn đối tượng, tòa án đã thụ lý …</summary>
    Terminated,

    /// <summary>Đang xem xét điều kiện thụ lý.</summary>
    Reviewing,

    /// <summary>Rút toàn bộ đơn, đình chỉ giải quyết.</summary>
    Stopped,

    /// <summary>Không thụ lý.</summary>
    NotAccepted,
}

/// <summary>How a round of feedback ended.</summary>
public enum FeedbackEnd
{
    Answered,
    Refused,
    Closed,
}
