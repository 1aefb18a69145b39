using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.Tests.Procedures;
using Xunit;
using static QcdcCases.Domain.Tests.Deadlines.Given;

namespace QcdcCases.Domain.Tests.Letters;

/// <summary>The letters' table and deadlines against the law entered by hand.</summary>
public sealed class LetterLawTests
{
    private static readonly bool[] Either = [false, true];

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, LetterGuardCases.All.Count)];

    [Fact]
    public void Every_outcome_of_every_kind_is_that_of_the_law()
    {
        var law = LetterLaw.Outcomes.Select(o => (o.Kind, o.Outcome, o.Step, o.Form, o.Asks));
        var table = LetterProcedure.Table.Select(l => (
            Kind: Code.Of(l.Kind),
            Outcome: Code.Of(l.Outcome),
            Step: l.Step is { } step ? Code.Of(step) : null,
            l.Form,
            Asks: string.Join(' ', l.Guards.Select(g => g.Code))));

        Assert.Equal(law, table);
        Assert.All(LetterProcedure.Table, l => Assert.Same(l, LetterProcedure.GetRow(l.Kind, l.Outcome)));
        Assert.Equal(Enum.GetValues<CaseKind>().Length * Enum.GetValues<ProcessingOutcome>().Length, LetterLaw.Outcomes.Count);
    }

    /// <summary>What processing lets the case do, the case's own procedure can do when it is received.</summary>
    [Fact]
    public void A_received_case_can_take_the_step_of_every_outcome() => Assert.All(
        LetterLaw.Outcomes.Where(o => o.Step is not null),
        o => Assert.NotNull(Law.Find(LawfulStep.Word<CaseKind>(o.Kind), CaseStatus.Received, LawfulStep.Word<CaseEvent>(o.Step!))));

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_condition_refuses_its_letter_and_lets_the_neighbour_pass(int row)
    {
        var given = LetterGuardCases.All[row];
        var refusal = given.Refused.Check();

        Assert.Equal(
            (RefusalKind.RuleBroken, given.Code, given.Field, given.Article),
            (refusal?.Kind, refusal?.Code, refusal?.Field, refusal?.Article));
        Assert.Null(given.Lawful.Check());
    }

    [Fact]
    public void The_duties_of_a_letter_are_those_of_the_law() => Assert.Equal(
        LetterLaw.Duties, LetterDeadlines.Table.Select(d => (d.Code, string.Join(' ', d.Rules))));

    /// <summary>
    /// Every letter that differs in what a deadline depends on, on both sides of each day on which a text came into force.
    /// </summary>
    [Fact]
    public void The_clocks_of_every_letter_are_those_of_the_law()
    {
        var tried = 0;
        foreach (var letter in Letters())
        {
            var expected = LetterLaw.DeadlinesOf(letter).OrderBy(c => c.Duty, StringComparer.Ordinal);
            var deadlines = LetterDeadlines.Of(letter);

            Assert.Equal(expected, deadlines
                .Select(c => new LetterLaw.Running(c.Duty, c.Rule.Id, c.StartEvent, c.StartedOn, c.EndedOn, c.IsStopped))
                .OrderBy(c => c.Duty, StringComparer.Ordinal));
            Assert.All(deadlines, c => Assert.Equal((1, letter.Instance), (c.Ordinal, c.Instance)));
            Assert.All(deadlines, c => Assert.Equal(
                c.EndedOn, c.Ledger.Entries.Where(e => e.Kind is LedgerEntryKind.Meet).Select(e => (DateOnly?)e.On).SingleOrDefault()));
            tried++;
        }

        Assert.True(tried > 5_000, $"{tried}");
    }

    private static IEnumerable<Letter> Letters()
    {
        string[] days =
        [
            "2012-06-30", "2013-06-30", "2013-07-01", "2014-06-30", "2014-07-01", "2018-12-31", "2019-01-01", "2021-11-10", "2021-11-11",
            "2026-06-30", "2026-07-01", "2026-08-03",
        ];
        return from kind in Enum.GetValues<CaseKind>()
               from received in days
               from onRegulations in kind is CaseKind.Petition ? Either : [false]
               from forwarder in Enum.GetValues<ForwarderKind>().Cast<ForwarderKind?>().Append(null)
               from instance in new[] { 1, 2 }
               from processing in Processings(Day(received).AddDays(4))
               from followed in Either
               select Told(new(kind, instance, "land", onRegulations), Day(received), forwarder, processing, followed);
    }

    private static CaseCourse Over(DateOnly on) => new([], [new CaseEnd(on, Closes: true, null)], []);

    private static IEnumerable<LetterProcessing?> Processings(DateOnly on)
    {
        yield return null;
        foreach (var outcome in Enum.GetValues<ProcessingOutcome>())
        {
            var plain = new LetterProcessing(
                on,
                true,
                outcome is ProcessingOutcome.Accepted ? Jurisdiction.Own : Jurisdiction.Other,
                outcome);
            yield return plain;
            yield return plain with { Jurisdiction = Jurisdiction.Own };
            if (outcome is not ProcessingOutcome.Accepted)
            {
                yield return plain with { Eligible = false, Jurisdiction = null };
            }

            if (outcome is ProcessingOutcome.Transferred)
            {
                yield return plain with { TellCitizen = false };
                yield return plain with { TellCitizen = true };
                yield return plain with { ReplyBy = on.AddDays(20) };
                yield return plain with { ReplyBy = on, TellCitizen = true };
            }
        }
    }

    private static Letter Told(
        LetterClassification classified,
        DateOnly received,
        ForwarderKind? forwarder,
        LetterProcessing? processing,
        bool followed)
    {
        var id = Guid.CreateVersion7();
        var letter = Letter.Register(id, Origin.Local(id), 1, new LetterRegistration(
            id, received, LetterChannel.Post, classified, [id], 1, "Đơn",
            forwarder is null ? null : "Nơi chuyển", null, null, [])
        {
            ForwarderKind = forwarder,
        });
        if (processing is null)
        {
            return letter;
        }

        Assert.Null(letter.Process(processing));
        letter.UpdateFinishedOn([followed ? Over(processing.On.AddDays(30)) : CaseCourse.None]);
        if (followed)
        {
            // What cannot have followed is refused, and then there is nothing of it.
            _ = letter.RecordFollowUp(LetterFollowUp.ReplyReceived, processing.On.AddDays(31));
            _ = letter.RecordFollowUp(LetterFollowUp.CitizenTold, processing.On.AddDays(32));
            _ = letter.RecordFollowUp(LetterFollowUp.ForwarderTold, processing.On.AddDays(33));
            _ = letter.RecordFollowUp(LetterFollowUp.DestructionDecided, processing.On.AddDays(400));
        }

        return letter;
    }
}
