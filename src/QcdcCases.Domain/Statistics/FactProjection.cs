using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Statistics;

/// <summary>The data of a letter that is counted.</summary>
public readonly record struct CountedLetter(
    Guid Id, Guid UnitId, CaseKind Kind, int Instance, string Field, DateOnly ReceivedOn, bool Duplicate, LetterProcessing? Processing)
{
    /// <summary>The number of signatories; null if not recorded.</summary>
    public int? Signatories { get; init; }

    public static CountedLetter Of(Letter letter) =>
        new(
            letter.Id,
            letter.UnitId,
            letter.Kind,
            letter.Instance,
            letter.Field,
            letter.ReceivedOn,
            letter.DuplicateOfId is not null,
            letter.Processing)
        {
            Signatories = letter.Signatories,
        };
}

/// <summary>The data of a case behind a letter that is counted.</summary>
/// <param name="Course">The course of the case in the letter's instance.</param>
/// <param name="Sole">True if the letter is the only one about the case in the whole register.</param>
public readonly record struct CountedCase(Guid Id, CaseKind Kind, string Field, CaseCourse Course, bool Sole);

/// <summary>Computes facts from records. All functions are pure; use cases and the import share them.</summary>
public static partial class FactProjection
{
    /// <param name="caseField">The field of the visit's case, if it has one.</param>
    /// <param name="sole">True if it is the only visit about its case or has no case.</param>
    public static FactContent Visit(Visit visit, string? caseField, bool sole) =>
        Visit(
            visit.Id,
            visit.UnitId,
            visit.ReceivedOn,
            visit.Block,
            visit.SessionKind,
            visit.People,
            visit.CaseId,
            caseField,
            sole,
            visit.Repeated is true);

    /// <inheritdoc cref="Visit(Reception.Visit, string?, bool)"/>
    public static FactContent Visit(
        Guid id,
        Guid unitId,
        DateOnly on,
        ReceptionBlock block,
        SessionKind kind,
        int people,
        Guid? caseId,
        string? caseField,
        bool sole,
        bool repeated) =>
        new(FactSubject.Visit, id, 0, unitId, VisitDimensions(block, kind, people, caseField, sole) with { Repeated = repeated }, on)
        {
            CaseId = caseId ?? id,
            FinishedOn = on,
            Amount = people,
        };

    /// <summary>
    /// Returns the fact of a day of reception. The caller passes only sessions that make one and are the first of their unit, office and
    /// receiver on the day.
    /// </summary>
    public static FactContent ReceptionDay(Guid sessionId, Guid unitId, DateOnly on, Receiver receiver) => new(
        FactSubject.ReceptionDay,
        sessionId,
        0,
        unitId,
        new Dimensions(FactSubject.ReceptionDay) { Block = receiver is Receiver.Head ? ReceptionBlock.Head : ReceptionBlock.Delegate },
        on)
    {
        FinishedOn = on,
    };

    public static FactContent Conference(Conference conference) => new(
        FactSubject.Conference,
        conference.Id,
        0,
        conference.UnitId,
        DimensionsOf(FactSubject.Conference, conference.Kind, conference.Chairs),
        conference.HeldOn)
    {
        FinishedOn = conference.HeldOn,
        Amount = conference.Attendees,
    };

    /// <summary>Returns the fact of an opinion; one answered on the spot is resolved on the day of the conference.</summary>
    /// <param name="kind">The kind of its conference.</param>
    /// <param name="chairs">The chairs of its conference.</param>
    public static FactContent Opinion(Opinion opinion, ConferenceKind kind, IReadOnlyList<Chair> chairs)
    {
        var settledOn = opinion.AnsweredOnSpot ? opinion.HeldOn : opinion.ResolvedOn;
        var dimensions = DimensionsOf(FactSubject.Opinion, kind, chairs) with
        {
            Field = opinion.Field,
            OnSpot = opinion.AnsweredOnSpot,
            Later = settledOn is not null && settledOn != opinion.HeldOn,
        };
        return new(FactSubject.Opinion, opinion.Id, 0, opinion.UnitId, dimensions, opinion.HeldOn) { FinishedOn = settledOn };
    }

    /// <summary>Returns one fact per round: from receipt or reopening to the answer, refusal or closing that ends it.</summary>
    public static IEnumerable<FactContent> Feedback(FeedbackItem item) => AtHolders(item, Feedback(
        item.Id,
        item.UnitId,
        item.ReceivedAt,
        item.Category,
        item.DueOn,
        item.Steps.OrderBy(s => s.Sequence).Select(s => (s.Event, s.At))));

    /// <inheritdoc cref="Feedback(FeedbackItem)"/>
    public static IEnumerable<FactContent> Feedback(
        Guid id,
        Guid unitId,
        DateTimeOffset receivedAt,
        string category,
        DateOnly? dueOn,
        IEnumerable<(FeedbackEvent Event, DateTimeOffset At)> steps)
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
        new Dimensions(FactSubject.Indicator) { Code = indicator.Code, Decimals = indicator.Decimals },
        indicator.From)
    {
        FinishedOn = indicator.To,
        Amount = indicator.Digits,
    };

    private static Dimensions VisitDimensions(ReceptionBlock block, SessionKind kind, int people, string? caseField, bool sole) =>
        new(FactSubject.Visit)
        {
            Block = block,
            SessionKind = kind,
            Field = caseField,
            CaseField = caseField,
            LargeGroup = people >= Reception.Visit.LargeGroup,
            Sole = sole,
        };

    private static Dimensions DimensionsOf(FactSubject subject, ConferenceKind kind, IReadOnlyList<Chair> chairs) => new(subject)
    {
        Conference = kind is ConferenceKind.Dialogue ? null : kind,
        PartyHead = chairs.Any(c => c is { Office: HeadOffice.PartySecretary, Deputy: false }),
        GovernmentHead = chairs.Any(c => c is { Office: HeadOffice.GovernmentChair, Deputy: false }),
        PartyDeputy = chairs.Any(c => c is { Office: HeadOffice.PartySecretary, Deputy: true }),
        GovernmentDeputy = chairs.Any(c => c is { Office: HeadOffice.GovernmentChair, Deputy: true }),
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
            var dimensions = new Dimensions(FactSubject.Feedback)
            {
                Primary = part == 0,
                Category = category,
                End = end,
                OnTime = onTime,
                HasLastDay = dueOn is not null,
            };
            DateOnly? overdueFrom = dueOn is { } last && onTime is not true ? Max(last.AddDays(1), begunOn) : null;
            return new(FactSubject.Feedback, id, part, unitId, dimensions, begunOn)
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
