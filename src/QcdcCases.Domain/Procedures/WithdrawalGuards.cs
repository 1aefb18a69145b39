using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;

namespace QcdcCases.Domain.Procedures;

/// <summary>The legal conditions on a withdrawal.</summary>
internal static class WithdrawalGuards
{
    /// <summary>
    /// Before Luật 136/2025 a complaint could be withdrawn only as a whole; a denunciation could always be withdrawn in part.
    /// </summary>
    public static Guard PartSinceLaw136 { get; } = new(
        "case.part_not_withdrawn_yet",
        "`partial` must be false: before 1 July 2026 a complaint can be withdrawn only as a whole.",
        "Luật Khiếu nại Đ10 (Luật 136/2025)",
        v => !v.Entry.Partial || v.Entry.On >= EntryIntoForce.Law136)
    {
        Field = "partial",
    };

    /// <summary>A termination because of withdrawal requires a recorded withdrawal of the whole content.</summary>
    public static Guard WithdrawnBefore(string article) => new(
        "case.withdrawal_missing",
        "`ground` may be `full-withdrawal` only after the whole was withdrawn.",
        article,
        v => v.Entry.More.Ground is not StepGround.FullWithdrawal || v.State.Status is CaseStatus.Withdrawn)
    {
        Field = "ground",
    };
}
