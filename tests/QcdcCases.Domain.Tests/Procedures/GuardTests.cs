using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Procedures;
using Xunit;

namespace QcdcCases.Domain.Tests.Procedures;

/// <summary>The conditions of the law at their boundaries.</summary>
public sealed class GuardTests
{
    private static readonly StepContext Counter = new(CalendarHistory.Official);

    [Theory]
    [InlineData("2026-08-05", "2026-08-10", null)]
    [InlineData("2026-08-06", "2026-08-10", "case.dialogue_notice_late")]
    [InlineData("2026-06-29", "2026-06-30", null)]
    [InlineData("2026-07-01", "2026-07-05", "case.dialogue_notice_late")]
    public void A_dialogue_is_announced_five_days_before_since_the_law_of_2026(string on, string day, string? code)
    {
        var state = After(CaseKind.Complaint, new CaseStepEntry(CaseEvent.Accepted, new(2026, 6, 1)));

        Assert.Equal(code, Check(state, new CaseStepEntry(CaseEvent.DialogueNotified, On(on), Until: On(day)))?.Code);
    }

    /// <summary>The letter and its case ask for the reason of a return in the same words.</summary>
    [Fact]
    public void Who_returns_a_complaint_is_asked_why_it_is_returned()
    {
        var returned = new CaseStepEntry(CaseEvent.Returned, new(2026, 8, 3)) { More = new(Receiver: "Báo A") };
        var refusal = Check(CaseState.Initial(CaseKind.Complaint, 1), returned);

        Assert.Equal(
            ("letter.return_reason_missing", "reason", "`reason` is required for the return of a letter."),
            (refusal?.Code, refusal?.Field, refusal?.Reason));
    }

    [Fact]
    public void Who_transfers_a_denunciation_is_asked_to_which_body_the_letter_goes()
    {
        var transferred = new CaseStepEntry(CaseEvent.Transferred, new(2026, 8, 3));
        var refusal = Check(CaseState.Initial(CaseKind.Denunciation, 1), transferred);

        Assert.Equal(
            ("letter.receiver_missing", "receiver", "`receiver` is required: the body to which the letter goes."),
            (refusal?.Code, refusal?.Field, refusal?.Reason));
    }

    [Theory]
    [InlineData(CaseKind.Complaint, "2026-06-30", true, "case.part_not_withdrawn_yet")]
    [InlineData(CaseKind.Complaint, "2026-07-01", true, null)]
    [InlineData(CaseKind.Complaint, "2026-06-30", false, null)]
    [InlineData(CaseKind.Denunciation, "2026-06-30", true, null)]
    public void A_complaint_is_withdrawn_in_part_since_the_law_of_2026(CaseKind kind, string on, bool partial, string? code)
    {
        var withdrawn = new CaseStepEntry(CaseEvent.Withdrawn, On(on), Partial: partial)
        {
            More = new(Assurances: [StepAssurance.NoReasonToGoOn]),
        };

        Assert.Equal(code, Check(After(kind, new CaseStepEntry(CaseEvent.Accepted, new(2026, 6, 1))), withdrawn)?.Code);
    }

    [Theory]
    [InlineData(CaseKind.Complaint)]
    [InlineData(CaseKind.Denunciation)]
    public void A_case_is_terminated_for_full_withdrawal_once_the_whole_was_withdrawn(CaseKind kind)
    {
        var terminated = new CaseStepEntry(CaseEvent.Terminated, new(2026, 8, 10)) { More = new(StepGround.FullWithdrawal) };
        var accepted = After(kind, new CaseStepEntry(CaseEvent.Accepted, new(2026, 7, 6)));
        var part = Run(accepted, new CaseStepEntry(CaseEvent.Withdrawn, new(2026, 7, 20), Partial: true));
        var whole = Run(accepted, new CaseStepEntry(CaseEvent.Withdrawn, new(2026, 7, 20)));

        Assert.Equal("case.withdrawal_missing", Check(accepted, terminated)?.Code);
        Assert.Equal(("case.withdrawal_missing", "ground"), (Check(part, terminated)?.Code, Check(part, terminated)?.Field));
        Assert.Null(Check(whole, terminated));
        Assert.Null(Check(accepted, terminated with { More = new(StepGround.DiedOrDissolved) }));
    }

