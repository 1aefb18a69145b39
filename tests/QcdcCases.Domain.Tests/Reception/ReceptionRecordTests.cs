using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using Xunit;

namespace QcdcCases.Domain.Tests.Reception;

/// <summary>Sessions and visits: what they keep and what they refuse.</summary>
public sealed class ReceptionRecordTests
{
    private static readonly DateTimeOffset Now = new(2026, 8, 3, 10, 0, 0, TimeSpan.Zero);
    private static readonly SessionOpening Periodic = new(
        Guid.NewGuid(), new(2026, 7, 1), SessionKind.Periodic, Receiver.Head, HeadOffice.GovernmentChair, SessionMode.InPerson, "Chủ tịch");

    [Fact]
    public void A_heads_session_is_a_heads_and_says_whose()
    {
        Assert.Null(Periodic.Check());
        Assert.Equal(("session.needs_head", "receiver"), Shown((Periodic with { Receiver = Receiver.Officer }).Check()));
        Assert.Equal(
            ("session.needs_head", "receiver"),
            Shown((Periodic with { Kind = SessionKind.Unscheduled, Receiver = Receiver.Officer }).Check()));
        Assert.Null((Periodic with { Receiver = Receiver.Delegate }).Check());
        Assert.Equal(("session.needs_office", "headOffice"), Shown((Periodic with { HeadOffice = null }).Check()));
        Assert.Equal(
            ("session.needs_office", "headOffice"),
            Shown((Periodic with { Kind = SessionKind.Unscheduled, HeadOffice = null }).Check()));
        Assert.Null((Periodic with { Kind = SessionKind.Regular, Receiver = Receiver.Officer, HeadOffice = null }).Check());
    }

    [Fact]
    public void Reception_online_exists_since_the_law_of_2026()
    {
        var online = Periodic with { Mode = SessionMode.Online };

        Assert.Null(online.Check());
        Assert.Equal(("session.online_too_early", "mode"), Shown((online with { HeldOn = new(2026, 6, 30) }).Check()));
        Assert.Null((Periodic with { HeldOn = new(2026, 6, 30) }).Check());
        Assert.Null((Periodic with { HeldOn = new(2026, 6, 30), Mode = null }).Check());
    }

    [Fact]
    public void A_day_is_a_heads_when_it_was_held_and_neither_regular_nor_an_officers()
    {
        foreach (var kind in Enum.GetValues<SessionKind>())
        {
            foreach (var receiver in Enum.GetValues<Receiver>())
            {
                var held = Open(Periodic with { Kind = kind, Receiver = receiver });
                Assert.Equal(kind != SessionKind.Regular && receiver != Receiver.Officer, held.IsReceptionDay);
                Assert.False(Open(Periodic with { Kind = kind, Receiver = receiver, Held = false }).IsReceptionDay);
            }
        }
    }

    [Fact]
    public void A_session_keeps_what_it_was_opened_with()
    {
        var id = Guid.NewGuid();
        var session = ReceptionSession.Open(id, new Origin("s", "k"), Periodic with { Mode = SessionMode.Online });

        Assert.Equal(id, session.Id);
        Assert.Equal(("s", "k", Periodic.UnitId, Periodic.HeldOn), (session.Source, session.Key, session.UnitId, session.HeldOn));
        Assert.Equal(
            (SessionKind.Periodic, Receiver.Head, HeadOffice.GovernmentChair, SessionMode.Online, "Chủ tịch", true),
            (session.Kind, session.Receiver, session.HeadOffice, session.Mode, session.ReceiverName, session.Held));
        Assert.Equal(
            new VisitPlace(Periodic.UnitId, Periodic.HeldOn, SessionKind.Periodic, Receiver.Head, session.Id)
            {
                HeadOffice = Periodic.HeadOffice,
            },
            VisitPlace.Of(session));
    }

    [Fact]
    public void A_session_is_closed_once_and_then_takes_nobody()
    {
        var session = Open(Periodic);
        Assert.Null(session.CheckOpen());
        Assert.Null(session.Close(Now));
        Assert.Equal(Now, session.ClosedAt);
        var again = session.Close(Now.AddHours(1));
        Assert.Equal((RefusalKind.Conflict, "session.already_closed"), (again?.Kind, again?.Code));
        Assert.Equal(Now, session.ClosedAt);
        Assert.Equal(("session.closed", "session"), Shown(session.CheckOpen()));
    }

    [Fact]
    public void A_session_is_called_off_while_nobody_was_received()
    {
        var session = Open(Periodic);
        Assert.Equal(("session.has_visits", null), Shown(session.Cancel(anybodyReceived: true)));
        Assert.True(session.Held);
        Assert.Null(session.Cancel(anybodyReceived: false));
        Assert.False(session.Held);
        Assert.Equal(("session.not_held", null), Shown(session.Cancel(anybodyReceived: false)));
        Assert.Equal(("session.not_held", null), Shown(session.Close(Now)));
        Assert.Equal(("session.not_held", "session"), Shown(session.CheckOpen()));
    }

