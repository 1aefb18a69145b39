using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Escalation;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Shared;
using Xunit;
using static QcdcCases.Domain.Tests.Deadlines.Given;

namespace QcdcCases.Domain.Tests.Letters;

/// <summary>The deadlines that ring for some letters only. Days counted by hand from Luật TC Đ24, NĐ 20/2008 Đ9, TT 05/2021 Đ28.</summary>
public sealed class LetterDeadlinesTests
{
    [Theory]
    [InlineData(null, null, null)] // whose it is, nobody knows before it is processed
    [InlineData(Jurisdiction.Own, ProcessingOutcome.Accepted, null)]
    [InlineData(Jurisdiction.Own, ProcessingOutcome.NotAccepted, null)]
    [InlineData(Jurisdiction.Other, ProcessingOutcome.Transferred, "2026-08-10 Met")]
    [InlineData(Jurisdiction.Other, ProcessingOutcome.Guided, "2026-08-10 Stopped")]
    [InlineData(Jurisdiction.Other, ProcessingOutcome.NotAccepted, "2026-08-10 Stopped")]
    public void Only_what_is_not_the_units_own_is_to_be_forwarded(Jurisdiction? whose, ProcessingOutcome? outcome, string? expected)
    {
        var letter = Letter(CaseKind.Denunciation, "2026-08-03");
        if (outcome is { } happened)
        {
            Process(letter, "2026-08-07", happened, whose);
        }

        Assert.Equal(expected, Shown(letter, "TC-03"));
    }

    [Theory]
    [InlineData("2026-08-10", "2026-08-10 Met")] // the fifth working day
    [InlineData("2026-08-11", "2026-08-10 MetLate")]
    public void A_transfer_is_counted_from_the_receipt(string on, string expected)
    {
        var letter = Letter(CaseKind.Denunciation, "2026-08-03");
        Process(letter, on, ProcessingOutcome.Transferred, Jurisdiction.Other);

        Assert.Equal(expected, Shown(letter, "TC-03"));
    }

    [Fact]
    public void A_complaint_is_not_forwarded_by_the_law_on_denunciations()
    {
        var letter = Letter(CaseKind.Complaint, "2026-08-03");
        Process(letter, "2026-08-07", ProcessingOutcome.Transferred, Jurisdiction.Other);

        Assert.Null(Shown(letter, "TC-03"));
    }

    [Theory]
    [InlineData("2026-11-16", "2026-11-26", "2026-12-01")] // the 24th is a holiday
    [InlineData("2025-04-22", "2025-05-05", "2025-05-08")] // Sat 04-26 is worked, 04-30 to 05-02 are off
    [InlineData("2026-06-29", "2026-07-08", "2026-07-13")] // the law of 2026 left it as it was
    public void A_check_in_several_places_has_ten_working_days_in_all(string received, string without, string with)
    {
        var letter = Letter(CaseKind.Denunciation, received);
        Assert.Equal($"{without} ", Shown(letter, "TC-01"));

        Assert.Null(letter.RecordLongerCheck(new(Day(without), LongerCheckGround.SeveralPlaces, "Phải kiểm tra ở ba xã")));

        Assert.Equal(($"{with} ", Day(with)), (Shown(letter, "TC-01"), Stored(letter).ProcessingDueOn));
        Process(letter, with, ProcessingOutcome.Accepted, Jurisdiction.Own);
        Assert.Equal($"{with} Met", Shown(letter, "TC-01"));
    }

