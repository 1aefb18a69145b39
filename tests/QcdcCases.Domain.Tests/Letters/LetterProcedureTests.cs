using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using Xunit;
using static QcdcCases.Domain.Tests.Deadlines.Given;

namespace QcdcCases.Domain.Tests.Letters;

/// <summary>The letters' table, and the deadlines of what follows a letter's processing.</summary>
public sealed class LetterProcedureTests
{
    private static readonly LetterContext Around = new(false, false, true, false, OfficialCalendars.Calendar);

    [Fact]
    public void Every_kind_has_a_line_for_every_outcome_whose_step_its_cases_can_take()
    {
        foreach (var kind in Enum.GetValues<CaseKind>())
        {
            foreach (var outcome in Enum.GetValues<ProcessingOutcome>())
            {
                var outcomeRule = LetterProcedure.GetRow(kind, outcome);

                Assert.Equal(outcome is ProcessingOutcome.Returned && kind is not CaseKind.Complaint, outcomeRule.Step is null);
                Assert.True(
                    outcomeRule.Step is not { } step || Procedure.Find(kind, CaseStatus.Received, step) is not null,
                    $"{kind} {outcome}");
            }
        }
    }

    [Theory]
    [InlineData("2026-08-04", "2026-11-02", false, null)]
    [InlineData("2026-08-04", "2026-11-03", false, "letter.time_barred")]
    [InlineData("2026-06-20", "2026-09-18", false, null)]
    [InlineData("2026-06-19", "2026-09-18", false, "letter.time_barred")]
    [InlineData("2026-11-09", "2026-11-25", true, null)]
    [InlineData("2026-11-09", "2026-11-26", true, "letter.time_barred")]
    [InlineData("2012-06-30", "2026-11-26", false, null)]
    public void A_first_complaint_is_received_within_its_window(string known, string received, bool disciplinary, string? code)
    {
        var letter = Complaint(received, known);
        var accepted = new LetterProcessing(Day(received), true, Jurisdiction.Own, ProcessingOutcome.Accepted);
        var around = Around with { Disciplinary = disciplinary };

        Assert.Equal(code, LetterProcedure.Check(letter, accepted, around)?.Code);
        Assert.Null(LetterProcedure.Check(letter, accepted, around with { LateForGoodReason = true }));
        Assert.Null(LetterProcedure.Check(Complaint(received, null), accepted, around));
    }

    [Theory]
    [InlineData(CaseKind.Complaint, StepGround.TimeBarred, null)]
    [InlineData(CaseKind.Complaint, StepGround.NotIdentifiable, "case.ground_of_other_step")]
    [InlineData(CaseKind.Complaint, null, "letter.ground_missing")]
    [InlineData(CaseKind.Denunciation, StepGround.NotIdentifiable, null)]
    [InlineData(CaseKind.Denunciation, null, "letter.ground_missing")]
    [InlineData(CaseKind.Petition, null, null)]
    public void What_is_not_accepted_names_a_ground_of_its_kind(CaseKind kind, StepGround? ground, string? code)
    {
        var refused = new LetterProcessing(
            Day("2026-08-05"),
            true,
            Jurisdiction.Own,
            ProcessingOutcome.NotAccepted,
            Ground: ground,
            Reason: "Xem phiếu đề xuất");

        Assert.Equal(code, LetterProcedure.Check(Letter(kind, "2026-08-03"), refused, Around)?.Code);
    }

    [Theory]
    [InlineData(ProcessingOutcome.Guided, StepGround.TimeBarred, null, false, "letter.ground_unexpected")]
    [InlineData(ProcessingOutcome.NotAccepted, StepGround.Coercion, null, false, "letter.ground_unexpected")]
    [InlineData(ProcessingOutcome.Guided, null, "2026-08-20", false, "letter.reply_day")]
    [InlineData(ProcessingOutcome.Transferred, null, "2026-08-04", false, "letter.reply_day")]
    [InlineData(ProcessingOutcome.Filed, null, null, true, "letter.tell_of_transfer")]
    [InlineData(ProcessingOutcome.Transferred, null, "2026-08-05", true, null)]
    public void What_belongs_to_one_outcome_is_not_said_of_another(
        ProcessingOutcome outcome,
        StepGround? ground,
        string? replyBy,
        bool tell,
        string? code)
    {
        var processing = new LetterProcessing(
            Day("2026-08-05"),
            true,
            Jurisdiction.Other,
            outcome,
            Ground: ground,
            ReplyBy: replyBy is null ? null : Day(replyBy),
            TellCitizen: tell ? true : null);

        Assert.Equal(code, processing.Check(Day("2026-08-03"))?.Code);
    }

