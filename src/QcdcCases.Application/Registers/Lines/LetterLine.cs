using QcdcCases.Application.Registers.Shapes;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>A letter as it came in; its processing is a line of its own.</summary>
internal sealed class LetterLine : RecordLine<LetterLine>, IShaped<LetterLine>
{
    public static Shape<LetterLine> Members { get; } = ShapeOf("letter")
        .Required("key", Values.Key, l => l.Key, (l, v) => l.Key = v)
        .Required("unit", Values.Key, l => l.Unit, (l, v) => l.Unit = v)
        .Required("receivedOn", Values.Day, l => l.ReceivedOn, (l, v) => l.ReceivedOn = v)
        .Required("channel", Values.Word<LetterChannel>(), l => l.Channel, (l, v) => l.Channel = v)
        .Required("kind", Values.Word<CaseKind>(), l => l.Kind, (l, v) => l.Kind = v)
        .Required("instance", Values.Instance, l => l.Instance, (l, v) => l.Instance = v)
        .Required("field", Values.Code, l => l.Field, (l, v) => l.Field = v)
        .Optional("case", Values.Reference, l => l.Case, (l, v) => l.Case = v)
        .Optional("cases", Values.List(Values.Reference, 1000), l => l.Cases, (l, v) => l.Cases = v)
        .Optional("duplicateOf", Values.Reference, l => l.DuplicateOf, (l, v) => l.DuplicateOf = v)
        .Optional("signatories", Values.Some, l => l.Signatories, (l, v) => l.Signatories = v)
        .Optional("summary", Values.OptionalProse, l => l.Summary, (l, v) => l.Summary = v)
        .Optional("forwardedBy", Values.OptionalName, l => l.ForwardedBy, (l, v) => l.ForwardedBy = v)
        .Optional("forwarderKind", Values.Word<ForwarderKind>(), l => l.ForwarderKind, (l, v) => l.ForwarderKind = v)
        .Optional("knownOn", Values.Day, l => l.KnownOn, (l, v) => l.KnownOn = v)
        .Optional("onRegulations", Values.Flag, l => l.OnRegulations, (l, v) => l.OnRegulations = v)
        .Optional("manyPlaces", Values.Flag, l => l.ManyPlaces, (l, v) => l.ManyPlaces = v)
        .Optional("delegatedCheck", Values.Flag, l => l.DelegatedCheck, (l, v) => l.DelegatedCheck = v)
        .Optional("longerCheckOn", Values.Day, l => l.LongerCheckOn, (l, v) => l.LongerCheckOn = v)
        .Optional("longerCheckReason", Values.OptionalProse, l => l.LongerCheckReason, (l, v) => l.LongerCheckReason = v)
        .Optional("visit", Values.Reference, l => l.Visit, (l, v) => l.Visit = v)
        .Optional("people", PersonPart.List, l => l.People, (l, v) => l.People = v)
        .Given("number", Values.Some, l => l.BookNumber, (l, v) => l.BookNumber = v);

    public override RecordType Type => RecordType.Letter;

    public string Unit { get; set; } = string.Empty;

    public DateOnly ReceivedOn { get; set; }

    public LetterChannel Channel { get; set; }

    public CaseKind Kind { get; set; }

    public int Instance { get; set; }

    public string Field { get; set; } = string.Empty;

    public Reference? Case { get; set; }

    public IReadOnlyList<Reference>? Cases { get; set; }

    /// <summary>The cases it is about, however the line says it.</summary>
    public IReadOnlyList<Reference> AllCases => Cases ?? (Case is { } only ? [only] : []);

    public Reference? DuplicateOf { get; set; }

    public int? Signatories { get; set; }

    public string? Summary { get; set; }

    public string? ForwardedBy { get; set; }

    public ForwarderKind? ForwarderKind { get; set; }

    /// <inheritdoc cref="Letter.KnownOn"/>
    public DateOnly? KnownOn { get; set; }

    /// <inheritdoc cref="Letter.OnRegulations"/>
    public bool? OnRegulations { get; set; }

    /// <summary>Its check went to several places.</summary>
    public bool? ManyPlaces { get; set; }

    /// <summary>Its check was delegated.</summary>
    public bool? DelegatedCheck { get; set; }

    /// <summary>When the longer limit was fixed; its receipt where the line does not say.</summary>
    public DateOnly? LongerCheckOn { get; set; }

    public string? LongerCheckReason { get; set; }

    /// <summary>The visit from which it was taken.</summary>
    public Reference? Visit { get; set; }

    public IReadOnlyList<PersonPart>? People { get; set; }

    /// <summary>The number in the unit's book of the year; without it the next one is given.</summary>
    public int? BookNumber { get; set; }

    /// <summary>A line made from a record some of whose people the caller may not know.</summary>
    public bool IsInPart { get; init; }

    public LetterClassification ToClassification() => new(Kind, Instance, Field, OnRegulations is true);

    /// <summary>The longer limit of its check, or null.</summary>
    public LongerCheck? ToLongerCheck() => (ManyPlaces, DelegatedCheck) switch
    {
        (true, _) => new(LongerCheckOn ?? ReceivedOn, LongerCheckGround.SeveralPlaces, LongerCheckReason),
        (_, true) => new(LongerCheckOn ?? ReceivedOn, LongerCheckGround.Delegated, LongerCheckReason),
        _ => null,
    };

    protected override void ReconcileLater(LetterLine held)
    {
        // The two ways of naming one case say the same.
        if (Cases is [var only])
        {
            (Case, Cases) = (only, null);
        }

        // What is not so need not be said, nor that the longer limit was fixed on the day of receipt.
        (OnRegulations, ManyPlaces, DelegatedCheck) = (OnRegulations is true ? true : null, ManyPlaces is true ? true : null, DelegatedCheck is true ? true : null);
        LongerCheckOn = LongerCheckOn == ReceivedOn ? null : LongerCheckOn;

        // What followed at the counter is not taken back by a line that does not know it.
        if (ToLongerCheck() is null)
        {
            (ManyPlaces, DelegatedCheck, LongerCheckOn, LongerCheckReason) = (held.ManyPlaces, held.DelegatedCheck, held.LongerCheckOn, held.LongerCheckReason);
        }

        (People, held.People) = PersonPart.Compared(People, held.People, held.IsInPart);
    }

    public override void Refer(IReferences references)
    {
        foreach (var about in AllCases)
        {
            references.To(RecordType.Case, about, Cases is null ? "case" : "cases");
        }

        if (DuplicateOf is { } earlier)
        {
            references.To(RecordType.Letter, earlier, "duplicateOf");
        }

        if (Visit is { } visit)
        {
            references.To(RecordType.Visit, visit, "visit");
        }
    }
}
