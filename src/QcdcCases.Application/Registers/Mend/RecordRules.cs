using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Registers.Mend;

/// <summary>
/// Checks stored records with the rules that entry applies to new ones, independent of their origin. Each method returns the codes of the
/// violated rules. Rules for the counter alone do not apply, because imported records may be incomplete.
/// </summary>
internal static class RecordRules
{
    public static IEnumerable<string> Of(Case about)
    {
        var steps = about.EffectiveSteps.Select(s => s.ToEntry()).ToList();
        var state = CaseState.Initial(about.Kind, about.OpenedInstance ?? 1);
        Refusal? impossible = null;
        foreach (var step in steps)
        {
            if (Procedure.Apply(state, step).IsRefused(out impossible, out var next))
            {
                break;
            }

            state = next;
        }

        var days = Days([.. steps.Select(s => (DateOnly?)s.On), .. steps.Select(s => s.Until)]);
        return Codes([days, .. steps.Select(ConsequenceRules.Check), impossible]);
    }

    /// <param name="original">The original of the letter.</param>
    public static IEnumerable<string> Of(
        Letter letter, Letter? original, IReadOnlyCollection<(PersonRole Role, string? Name)> people) => Codes(
    [
        Days(
            letter.ReceivedOn,
            letter.KnownOn,
            letter.LongerCheckOn,
            letter.Processing?.On,
            letter.Processing?.ReplyBy,
            letter.RepliedOn,
            letter.CitizenToldOn,
            letter.ForwarderToldOn,
            letter.DestructionDecidedOn),
        LetterRegistration.CheckKnown(letter.KnownOn, letter.ReceivedOn),
        new LetterClassification(letter.Kind, letter.Instance, letter.Field, letter.OnRegulations).Check(),
        letter.Processing?.Check(letter.ReceivedOn),
        FollowUp(letter, LetterFollowUp.ReplyReceived, letter.RepliedOn),
        FollowUp(letter, LetterFollowUp.CitizenTold, letter.CitizenToldOn),
        FollowUp(letter, LetterFollowUp.ForwarderTold, letter.ForwarderToldOn),
        FollowUp(letter, LetterFollowUp.DestructionDecided, letter.DestructionDecidedOn),
        LetterLimits.CheckSignatories(letter.Signatories, people),
        original is null ? null : LetterLimits.CheckOriginal(
            letter.ReceivedOn,
            letter.Number,
            (original.ReceivedOn, original.UnitId == letter.UnitId ? original.Number : null),
            "duplicateOf"),
    ]);

    /// <param name="named">The number of named people.</param>
    public static IEnumerable<string> Of(Visit visit, int named) =>
        Codes([
            Days(visit.ReceivedOn, visit.RefusalNoticeOn, visit.CitizenToldOn, visit.LetterMadeOn),
            VisitLimits.Check(
                new VisitEntry(visit.People, visit.Matter, visit.Result, RefusalGround: visit.RefusalGround),
                named,
                visit.LetterId is not null),
            FollowUp(visit, VisitFollowUp.RefusalSent, visit.RefusalNoticeOn),
            FollowUp(visit, VisitFollowUp.CitizenTold, visit.CitizenToldOn),
        ]);

    public static IEnumerable<string> Of(ReceptionSession session) =>
        Codes([Days(session.HeldOn, session.AnnouncedOn), SessionOpening.CheckAnnounced(session.AnnouncedOn, session.HeldOn)]);

    public static IEnumerable<string> Of(Conference conference) => Codes([Days(conference.HeldOn)]);

    public static IEnumerable<string> Of(Opinion opinion) => Codes(
    [
        Days(opinion.HeldOn, opinion.DueOn, opinion.ResolvedOn),
        Opinion.CheckDue(opinion.HeldOn, opinion.DueOn),
        opinion.ResolvedOn is { } on ? Opinion.CheckResolution(opinion.HeldOn, opinion.AnsweredOnSpot, on) : null,
    ]);

    /// <summary>
    /// A custom category of an imported record is reported too, because the register does not store whether the import marked it as custom.
    /// </summary>
    public static IEnumerable<string> Of(FeedbackItem feedback) => Codes(
    [
        Days([OfficeClock.DayOf(feedback.ReceivedAt), feedback.DueOn, .. feedback.Steps.Select(s => (DateOnly?)OfficeClock.DayOf(s.At))]),
        FeedbackLimits.CheckListed(feedback.Category, isOwn: false),
        FeedbackLimits.CheckDue(feedback.ReceivedAt, feedback.DueOn),
    ]);

    /// <param name="overlaps">The unit declares the indicator for overlapping days.</param>
    /// <param name="sameDays">The unit's other indicators for exactly these days.</param>
    public static IEnumerable<string> Of(DeclaredIndicator number, bool overlaps, Func<string, decimal?> sameDays) => Codes(
    [
        Days(number.From, number.To),
        overlaps ? IndicatorLimits.Overlaps() : null,
        IndicatorLimits.WholeOf(number.Code) is null ? null : IndicatorLimits.CheckPartAndWhole(number.Code, number.Value, sameDays),
    ]);

    private static Refusal? Days(params IReadOnlyList<DateOnly?> days) =>
        days.Any(d => d is { } day && !CalendarSpan.Contains(day)) ? CalendarSpan.Outside(string.Empty) : null;

    private static Refusal? FollowUp(Visit visit, VisitFollowUp happened, DateOnly? on) =>
        on is { } day ? Visit.CheckFollowUp(happened, visit.Result, visit.ReceivedOn, day) : null;

    private static Refusal? FollowUp(Letter letter, LetterFollowUp happened, DateOnly? on) => on is { } day
        ? LetterFollowUps.Check(happened, day, letter.Processing, letter.RepliedOn, letter.ForwardedBy is not null)
        : null;

    private static IEnumerable<string> Codes(IEnumerable<Refusal?> broken) => broken.OfType<Refusal>().Select(r => r.Code).Distinct();
}
