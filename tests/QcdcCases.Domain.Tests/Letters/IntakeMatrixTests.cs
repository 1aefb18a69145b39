using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Shared;
using Xunit;
using static QcdcCases.Domain.Tests.Deadlines.Given;

namespace QcdcCases.Domain.Tests.Letters;

/// <summary>
/// The decision matrix of processing, written down by hand from TT 05/2021 Đ6–Đ9, Đ13, Đ14, Đ21, Đ28, Luật TCD Đ26 and Luật TC Đ24.
/// </summary>
public sealed class IntakeMatrixTests
{
    private static readonly LetterContext Around = new(false, false, true, false, OfficialCalendars.Calendar);

    /// <summary>
    /// What may be decided: own letters are taken up, refused or filed; another's goes where its kind and the way it came send it.
    /// </summary>
    private static readonly Dictionary<(CaseKind Kind, string Came, string Finding), string> Lawful = new()
    {
        [(CaseKind.Complaint, "post", "own")] = "accepted filed not-accepted",
        [(CaseKind.Complaint, "post", "other")] = "filed guided",
        [(CaseKind.Complaint, "post", "ineligible")] = "filed guided not-accepted",
        [(CaseKind.Complaint, "in-person", "own")] = "accepted filed not-accepted",
        [(CaseKind.Complaint, "in-person", "other")] = "filed guided transferred",
        [(CaseKind.Complaint, "in-person", "ineligible")] = "filed guided not-accepted",
        [(CaseKind.Complaint, "passed-on", "own")] = "accepted filed not-accepted",
        [(CaseKind.Complaint, "passed-on", "other")] = "filed returned",
        [(CaseKind.Complaint, "passed-on", "ineligible")] = "filed guided not-accepted",
        [(CaseKind.Complaint, "transfer", "own")] = "accepted filed not-accepted",
        [(CaseKind.Complaint, "transfer", "other")] = "filed returned",
        [(CaseKind.Complaint, "transfer", "ineligible")] = "filed guided not-accepted",
        [(CaseKind.Denunciation, "post", "own")] = "accepted filed not-accepted",
        [(CaseKind.Denunciation, "post", "other")] = "filed transferred",
        [(CaseKind.Denunciation, "post", "ineligible")] = "filed not-accepted",
        [(CaseKind.Denunciation, "in-person", "own")] = "accepted filed not-accepted",
        [(CaseKind.Denunciation, "in-person", "other")] = "filed guided transferred",
        [(CaseKind.Denunciation, "in-person", "ineligible")] = "filed guided not-accepted",
        [(CaseKind.Denunciation, "passed-on", "own")] = "accepted filed not-accepted",
        [(CaseKind.Denunciation, "passed-on", "other")] = "filed transferred",
        [(CaseKind.Denunciation, "passed-on", "ineligible")] = "filed not-accepted",
        [(CaseKind.Denunciation, "transfer", "own")] = "accepted filed not-accepted",
        [(CaseKind.Denunciation, "transfer", "other")] = "filed transferred",
        [(CaseKind.Denunciation, "transfer", "ineligible")] = "filed not-accepted",
        [(CaseKind.Petition, "post", "own")] = "accepted filed not-accepted",
        [(CaseKind.Petition, "post", "other")] = "filed guided transferred",
        [(CaseKind.Petition, "post", "ineligible")] = "filed guided not-accepted",
        [(CaseKind.Petition, "in-person", "own")] = "accepted filed not-accepted",
        [(CaseKind.Petition, "in-person", "other")] = "filed guided transferred",
        [(CaseKind.Petition, "in-person", "ineligible")] = "filed guided not-accepted",
        [(CaseKind.Petition, "passed-on", "own")] = "accepted filed not-accepted",
        [(CaseKind.Petition, "passed-on", "other")] = "filed guided transferred",
        [(CaseKind.Petition, "passed-on", "ineligible")] = "filed guided not-accepted",
        [(CaseKind.Petition, "transfer", "own")] = "accepted filed not-accepted",
        [(CaseKind.Petition, "transfer", "other")] = "filed guided transferred",
        [(CaseKind.Petition, "transfer", "ineligible")] = "filed guided not-accepted",
    };

