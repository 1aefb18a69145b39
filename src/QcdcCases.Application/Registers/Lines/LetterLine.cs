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

    /// <inheritdoc cref="Letter.BeyondLevel"/>
    public bool? BeyondLevel { get; set; }

    /// <summary>
    /// True if it was sent to several bodies. The check of a denunciation then covers several places, unless
    /// <see cref="ManyPlacesCheck"/> or <see cref="DelegatedCheck"/> says otherwise.
    /// </summary>
    public bool? ManyPlaces { get; set; }

    /// <summary>For a denunciation: whether its check covered several places, where <see cref="ManyPlaces"/> does not say so.</summary>
    public bool? ManyPlacesCheck { get; set; }

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

    /// <summary>
    /// True if its check covered several places: by default that of a denunciation to several bodies, and whatever says when or why.
    /// </summary>
    private bool ChecksManyPlaces => ManyPlacesCheck
        ?? (ManyPlaces is true && (Kind is CaseKind.Denunciation || LongerCheckOn is not null || LongerCheckReason is not null));

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
        BeyondLevel = BeyondLevel is true,
        ManyPlaces = ManyPlaces is true,
        LongerCheck = ToLongerCheck(),
    };

    /// <summary>Returns the member of the line for a refusal of the longer limit.</summary>
    internal string? MemberOf(string? field) => field switch
    {
        "on" => "longerCheckOn",
        "ground" => ManyPlacesCheck is true ? "manyPlacesCheck" : ChecksManyPlaces ? "manyPlaces" : "delegatedCheck",
        _ => field,
    };

    /// <summary>The longer limit of its check, or null.</summary>
    internal LongerCheck? ToLongerCheck() => (ChecksManyPlaces, DelegatedCheck) switch
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
        BeyondLevel = BeyondLevel is true ? true : null;
        LongerCheckOn = LongerCheckOn == ReceivedOn ? null : LongerCheckOn;

        // A line without later events does not undo those recorded at the counter.
        var (longer, ofThere) = (ToLongerCheck(), there.ToLongerCheck());
        if (longer is null)
        {
            (longer, LongerCheckOn, LongerCheckReason) = (ofThere, there.LongerCheckOn, there.LongerCheckReason);
        }

        // The register did not always tell a letter to several bodies from a check in several places, which is another matter.
        if (ManyPlaces is true && ManyPlacesCheck is null && ofThere?.Ground is LongerCheckGround.SeveralPlaces)
        {
            there.SetPlaces(true, ofThere.Ground);
        }

        SetPlaces(ManyPlaces is true, longer?.Ground);

        (People, there.People) = PersonRecord.Compared(People, there.People, there.IsPartial);
    }

    /// <summary>Sets the members about places and the longer limit, each only where it says more than its default.</summary>
    private void SetPlaces(bool manyPlaces, LongerCheckGround? ground)
    {
        ManyPlaces = manyPlaces ? true : null;
        DelegatedCheck = ground is LongerCheckGround.Delegated ? true : null;
        var (several, byDefault) = (ground is LongerCheckGround.SeveralPlaces, manyPlaces && Kind is CaseKind.Denunciation);
        ManyPlacesCheck = several == byDefault ? null : several;
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
        var line = new LetterLine
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
            BeyondLevel = letter.BeyondLevel ? true : null,
            LongerCheckOn = letter.LongerCheckOn == letter.ReceivedOn ? null : letter.LongerCheckOn,
            LongerCheckReason = letter.LongerCheckReason,
            Visit = row.Visit?.ReferenceFrom(source),
            People = people,
            BookNumber = letter.Number,
            HandedOver = handedOver,
            IsPartial = isInPart,
        };
        line.SetPlaces(letter.ManyPlaces, letter.LongerCheckGround);
        return line;
    }
}
