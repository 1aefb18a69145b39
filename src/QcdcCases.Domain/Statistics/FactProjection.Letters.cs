using QcdcCases.Domain.Letters;

namespace QcdcCases.Domain.Statistics;

public static partial class FactProjection
{
    /// <summary>Returns all facts of a letter, at the units that were responsible for it. They all end with the letter.</summary>
    public static IEnumerable<FactContent> OfLetter(Letter letter, CountedLetter counted, IReadOnlyList<CountedCase> cases) =>
        AtHolders(letter, [.. Letter(counted, cases), .. Stages(counted, cases)], _ => letter.FinishedOn);

    /// <summary>
    /// Returns the facts of a letter, one per case; the first one also counts the letter. A case that was overdue before its deadline
    /// restarted adds one fact for those days.
    /// </summary>
    public static IEnumerable<FactContent> Letter(CountedLetter letter, IReadOnlyList<CountedCase> cases)
    {
        var finishedOn = FinishedOn(letter.Processing, cases);
        if (cases.Count == 0)
        {
            return [LetterFact(letter, null, 0, finishedOn, default), .. LetterMarks.Of(letter, cases, finishedOn)];
        }

        var deadlines = cases.Select(behind => DeadlineOf(letter.Processing, behind.Course)).ToList();
        var counted = cases.Select((behind, place) => LetterFact(letter, behind, place, finishedOn, deadlines[place]));
        var earlier = cases.SelectMany((behind, place) => (deadlines[place].Earlier ?? []).Select(spell => (behind, place, spell)));
        return
        [
            .. counted,
            .. earlier.Select(
                (e, i) =>
                    EarlierOverdueFact(LetterFact(letter, e.behind, e.place, finishedOn, deadlines[e.place]), cases.Count + i, e.spell)),
            .. LetterMarks.Of(letter, cases, finishedOn),
        ];
    }

    /// <summary>
    /// Returns the day on which the letter is finished: the day of an outcome that ends it, or for an accepted letter the last day on which
    /// one of its cases ended.
    /// </summary>
    private static DateOnly? FinishedOn(LetterProcessing? processing, IReadOnlyList<CountedCase> cases)
    {
        if (processing is not { Outcome: ProcessingOutcome.Accepted } || cases.Count == 0)
        {
            return processing is { Outcome: not ProcessingOutcome.Accepted } turnedAway ? turnedAway.On : null;
        }

        var ends = cases.Select(c => c.Course.FirstEndSince(processing.On)?.On).ToList();
        return ends.Contains(null) ? null : ends.Max();
    }

    private static FactContent LetterFact(
        CountedLetter letter,
        CountedCase? behind,
        int place,
        DateOnly? finishedOn,
        LetterDeadline deadline)
    {
        var dimensions = new Dimensions(FactSubject.Letter)
        {
            Kind = letter.Kind,
            Instance = letter.Instance,
            Field = letter.Field,
            CaseKind = behind?.Kind,
            CaseField = behind?.Field,
            Primary = place == 0,
            Sole = (behind?.Sole ?? true) && deadline.Earlier is null,
            Eligible = letter.Processing?.Eligible,
            Jurisdiction = letter.Processing?.Jurisdiction,
            Outcome = letter.Processing?.Outcome,
            Duplicate = letter.Duplicate,
            Joint = letter.Signatories >= Reception.Visit.LargeGroup,
            Channel = letter.Channel,
            OnTime = deadline.OnTime,
            HasLastDay = deadline.OverdueFrom is not null || deadline.OnTime is not null,
        };
        return new(FactSubject.Letter, letter.Id, place, letter.UnitId, dimensions, letter.ReceivedOn)
        {
            CaseId = behind?.Id,
            ProcessedOn = letter.Processing?.On,
            FinishedOn = finishedOn,
            ClosedOn = deadline.ClosedOn,
            OverdueFrom = deadline.OverdueFrom,
        };
    }

    /// <summary>
    /// Returns a copy of the letter's fact for the days on which its case was overdue before the deadline restarted; only those days count
    /// as late.
    /// </summary>
    private static FactContent EarlierOverdueFact(FactContent letter, int part, OverdueSpan spell) => letter with
    {
        Part = part,
        Dimensions = letter.Dimensions with { Primary = false, OnTime = null, HasLastDay = true },
        ClosedOn = spell.Until,
        OverdueFrom = spell.From,
    };

    /// <summary>
    /// The case's deadline as the letter sees it: from the day on which the letter was accepted until what ends the letter.
    /// </summary>
    private static LetterDeadline DeadlineOf(LetterProcessing? processing, CaseCourse course)
    {
        if (processing is not { Outcome: ProcessingOutcome.Accepted })
        {
            return default;
        }

        var end = course.FirstEndSince(processing.On);
        var closedOn = end is { Closes: true } closing ? closing.On : default(DateOnly?);
        bool? onTime = closedOn is { } on && end?.LastLawfulDay is { } due ? on <= due : null;
        var overdueSpans = course.Overdue.Select(s => Within(s, processing.On, end?.On)).OfType<OverdueSpan>().ToList();
        DateOnly? overdueFrom = onTime is false ? closedOn : null;
        if (overdueSpans is [.., var last] && onTime is not true && (last.Until is null || last.Until == closedOn))
        {
            overdueSpans.RemoveAt(overdueSpans.Count - 1);
            overdueFrom = last.From;
        }

        return new(closedOn, overdueFrom, onTime, overdueSpans.Count == 0 ? null : overdueSpans);
    }

    /// <summary>Returns the part of a range between two days; null if empty.</summary>
    private static OverdueSpan? Within(OverdueSpan spell, DateOnly from, DateOnly? until)
    {
        var since = spell.From > from ? spell.From : from;
        var to = until < spell.Until || spell.Until is null ? until : spell.Until;
        return to <= since ? null : new(since, to);
    }

    /// <param name="Earlier">Days on which it was overdue before its deadline began anew; null where there are none.</param>
    private readonly record struct LetterDeadline(
        DateOnly? ClosedOn,
        DateOnly? OverdueFrom,
        bool? OnTime,
        IReadOnlyList<OverdueSpan>? Earlier);
}