    [Theory]
    [InlineData(CaseKind.Denunciation, "2026-08-12", null)]
    [InlineData(CaseKind.Denunciation, "2026-08-13", "letter.longer_check_late")]
    [InlineData(CaseKind.Denunciation, "2026-08-02", "letter.longer_check_early")]
    [InlineData(CaseKind.Complaint, "2026-08-05", "letter.longer_check_not_foreseen")]
    [InlineData(CaseKind.Petition, "2026-08-05", "letter.longer_check_not_foreseen")]
    public void A_longer_check_is_fixed_before_the_limit_expires(CaseKind kind, string on, string? code)
    {
        var letter = Letter(kind, "2026-08-03");
        var refusal = letter.RecordLongerCheck(new(Day(on), LongerCheckGround.Delegated, "Ủy quyền cho thanh tra"));

        Assert.Equal((code, code is null ? null : "Luật Tố cáo Đ24 k1"), (refusal?.Code, refusal?.Article));
    }

    [Fact]
    public void A_longer_check_is_fixed_once_and_of_what_is_still_checked()
    {
        var check = new LongerCheck(Day("2026-08-05"), LongerCheckGround.Delegated, "Ủy quyền");
        var letter = Letter(CaseKind.Denunciation, "2026-08-03");
        Assert.Null(letter.RecordLongerCheck(check));
        Assert.Equal("letter.longer_check_already", letter.RecordLongerCheck(check)?.Code);

        var processed = Letter(CaseKind.Denunciation, "2026-08-03");
        Process(processed, "2026-08-04", ProcessingOutcome.Accepted, Jurisdiction.Own);
        Assert.Equal("letter.already_processed", processed.RecordLongerCheck(check)?.Code);
    }

    [Theory]
    [InlineData(ProcessingOutcome.Transferred, Jurisdiction.Other, "2026-08-11", "2026-08-10 MetLate")]
    [InlineData(ProcessingOutcome.Transferred, Jurisdiction.Other, "2026-08-10", "2026-08-10 Met")]
    [InlineData(ProcessingOutcome.Accepted, Jurisdiction.Own, "2026-08-10", "2026-08-10 Met")]
    [InlineData(ProcessingOutcome.Guided, Jurisdiction.Other, "2026-08-11", "2026-08-10 Stopped")]
    public void A_petition_on_regulations_has_the_clock_of_its_own_regime_alone(
        ProcessingOutcome outcome,
        Jurisdiction whose,
        string on,
        string expected)
    {
        var letter = Letter(CaseKind.Petition, "2026-08-03", onRegulations: true);
        Assert.Equal(["PAKN-B"], LetterDeadlines.Of(letter).Select(c => c.Rule.Id));
        Assert.Equal("2026-08-10 ", Shown(letter, "PAKN-B"));

        Process(letter, on, outcome, whose);
        Assert.Equal(expected, Shown(letter, "PAKN-B"));
    }

    [Theory]
    [InlineData(CaseKind.Petition, null)]
    [InlineData(CaseKind.Complaint, "letter.regulations_of_petition")]
    [InlineData(CaseKind.Denunciation, "letter.regulations_of_petition")]
    public void Only_a_petition_is_about_regulations(CaseKind kind, string? code) =>
        Assert.Equal(code, new LetterClassification(kind, 1, "other", OnRegulations: true).Check()?.Code);

    [Fact]
    public void An_ordinary_petition_keeps_the_clocks_of_the_reception_law() =>
        Assert.Equal(["TCD-06", "TCD-10"], LetterDeadlines.Of(Letter(CaseKind.Petition, "2026-08-03")).Select(c => c.Rule.Id));

    [Theory]
    [InlineData("2026-07-10", "2027-07-12")] // 2027-07-10 is a Saturday
    [InlineData("2021-11-15", "2022-11-15")]
    [InlineData("2021-11-12", null)] // before the circular
    public void A_filed_letter_is_kept_for_a_year(string filed, string? until)
    {
        var letter = Letter(CaseKind.Petition, "2021-11-10");
        Process(letter, filed, ProcessingOutcome.Filed, null, eligible: false);

        Assert.Equal(until is null ? null : $"{until} ", Shown(letter, "LUU-01"));
    }

