using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using Xunit;

namespace QcdcCases.Domain.Tests.Letters;

public sealed class LetterTests
{
    private static readonly DateOnly Day = new(2026, 8, 3);
    private static readonly LetterProcessing Accepted = new(Day, true, Jurisdiction.Own, ProcessingOutcome.Accepted);

    [Fact]
    public void An_accepted_letter_is_finished_when_the_last_of_its_cases_is_over()
    {
        Assert.Null(LetterEnd.Of(Accepted, [Ending(3), Ending()]));
        Assert.Null(LetterEnd.Of(Accepted, []));
        Assert.Equal(Day.AddDays(9), LetterEnd.Of(Accepted, [Ending(3), Ending(9)]));
    }

    [Theory]
    [InlineData(-30, null, null)]
    [InlineData(-1, null, null)]
    [InlineData(0, null, 0)]
    [InlineData(-30, 5, 5)]
    [InlineData(3, 5, 3)]
    public void What_ended_before_its_acceptance_does_not_end_a_letter(int first, int? second, int? expected) => Assert.Equal(
        expected is { } days ? Day.AddDays(days) : null,
        LetterEnd.Of(Accepted, [second is { } later ? Ending(first, later) : Ending(first)]));

    [Fact]
    public void A_case_that_was_decided_before_ends_a_later_letter_when_it_is_closed() =>
        Assert.Equal(Day.AddDays(2), LetterEnd.Of(Accepted, [Ending(-5, 2)]));

    [Theory]
    [InlineData(ProcessingOutcome.Filed)]
    [InlineData(ProcessingOutcome.Guided)]
    [InlineData(ProcessingOutcome.NotAccepted)]
    [InlineData(ProcessingOutcome.Returned)]
    [InlineData(ProcessingOutcome.Transferred)]
    public void Every_other_outcome_finishes_it_at_once(ProcessingOutcome outcome) =>
        Assert.Equal(Day, LetterEnd.Of(Accepted with { Outcome = outcome }, [Ending()]));

    [Theory]
    [InlineData(true, null, ProcessingOutcome.Guided, "letter.jurisdiction_missing")]
    [InlineData(false, null, ProcessingOutcome.Accepted, "letter.ineligible_accepted")]
    [InlineData(true, Jurisdiction.Other, ProcessingOutcome.Accepted, "letter.not_own_accepted")]
    [InlineData(true, Jurisdiction.Own, ProcessingOutcome.Accepted, null)]
    [InlineData(false, null, ProcessingOutcome.Filed, null)]
    public void A_processing_is_consistent_in_itself(bool eligible, Jurisdiction? jurisdiction, ProcessingOutcome outcome, string? code) =>
        Assert.Equal(code, new LetterProcessing(Day, eligible, jurisdiction, outcome).Check(Day)?.Code);

    [Fact]
    public void A_letter_is_not_processed_before_it_was_received() =>
        Assert.Equal("letter.processed_before_received", Accepted.Check(Day.AddDays(1))?.Code);

    [Fact]
    public void A_letter_is_processed_once_and_then_only_corrected()
    {
        var letter = Received();

        Assert.Null(letter.Process(Accepted));
        Assert.Equal("letter.already_processed", letter.Process(Accepted)?.Code);
        Assert.Null(letter.CorrectProcessing(Accepted with { Outcome = ProcessingOutcome.Filed, Reason = "Trùng đơn" }));
        Assert.Equal(ProcessingOutcome.Filed, letter.Processing?.Outcome);
    }

    [Fact]
    public void Reclassifying_keeps_the_day_of_receipt_and_the_number()
    {
        var letter = Received();

        Assert.Null(letter.Reclassify(new(CaseKind.Denunciation, 1, "corruption"), "Tố cáo", []));

        Assert.Equal((Day, 7, CaseKind.Denunciation), (letter.ReceivedOn, letter.Number, letter.Kind));
    }

    private static Letter Received() =>
        Letter.Register(
            Guid.CreateVersion7(),
            new Origin("", "l-1"),
            7,
            new LetterRegistration(
                Guid.CreateVersion7(),
                Day,
                LetterChannel.Post,
                new(CaseKind.Petition, 1, "land"),
                [Guid.CreateVersion7()],
                1,
                "Kiến nghị",
                null,
                null,
                null,
                []));

    /// <summary>The course of a case that was closed so many days after the acceptance.</summary>
    private static CaseCourse Ending(params int[] after) =>
        new([], [.. after.Select(d => new CaseEnd(Day.AddDays(d), Closes: true, null))], []);
}