    [Theory]
    [InlineData(CaseKind.Complaint, CaseEvent.Transferred, LetterChannel.Post, "intake.transfer_at_reception_only")]
    [InlineData(CaseKind.Complaint, CaseEvent.Transferred, LetterChannel.InPerson, null)]
    [InlineData(CaseKind.Complaint, CaseEvent.Guided, LetterChannel.Transfer, "intake.forwarded_is_returned")]
    [InlineData(CaseKind.Complaint, CaseEvent.Guided, LetterChannel.Post, null)]
    [InlineData(CaseKind.Complaint, CaseEvent.Returned, LetterChannel.Post, "intake.returned_to_forwarder_only")]
    [InlineData(CaseKind.Complaint, CaseEvent.Returned, LetterChannel.Transfer, null)]
    [InlineData(CaseKind.Complaint, CaseEvent.Returned, null, null)]
    [InlineData(CaseKind.Denunciation, CaseEvent.Guided, LetterChannel.Post, "intake.denunciation_is_transferred")]
    [InlineData(CaseKind.Denunciation, CaseEvent.Guided, LetterChannel.InPerson, null)]
    [InlineData(CaseKind.Denunciation, CaseEvent.Guided, null, null)]
    public void Where_a_case_goes_depends_on_how_its_letter_came(CaseKind kind, CaseEvent happened, LetterChannel? channel, string? code)
    {
        var step = new CaseStepEntry(happened, new(2026, 8, 5))
        {
            More = new(Receiver: "Thanh tra tỉnh", Reason: "Không thuộc thẩm quyền"),
        };
        var passedOn = channel is LetterChannel.Transfer;
        var context = channel is { } came ? Counter with { Channels = [came], FromCitizen = !passedOn, WasForwarded = passedOn } : Counter;

        Assert.Equal(code, Procedure.Check(CaseState.Initial(kind, 1), step, context)?.Code);
    }

    [Theory]
    [InlineData(2, false, false, "case.dialogue_missing")]
    [InlineData(2, false, true, null)]
    [InlineData(1, true, false, "case.dialogue_missing")]
    [InlineData(1, true, true, null)]
    [InlineData(1, false, false, null)]
    public void A_second_or_disciplinary_complaint_is_not_decided_without_dialogue(int instance, bool disciplinary, bool held, string? code)
    {
        var state = Run(CaseState.Initial(CaseKind.Complaint, instance), new CaseStepEntry(CaseEvent.Accepted, new(2026, 7, 1)));
        state = held
            ? Run(
                state,
                new CaseStepEntry(CaseEvent.DialogueHeld, new(2026, 7, 10))
                {
                    More = new(Assurances: [StepAssurance.AbsentWithoutGoodReason]),
                })
            : state;
        var decided = new CaseStepEntry(
            CaseEvent.Decided,
            new(2026, 7, 20),
            Result: instance == 1 ? CaseResult.Upheld : CaseResult.Confirmed);

        Assert.Equal(code, Procedure.Check(state, decided, Counter with { Traits = new(false, false, disciplinary) })?.Code);
    }

    [Theory]
    [InlineData("2026-07-31", 1, null)]
    [InlineData("2026-08-01", 1, "deadline.expired")]
    public void A_denunciation_is_extended_before_its_limit_expires(string on, int criteria, string? code)
    {
        var state = After(CaseKind.Denunciation, new CaseStepEntry(CaseEvent.Accepted, new(2026, 7, 1)));

        Assert.Equal(code, Check(state, Extension(on, "2026-08-20", criteria))?.Code);
        Assert.Equal("case.document_missing", Check(state, Extension(on, "2026-08-20", criteria) with { DocumentNo = null })?.Code);
    }

    [Fact]
    public void One_criterion_allows_one_extension_and_two_allow_two()
    {
        var once = After(
            CaseKind.Denunciation,
            new CaseStepEntry(CaseEvent.Accepted, new(2026, 7, 1)),
            Extension("2026-07-20", "2026-08-28", 1));

        Assert.Equal("deadline.extension_too_often", Check(once, Extension("2026-08-20", "2026-09-20", 1))?.Code);
        Assert.Null(Check(once, Extension("2026-08-20", "2026-09-20", 2)));
        var twice = Run(once, Extension("2026-08-20", "2026-09-20", 2));
        Assert.Equal("deadline.extension_too_often", Check(twice, Extension("2026-09-10", "2026-10-10", 3))?.Code);
        Assert.Equal(
            "case.criteria_missing",
            Check(
                After(CaseKind.Denunciation, new CaseStepEntry(CaseEvent.Accepted, new(2026, 7, 1))),
                Extension("2026-07-20", "2026-08-20", 0))?.Code);
    }