    [Fact]
    public void The_reply_to_a_transfer_is_due_on_the_day_agreed_and_then_the_citizen_is_told()
    {
        var letter = Letter(CaseKind.Petition, "2026-08-03");
        Assert.Null(
            letter.Process(
                new LetterProcessing(
                    Day("2026-08-05"),
                    true,
                    Jurisdiction.Other,
                    ProcessingOutcome.Transferred,
                    Receiver: "Sở Xây dựng",
                    ReplyBy: Day("2026-11-20"),
                    TellCitizen: true)));
        Assert.Equal([("TL-01", "2026-11-20", (DeadlineEnding?)null)], FollowUps(letter));
        Assert.Equal("letter.nothing_to_follow", letter.RecordFollowUp(LetterFollowUp.CitizenTold, Day("2026-11-20"))?.Code);
        Assert.Equal("letter.nothing_to_follow", letter.RecordFollowUp(LetterFollowUp.ForwarderTold, Day("2026-11-20"))?.Code);
        Assert.Equal("letter.follow_up_early", letter.RecordFollowUp(LetterFollowUp.ReplyReceived, Day("2026-08-04"))?.Code);

        Assert.Null(letter.RecordFollowUp(LetterFollowUp.ReplyReceived, Day("2026-11-20")));
        Assert.Equal([("TL-01", "2026-11-20", DeadlineEnding.Met), ("TCD-08", "2026-11-30", null)], FollowUps(letter));
        Assert.Null(letter.RecordFollowUp(LetterFollowUp.CitizenTold, Day("2026-12-01")));
        Assert.Equal([("TL-01", "2026-11-20", DeadlineEnding.Met), ("TCD-08", "2026-11-30", DeadlineEnding.MetLate)], FollowUps(letter));
    }

    [Fact]
    public void A_correction_takes_away_what_cannot_have_followed()
    {
        var letter = Letter(CaseKind.Petition, "2026-08-03", ForwarderKind.Press);
        var transferred = new LetterProcessing(
            Day("2026-08-05"),
            true,
            Jurisdiction.Other,
            ProcessingOutcome.Transferred,
            Receiver: "Sở Xây dựng");
        Assert.Null(letter.Process(transferred));
        Assert.Null(letter.RecordFollowUp(LetterFollowUp.ReplyReceived, Day("2026-08-07")));
        Assert.Null(letter.RecordFollowUp(LetterFollowUp.CitizenTold, Day("2026-08-08")));
        Assert.Null(letter.RecordFollowUp(LetterFollowUp.ForwarderTold, Day("2026-08-10")));

        Assert.Null(letter.RecordFollowUp(LetterFollowUp.ReplyReceived, Day("2026-08-09")));
        Assert.Equal((Day("2026-08-09"), null, Day("2026-08-10")), (letter.RepliedOn, letter.CitizenToldOn, letter.ForwarderToldOn));

        Assert.Null(letter.CorrectProcessing(transferred with { Outcome = ProcessingOutcome.Guided }));
        Assert.Equal((null, Day("2026-08-10")), (letter.RepliedOn, letter.ForwarderToldOn));
    }

    [Theory]
    [InlineData(CaseKind.Complaint, ForwarderKind.Deputies, "2026-11-20", "TCD-07", "2026-12-02")]
    [InlineData(CaseKind.Petition, ForwarderKind.ReceptionBoard, "2025-04-22", "TCD-07", "2025-05-05")]
    [InlineData(CaseKind.Complaint, ForwarderKind.Front, "2026-08-26", "KN-23", "2026-09-03")]
    [InlineData(CaseKind.Complaint, ForwarderKind.Front, "2026-02-10", "KN-23", "2026-02-23")]
    [InlineData(CaseKind.Petition, ForwarderKind.Front, "2026-08-26", null, null)]
    [InlineData(CaseKind.Complaint, ForwarderKind.Press, "2026-08-26", null, null)]
    public void Whoever_passed_a_letter_on_is_told_when_its_matter_ends(
        CaseKind kind,
        ForwarderKind forwarder,
        string closed,
        string? rule,
        string? due)
    {
        var letter = Letter(kind, "2025-04-01", forwarder);
        Assert.Null(letter.Process(new LetterProcessing(Day("2025-04-02"), true, Jurisdiction.Own, ProcessingOutcome.Accepted)));
        letter.UpdateFinishedOn([CaseCourse.None]);
        Assert.Empty(FollowUps(letter));

        letter.UpdateFinishedOn([new CaseCourse([], [new CaseEnd(Day(closed), Closes: true, null)], [])]);
        Assert.Equal(rule is null ? [] : [(rule, due!, (DeadlineEnding?)null)], FollowUps(letter));
        Assert.Null(letter.RecordFollowUp(LetterFollowUp.ForwarderTold, Day(closed)));
        Assert.Equal(rule is null ? [] : [(rule, due!, DeadlineEnding.Met)], FollowUps(letter));
    }

    private static IEnumerable<(string Rule, string Due, DeadlineEnding? Ending)> FollowUps(Letter letter) => LetterDeadlines.Of(letter)
        .Where(d => d.StartEvent != "received")
        .Select(d => Deadline.Begin(Guid.Empty, new(DeadlineSubject.Letter, letter.Id, letter.UnitId, null), d, OfficialCalendars.Calendar))
        .Select(c => (c.RuleId, $"{c.DueOn:yyyy-MM-dd}", c.Ending));

    private static Letter Complaint(string received, string? known) => Letter(CaseKind.Complaint, received, known: known);

    private static Letter Letter(CaseKind kind, string received, ForwarderKind? forwarder = null, string? known = null)
    {
        var id = Guid.CreateVersion7();
        return Domain.Letters.Letter.Register(id, Origin.Local(id), 1, new LetterRegistration(
            Guid.CreateVersion7(),
            Day(received),
            LetterChannel.Post,
            new(kind, 1, "land"),
            [Guid.CreateVersion7()],
            1,
            "Đơn",
            forwarder is null ? null : "Nơi chuyển",
            null,
            null,
            [])
        {
            ForwarderKind = forwarder,
            KnownOn = known is null ? null : Day(known),
        });
    }
}
