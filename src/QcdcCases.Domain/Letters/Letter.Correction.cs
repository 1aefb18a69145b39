using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Letters;

/// <summary>The correction of what was entered when the letter was registered.</summary>
public sealed partial class Letter
{
    /// <summary>
    /// Replaces the entered values. Number, unit and classification stay; what was recorded later must still be possible. The caller checks
    /// the conditions of the outcome and the steps of the cases.
    /// </summary>
    /// <param name="openNames">The names of the senders that may be searched; never the name of a denouncer.</param>
    public Refusal? Correct(LetterCorrection correction, IReadOnlyList<string> openNames, WorkingCalendar calendar)
    {
        if (FindContradiction(correction, calendar) is { } refusal)
        {
            return refusal;
        }

        (ReceivedOn, Channel, Signatories) = (correction.ReceivedOn, correction.Channel, correction.Signatories);
        (ForwardedBy, ForwarderKind, KnownOn) = (correction.ForwardedBy, correction.ForwarderKind, correction.KnownOn);
        (Field, Summary) = (correction.Field, correction.Summary);
        (BeyondLevel, ManyPlaces) = (correction.BeyondLevel, correction.ManyPlaces);
        Search = SearchText.WithNames(Summary, openNames);
        return null;
    }

    /// <summary>Removes the link with a case. At least one case remains.</summary>
    public Refusal? UnlinkCase(Guid caseId)
    {
        if (cases.Find(c => c.CaseId == caseId) is not { } link)
        {
            return LetterRefusals.CaseNotLinked();
        }

        if (cases.Count == 1)
        {
            return LetterRefusals.LastCase();
        }

        cases.Remove(link);
        return null;
    }

    private Refusal? FindContradiction(LetterCorrection correction, WorkingCalendar calendar) =>
        correction.ReceivedOn.Year != ReceivedOn.Year ? LetterRefusals.OtherBook()
        : correction.ForwardedBy is null && ForwarderToldOn is not null ? LetterRefusals.ForwarderTold()
        : LetterRegistration.CheckKnown(correction.KnownOn, correction.ReceivedOn) is { } known ? known
        : Processing?.Check(correction.ReceivedOn) is { } processed ? At(processed)
        : LongerCheckOn is { } on && LongerCheckGround is { } ground
            && new LongerCheck(on, ground, LongerCheckReason).Check(Kind, correction.ReceivedOn, DueOn(correction, calendar)) is { } longer
                ? At(longer)
        : null;

    private DateOnly DueOn(LetterCorrection correction, WorkingCalendar calendar) =>
        DeadlineRules.Processing(Kind, correction.ReceivedOn, OnRegulations).LastDay(correction.ReceivedOn, calendar);

    /// <summary>The member at fault is the corrected day, not a member of the later event.</summary>
    private static Refusal At(Refusal refusal) => refusal with { Field = "receivedOn" };
}

/// <summary>The values of a letter that a correction replaces.</summary>
/// <param name="Summary">Null only where an imported letter has none.</param>
public sealed record LetterCorrection(
    DateOnly ReceivedOn,
    LetterChannel Channel,
    int? Signatories,
    string? ForwardedBy,
    ForwarderKind? ForwarderKind,
    DateOnly? KnownOn,
    string Field,
    string? Summary,
    bool BeyondLevel,
    bool ManyPlaces)
{
    public static LetterCorrection Of(Letter letter) => new(
        letter.ReceivedOn,
        letter.Channel,
        letter.Signatories,
        letter.ForwardedBy,
        letter.ForwarderKind,
        letter.KnownOn,
        letter.Field,
        letter.Summary,
        letter.BeyondLevel,
        letter.ManyPlaces);
}
