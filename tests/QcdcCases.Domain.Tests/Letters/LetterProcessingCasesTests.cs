using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.Tests.Procedures;
using Xunit;
using static QcdcCases.Domain.Letters.ProcessingOutcome;
using static QcdcCases.Domain.Tests.Deadlines.Given;

namespace QcdcCases.Domain.Tests.Letters;

/// <summary>What must hold of every processing, and what the counter says besides: each refusal beside its lawful neighbour.</summary>
public sealed class LetterProcessingCasesTests
{
    private static readonly DateOnly Received = Day("2026-08-03");
    private static readonly LetterProcessing Own = new(Day("2026-08-05"), true, Jurisdiction.Own, Accepted);
    private static readonly LetterProcessing Others = new(
        Day("2026-08-05"),
        true,
        Jurisdiction.Other,
        Transferred,
        Receiver: "Sở Xây dựng");
    private static readonly LetterProcessing Refused = new(Day("2026-08-05"), true, Jurisdiction.Own, NotAccepted, Reason: "Hết thời hiệu");
    private static readonly LetterProcessing Unfit = new(Day("2026-08-05"), false, null, Filed, Reason: "Không có chữ ký");

    private static readonly IReadOnlyList<(string Code, string Field, LetterProcessing Refused, LetterProcessing Lawful)> Always =
    [
        Of("letter.processed_before_received", "on", Own with { On = Day("2026-08-02") }, Own with { On = Received }),
        Of("letter.jurisdiction_missing", "jurisdiction", Others with { Jurisdiction = null }, Others),
        Of("letter.jurisdiction_missing", "jurisdiction", Unfit with { Eligible = true }, Unfit),
        Of("letter.ineligible_accepted", "outcome", Own with { Eligible = false }, Own),
        Of("letter.ineligible_accepted", "outcome", Own with { Eligible = false, Jurisdiction = null }, Unfit),
        Of("letter.not_own_accepted", "outcome", Own with { Jurisdiction = Jurisdiction.Other }, Own),
        Of(
            "letter.ground_unexpected",
            "ground",
            Unfit with { Ground = StepGround.TimeBarred },
            Refused with { Ground = StepGround.TimeBarred }),
        Of(
            "letter.ground_unexpected",
            "ground",
            Refused with { Ground = StepGround.Slander },
            Refused with { Ground = StepGround.NotAPetition }),
        Of(
            "letter.ground_unexpected",
            "ground",
            Refused with { Ground = StepGround.Obstacle },
            Refused with { Ground = StepGround.DefectiveForm }),
        Of("letter.reply_day", "replyBy", Others with { ReplyBy = Day("2026-08-04") }, Others with { ReplyBy = Day("2026-08-05") }),
        Of("letter.reply_day", "replyBy", Refused with { ReplyBy = Day("2026-08-20") }, Others with { ReplyBy = Day("2026-08-20") }),
        Of("letter.tell_of_transfer", "tellCitizen", Unfit with { TellCitizen = true }, Others with { TellCitizen = true }),
        Of("letter.tell_of_transfer", "tellCitizen", Refused with { TellCitizen = true }, Refused with { TellCitizen = false }),
    ];

    private static readonly IReadOnlyList<(string Code, string Field, LetterProcessing Refused, LetterProcessing Lawful)> AtTheCounter =
    [
        Of("letter.reason_missing", "reason", Unfit with { Reason = null }, Unfit),
        Of("letter.reason_missing", "reason", Refused with { Reason = null }, Refused),
        Of(
            "letter.reason_missing",
            "reason",
            Refused with { Reason = null },
            Refused with { Reason = null, Ground = StepGround.TimeBarred }),
        Of("letter.receiver_missing", "receiver", Others with { Receiver = null }, Others),
        Of("letter.receiver_missing", "receiver", Others with { Receiver = null, Outcome = Returned }, Others with { Outcome = Returned }),
        Of("letter.receiver_missing", "receiver", Others with { Receiver = null }, Others with { Receiver = null, Outcome = Guided }),
        Of("letter.receiver_missing", "receiver", Others with { Receiver = null }, Own),
    ];

