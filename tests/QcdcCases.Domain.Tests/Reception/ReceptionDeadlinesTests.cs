using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.Units;
using Xunit;
using static QcdcCases.Domain.Tests.Deadlines.Given;

namespace QcdcCases.Domain.Tests.Reception;

/// <summary>
/// The deadlines of visits and sessions. Days counted by hand from Luật TCD Đ24, Đ28, NĐ 154/2026 Đ4, Đ23, Quy định 11-QĐi/TW.
/// </summary>
public sealed class ReceptionDeadlinesTests
{
    [Theory]
    [InlineData("answered", "2026-11-20", "TCD-02 2026-11-26 ")] // the 24th is a holiday
    [InlineData("settled", "2026-07-01", "TCD-02 2026-07-06 ")]
    [InlineData("settled", "2026-06-30", null)] // no notice in writing before the decree
    [InlineData("intoxicated", "2026-11-20", null)]
    [InlineData("other-body", "2026-11-20", null)]
    public void Some_refusals_are_given_in_writing_within_three_working_days(string ground, string on, string? expected) =>
        Assert.Equal(expected, Shown(Visit(on, VisitResult.Refused, ground)));

    [Theory]
    [InlineData("2026-11-26", "TCD-02 2026-11-26 Met")]
    [InlineData("2026-11-27", "TCD-02 2026-11-26 MetLate")]
    public void The_notice_meets_it(string sent, string expected)
    {
        var visit = Visit("2026-11-20", VisitResult.Refused, "answered");
        Assert.Equal("visit.follow_up_early", visit.RecordFollowUp(VisitFollowUp.RefusalSent, Day("2026-11-19"), "1/TB")?.Code);
        Assert.Equal("visit.nothing_to_follow", visit.RecordFollowUp(VisitFollowUp.CitizenTold, Day("2026-11-23"), null)?.Code);

        Assert.Null(visit.RecordFollowUp(VisitFollowUp.RefusalSent, Day(sent), "1/TB"));

        Assert.Equal((expected, "1/TB"), (Shown(visit), visit.RefusalNoticeNo));
    }

    [Theory]
    [InlineData(VisitResult.TakenIn, "2026-11-20", null, "TCD-06 2026-12-07 ")]
    [InlineData(VisitResult.TakenIn, "2026-02-13", null, "TCD-06 2026-03-06 ")] // Tết
    [InlineData(VisitResult.TakenIn, "2026-11-20", HeadOffice.PartySecretary, "QD11-06 2026-12-07 ")]
    [InlineData(VisitResult.TakenIn, "2019-02-15", HeadOffice.PartySecretary, "TCD-06 2019-03-01 ")] // before the Party rule
    [InlineData(VisitResult.TakenIn, "2026-11-20", HeadOffice.GovernmentChair, "TCD-06 2026-12-07 ")]
    [InlineData(VisitResult.Guided, "2026-11-20", null, null)]
    [InlineData(VisitResult.Transferred, "2026-11-20", null, null)]
    [InlineData(VisitResult.Explained, "2026-11-20", null, null)]
    [InlineData(VisitResult.Answered, "2026-11-20", null, null)]
    public void What_is_taken_in_is_answered_within_ten_working_days(VisitResult result, string on, HeadOffice? office, string? expected) =>
        Assert.Equal(expected, Shown(Visit(on, result), office));

    [Fact]
    public void Telling_the_citizen_or_making_a_letter_meets_it()
    {
        var told = Visit("2026-11-20", VisitResult.TakenIn);
        Assert.Null(told.RecordFollowUp(VisitFollowUp.CitizenTold, Day("2026-12-08"), null));
        Assert.Equal("TCD-06 2026-12-07 MetLate", Shown(told));

        var made = Visit("2026-11-20", VisitResult.TakenIn);
        Assert.Null(made.LinkLetter(Guid.CreateVersion7(), null, Day("2026-11-25")));
        Assert.Equal("TCD-06 2026-12-07 Met", Shown(made));
    }

    [Fact]
    public void A_correction_takes_away_what_cannot_have_followed()
    {
        var visit = Visit("2026-11-20", VisitResult.Refused, "answered");
        Assert.Null(visit.RecordFollowUp(VisitFollowUp.RefusalSent, Day("2026-11-23"), "1/TB"));

        visit.Correct(new(1, "Hỏi về bồi thường", VisitResult.TakenIn, Classification: CaseKind.Petition));
        Assert.Equal(("TCD-06 2026-12-07 ", null, null), (Shown(visit), visit.RefusalNoticeNo, visit.RefusalNoticeOn));

        Assert.Null(visit.RecordFollowUp(VisitFollowUp.CitizenTold, Day("2026-11-24"), null));
        visit.Correct(new(1, "Hỏi về bồi thường", VisitResult.Guided, Classification: CaseKind.Petition));
        Assert.Equal((null, null), (Shown(visit), visit.CitizenToldOn));
    }

    [Fact]
    public void An_old_book_tells_of_no_notices_and_no_answers()
    {
        Assert.Null(Shown(Visit("2026-11-20", VisitResult.TakenIn, watched: false)));
        Assert.Null(Shown(Visit("2026-11-20", VisitResult.Refused, "answered", watched: false)));
    }

