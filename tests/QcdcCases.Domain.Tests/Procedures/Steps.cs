using QcdcCases.Domain.Cases;

namespace QcdcCases.Domain.Tests.Procedures;

/// <summary>A step of each event with what belongs to its shape and nothing else.</summary>
internal static class Steps
{
    public static CaseStepEntry Any(CaseKind kind, CaseEvent happened, DateOnly on) => happened switch
    {
        CaseEvent.Extended => new(happened, on, Until: on.AddDays(30)),
        CaseEvent.Decided => new(happened, on, Result: kind is CaseKind.Complaint ? CaseResult.Upheld : CaseResult.True),
        _ => new(happened, on),
    };
}