    [Fact]
    public void The_head_decides_on_a_filed_letter_when_the_year_is_over()
    {
        var letter = Letter(CaseKind.Petition, "2026-07-06");
        Assert.Equal("letter.nothing_to_follow", letter.RecordFollowUp(LetterFollowUp.DestructionDecided, Day("2027-07-12"))?.Code);
        Process(letter, "2026-07-10", ProcessingOutcome.Filed, null, eligible: false);

        Assert.Equal("letter.follow_up_early", letter.RecordFollowUp(LetterFollowUp.DestructionDecided, Day("2026-07-09"))?.Code);
        Assert.Equal("letter.kept_a_year", letter.RecordFollowUp(LetterFollowUp.DestructionDecided, Day("2027-07-10"))?.Code);
        Assert.Null(letter.RecordFollowUp(LetterFollowUp.DestructionDecided, Day("2027-07-13")));
        Assert.Equal("2027-07-12 Met", Shown(letter, "LUU-01"));
    }

    [Fact]
    public void The_end_of_the_year_is_told_once_and_nothing_of_what_an_old_book_filed()
    {
        var letter = Letter(CaseKind.Petition, "2026-07-06");
        Process(letter, "2026-07-10", ProcessingOutcome.Filed, null, eligible: false);
        var kept = LetterDeadlines.Of(letter).Single(c => c.Rule.Id == "LUU-01");

        var monitoringPoint = Assert.Single(MonitoringPlan.Of(Begin(letter, kept), EscalationPolicy.Default, OfficialCalendars.Calendar));
        Assert.Equal(
            (DeadlineEvent.KeepingOver, Day("2027-07-13"), (DateOnly?)null),
            (monitoringPoint.Event, monitoringPoint.From, monitoringPoint.Until));
        Assert.Equal([RecipientRole.Assignee, RecipientRole.UnitLeaders], monitoringPoint.Recipient);
        Assert.Empty(MonitoringPlan.Of(Begin(letter, kept, "2027-08-01"), EscalationPolicy.Default, OfficialCalendars.Calendar));
        Assert.NotEmpty(MonitoringPlan.Of(Begin(letter, kept, "2026-08-01"), EscalationPolicy.Default, OfficialCalendars.Calendar));
    }

    private static string? Shown(Letter letter, string rule) =>
        LetterDeadlines.Of(letter).SingleOrDefault(c => c.Rule.Id == rule) is { } draft && Begin(letter, draft) is var deadline
            ? $"{deadline.DueOn:yyyy-MM-dd} {deadline.Ending}"
            : null;

    private static Deadline Begin(Letter letter, DeadlineDraft draft, string? arrivedOn = null) =>
        Deadline.Begin(
            Guid.Empty,
            new(DeadlineSubject.Letter, letter.Id, letter.UnitId, null),
            draft,
            OfficialCalendars.Calendar,
            DayOrNone(arrivedOn));

    private static void Process(Letter letter, string on, ProcessingOutcome outcome, Jurisdiction? whose, bool eligible = true) =>
        Assert.Null(letter.Process(new LetterProcessing(Day(on), eligible, whose, outcome, "Lý do", "Cơ quan khác")));

    private static Letter Letter(CaseKind kind, string received, bool onRegulations = false)
    {
        var id = Guid.CreateVersion7();
        var letter = Domain.Letters.Letter.Register(
            id,
            Origin.Local(id),
            1,
            new LetterRegistration(
                Guid.CreateVersion7(),
                Day(received),
                LetterChannel.Post,
                new(kind, 1, "land", onRegulations),
                [Guid.CreateVersion7()],
                1,
                "Đơn thử",
                null,
                null,
                null,
                []));
        return Stored(letter);
    }

    /// <summary>The letter with its deadlines in the table, which it shows.</summary>
    private static Letter Stored(Letter letter)
    {
        letter.ProjectDeadlines([.. LetterDeadlines.Of(letter).Select(d => Begin(letter, d))], OfficialCalendars.Calendar);
        return letter;
    }
}