    [Fact]
    public void Every_outcome_is_taken_exactly_where_the_matrix_has_it()
    {
        var taken = Lawful.Keys.ToDictionary(k => k, k => string.Join(' ', Enum.GetValues<ProcessingOutcome>()
            .Where(o => Check(k.Kind, k.Came, k.Finding, o) is null).Select(o => Code.Of(o)).Order(StringComparer.Ordinal)));

        Assert.Equal(36, Lawful.Count);
        Assert.All(Lawful, line => Assert.Equal((line.Key, line.Value), (line.Key, taken[line.Key])));
    }

    [Theory]
    [InlineData(CaseKind.Complaint, "post", "other", ProcessingOutcome.Transferred, "intake.transfer_at_reception_only")]
    [InlineData(CaseKind.Complaint, "passed-on", "other", ProcessingOutcome.Guided, "intake.forwarded_is_returned")]
    [InlineData(CaseKind.Complaint, "transfer", "other", ProcessingOutcome.Guided, "intake.forwarded_is_returned")]
    [InlineData(CaseKind.Complaint, "post", "other", ProcessingOutcome.Returned, "intake.returned_to_forwarder_only")]
    [InlineData(CaseKind.Complaint, "post", "other", ProcessingOutcome.NotAccepted, "intake.others_not_refused")]
    [InlineData(CaseKind.Complaint, "in-person", "own", ProcessingOutcome.Transferred, "intake.own_is_resolved")]
    [InlineData(CaseKind.Complaint, "passed-on", "own", ProcessingOutcome.Returned, "intake.own_is_resolved")]
    [InlineData(CaseKind.Complaint, "in-person", "ineligible", ProcessingOutcome.Transferred, "intake.ineligible_not_passed_on")]
    [InlineData(CaseKind.Denunciation, "post", "other", ProcessingOutcome.Guided, "intake.denunciation_is_transferred")]
    [InlineData(CaseKind.Denunciation, "post", "own", ProcessingOutcome.Transferred, "intake.own_is_resolved")]
    [InlineData(CaseKind.Petition, "post", "own", ProcessingOutcome.Guided, "intake.own_is_resolved")]
    [InlineData(CaseKind.Petition, "post", "ineligible", ProcessingOutcome.Transferred, "intake.ineligible_not_passed_on")]
    public void What_the_matrix_rules_out_is_refused_by_name(
        CaseKind kind,
        string came,
        string finding,
        ProcessingOutcome outcome,
        string code)
    {
        var refusal = Check(kind, came, finding, outcome)!;

        Assert.Equal((code, "outcome"), (refusal.Code, refusal.Field));
        Assert.NotEmpty(refusal.Article!);
    }

    [Fact]
    public void No_outcome_of_an_ineligible_letter_has_a_jurisdiction()
    {
        foreach (var (kind, came, _) in Lawful.Keys.Where(k => k.Finding == "ineligible"))
        {
            foreach (var outcome in Enum.GetValues<ProcessingOutcome>())
            {
                var said = Processing(kind, "2026-08-05", "ineligible", outcome) with { Jurisdiction = Jurisdiction.Own };
                Assert.NotNull(said.Check(Day("2026-08-03")) ?? LetterProcedure.Check(Letter(kind, came), said, Around));
            }
        }
    }

