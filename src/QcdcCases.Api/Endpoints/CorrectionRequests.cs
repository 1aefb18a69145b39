using QcdcCases.Application.Cases;
using QcdcCases.Application.Letters;
using QcdcCases.Application.People;
using QcdcCases.Application.Reception;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Reception;

namespace QcdcCases.Api.Endpoints;

/// <summary>The reason of a voiding, a restoration or another act that takes nothing else.</summary>
/// <param name="Reason">In words; it must not name a person of the matter.</param>
internal sealed record ReasonRequest(string Reason);

/// <summary>
/// The corrected values of a letter. They replace the entered ones: an absent <c>signatories</c>, <c>forwardedBy</c>, <c>forwarderKind</c>
/// or <c>knownOn</c> removes the value.
/// </summary>
/// <param name="Reason">The reason of the correction; it must not name a person of the matter.</param>
/// <param name="Field">By default unchanged.</param>
/// <param name="Summary">By default unchanged.</param>
/// <param name="People">All people of the letter; by default unchanged.</param>
/// <param name="BeyondLevel">Whether it was sent past the proper level; by default unchanged.</param>
/// <param name="ManyPlaces">Whether it was sent to several bodies; by default unchanged.</param>
internal sealed record LetterCorrectionRequest(
    string Reason,
    DateOnly ReceivedOn,
    LetterChannel Channel,
    int? Signatories = null,
    string? ForwardedBy = null,
    ForwarderKind? ForwarderKind = null,
    DateOnly? KnownOn = null,
    string? Field = null,
    string? Summary = null,
    IReadOnlyList<NamedPerson>? People = null,
    bool? BeyondLevel = null,
    bool? ManyPlaces = null)
{
    public CorrectLetter ToCommand(Guid letter) => new(
        letter,
        Reason,
        ReceivedOn,
        Channel,
        Signatories,
        ForwardedBy,
        ForwarderKind,
        KnownOn,
        Field,
        Summary,
        People,
        BeyondLevel,
        ManyPlaces);
}

/// <summary>The corrected values of a session. They replace the entered ones; an absent optional member removes the value.</summary>
/// <param name="Reason">The reason of the correction.</param>
internal sealed record SessionCorrectionRequest(
    string Reason,
    DateOnly HeldOn,
    SessionKind Kind,
    Receiver Receiver,
    HeadOffice? HeadOffice = null,
    SessionMode Mode = SessionMode.InPerson,
    string? ReceiverName = null,
    DateOnly? AnnouncedOn = null)
{
    public CorrectSession ToCommand(Guid session) =>
        new(session, Reason, HeldOn, Kind, Receiver, HeadOffice, Mode, ReceiverName, AnnouncedOn);
}

/// <summary>The right place of a visit: a session of its unit, or a day of regular reception.</summary>
/// <param name="Session">Exactly one of <c>session</c> and <c>on</c> is required.</param>
/// <param name="Reason">The reason of the correction.</param>
internal sealed record VisitMoveRequest(string Reason, Guid? Session = null, DateOnly? On = null);

/// <summary>A correction of any step.</summary>
/// <param name="Reason">The reason of the correction; it must not name a person of the matter.</param>
/// <param name="Step">The corrected step; it replaces all particulars.</param>
internal sealed record AnyStepCorrectionRequest(string Reason, StepCorrectionRequest Step);

/// <summary>A correction to be tried.</summary>
/// <param name="Step">The corrected step; absent to try what its removal would change.</param>
internal sealed record StepPreviewRequest(StepCorrectionRequest? Step = null);

/// <summary>What a correction of a step would change, in the client's language.</summary>
/// <param name="Refusal">The rule that the corrected step itself breaks; absent if it breaks none.</param>
/// <param name="Steps">The other steps that would no longer hold; correct or void them first, the last one first.</param>
/// <param name="Before">The case as it is.</param>
/// <param name="After">The case as it would be; absent if the correction is not possible.</param>
internal sealed record StepCorrectionPreviewBody(
    WhyNotBody? Refusal, IReadOnlyList<Http.BrokenStepBody> Steps, CaseOutlook Before, CaseOutlook? After)
{
    public static StepCorrectionPreviewBody Of(StepCorrectionPreview preview, string language) => new(
        preview.Refusal is { } refusal ? WhyNotBody.Of(refusal, refusal.Field, language) : null,
        [.. preview.Steps.Select(s => Http.BrokenStepBody.Of(s, language))],
        preview.Before,
        preview.After);
}
