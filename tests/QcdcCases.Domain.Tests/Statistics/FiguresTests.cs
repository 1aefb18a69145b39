using System.Text.RegularExpressions;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.Tests.Cases;
using Xunit;

namespace QcdcCases.Domain.Tests.Statistics;

public sealed partial class FiguresTests
{
    [Fact]
    public void Every_code_is_there_once_and_well_formed()
    {
        var codes = Measures.All.Select(f => f.Code).ToList();

        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches(WellFormed(), code));
    }

    /// <summary>
    /// Of a case's letters the one that says most of it stands for it: an own one first, of these an accepted one, then one passed on, then
    /// one of the second instance; no two kinds of letter stand alike.
    /// </summary>
    [Fact]
    public void The_letters_of_a_case_stand_for_it_in_one_order()
    {
        bool[] both = [true, false];
        var inOrder =
            from own in both
            from outcome in new[] { ProcessingOutcome.Accepted, ProcessingOutcome.Transferred, ProcessingOutcome.Guided }
            from instance in new[] { 2, 1 }
            select new Dimensions(FactSubject.Letter)
            {
                Eligible = true, Jurisdiction = own ? Jurisdiction.Own : Jurisdiction.Other, Outcome = outcome, Instance = instance,
            };

        Assert.Equal([2, 3, 4, 5, 6, 7, 10, 11, 12, 13, 14, 15], inOrder.Select(p => p.Rank));
    }

    /// <summary>What is one thing is one fact: told anew, it takes the place of the one told before.</summary>
    [Fact]
    public void A_record_of_one_thing_is_the_first_part_of_itself()
    {
        var (id, unit, day) = (Guid.NewGuid(), Guid.NewGuid(), new DateOnly(2026, 3, 2));
        FactContent[] facts =
        [
            FactProjection.Visit(VisitOf(id, unit, day), caseField: null, sole: true),
            .. FactProjection.Session(SessionOf(id, unit, day), empty: false, isFirst: true),
            FactProjection.Opinion(OpinionOf(id, unit, day, onSpot: true, null), ConferenceKind.Dialogue, []),
        ];

        Assert.All(facts, fact => Assert.Equal((id, 0, unit, day), (fact.ItemId, fact.Part, fact.UnitId, fact.BegunOn)));
    }

    [Fact]
    public void Dimensions_are_found_again_by_their_key()
    {
        var dimensions = new Dimensions(FactSubject.Letter)
        {
            Kind = CaseKind.Petition,
            Field = "land",
            Primary = true,
            Eligible = false,
            Jurisdiction = Jurisdiction.Other,
            Outcome = ProcessingOutcome.NotAccepted,
        };

        // Stored for ever: another version must find the same text.
        Assert.Contains("\"kind\":\"petition\"", dimensions.ToKey(), StringComparison.Ordinal);
        Assert.Contains("\"outcome\":\"not-accepted\"", dimensions.ToKey(), StringComparison.Ordinal);
        Assert.Equal(dimensions, Dimensions.FromKey(dimensions.ToKey()));
        Assert.False(Dimensions.FromKey(dimensions.ToKey()).Eligible);
    }

    /// <summary>
    /// Days on which a case was overdue before its deadline began anew are a fact of their own; those before its closing are the letter's.
    /// </summary>
    [Theory]
    [InlineData("decided", 1)]
    [InlineData("taken-over", 2)]
    public void A_spell_that_ends_with_the_case_is_told_once(string happened, int told)
    {
        DateOnly accepted = new(2026, 3, 3);
        var processing = new LetterProcessing(accepted, true, Jurisdiction.Own, ProcessingOutcome.Accepted);
        var about = CaseTelling.Of(
            CaseKind.Denunciation,
            new(CaseEvent.Accepted, accepted),
            new(Code.Parse<CaseEvent>(happened), new(2026, 5, 4), Result: happened == "decided" ? CaseResult.True : null));
        var course = about.GetTimeline(CalendarHistory.Official).Course(1);
        var letter = new CountedLetter(Guid.NewGuid(), about.UnitId, CaseKind.Denunciation, 1, "land", accepted, false, processing);
        var facts = FactProjection.Letter(letter, [new CountedCase(about.Id, about.Kind, "land", course, Sole: true)]).ToList();

        // Thirty days from 3 March end on 2 April.
        Assert.Equal(told, facts.Count);
        Assert.Equal(
            (new DateOnly(2026, 4, 3), new DateOnly(2026, 5, 4), told == 1),
            (facts[^1].OverdueFrom, facts[^1].ClosedOn, facts[^1].Dimensions.Primary));
    }

    /// <summary>A deadline that begins anew and is met counts as met once; its earlier late days are neither on time nor late.</summary>
    [Fact]
    public void Late_days_before_a_new_beginning_are_neither_on_time_nor_late()
    {
        DateOnly accepted = new(2026, 3, 3);
        var processing = new LetterProcessing(accepted, true, Jurisdiction.Own, ProcessingOutcome.Accepted);
        var about = CaseTelling.Of(
            CaseKind.Denunciation,
            new(CaseEvent.Accepted, accepted),
            new(CaseEvent.TakenOver, new(2026, 5, 4)),
            new(CaseEvent.Decided, new(2026, 5, 20), Result: CaseResult.True));
        var course = about.GetTimeline(CalendarHistory.Official).Course(1);
        var letter = new CountedLetter(Guid.NewGuid(), about.UnitId, CaseKind.Denunciation, 1, "land", accepted, false, processing);

        var facts = FactProjection.Letter(letter, [new CountedCase(about.Id, about.Kind, "land", course, Sole: true)]).ToList();

        Assert.Equal([true, null], facts.Select(f => f.Dimensions.OnTime));
    }

    /// <summary>A letter that is accepted on the day on which the earlier late days end has none of them.</summary>
    [Theory]
    [InlineData(3, 2)]
    [InlineData(4, 1)]
    public void Late_days_that_end_with_the_acceptance_are_not_the_letters(int acceptedOn, int facts)
    {
        var about = CaseTelling.Of(
            CaseKind.Denunciation,
            new(CaseEvent.Accepted, new(2026, 3, 3)),
            new(CaseEvent.TakenOver, new(2026, 5, 4)));
        var processing = new LetterProcessing(new(2026, 5, acceptedOn), true, Jurisdiction.Own, ProcessingOutcome.Accepted);
        var course = about.GetTimeline(CalendarHistory.Official).Course(1);
        var letter = new CountedLetter(Guid.NewGuid(), about.UnitId, CaseKind.Denunciation, 1, "land", processing.On, false, processing);

        Assert.Equal(facts, FactProjection.Letter(letter, [new CountedCase(about.Id, about.Kind, "land", course, Sole: true)]).Count());
    }

    [Fact]
    public void A_visit_is_counted_in_the_field_of_its_case()
    {
        var (id, day) = (Guid.NewGuid(), new DateOnly(2026, 3, 2));
        var fact = FactProjection.Visit(VisitOf(id, id, day), "land", sole: true);

        Assert.Equal(("land", "land"), (fact.Dimensions.Field, fact.Dimensions.CaseField));
    }

    [Theory]
    [InlineData(false, null, false)]
    [InlineData(false, 2, false)]
    [InlineData(false, 3, true)]
    [InlineData(true, null, false)]
    public void An_opinion_is_resolved_later_only_when_it_is_resolved_on_another_day(bool onSpot, int? resolved, bool later)
    {
        var (id, day) = (Guid.NewGuid(), new DateOnly(2026, 3, 2));
        var resolvedOn = resolved is { } on ? new DateOnly(2026, 3, on) : default(DateOnly?);

        var fact = FactProjection.Opinion(OpinionOf(id, id, day, onSpot, resolvedOn), ConferenceKind.Dialogue, []);

        Assert.Equal(later, fact.Dimensions.Later);
    }

    /// <summary>One dialogue of 66 people, one meeting with voters of 1,683 and one dialogue at a workplace of 30.</summary>
    [Fact]
    public void Meetings_with_voters_and_at_workplaces_are_no_dialogues_of_a_head()
    {
        FactContent[] facts =
        [
            FactProjection.Conference(Held(ConferenceKind.Dialogue, 66)),
            FactProjection.Conference(Held(ConferenceKind.VoterMeeting, 1683)),
            FactProjection.Conference(Held(ConferenceKind.Workplace, 30)),
        ];

        Assert.Equal([66], AmountsOf("dialogue.attendees"));
        Assert.Equal([66], AmountsOf("dialogue.governmentHead.attendees"));
        Assert.Equal([], AmountsOf("dialogue.thematic.conferences"));
        Assert.Equal([1683], AmountsOf("voterMeeting.attendees"));
        Assert.Equal([30], AmountsOf("workplace.meetings"));

        IEnumerable<long> AmountsOf(string code) => facts.Where(f => Measures.Find(code)!.Where(f.Dimensions)).Select(f => f.Amount);
    }

    [Fact]
    public void The_chair_of_a_deputy_is_not_counted_as_the_heads()
    {
        var held = Held(ConferenceKind.Thematic, 5, new Chair(HeadOffice.GovernmentChair, Deputy: true));
        var dimensions = FactProjection.Conference(held).Dimensions;

        Assert.False(Measures.Find("dialogue.governmentHead.conferences")!.Where(dimensions));
        Assert.True(Measures.Find("dialogue.governmentDeputy.conferences")!.Where(dimensions));
        Assert.True(Measures.Find("dialogue.thematic.conferences")!.Where(dimensions));
        Assert.True(Measures.Find("dialogue.conferences")!.Where(dimensions));
    }

    private static Conference Held(ConferenceKind kind, int attendees, Chair? chair = null) => Conference.Create(
        Guid.NewGuid(),
        new Origin("test", "1"),
        Guid.NewGuid(),
        new DateOnly(2026, 3, 2),
        new ConferenceReport(kind, "x", attendees, [chair ?? new Chair(HeadOffice.GovernmentChair)]));

    private static Visit VisitOf(Guid id, Guid unit, DateOnly on) => Visit.Record(
        id,
        new Origin("test", "v"),
        new VisitPlace(unit, on, SessionKind.Regular, Receiver.Officer, SessionId: null),
        1,
        new VisitEntry(2, "x", VisitResult.Guided));

    private static ReceptionSession SessionOf(Guid id, Guid unit, DateOnly on) => ReceptionSession.Open(
        id, new Origin("test", "s"), new SessionOpening(unit, on, SessionKind.Periodic, Receiver.Head, null, null, null));

    private static Opinion OpinionOf(Guid id, Guid unit, DateOnly heldOn, bool onSpot, DateOnly? resolvedOn)
    {
        var report = new ConferenceReport(ConferenceKind.Dialogue, "x", 1, []);
        var conference = Conference.Create(id, new Origin("test", "1"), unit, heldOn, report);
        var opinion = Opinion.Create(id, new Origin("test", "1"), conference, new OpinionEntry("x", "land", onSpot));
        Assert.Null(resolvedOn is { } on && !onSpot ? opinion.Resolve(on, "x") : null);
        return opinion;
    }

    [GeneratedRegex("^[a-z][a-zA-Z]*(\\.[a-zA-Z0-9-]+)+$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex WellFormed();
}