    [Theory]
    [InlineData("2026-07-31", null, null)]
    [InlineData("2026-09-03", null, null)]
    [InlineData("2026-09-04", null, "case.second_complaint_late")]
    [InlineData("2026-09-04", StepAssurance.LateForGoodReason, null)]
    public void The_second_complaint_comes_within_thirty_days_of_the_first_decision(string received, StepAssurance? assurance, string? code)
    {
        var state = After(
            CaseKind.Complaint,
            new CaseStepEntry(CaseEvent.Accepted, new(2026, 7, 1)),
            new CaseStepEntry(CaseEvent.Decided, new(2026, 7, 28), Result: CaseResult.Rejected),
            new CaseStepEntry(CaseEvent.Sent, new(2026, 7, 31)));
        var second = new CaseStepEntry(CaseEvent.Accepted, new(2026, 9, 7), Instance: 2)
        {
            More = new(Assurances: assurance is { } given ? [given] : null),
        };

        Assert.Equal(code, Procedure.Check(state, second, Counter with { SecondReceivedOn = On(received) })?.Code);
    }

    [Theory]
    [InlineData("2026-07-31", "case.first_round_open")]
    [InlineData("2026-08-01", null)]
    public void Silence_past_the_limit_opens_the_second_round(string on, string? code)
    {
        var state = After(CaseKind.Complaint, new CaseStepEntry(CaseEvent.Accepted, new(2026, 7, 1)));

        Assert.Equal(
            code,
            Procedure
                .Check(
                    state,
                    new CaseStepEntry(CaseEvent.Accepted, On(on), Instance: 2),
                    Counter with
                    {
                        FirstDueOn = new(2026, 7, 31),
                        SecondReceivedOn = On(on),
                    })
                ?.Code);
    }

    [Theory]
    [InlineData(null, "letter.ground_missing")]
    [InlineData(StepGround.TimeBarred, null)]
    [InlineData(StepGround.Coercion, "case.ground_of_other_step")]
    public void A_complaint_is_refused_on_a_listed_ground(StepGround? ground, string? code) =>
        Assert.Equal(
            code,
            Check(
                CaseState.Initial(CaseKind.Complaint, 1),
                new CaseStepEntry(CaseEvent.NotAccepted, new(2026, 8, 3)) { More = new(ground) })?.Code);

    [Theory]
    [InlineData("2026-06-30", "case.suspension_too_early")]
    [InlineData("2026-07-01", "case.ground_missing")]
    public void The_list_of_reasons_to_suspend_a_complaint_binds_since_the_law_of_2026(string on, string? code) =>
        Assert.Equal(
            code,
            Check(
                After(CaseKind.Complaint, new CaseStepEntry(CaseEvent.Accepted, new(2026, 6, 15))),
                new CaseStepEntry(CaseEvent.Suspended, On(on)))?.Code);

    [Fact]
    public void A_denunciation_withdrawn_under_threat_goes_on()
    {
        var state = After(CaseKind.Denunciation, new CaseStepEntry(CaseEvent.Accepted, new(2026, 7, 1)));
        var withdrawn = new CaseStepEntry(CaseEvent.Withdrawn, new(2026, 7, 10));

        Assert.Equal("case.withdrawal_not_examined", Check(state, withdrawn)?.Code);
        var coerced = withdrawn with { More = new(StepGround.Coercion) };
        Assert.Null(Check(state, coerced));
        Assert.Equal((CaseStatus.Accepted, false), (Run(state, coerced).Status, Run(state, coerced).IsClosed));
        Assert.True(Run(state, withdrawn with { More = new(Assurances: [StepAssurance.NoReasonToGoOn]) }).IsClosed);
    }

