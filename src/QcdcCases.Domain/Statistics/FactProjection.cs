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

    /// <summary>The code of the channel.</summary>
    public string? Channel { get; init; }

    /// <inheritdoc cref="Letters.Letter.BeyondLevel"/>
    public bool BeyondLevel { get; init; }

    /// <inheritdoc cref="Letters.Letter.ManyPlaces"/>
    public bool ManyPlaces { get; init; }

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
            Channel = Code.Of(letter.Channel),
            BeyondLevel = letter.BeyondLevel,
            ManyPlaces = letter.ManyPlaces,
        };
}

/// <summary>The data of a case behind a letter that is counted.</summary>
/// <param name="Course">The course of the case in the letter's instance.</param>
/// <param name="Sole">True if the letter is the only one about the case in the whole register.</param>
public readonly record struct CountedCase(Guid Id, CaseKind Kind, string Field, CaseCourse Course, bool Sole)
{
    private readonly CaseMarks? marks;

    /// <summary>What is known of the case in all its instances.</summary>
    public CaseMarks Marks
    {
        get => marks ?? CaseMarks.None;
        init => marks = value;
    }

    /// <summary>The day on which the complaint that it continues was rejected; null if it continues none.</summary>
    public DateOnly? RejectedBeforeOn { get; init; }
}

/// <summary>Computes facts from records. All functions are pure; use cases and the import share them.</summary>
public static partial class FactProjection
{
    /// <param name="caseField">The field of the visit's case, if it has one.</param>
    /// <param name="sole">True if it is the only visit about its case or has no case.</param>
    public static FactContent Visit(Visit visit, string? caseField, bool sole)
    {
        var block = visit.Block;
        var dimensions = new Dimensions(FactSubject.Visit)
        {
            Block = block,
            SessionKind = visit.SessionKind,
            Office = block is ReceptionBlock.Head ? visit.HeadOffice : null,
            ByHead = block is ReceptionBlock.Regular && visit.Receiver is Receiver.Head,
            Field = caseField,
            CaseField = caseField,
            LargeGroup = visit.IsLargeGroup,
            Sole = sole,
            Repeated = visit.Repeated is true,
        };
        return new(FactSubject.Visit, visit.Id, 0, visit.UnitId, dimensions, visit.ReceivedOn)
        {
            CaseId = visit.CaseId ?? visit.Id,
            FinishedOn = visit.ReceivedOn,
            Amount = visit.People,
        };
    }

    /// <summary>Returns the facts of a session: the session itself if it was held, and its day of reception.</summary>
    /// <param name="empty">True if it has no visit.</param>
    /// <param name="isFirst">True if it is the first of its unit, day, office and receiver: only that one makes the day.</param>
    public static IEnumerable<FactContent> Session(ReceptionSession session, bool empty, bool isFirst)
    {
        var block = ReceptionBlocks.Of(session.Kind, session.Receiver);
        var office = block is ReceptionBlock.Head ? session.HeadOffice : null;
        if (session.Held)
        {
            yield return Of(new Dimensions(FactSubject.Session) { Block = block, Office = office, Empty = empty });
        }

        if (session.IsReceptionDay && isFirst)
        {
            yield return Of(new Dimensions(FactSubject.ReceptionDay) { Block = block, Office = office });
        }

        FactContent Of(Dimensions dimensions) =>
            new(dimensions.Subject, session.Id, 0, session.UnitId, dimensions, session.HeldOn) { FinishedOn = session.HeldOn };
    }

    /// <summary>Returns all facts of a visit, at the units that were responsible for it.</summary>
    /// <inheritdoc cref="Visit(Reception.Visit, string?, bool)"/>
    public static IEnumerable<FactContent> OfVisit(Visit visit, string? caseField, bool sole) => AtHolders(
        visit,
        [
            Visit(visit, caseField, sole),
            .. Rating(new Dimensions(FactSubject.VisitRating) { Field = caseField }, visit.Id, visit.UnitId, visit.Rated),
        ]);