    [Theory]
    [InlineData(Jurisdiction.Other, StepGround.NoJurisdiction, null)]
    [InlineData(Jurisdiction.Other, StepGround.NotIdentifiable, "intake.ground_against_jurisdiction")]
    [InlineData(Jurisdiction.Own, StepGround.NoJurisdiction, "intake.ground_against_jurisdiction")]
    [InlineData(Jurisdiction.Own, StepGround.NotIdentifiable, null)]
    public void A_denunciation_is_refused_for_jurisdiction_where_it_is_anothers(Jurisdiction jurisdiction, StepGround ground, string? code)
    {
        var refused = new LetterProcessing(Day("2026-08-05"), true, jurisdiction, ProcessingOutcome.NotAccepted, Ground: ground);

        Assert.Equal(code, LetterProcedure.Check(Letter(CaseKind.Denunciation, "post"), refused, Around)?.Code);
    }

    [Theory]
    [InlineData(CaseKind.Complaint, "2026-06-30", ProcessingOutcome.Transferred, "letter.complaint_is_guided")]
    [InlineData(CaseKind.Complaint, "2026-07-01", ProcessingOutcome.Transferred, null)]
    [InlineData(CaseKind.Complaint, "2026-06-30", ProcessingOutcome.Guided, null)]
    [InlineData(CaseKind.Denunciation, "2026-06-30", ProcessingOutcome.Transferred, "intake.denunciation_is_guided")]
    [InlineData(CaseKind.Denunciation, "2026-07-01", ProcessingOutcome.Transferred, null)]
    [InlineData(CaseKind.Denunciation, "2026-06-30", ProcessingOutcome.Guided, null)]
    [InlineData(CaseKind.Petition, "2026-06-30", ProcessingOutcome.Transferred, null)]
    public void At_a_reception_nothing_but_petitions_was_transferred_before_the_law_of_2026(
        CaseKind kind,
        string on,
        ProcessingOutcome outcome,
        string? code
    ) => Assert.Equal(code, LetterProcedure.Check(Letter(kind, "in-person"), Processing(kind, on, "other", outcome), Around)?.Code);

    [Fact]
    public void A_complaint_of_nobody_is_not_accepted()
    {
        var accepted = Processing(CaseKind.Complaint, "2026-08-05", "own", ProcessingOutcome.Accepted);

        Assert.Equal(
            "intake.anonymous_complaint",
            LetterProcedure.Check(Letter(CaseKind.Complaint, "post"), accepted, Around with { HasSender = false })?.Code);
        Assert.Null(LetterProcedure.Check(Letter(CaseKind.Petition, "post"), accepted, Around with { HasSender = false }));
    }

    private static Refusal? Check(CaseKind kind, string came, string finding, ProcessingOutcome outcome)
    {
        var processing = Processing(kind, "2026-08-05", finding, outcome);
        return processing.Check(Day("2026-08-03")) ?? LetterProcedure.Check(Letter(kind, came), processing, Around);
    }

    private static LetterProcessing Processing(CaseKind kind, string on, string finding, ProcessingOutcome outcome) => new(
        Day(on),
        finding != "ineligible",
        finding switch { "own" => Jurisdiction.Own, "other" => Jurisdiction.Other, _ => null },
        outcome,
        Reason: "Theo phiếu đề xuất",
        Receiver: "Thanh tra tỉnh",
        Ground: (outcome, kind) switch
        {
            (ProcessingOutcome.NotAccepted, CaseKind.Complaint) => StepGround.NoSignature,
            (ProcessingOutcome.NotAccepted, CaseKind.Denunciation) => StepGround.DefectiveForm,
            _ => null,
        });

    private static Letter Letter(CaseKind kind, string came)
    {
        var id = Guid.CreateVersion7();
        var channel = came switch { "in-person" => LetterChannel.InPerson, "transfer" => LetterChannel.Transfer, _ => LetterChannel.Post };
        return Domain.Letters.Letter.Register(id, Origin.Local(id), 1, new LetterRegistration(
            Guid.CreateVersion7(),
            Day("2026-06-01"),
            channel,
            new(kind, 1, "land"),
            [Guid.CreateVersion7()],
            1,
            "Đơn",
            came == "passed-on" ? "Báo Lâm Đồng" : null,
            null,
            null,
            []));
    }
}
