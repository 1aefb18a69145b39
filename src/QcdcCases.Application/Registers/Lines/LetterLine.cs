using System.Text.Json.Serialization;
using QcdcCases.Application.Registers.Existing;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.People;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>A letter as received; its processing has a line of its own.</summary>
internal sealed class LetterLine : HeldLine
{
    [KeyText] public required string Unit { get; set; } = string.Empty;
    public required DateOnly ReceivedOn { get; set; }
    public required LetterChannel Channel { get; set; }
    public required CaseKind Kind { get; set; }
    [Integer(1, 2)] public required int Instance { get; set; }
    [CodeText] public required string Field { get; set; } = string.Empty;
    public Reference? Case { get; set; }
    [ListLength(1000)] public IReadOnlyList<Reference>? Cases { get; set; }
    public Reference? DuplicateOf { get; set; }
    [Integer(1)] public int? Signatories { get; set; }
    [Prose(MayBeBlank = true)] public string? Summary { get; set; }
    [Name(MayBeBlank = true)] public string? ForwardedBy { get; set; }
    public ForwarderKind? ForwarderKind { get; set; }

    /// <inheritdoc cref="Letter.KnownOn"/>
    public DateOnly? KnownOn { get; set; }

    /// <inheritdoc cref="Letter.OnRegulations"/>
    public bool? OnRegulations { get; set; }

    /// <summary>True if its check covered several places.</summary>
    public bool? ManyPlaces { get; set; }

    /// <summary>True if its check was delegated.</summary>
    public bool? DelegatedCheck { get; set; }

    /// <summary>The day on which the longer limit was fixed; by default the day of receipt.</summary>
    public DateOnly? LongerCheckOn { get; set; }
    [Prose(MayBeBlank = true)] public string? LongerCheckReason { get; set; }

    /// <summary>The visit from which it was made.</summary>
    public Reference? Visit { get; set; }
    [ListLength(1000)] public IReadOnlyList<PersonRecord>? People { get; set; }

    /// <summary>The number in the unit's register of the year; by default the next one.</summary>
    [AssignedByRegister, Integer(1), JsonPropertyName("number")] public int? BookNumber { get; set; }

    internal override RecordType Record => RecordType.Letter;

    /// <summary>The cases that it is about, from either member.</summary>
    internal IReadOnlyList<Reference> AllCases => Cases ?? (Case is { } only ? [only] : []);

    /// <summary>True if the line comes from a record with people whom the caller may not see.</summary>
    internal bool IsPartial { get; init; }

    internal override IEnumerable<(RecordType Type, Reference? To)> References =>
    [
        .. AllCases.Select(about => (RecordType.Case, (Reference?)about)),
        (RecordType.Letter, DuplicateOf),
        (RecordType.Visit, Visit),
    ];

    /// <summary>The named people.</summary>
    internal IReadOnlyCollection<(PersonRole Role, string? Name)> Named => [.. (People ?? []).Select(p => (p.Role, (string?)p.Name))];

    /// <summary>Converts the line for the registration; its references are resolved elsewhere.</summary>
    internal LetterRegistration ToRegistration(Guid unitId) => new(
        unitId, ReceivedOn, Channel, new LetterClassification(Kind, Instance, Field, OnRegulations is true), CaseIds: [],
        Signatories, Summary, ForwardedBy, DuplicateOfId: null, VisitId: null, PersonRecord.OpenNames(People))
    {
        ForwarderKind = ForwarderKind,
        KnownOn = KnownOn,
        LongerCheck = ToLongerCheck(),
    };

    /// <summary>Returns the member of the line for a refusal of the longer limit.</summary>
    internal string? MemberOf(string? field) => field switch
    {
        "on" => "longerCheckOn",
        "ground" => ManyPlaces is true ? "manyPlaces" : "delegatedCheck",
        _ => field,
    };

    /// <summary>The longer limit of its check, or null.</summary>
    internal LongerCheck? ToLongerCheck() => (ManyPlaces, DelegatedCheck) switch
    {
        (true, _) => new(LongerCheckOn ?? ReceivedOn, LongerCheckGround.SeveralPlaces, LongerCheckReason),
        (_, true) => new(LongerCheckOn ?? ReceivedOn, LongerCheckGround.Delegated, LongerCheckReason),
        _ => null,
    };

    internal override void SealDenouncers() => PersonRecord.Hide(Kind is CaseKind.Denunciation ? People : null);

    internal override void Reconcile(JournalLine held)
    {
        base.Reconcile(held);
        var there = (LetterLine)held;

        // Both ways to name one case are equivalent.
        if (Cases is [var only])
        {
            (Case, Cases) = (only, null);
        }

        // False values are optional, and so is the day of the longer limit if it is the day of receipt.
        OnRegulations = OnRegulations is true ? true : null;
        (ManyPlaces, DelegatedCheck) = (ManyPlaces is true ? true : null, DelegatedCheck is true ? true : null);
        LongerCheckOn = LongerCheckOn == ReceivedOn ? null : LongerCheckOn;

        // A line without later events does not undo those recorded at the counter.
        if (ToLongerCheck() is null)
        {
            (ManyPlaces, DelegatedCheck, LongerCheckOn, LongerCheckReason) =
                (there.ManyPlaces, there.DelegatedCheck, there.LongerCheckOn, there.LongerCheckReason);
        }

        (People, there.People) = PersonRecord.Compared(People, there.People, there.IsPartial);
    }

    internal static LetterLine Of(
        LetterRow row,
        string unit,
        IReadOnlyList<HandOverRecord>? handedOver,
        IReadOnlyList<PersonRecord>? people,
        bool isInPart)
    {
        var (letter, source) = (row.Letter, row.Letter.Source);
        var cases = row.Cases.ConvertAll(c => c.ReferenceFrom(source));
        return new LetterLine
        {
            Key = letter.Key,
            Voided = VoidedRecord.Of(letter),
            Unit = unit,
            ReceivedOn = letter.ReceivedOn,
            Channel = letter.Channel,
            Kind = letter.Kind,
            Instance = letter.Instance,
            Field = letter.Field,
            Case = cases.Count == 1 ? cases[0] : null,
            Cases = cases.Count == 1 ? null : cases,
            DuplicateOf = row.DuplicateOf?.ReferenceFrom(source),
            Signatories = letter.Signatories,
            Summary = letter.Summary,
            ForwardedBy = letter.ForwardedBy,
            ForwarderKind = letter.ForwarderKind,
            KnownOn = letter.KnownOn,
            OnRegulations = letter.OnRegulations ? true : null,
            ManyPlaces = letter.LongerCheckGround is LongerCheckGround.SeveralPlaces ? true : null,
            DelegatedCheck = letter.LongerCheckGround is LongerCheckGround.Delegated ? true : null,
            LongerCheckOn = letter.LongerCheckOn == letter.ReceivedOn ? null : letter.LongerCheckOn,
            LongerCheckReason = letter.LongerCheckReason,
            Visit = row.Visit?.ReferenceFrom(source),
            People = people,
            BookNumber = letter.Number,
            HandedOver = handedOver,
            IsPartial = isInPart,
        };
    }
}