    public static TheoryData<int> AlwaysRows => [.. Enumerable.Range(0, Always.Count)];

    public static TheoryData<int> CounterRows => [.. Enumerable.Range(0, AtTheCounter.Count)];

    [Theory]
    [MemberData(nameof(AlwaysRows))]
    public void What_no_processing_can_be_is_refused_wherever_it_is_told(int row)
    {
        var (code, field, refused, lawful) = Always[row];

        Assert.Equal(Rule(code, field), Shown(refused.Check(Received)));
        Assert.Null(lawful.Check(Received));
        Assert.Equal(code, Letter().Process(refused)?.Code);
        Assert.Null(Letter().Process(lawful));
    }

    [Theory]
    [MemberData(nameof(CounterRows))]
    public void What_the_counter_must_say_is_not_asked_of_a_book(int row)
    {
        var (code, field, refused, lawful) = AtTheCounter[row];

        Assert.Equal(Rule(code, field), Shown(refused.CheckComplete()));
        Assert.Null(lawful.CheckComplete());
        Assert.Null(refused.Check(Received));
    }

    /// <summary>A ground belongs to a refusal of some kind of letter; which kind is the table's to say.</summary>
    [Fact]
    public void Every_ground_of_a_refusal_may_stand_with_one() => Assert.All(Enum.GetValues<StepGround>(), ground =>
    {
        var listed = GroundLaw.Lists.Any(l => l.Event == "not-accepted" && LawfulStep.Words(l.Grounds).Contains(Code.Of(ground)));

        Assert.Equal(listed ? null : "letter.ground_unexpected", (Refused with { Ground = ground }).Check(Received)?.Code);
    });

    [Fact]
    public void A_letter_ends_with_its_outcome_or_with_the_last_of_its_cases()
    {
        var on = Own.On;
        Assert.Null(LetterEnd.Of(null, [Ending(on)]));
        foreach (var outcome in Enum.GetValues<ProcessingOutcome>())
        {
            var processing = Own with { Outcome = outcome };
            foreach (var (ends, end) in new (int[][] Ends, int? End)[]
            {
                ([], null), ([[]], null), ([[5], []], null), ([[], [5]], null), ([[5]], 5), ([[5], [3]], 5), ([[0]], 0), ([[1], [0]], 1),

                // What ended before the acceptance does not end a later letter; the first end since does.
                ([[-5]], null), ([[1], [-1]], null), ([[-5, 4, 9]], 4), ([[-5, 4], [2, 7]], 4), ([[-5, -1], [2]], null),
            })
            {
                var courses = ends.Select(days => Ending([.. days.Select(on.AddDays)])).ToList();
                Assert.Equal(outcome is Accepted ? end is { } days ? on.AddDays(days) : null : on, LetterEnd.Of(processing, courses));
            }
        }
    }

    [Fact]
    public void What_a_complainant_knew_they_knew_when_they_wrote()
    {
        var refusal = LetterRegistration.CheckKnown(Day("2026-08-04"), Received);

        Assert.Equal(Rule("letter.known_after_receipt", "knownOn"), Shown(refusal));
        Assert.Null(LetterRegistration.CheckKnown(Received, Received));
        Assert.Null(LetterRegistration.CheckKnown(null, Received));
    }

    private static (string, string, LetterProcessing, LetterProcessing) Of(
        string code,
        string field,
        LetterProcessing refused,
        LetterProcessing lawful) =>
        (code, field, refused, lawful);

    private static CaseCourse Ending(params DateOnly[] days) => new([], [.. days.Select(d => new CaseEnd(d, Closes: true, null))], []);

    private static (RefusalKind?, string?, string?) Rule(string code, string? field) => (RefusalKind.RuleBroken, code, field);

    private static (RefusalKind?, string?, string?) Shown(Refusal? refusal) => (refusal?.Kind, refusal?.Code, refusal?.Field);

    private static Letter Letter()
    {
        var id = Guid.CreateVersion7();
        return Domain.Letters.Letter.Register(id, Origin.Local(id), 1, new LetterRegistration(
            id, Received, LetterChannel.Post, new(CaseKind.Complaint, 1, "land"), [id], 1, "Đơn", null, null, null, []));
    }
}
