using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Shared;
using Xunit;
using static QcdcCases.Domain.Letters.LetterFollowUp;
using static QcdcCases.Domain.Tests.Deadlines.Given;

namespace QcdcCases.Domain.Tests.Letters;

/// <summary>What a letter keeps, what it refuses itself, and what may follow its processing.</summary>
public sealed class LetterRecordTests
{
    private static readonly DateOnly Received = Day("2026-08-03");
    private static readonly DateOnly On = Day("2026-08-05");
    private static readonly LetterProcessing Transfer = new(
        On,
        true,
        Jurisdiction.Other,
        ProcessingOutcome.Transferred,
        Receiver: "Sở Xây dựng");
    private static readonly LetterProcessing Filing = new(On, false, null, ProcessingOutcome.Filed, "Không có chữ ký");

    [Fact]
    public void A_letter_keeps_what_is_known_when_it_is_registered()
    {
        var (unit, one, other, duplicate, visit) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var letter = Letter.Register(one, new Origin("s", "k"), 7, new LetterRegistration(
            unit, Received, LetterChannel.Transfer, new(CaseKind.Complaint, 2, "land"), [one, other, one], 3, "Thu hồi đất", "Báo A",
            duplicate, visit, ["Lê B"])
        {
            ForwarderKind = ForwarderKind.Press,
            KnownOn = Day("2026-07-30"),
        });

        Assert.Equal(
            (one, "s", "k", unit, 7, Received),
            (letter.Id, letter.Source, letter.Key, letter.UnitId, letter.Number, letter.ReceivedOn));
        Assert.Equal(
            (CaseKind.Complaint, 2, "land", 3, "Thu hồi đất"),
            (letter.Kind, letter.Instance, letter.Field, letter.Signatories, letter.Summary));
        Assert.Equal(
            (LetterChannel.Transfer, "Báo A", ForwarderKind.Press, Day("2026-07-30"), duplicate, visit),
            (letter.Channel, letter.ForwardedBy, letter.ForwarderKind, letter.KnownOn, letter.DuplicateOfId, letter.VisitId));
        Assert.Equal([(one, 0), (other, 1)], letter.Cases.Select(c => (c.CaseId, c.Ordinal)));
        Assert.Equal(SearchText.WithNames("Thu hồi đất", ["Lê B"]), letter.Search);
        letter.RemoveNamesFromSearch();
        Assert.Equal(SearchText.Of("Thu hồi đất"), letter.Search);
    }

    [Fact]
    public void A_finished_letter_is_neither_reclassified_nor_assigned()
    {
        var letter = Told();
        Assert.Null(letter.Reclassify(new(CaseKind.Complaint, 2, "housing"), "Nhà", ["C"]));
        Assert.Equal(
            (CaseKind.Complaint, 2, "housing", "Nhà"),
            (letter.Kind, letter.Instance, letter.Field, letter.Summary));
        var officer = Guid.NewGuid();
        Assert.Null(letter.Assign(officer));
        Assert.Equal(officer, letter.AssigneeId);

        Assert.Null(letter.Process(Filing));
        letter.UpdateFinishedOn([]);
        Assert.Equal(On, letter.FinishedOn);
        Assert.Equal("letter.finished", letter.Reclassify(new(CaseKind.Petition, 1, "land"), null, [])?.Code);
        Assert.Equal("letter.finished", letter.Assign(null)?.Code);
        Assert.Equal((CaseKind.Complaint, officer), (letter.Kind, letter.AssigneeId));
    }

    [Fact]
    public void A_letter_repeats_another_one_not_itself()
    {
        var letter = Told();
        var refusal = letter.MarkDuplicate(letter.Id);
        Assert.Equal(("letter.duplicate_of_itself", "duplicateOf"), (refusal?.Code, refusal?.Field));

        var other = Guid.NewGuid();
        Assert.Null(letter.MarkDuplicate(other));
        Assert.Equal(other, letter.DuplicateOfId);
        Assert.Null(letter.MarkDuplicate(null));
        Assert.Null(letter.DuplicateOfId);
    }

    [Fact]
    public void A_letter_shows_the_stored_deadline_of_its_processing()
    {
        var letter = Told();
        List<Deadline> stored = [.. LetterDeadlines.Of(letter).Select(Stored)];
        letter.ProjectDeadlines(stored, OfficialCalendars.Calendar);
        Assert.Equal(stored.Single(d => d.RuleId == "TCD-06").DueOn, letter.ProcessingDueOn);

        // What never ran is not shown, and a complaint has another deadline.
        Assert.Null(letter.Reclassify(new(CaseKind.Complaint, 1, "land"), null, []));
        stored.ForEach(d => d.MakeVoid(On));
        var complaint = LetterDeadlines.Of(letter).Select(Stored).First(d => d.Duty == "processing");
        letter.ProjectDeadlines([.. stored, complaint], OfficialCalendars.Calendar);
        Assert.Equal(complaint.DueOn, letter.ProcessingDueOn);

        Deadline Stored(DeadlineDraft draft) =>
            Deadline.Begin(
                Guid.CreateVersion7(),
                new(DeadlineSubject.Letter, letter.Id, letter.UnitId, null),
                draft,
                OfficialCalendars.Calendar);
    }