    [Theory]
    [InlineData(SessionKind.Regular, SessionMode.Online, "2026-08-24", null, "TCD-04 2026-08-18 ")] // Sat 08-22 is worked
    [InlineData(SessionKind.Periodic, SessionMode.Online, "2026-08-24", "2026-08-18", "TCD-04 2026-08-18 Met")]
    [InlineData(SessionKind.Periodic, SessionMode.Online, "2026-08-24", "2026-08-19", "TCD-04 2026-08-18 MetLate")]
    [InlineData(SessionKind.Periodic, SessionMode.InPerson, "2026-11-27", "2026-11-19", "TCD-01 2026-11-19 Met")]
    [InlineData(SessionKind.Periodic, SessionMode.InPerson, "2026-11-27", "2026-11-20", "TCD-01 2026-11-19 MetLate")]
    [InlineData(SessionKind.Periodic, SessionMode.InPerson, "2026-11-27", null, null)]
    [InlineData(SessionKind.Unscheduled, SessionMode.InPerson, "2026-11-27", "2026-11-20", null)]
    public void A_session_is_announced_five_working_days_ahead(
        SessionKind kind,
        SessionMode mode,
        string on,
        string? announced,
        string? expected) => Assert.Equal(expected, Shown(Session(kind, mode, on, announced)));

    [Fact]
    public void A_session_that_was_called_off_owes_nothing_more()
    {
        var session = Session(SessionKind.Periodic, SessionMode.Online, "2026-08-24", null);
        Assert.Equal("session.announced_late", session.Announce(Day("2026-08-25"))?.Code);
        Assert.Null(session.Cancel(anybodyReceived: false));

        Assert.Null(Shown(session));
        Assert.Equal("session.not_held", session.Announce(Day("2026-08-18"))?.Code);
    }

    [Theory]
    [InlineData(UnitLevel.Province, UnitKind.PartyCommittee, "2019-03-01", 1)]
    [InlineData(UnitLevel.Province, UnitKind.PartyCommittee, "2019-02-01", null)] // the rule is of 02-18
    [InlineData(UnitLevel.District, UnitKind.PartyCommittee, "2025-06-01", 1)]
    [InlineData(UnitLevel.District, UnitKind.PartyCommittee, "2025-07-01", null)]
    [InlineData(UnitLevel.Commune, UnitKind.PartyCommittee, "2026-07-01", 2)]
    [InlineData(UnitLevel.Commune, UnitKind.Committee, "2026-07-01", null)]
    public void A_party_secretary_receives_on_so_many_days_a_month(UnitLevel level, UnitKind kind, string month, int? days)
    {
        var from = Day(month);

        Assert.Equal(days, HeadReceptionDuty.OfParty(Unit(level, kind), new Period(from, from.AddMonths(1).AddDays(-1)))?.Days);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_month_with_too_few_days_is_missed(int held, bool missed)
    {
        var commune = Unit(UnitLevel.Commune, UnitKind.PartyCommittee);

        Assert.Equal(
            missed ? [commune.Id] : [],
            HeadReceptionDuty
                .BelowMinimum(
                    new UnitTree([commune]),
                    new(Day("2026-10-01"), Day("2026-10-31")),
                    new Dictionary<Guid, int> { [commune.Id] = held })
                .Select(u => u.Id));
    }

    private static string? Shown(Visit visit, HeadOffice? office = null) =>
        Shown(ReceptionDeadlines.Of(visit, office), DeadlineSubject.Visit);

    private static string? Shown(ReceptionSession session) => Shown(ReceptionDeadlines.Of(session), DeadlineSubject.Session);

    private static string? Shown(IReadOnlyList<DeadlineDraft> drafts, DeadlineSubject subject) =>
        drafts.SingleOrDefault() is { } draft
        && Deadline.Begin(Guid.Empty, new(subject, Guid.Empty, Guid.Empty, null), draft, OfficialCalendars.Calendar) is var deadline
            ? $"{deadline.RuleId} {deadline.DueOn:yyyy-MM-dd} {deadline.Ending}"
            : null;

    private static Visit Visit(string on, VisitResult result, string? ground = null, bool watched = true)
    {
        var id = Guid.CreateVersion7();
        var place = new VisitPlace(Guid.CreateVersion7(), Day(on), SessionKind.Regular, Receiver.Officer, null) { Watched = watched };
        return Domain.Reception.Visit.Record(
            id,
            Origin.Local(id),
            place,
            1,
            new(1, "Hỏi về bồi thường", result, RefusalGround: ground, Classification: CaseKind.Petition));
    }

    private static ReceptionSession Session(SessionKind kind, SessionMode mode, string on, string? announced)
    {
        var id = Guid.CreateVersion7();
        return ReceptionSession.Open(
            id,
            Origin.Local(id),
            new(Guid.CreateVersion7(), Day(on), kind, Receiver.Head, HeadOffice.GovernmentChair, mode, null)
            {
                AnnouncedOn = DayOrNone(announced),
            });
    }

    private static Unit Unit(UnitLevel level, UnitKind kind) =>
        Domain.Units.Unit.Create(Guid.CreateVersion7(), new UnitEntry("dang-uy", "Đảng ủy", level, kind, null, Day("2000-01-01")));
}