    [Fact]
    public void Who_publishes_a_conclusion_is_not_who_confirmed_its_redaction()
    {
        var concluded = After(
            CaseKind.Denunciation,
            new CaseStepEntry(CaseEvent.Accepted, new(2026, 7, 1)),
            new CaseStepEntry(CaseEvent.Decided, new(2026, 7, 20), Result: CaseResult.True));
        var published = new CaseStepEntry(CaseEvent.Published, new(2026, 7, 25));
        var redacted = Run(concluded, new CaseStepEntry(CaseEvent.RedactionConfirmed, new(2026, 7, 24)));
        var (one, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        Assert.Equal("case.redaction_not_confirmed", Check(concluded, published)?.Code);
        Assert.Equal(
            "case.redaction_by_the_same",
            Procedure.Check(redacted, published, Counter with { ActorId = one, RedactionBy = one })?.Code);
        Assert.Null(Procedure.Check(redacted, published, Counter with { ActorId = other, RedactionBy = one }));
    }

    [Theory]
    [InlineData(LetterChannel.Online, "letter.tip_not_accepted")]
    [InlineData(LetterChannel.Hotline, "letter.tip_not_accepted")]
    [InlineData(LetterChannel.Post, null)]
    public void What_comes_by_net_or_telephone_is_a_tip(LetterChannel channel, string? code) =>
        Assert.Equal(
            code,
            Procedure
                .Check(
                    CaseState.Initial(CaseKind.Denunciation, 1),
                    new CaseStepEntry(CaseEvent.Accepted, new(2026, 8, 3)),
                    Counter with
                    {
                        Channels = [channel],
                    })
                ?.Code);

    [Theory]
    [InlineData(false, false, "case.group_papers_missing")]
    [InlineData(true, false, null)]
    [InlineData(false, true, null)]
    public void A_complaint_of_several_needs_all_signatures_and_the_appointment(bool assured, bool appointed, string? code)
    {
        var accepted = new CaseStepEntry(CaseEvent.Accepted, new(2026, 8, 3))
        {
            More = new(Assurances: assured ? [StepAssurance.GroupPapersComplete] : null),
        };

        var refusal = Procedure.Check(
            CaseState.Initial(CaseKind.Complaint, 1), accepted, Counter with { Group = true, RepresentativeAppointed = appointed });

        Assert.Equal(code, refusal?.Code);
        Assert.Equal(code is null, refusal?.Article is null);
    }

    [Theory]
    [InlineData(false, "2026-08-19", "case.effect_too_early")]
    [InlineData(false, "2026-08-20", null)]
    [InlineData(true, "2026-09-03", "case.effect_too_early")]
    [InlineData(true, "2026-09-04", null)]
    public void A_decision_takes_effect_when_its_window_is_over(bool remote, string on, string? code)
    {
        var decided = After(
            CaseKind.Complaint,
            new CaseStepEntry(CaseEvent.Accepted, new(2026, 7, 1)),
            new CaseStepEntry(CaseEvent.Decided, new(2026, 7, 20), Result: CaseResult.Upheld));

        Assert.Equal(
            code,
            Procedure
                .Check(decided, new CaseStepEntry(CaseEvent.Effective, On(on)), Counter with { Traits = new(false, remote, false) })
                ?.Code);
    }

    [Fact]
    public void What_was_turned_away_is_taken_up_with_a_later_letter_only()
    {
        foreach (
            var (kind, happened) in new[]
            {
                (CaseKind.Complaint, CaseEvent.Guided),
                (CaseKind.Denunciation, CaseEvent.Transferred),
                (CaseKind.Petition, CaseEvent.NotAccepted),
            })
        {
            var away = After(kind, new CaseStepEntry(happened, new(2026, 8, 3)));
            var accepted = new CaseStepEntry(CaseEvent.Accepted, new(2026, 8, 10));

            Assert.Equal("case.turned_away", Check(away, accepted)?.Code);
            Assert.Null(Procedure.Check(away, accepted, Counter with { HasOpenLetter = true }));
            Assert.Null(Procedure.Check(away, accepted, Counter with { FollowsLetter = true }));
            Assert.Equal(CaseStatus.Accepted, Run(away, accepted).Status);
        }
    }

    [Fact]
    public void An_answer_is_recorded_while_one_is_waited_for()
    {
        var accepted = After(CaseKind.Complaint, new CaseStepEntry(CaseEvent.Accepted, new(2026, 7, 1)));
        var answers = new[] { CaseEvent.NoticeSent, CaseEvent.DocumentsSupplied, CaseEvent.ExecutionResumed };

        Assert.All(answers, e => Assert.Equal("case.nothing_awaited", Check(accepted, new CaseStepEntry(e, new(2026, 7, 3)))?.Code));
        Assert.All(
            answers,
            e =>
                Assert.Null(
                    Procedure.Check(
                        accepted,
                        new CaseStepEntry(e, new(2026, 7, 3)),
                        Counter with
                        {
                            PendingResponses = new HashSet<CaseEvent>([e]),
                        })));
    }

    [Theory]
    [InlineData("2026-07-31", null)]
    [InlineData("2026-08-01", "case.stay_too_long")]
    [InlineData(null, "case.stay_day_missing")]
    public void An_emergency_measure_lasts_no_longer_than_the_resolution(string? until, string? code)
    {
        var accepted = After(CaseKind.Complaint, new CaseStepEntry(CaseEvent.Accepted, new(2026, 7, 1)));
        var stay = new CaseStepEntry(
            CaseEvent.ExecutionSuspended,
            new(2026, 7, 3),
            Until: until is null ? null : On(until),
            DocumentNo: "5/QĐ");

        Assert.Equal(code, Check(accepted, stay)?.Code);
        Assert.Equal(
            "case.already_stayed",
            Procedure
                .Check(
                    accepted,
                    stay with
                    {
                        Until = On("2026-07-20"),
                    },
                    Counter with
                    {
                        PendingResponses = new HashSet<CaseEvent>([CaseEvent.ExecutionResumed]),
                    })
                ?.Code);
    }

    [Theory]
    [InlineData("2026-08-24", "2026-09-23", null)]
    [InlineData("2026-08-24", "2026-09-24", "case.second_complaint_late")]
    [InlineData(null, "2026-09-04", "case.second_complaint_late")]
    public void A_second_complaint_counts_from_the_receipt_of_the_first_decision_where_it_tells_it(
        string? known,
        string received,
        string? code)
    {
        var sent = After(
            CaseKind.Complaint,
            new CaseStepEntry(CaseEvent.Accepted, new(2026, 7, 1)),
            new CaseStepEntry(CaseEvent.Decided, new(2026, 7, 20), Result: CaseResult.Upheld),
            new CaseStepEntry(CaseEvent.Sent, new(2026, 8, 4)));
        var context = Counter with { FirstDecisionReceivedOn = known is null ? null : On(known), SecondReceivedOn = On(received) };

        Assert.Equal(code, Procedure.Check(sent, new CaseStepEntry(CaseEvent.Accepted, new(2026, 9, 28), 2), context)?.Code);
    }

    [Fact]
    public void What_an_old_book_says_is_bound_by_the_order_alone()
    {
        var state = After(
            CaseKind.Complaint,
            new CaseStepEntry(CaseEvent.Accepted, new(2026, 7, 1)),
            new CaseStepEntry(CaseEvent.Extended, new(2026, 7, 20), Until: new(2026, 8, 10)),
            new CaseStepEntry(CaseEvent.Decided, new(2026, 8, 1), Result: CaseResult.Upheld),
            new CaseStepEntry(CaseEvent.Effective, new(2026, 8, 2)),
            new CaseStepEntry(CaseEvent.Closed, new(2026, 8, 3)));

        Assert.Equal(CaseStatus.Closed, state.Status);
        Assert.Equal(
            new DateOnly(2026, 8, 10),
            ResolutionLedger.LastLawfulDay(state with { FirstClosedOn = null }, default, OfficialCalendars.Calendar));
    }

    private static Domain.Shared.Refusal? Check(CaseState state, CaseStepEntry entry) => Procedure.Check(state, entry, Counter);

    private static CaseStepEntry Extension(string on, string until, int criteria) =>
        new CaseStepEntry(CaseEvent.Extended, On(on), Until: On(until), DocumentNo: "1/GH")
        {
            More = new(Criteria: criteria == 0 ? null : [.. Enum.GetValues<ComplexityCriterion>().Take(criteria)]),
        };

    private static CaseState After(CaseKind kind, params CaseStepEntry[] steps) => steps.Aggregate(CaseState.Initial(kind, 1), Run);

    private static CaseState Run(CaseState state, CaseStepEntry step)
    {
        Assert.False(Procedure.Apply(state, step).IsRefused(out var refusal, out var next), refusal?.Code);
        return next;
    }

    private static DateOnly On(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