    [Fact]
    public void A_letter_older_than_its_law_is_measured_by_the_earliest_row()
    {
        var letter = Letter.Register(
            Guid.CreateVersion7(),
            new Origin("", "old"),
            1,
            new LetterRegistration(
                Guid.CreateVersion7(),
                Day("2005-03-01"),
                LetterChannel.Post,
                new(CaseKind.Petition, 1, "land", true),
                [],
                1,
                "Đơn",
                null,
                null,
                null,
                []));
        Assert.DoesNotContain(LetterDeadlines.Of(letter), d => d.Duty == "forward-regulations");

        letter.ProjectDeadlines([], OfficialCalendars.Calendar);

        // Five working days after Tuesday, 1 March 2005.
        Assert.Equal(Day("2005-03-08"), letter.ProcessingDueOn);
    }

    [Theory]
    [InlineData(ReplyReceived, ProcessingOutcome.Transferred, null, false, "2026-08-05", null)]
    [InlineData(ReplyReceived, ProcessingOutcome.Transferred, null, false, "2026-08-04", "letter.follow_up_early")]
    [InlineData(ReplyReceived, ProcessingOutcome.Guided, null, true, "2026-08-05", "letter.nothing_to_follow")]
    [InlineData(ReplyReceived, null, null, true, "2026-08-05", "letter.nothing_to_follow")]
    [InlineData(CitizenTold, ProcessingOutcome.Transferred, "2026-08-10", false, "2026-08-10", null)]
    [InlineData(CitizenTold, ProcessingOutcome.Transferred, "2026-08-10", false, "2026-08-09", "letter.follow_up_early")]
    [InlineData(CitizenTold, ProcessingOutcome.Transferred, null, true, "2026-08-10", "letter.nothing_to_follow")]
    [InlineData(ForwarderTold, ProcessingOutcome.Filed, null, true, "2026-08-05", null)]
    [InlineData(ForwarderTold, ProcessingOutcome.Filed, null, true, "2026-08-04", "letter.follow_up_early")]
    [InlineData(ForwarderTold, ProcessingOutcome.Filed, null, false, "2026-08-05", "letter.nothing_to_follow")]
    [InlineData(ForwarderTold, null, null, true, "2026-08-05", "letter.nothing_to_follow")]
    public void What_follows_a_processing_lies_after_it(
        LetterFollowUp happened, ProcessingOutcome? outcome, string? replied, bool forwarded, string on, string? code)
    {
        var processing = outcome is { } ended ? Transfer with { Outcome = ended } : null;
        var refusal = LetterFollowUps.Check(happened, Day(on), processing, DayOrNone(replied), forwarded);

        Assert.Equal(code, refusal?.Code);
        Assert.Equal(code switch { null => null, "letter.follow_up_early" => "on", _ => "event" }, refusal?.Field);
    }

    [Fact]
    public void Each_follow_up_is_kept_in_its_place()
    {
        var letter = Told("Báo A");
        Assert.Null(letter.Process(Transfer));
        Assert.Null(letter.RecordFollowUp(ForwarderTold, On));
        Assert.Null(letter.RecordFollowUp(ReplyReceived, On.AddDays(5)));
        Assert.Null(letter.RecordFollowUp(CitizenTold, On.AddDays(6)));
        Assert.Equal((On.AddDays(5), On.AddDays(6), On), (letter.RepliedOn, letter.CitizenToldOn, letter.ForwarderToldOn));
        Assert.Null(letter.RecordFollowUp(ForwarderTold, On.AddDays(1)));
        Assert.Equal((On.AddDays(5), On.AddDays(6), On.AddDays(1)), (letter.RepliedOn, letter.CitizenToldOn, letter.ForwarderToldOn));

        // A later transfer takes away what cannot have followed it.
        Assert.Null(letter.CorrectProcessing(Transfer with { On = On.AddDays(6) }));
        Assert.Equal((null, null, null), (letter.RepliedOn, letter.CitizenToldOn, letter.ForwarderToldOn));
    }

    [Fact]
    public void A_second_processing_is_a_correction()
    {
        var letter = Told();
        Assert.Null(letter.Process(Filing));
        var refusal = letter.Process(Transfer);
        Assert.Equal((RefusalKind.Conflict, "letter.already_processed"), (refusal?.Kind, refusal?.Code));
        Assert.Equal("letter.processed_before_received", letter.CorrectProcessing(Transfer with { On = Received.AddDays(-1) })?.Code);
        Assert.Equal(Filing, letter.Processing);
        Assert.Null(letter.CorrectProcessing(Transfer));
        Assert.Equal(Transfer, letter.Processing);
    }

    private static Letter Told(string? forwardedBy = null)
    {
        var id = Guid.CreateVersion7();
        return Letter.Register(id, Origin.Local(id), 1, new LetterRegistration(
            id, Received, LetterChannel.Post, new(CaseKind.Petition, 1, "land"), [id], 1, "Đơn", forwardedBy, null, null, []));
    }
}