    [Fact]
    public void A_visit_counts_in_the_block_of_who_received_and_a_regular_day_is_regular()
    {
        Assert.Equal(ReceptionBlock.Regular, In(SessionKind.Regular, Receiver.Head));
        Assert.Equal(ReceptionBlock.Regular, In(SessionKind.Regular, Receiver.Delegate));
        Assert.Equal(ReceptionBlock.Regular, In(SessionKind.Periodic, Receiver.Officer));
        Assert.Equal(ReceptionBlock.Head, In(SessionKind.Periodic, Receiver.Head));
        Assert.Equal(ReceptionBlock.Head, In(SessionKind.Unscheduled, Receiver.Head));
        Assert.Equal(ReceptionBlock.Delegate, In(SessionKind.Unscheduled, Receiver.Delegate));

        static ReceptionBlock In(SessionKind kind, Receiver receiver) =>
            Recorded(new VisitEntry(1, "Đất", VisitResult.Guided), new(Guid.NewGuid(), new(2026, 8, 3), kind, receiver, null)).Block;
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void From_five_people_on_it_is_a_large_group(int people, bool large) =>
        Assert.Equal(large, Recorded(new VisitEntry(people, "Đất", VisitResult.Guided)).IsLargeGroup);

    [Fact]
    public void A_visit_keeps_what_its_columns_say()
    {
        var entry = new VisitEntry(
            3, "Thu hồi đất", VisitResult.Refused, Guid.NewGuid(), null, "settled", CaseKind.Complaint, "UBND huyện", true, "Sở", "9/TB",
            "Theo dõi", "Ghi chú", true, "Bản sao", ["Lê B"]);
        var place = new VisitPlace(Guid.NewGuid(), new(2026, 8, 3), SessionKind.Periodic, Receiver.Delegate, Guid.NewGuid());
        var visit = Recorded(entry, place);

        Assert.Equal((place.UnitId, place.On, place.Kind, place.Receiver, place.SessionId, 4), (
            visit.UnitId, visit.ReceivedOn, visit.SessionKind, visit.Receiver, visit.SessionId, visit.Number));
        Assert.Equal(entry with { Names = null }, new VisitEntry(
            visit.People, visit.Matter, visit.Result, visit.CaseId, visit.LetterId, visit.RefusalGround, visit.Classification,
            visit.EarlierResolver,
            visit.OwnJurisdiction, visit.CompetentBody, visit.DocumentNo, visit.FollowUp, visit.Note, visit.Repeated, visit.PapersTakenIn));
        Assert.Equal(SearchText.WithNames("Thu hồi đất", ["Lê B"]), visit.Search);
        visit.RemoveNamesFromSearch();
        Assert.Equal(SearchText.Of("Thu hồi đất"), visit.Search);
    }

    [Fact]
    public void A_visit_becomes_a_letter_once_and_keeps_its_case()
    {
        var (letter, matter, day) = (Guid.NewGuid(), Guid.NewGuid(), new DateOnly(2026, 8, 5));
        var visit = Recorded(new VisitEntry(1, "Đất", VisitResult.TakenIn));
        Assert.Null(visit.LinkLetter(letter, matter, day));
        Assert.Equal((letter, matter, day), (visit.LetterId, visit.CaseId, visit.LetterMadeOn));
        var again = visit.LinkLetter(Guid.NewGuid(), Guid.NewGuid(), day.AddDays(1));
        Assert.Equal((RefusalKind.Conflict, "visit.already_letter"), (again?.Kind, again?.Code));
        Assert.Equal((letter, matter, day), (visit.LetterId, visit.CaseId, visit.LetterMadeOn));

        visit.Correct(new VisitEntry(1, "Đất", VisitResult.TakenIn));
        Assert.Equal((letter, matter), (visit.LetterId, visit.CaseId));
        var other = Guid.NewGuid();
        visit.Correct(new VisitEntry(1, "Đất", VisitResult.TakenIn, CaseId: other));
        Assert.Equal((letter, other), (visit.LetterId, visit.CaseId));

        var refused = Recorded(new VisitEntry(1, "Đất", VisitResult.Refused));
        Assert.Equal(("visit.was_refused", null), Shown(refused.LinkLetter(letter, matter, day)));
        Assert.Null(refused.LetterId);

        // What has a case keeps it, and what became no letter follows its correction.
        var linked = Recorded(new VisitEntry(1, "Đất", VisitResult.TakenIn, CaseId: other));
        Assert.Null(linked.LinkLetter(letter, matter, day));
        Assert.Equal(other, linked.CaseId);
        var plain = Recorded(new VisitEntry(1, "Đất", VisitResult.TakenIn, CaseId: other));
        plain.Correct(new VisitEntry(1, "Đất", VisitResult.TakenIn));
        Assert.Null(plain.CaseId);
    }

    private static (string?, string?) Shown(Refusal? refusal) => (refusal?.Code, refusal?.Field);

    private static ReceptionSession Open(SessionOpening opening) =>
        ReceptionSession.Open(Guid.NewGuid(), Origin.Local(Guid.NewGuid()), opening);

    [Fact]
    public void A_visit_keeps_where_it_was_first_written_down()
    {
        var id = Guid.NewGuid();
        var place = new VisitPlace(Guid.NewGuid(), new(2026, 8, 3), SessionKind.Regular, Receiver.Officer, null);
        var visit = Visit.Record(id, new Origin("s", "k"), place, 9, new VisitEntry(1, "Đất", VisitResult.Guided));

        Assert.Equal((id, "s", "k", 9), (visit.Id, visit.Source, visit.Key, visit.Number));
    }

    private static Visit Recorded(VisitEntry entry, VisitPlace? place = null) => Visit.Record(
        Guid.NewGuid(),
        Origin.Local(Guid.NewGuid()),
        place ?? new(Guid.NewGuid(), new(2026, 8, 3), SessionKind.Regular, Receiver.Officer, null),
        4,
        entry);
}
