using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Shared;
using Xunit;

namespace QcdcCases.Api.Tests.Letters;

/// <summary>Every line of the letters' table, through the interface.</summary>
public sealed class LetterWalkTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    [Fact]
    public async Task Every_outcome_of_every_kind_of_letter_takes_its_case_where_the_table_says()
    {
        foreach (var outcomeRule in LetterProcedure.Table)
        {
            // What is returned was passed on; who complains or denounces in person is guided, and a complaint is transferred at a
            // reception.
            var isReturned = outcomeRule.Outcome is ProcessingOutcome.Returned;
            var letter = await Desk.RegisterLetterAsync(
                new
                {
                    kind = Code.Of(outcomeRule.Kind),
                    receivedOn = "2026-08-03",
                    channel = isReturned ? "post" : "in-person",
                    forwardedBy = isReturned ? "Báo Lâm Đồng" : null,
                });
            var ground =
                outcomeRule.Outcome is ProcessingOutcome.NotAccepted
                    ? Grounds.Of(outcomeRule.Kind, CaseEvent.NotAccepted)[0]
                    : (StepGround?)null;

            var processing = new
            {
                on = "2026-08-05",
                eligible = true,
                jurisdiction = outcomeRule.Outcome is ProcessingOutcome.Accepted or ProcessingOutcome.NotAccepted ? "own" : "other",
                outcome = Code.Of(outcomeRule.Outcome),
                reason = "Theo phiếu đề xuất",
                receiver = "Thanh tra tỉnh",
                ground = ground is { } listed ? Code.Of(listed) : null,
            };
            if (outcomeRule.Step is not { } step)
            {
                await Answer.IsProblem(
                    await Desk.PostAsync($"/api/v1/letters/{letter.Id}/processing", processing, ifMatch: letter.Tag),
                    422,
                    "letter.return_not_foreseen",
                    "outcome");
                continue;
            }

            letter = await Desk.ChangeAsync("letters", letter, "processing", processing);
            var expected = Procedure.Find(outcomeRule.Kind, CaseStatus.Received, step)!.To!.Value;
            Assert.Equal(
                (outcomeRule.Kind, outcomeRule.Outcome, Code.Of(expected)),
                (outcomeRule.Kind, outcomeRule.Outcome, (await Desk.CaseOfAsync(letter))["status"]));
            Assert.Equal(outcomeRule.Outcome is not ProcessingOutcome.Accepted, letter["finishedOn"] is not null);
            await Answer.IsProblem(
                await Desk.PostAsync(
                    $"/api/v1/letters/{letter.Id}/processing",
                    Bodies.Accepted(new { on = "2026-08-06" }),
                    ifMatch: letter.Tag),
                409,
                "letter.already_processed");
        }
    }
}
