using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Statistics;

/// <summary>A letter as far as it is counted.</summary>
public readonly record struct CountedLetter(
    Guid Id, Guid UnitId, CaseKind Kind, int Instance, string Field, DateOnly ReceivedOn, bool Duplicate, LetterProcessing? Processing, DateOnly? FinishedOn)
{
    /// <summary>How many signed, as far as the book says.</summary>
    public int? Signatories { get; init; }
}

/// <summary>A case behind a letter as far as it is counted: its rounds in the letter's instance.</summary>
/// <param name="Sole">Whether the letter is the only one about the case in the whole register.</param>
public readonly record struct CountedCase(Guid Id, CaseKind Kind, string Field, IReadOnlyList<CaseRound> Rounds, bool Sole)
{
    /// <summary>How it was taken up in the letter's instance, in the order of its story.</summary>
    public IReadOnlyList<StageChange> Stages { get; init; } = [];
}

/// <summary>The facts that follow from the records: pure functions, shared by every use case and by the import.</summary>
public static partial class FactsOf
{
    /// <summary>A letter's facts, one for each of its cases; the first one counts the letter itself.</summary>
    public static IEnumerable<FactContent> Letter(CountedLetter letter, IReadOnlyList<CountedCase> cases) =>
        cases.Count == 0
            ? [LetterWith(letter, null, 0)]
            : cases.Select((behind, place) => LetterWith(letter, behind, place));

    /// <param name="caseField">The field of the visit's case, if it has one.</param>
    /// <param name="sole">Whether it is the only visit about its case, or has none.</param>
    public static FactContent Visit(Visit visit, string? caseField, bool sole) =>
        Visit(visit.Id, visit.UnitId, visit.ReceivedOn, visit.Block, visit.SessionKind, visit.People, visit.CaseId, caseField, sole, visit.Repeated is true);

    /// <inheritdoc cref="Visit(Reception.Visit, string?, bool)"/>
    public static FactContent Visit(
        Guid id, Guid unitId, DateOnly on, ReceptionBlock block, SessionKind kind, int people, Guid? caseId, string? caseField, bool sole, bool repeated) =>
        new(FactSubject.Visit, id, 0, unitId, VisitProfile(block, kind, people, caseField, sole) with { Repeated = repeated }, on)
        {
            CaseId = caseId ?? id,
            FinishedOn = on,
            Amount = people,
        };

    /// <summary>The day of a session, if it makes one and is the first of its unit, office and receiver that day.</summary>
    public static FactContent ReceptionDay(Guid sessionId, Guid unitId, DateOnly on, Receiver receiver) => new(
        FactSubject.ReceptionDay,
        sessionId,
        0,
        unitId,
        new Profile(FactSubject.ReceptionDay) { Block = receiver is Receiver.Head ? ReceptionBlock.Head : ReceptionBlock.Delegate },
        on)
    {
        FinishedOn = on,
    };

    public static FactContent Conference(Conference conference) => new(
        FactSubject.Conference,
        conference.Id,
        0,
        conference.UnitId,
        Chaired(FactSubject.Conference, conference.Chairs),
        conference.HeldOn)
    {
        FinishedOn = conference.HeldOn,
        Amount = conference.Attendees,
    };

    /// <param name="chairs">Who chaired the conference.</param>
    /// <param name="resolvedOn">The day it was settled; one answered on the spot is settled on the day of the conference.</param>
    public static FactContent Opinion(
        Guid id, Guid unitId, DateOnly heldOn, string field, bool answeredOnSpot, DateOnly? resolvedOn, IReadOnlyList<Chair> chairs)
    {
        var settledOn = answeredOnSpot ? heldOn : resolvedOn;
        var profile = Chaired(FactSubject.Opinion, chairs) with
        {
            Field = field,
            OnSpot = answeredOnSpot,
            Later = settledOn is not null && settledOn != heldOn,
        };
        return new(FactSubject.Opinion, id, 0, unitId, profile, heldOn) { FinishedOn = settledOn };
    }

    public static FactContent Opinion(Opinion opinion, IReadOnlyList<Chair> chairs) =>
        Opinion(opinion.Id, opinion.UnitId, opinion.HeldOn, opinion.Field, opinion.AnsweredOnSpot, opinion.ResolvedOn, chairs);

    /// <summary>One fact a round: from receipt, or from each reopening, to the answer, refusal or closing that ends it.</summary>
    public static IEnumerable<FactContent> Feedback(FeedbackItem item) => Feedback(
        item.Id, item.UnitId, item.ReceivedAt, item.Category, item.DueOn, item.Steps.OrderBy(s => s.Sequence).Select(s => (s.Event, s.At)));

    /// <inheritdoc cref="Feedback(FeedbackItem)"/>
    public static IEnumerable<FactContent> Feedback(
        Guid id, Guid unitId, DateTimeOffset receivedAt, string category, DateOnly? dueOn, IEnumerable<(FeedbackEvent Event, DateTimeOffset At)> steps)
    {
        var round = new Round(OfficeClock.DayOf(receivedAt));
        var part = 0;
        foreach (var (happened, at) in steps)
        {
            if (happened is FeedbackEvent.Reopened)
            {
                yield return round.ToFact(id, part++, unitId, category, dueOn);
                round = new Round(OfficeClock.DayOf(at));
            }
            else
            {
                round.Take(happened, OfficeClock.DayOf(at));
            }
        }

        yield return round.ToFact(id, part, unitId, category, dueOn);
    }