    /// <summary>Returns the fact of a citizen's rating.</summary>
    /// <param name="dimensions">Those of the rated record.</param>
    public static IEnumerable<FactContent> Rating(Dimensions dimensions, Guid id, Guid unitId, CitizenRating? rating)
    {
        if (rating is not null)
        {
            var on = OfficeClock.DayOf(rating.At);
            yield return new(dimensions.Subject, id, 0, unitId, dimensions with { Rating = rating.Value }, on) { FinishedOn = on };
        }
    }

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

    /// <summary>Returns all facts of an opinion; one from no conference counts only as a promise.</summary>
    /// <param name="kind">The kind of its conference; null without one.</param>
    /// <param name="chairs">The chairs of its conference.</param>
    public static IEnumerable<FactContent> OpinionWithPromise(Opinion opinion, ConferenceKind? kind, IReadOnlyList<Chair>? chairs) =>
        kind is { } held ? Promise(opinion).Prepend(Opinion(opinion, held, chairs ?? [])) : Promise(opinion);

    /// <summary>
    /// Returns the facts of an opinion that was taken on: one from that day to its confirmation, and one for each span in which it is
    /// overdue. A due day that is put off ends a span from then on, and leaves earlier periods as they were.
    /// </summary>
    public static IEnumerable<FactContent> Promise(Opinion opinion)
    {
        if (opinion.TakenOnOn is not { } takenOn)
        {
            yield break;
        }

        var due = opinion.DueDays().ToList();
        var dimensions = new Dimensions(FactSubject.Promise)
        {
            Field = opinion.Field,
            Origin = opinion.Origin,
            Primary = true,
            OnTime = opinion.ResolvedOn is { } kept && due.Count > 0 ? kept <= due[^1].DueOn : null,
        };
        yield return new(FactSubject.Promise, opinion.Id, 0, opinion.UnitId, dimensions, takenOn) { FinishedOn = opinion.ResolvedOn };
        for (var i = 0; i < due.Count; i++)
        {
            var from = due[i].DueOn.AddDays(1) > due[i].From ? due[i].DueOn.AddDays(1) : due[i].From;
            var until = i + 1 < due.Count ? due[i + 1].From : opinion.ResolvedOn;
            if (!(until <= from))
            {
                yield return new(
                    FactSubject.Promise, opinion.Id, i + 1, opinion.UnitId, dimensions with { Primary = false, OnTime = null }, from)
                {
                    FinishedOn = until,
                };
            }
        }
    }

    /// <summary>Returns one fact per round: from receipt or reopening to the answer, refusal or closing that ends it.</summary>
    public static IEnumerable<FactContent> Feedback(FeedbackItem item) => AtHolders(item, RoundsOf(item));

    private static IEnumerable<FactContent> RoundsOf(FeedbackItem item)
    {
        var round = new Round(OfficeClock.DayOf(item.ReceivedAt));
        var part = 0;
        foreach (var step in item.Steps.OrderBy(s => s.Sequence))
        {
            if (step.Event is FeedbackEvent.Reopened)
            {
                yield return round.ToFact(item, part++);
                round = new Round(OfficeClock.DayOf(step.At));
            }
            else
            {
                round.Take(step);
            }
        }

        yield return round.ToFact(item, part);
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
        private int? rating;
        private FeedbackEnd? end;

        public void Take(FeedbackStep step)
        {
            var on = OfficeClock.DayOf(step.At);
            if (step.Event is FeedbackEvent.Rated)
            {
                (ratedOn, rating) = ratedOn is null ? (on, step.Rating) : (ratedOn, rating);
            }
            else if (end is null && EndOf(step.Event) is { } ending)
            {
                (end, finishedOn) = (ending, on);
            }
        }

        public FactContent ToFact(FeedbackItem item, int part)
        {
            var dueOn = item.DueOn;
            bool? onTime = finishedOn is { } finished && dueOn is { } due ? finished <= due : null;
            var dimensions = new Dimensions(FactSubject.Feedback)
            {
                Primary = part == 0,
                Category = item.Category,
                Channel = FeedbackChannels.CodeOf(item.Channel),
                Rating = rating,
                End = end,
                OnTime = onTime,
                HasLastDay = dueOn is not null,
            };
            DateOnly? overdueFrom = dueOn is { } last && onTime is not true ? Max(last.AddDays(1), begunOn) : null;
            return new(FactSubject.Feedback, item.Id, part, item.UnitId, dimensions, begunOn)
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
