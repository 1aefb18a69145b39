using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Shared;
using Xunit;
using static QcdcCases.Domain.Tests.Procedures.LawfulStep;

namespace QcdcCases.Domain.Tests.Procedures;

/// <summary>The procedures against the law entered by hand: every kind, state and event, in both directions.</summary>
public sealed class LawfulStepsTests
{
    private static readonly DateOnly Day = new(2026, 8, 3);

    public static TheoryData<CaseKind> Kinds => [.. Enum.GetValues<CaseKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_state_knows_the_steps_of_the_law_and_no_other(CaseKind kind)
    {
        var differences = new List<string>();
        foreach (var status in Enum.GetValues<CaseStatus>())
        {
            foreach (var happened in Enum.GetValues<CaseEvent>())
            {
                var (law, line) = (Shown(Law.Find(kind, status, happened)), Shown(Procedure.Find(kind, status, happened)));
                if (law != line)
                {
                    differences.Add($"{Code.Of(status)} + {Code.Of(happened)}: the law has {law}, the procedure {line}");
                }
            }
        }

        Assert.Empty(differences);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_step_is_taken_or_refused_as_the_law_says(CaseKind kind)
    {
        var differences = new List<string>();
        foreach (var status in Enum.GetValues<CaseStatus>())
        {
            foreach (var happened in Enum.GetValues<CaseEvent>().Where(e => !IsOfProtection(e)))
            {
                var state = CaseState.Initial(kind, 1) with { Status = status, SuspendedOn = status is CaseStatus.Suspended ? Day : null };

                // What the superior lets be resolved again begins anew.
                var finds = (status, happened) is (CaseStatus.UnderReview, CaseEvent.Accepted) ? CaseStatus.Received : status;
                var law = Law.Find(kind, finds, happened);
                var expected = law is null ? Refusal(
                    kind,
                    status,
                    happened) : Code.Of(law.Next ?? (law.Back ? CaseStatus.Accepted : status));
                var told = Procedure.Apply(state, Steps.Any(kind, happened, Day)).IsRefused(out var refusal, out var next)
                    ? refusal.Code
                    : Code.Of(next.Status);
                if (expected != told)
                {
                    differences.Add($"{Code.Of(status)} + {Code.Of(happened)}: {expected} by law, {told}");
                }
            }
        }

        Assert.Empty(differences);
    }

    [Fact]
    public void A_step_that_is_not_open_names_the_state_the_event_and_the_article()
    {
        var refused = Refused(CaseState.Initial(CaseKind.Complaint, 1), new(CaseEvent.Sent, Day));

        Assert.Equal((RefusalKind.RuleBroken, "case.step_not_open", "event"), (refused.Kind, refused.Code, refused.Field));
        Assert.Equal(["received", "sent"], refused.Arguments);
        Assert.Equal("Luật Khiếu nại Đ32, Đ41", refused.Article);
        Assert.Equal("Luật Tố cáo Đ53", Refused(CaseState.Initial(CaseKind.Complaint, 1), new(CaseEvent.ProtectionChanged, Day)).Article);
    }

    [Fact]
    public void Protection_runs_beside_every_state_of_a_denunciation()
    {
        foreach (var status in Enum.GetValues<CaseStatus>())
        {
            foreach (var standing in Enum.GetValues<ProtectionStatus>())
            {
                foreach (var (happened, from, to, by, asks) in DenunciationLaw.Protection)
                {
                    var state = CaseState.Initial(CaseKind.Denunciation, 1) with
                    {
                        Status = status, Progress = new() { Protection = standing },
                    };
                    var open = Words(from).Contains(Code.Of(standing));
                    var refused = Procedure.Apply(state, new(Word<CaseEvent>(happened), Day)).IsRefused(out var refusal, out var next);

                    Assert.Equal(open ? null : "case.step_not_open", refusal?.Code);
                    Assert.True(
                        refused ||
                            (next.Status == status && next.Progress?.Protection == Word<ProtectionStatus>(to) && next.LastOn == Day));
                    Assert.Equal(
                        "case.step_not_open",
                        Refused(state with { Kind = CaseKind.Complaint }, new(Word<CaseEvent>(happened), Day)).Code);
                    Assert.Equal(
                        "case.step_not_open",
                        Refused(state with { Kind = CaseKind.Petition }, new(Word<CaseEvent>(happened), Day)).Code);
                    Assert.Equal(Words(asks), ProtectionProcedure.Find(Word<CaseEvent>(happened))!.Guards.Select(g => g.Code));
                    Assert.Equal(by, Code.Of(ProtectionProcedure.Find(Word<CaseEvent>(happened))!.Actor));
                }
            }
        }

        Assert.Equal(DenunciationLaw.Protection.Count, ProtectionProcedure.Table.Count);
    }

    [Fact]
    public void The_protection_of_the_first_round_lasts_into_the_second()
    {
        var closed = Run(
            CaseState.Initial(CaseKind.Denunciation, 1),
            new(CaseEvent.Accepted, Day),
            new(CaseEvent.ProtectionGranted, Day),
            new(CaseEvent.Decided, Day, Result: CaseResult.False),
            new(CaseEvent.ReviewOpened, Day),
            new(CaseEvent.Accepted, Day));

        Assert.Equal((2, ProtectionStatus.Granted), (closed.Instance, closed.Progress?.Protection));
        Assert.Equal(ProtectionStatus.Ended, Run(closed, new CaseStepEntry(CaseEvent.ProtectionEnded, Day)).Progress?.Protection);
    }

    private static bool IsOfProtection(CaseEvent happened) => DenunciationLaw.Protection.Any(p => p.Event == Code.Of(happened));

    private static string Refusal(CaseKind kind, CaseStatus status, CaseEvent happened) => (kind, happened) switch
    {
        (CaseKind.Petition, CaseEvent.Decided) => "case.petition_is_answered",
        (not CaseKind.Petition, CaseEvent.Answered) => "case.only_petition_is_answered",
        (_, CaseEvent.Accepted) when Words(CaseListLaw.Left).Contains(Code.Of(status)) => "case.over",
        _ => "case.step_not_open",
    };

    private static string Shown(LawfulStep? step) => step is null ? "nothing" : string.Join(
        " | ",
        step.To ?? "same",
        step.Back,
        step.By,
        "begins " + string.Join(' ', Words(step.Begins).Order(StringComparer.Ordinal)),
        "meets " + string.Join(' ', Words(step.Meets).Order(StringComparer.Ordinal)),
        "stops " + string.Join(' ', Words(step.Stops).Order(StringComparer.Ordinal)),
        step.EndsAll,
        step.Form,
        "asks " + step.Asks);

    private static string Shown(Transition? line) => line is null ? "nothing" : string.Join(
        " | ",
        line.To is { } to ? Code.Of(to) : "same",
        line.Returns,
        Code.Of(line.Actor),
        "begins " + string.Join(' ', line.Starts.Select(d => d.Code).Order(StringComparer.Ordinal)),
        "meets " + string.Join(' ', line.Meets.Select(d => d.Code).Order(StringComparer.Ordinal)),
        "stops " + string.Join(' ', line.Stops.Select(d => d.Code).Order(StringComparer.Ordinal)),
        line.StopsAll,
        line.Form,
        "asks " + string.Join(' ', line.Guards.Select(g => g.Code)));

    private static Refusal Refused(CaseState state, CaseStepEntry step)
    {
        Assert.True(Procedure.Apply(state, step).IsRefused(out var refusal, out _));
        return refusal;
    }

    private static CaseState Run(CaseState state, params CaseStepEntry[] steps) => steps.Aggregate(state, Procedure.Replay);
}