    public static FactContent Indicator(DeclaredIndicator indicator) => new(
        FactSubject.Indicator,
        indicator.Id,
        0,
        indicator.UnitId,
        new Profile(FactSubject.Indicator) { Code = indicator.Code },
        indicator.From)
    {
        FinishedOn = indicator.To,
        Amount = indicator.Value,
    };

    private static FactContent LetterWith(CountedLetter letter, CountedCase? behind, int place)
    {
        var (closedOn, overdueFrom, onTime) = Clock(letter, behind);
        var profile = new Profile(FactSubject.Letter)
        {
            Kind = letter.Kind,
            Instance = letter.Instance,
            Field = letter.Field,
            CaseKind = behind?.Kind,
            CaseField = behind?.Field,
            Primary = place == 0,
            Sole = behind?.Sole ?? true,
            Eligible = letter.Processing?.Eligible,
            Jurisdiction = letter.Processing?.Jurisdiction,
            Outcome = letter.Processing?.Outcome,
            Duplicate = letter.Duplicate,
            Joint = letter.Signatories >= Reception.Visit.LargeGroup,
            OnTime = onTime,
            HasLastDay = overdueFrom is not null || onTime is not null,
        };
        return new(FactSubject.Letter, letter.Id, place, letter.UnitId, profile, letter.ReceivedOn)
        {
            CaseId = behind?.Id,
            ProcessedOn = letter.Processing?.On,
            FinishedOn = letter.FinishedOn,
            ClosedOn = closedOn,
            OverdueFrom = overdueFrom,
        };
    }

    /// <summary>
    /// The case's clock as the letter sees it: nothing before the letter itself was accepted. What was over before is measured by the day on which it
    /// really was over, and counts as closed on the day that ends the letter.
    /// </summary>
    private static (DateOnly? ClosedOn, DateOnly? OverdueFrom, bool? OnTime) Clock(CountedLetter letter, CountedCase? behind)
    {
        if (letter.Processing is not { Outcome: ProcessingOutcome.Accepted } processing || behind?.Rounds.Answering(processing.On) is not { } round)
        {
            return (null, null, null);
        }

        var closedOn = round.EndSince(processing.On);
        if (round.LastLawfulDay is not { } due || (round.OverOn < processing.On && closedOn is null))
        {
            return (closedOn, null, null);
        }

        var overdueFrom = due.AddDays(1) > processing.On ? due.AddDays(1) : processing.On;
        bool? onTime = round.OverOn is { } over ? over <= due : null;
        return (closedOn, onTime is true || round.OverOn < processing.On ? null : overdueFrom, onTime);
    }

    private static Profile VisitProfile(ReceptionBlock block, SessionKind kind, int people, string? caseField, bool sole) =>
        new(FactSubject.Visit)
        {
            Block = block,
            SessionKind = kind,
            Field = caseField,
            CaseField = caseField,
            LargeGroup = people >= Reception.Visit.LargeGroup,
            Sole = sole,
        };

    private static Profile Chaired(FactSubject subject, IReadOnlyList<Chair> chairs) => new(subject)
    {
        PartyHead = chairs.Any(c => c.Office is HeadOffice.PartySecretary),
        GovernmentHead = chairs.Any(c => c.Office is HeadOffice.GovernmentChair),
    };

    private sealed class Round(DateOnly begunOn)
    {
        private DateOnly? finishedOn;
        private DateOnly? ratedOn;
        private FeedbackEnd? end;

        public void Take(FeedbackEvent happened, DateOnly on)
        {
            if (happened is FeedbackEvent.Rated)
            {
                ratedOn ??= on;
            }
            else if (end is null && EndOf(happened) is { } ending)
            {
                (end, finishedOn) = (ending, on);
            }
        }

        public FactContent ToFact(Guid id, int part, Guid unitId, string category, DateOnly? dueOn)
        {
            bool? onTime = finishedOn is { } finished && dueOn is { } due ? finished <= due : null;
            var profile = new Profile(FactSubject.Feedback) { Primary = part == 0, Category = category, End = end, OnTime = onTime, HasLastDay = dueOn is not null };
            DateOnly? overdueFrom = dueOn is { } last && onTime is not true ? Max(last.AddDays(1), begunOn) : null;
            return new(FactSubject.Feedback, id, part, unitId, profile, begunOn)
            {
                FinishedOn = finishedOn,
                RatedOn = ratedOn,
                OverdueFrom = overdueFrom,
            };
        }

        private static FeedbackEnd? EndOf(FeedbackEvent happened) => happened switch
        {
            FeedbackEvent.Answered => FeedbackEnd.Answered,
            FeedbackEvent.Refused => FeedbackEnd.Refused,
            FeedbackEvent.Closed => FeedbackEnd.Closed,
            _ => null,
        };

        private static DateOnly Max(DateOnly one, DateOnly other) => one > other ? one : other;
    }
}
