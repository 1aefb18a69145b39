using FluentValidation;
using QcdcCases.Domain.Dialogue;

namespace QcdcCases.Application.Dialogue;

/// <summary>The shapes of what is said of a conference, when it is recorded and when it is corrected.</summary>
internal static class ConferenceRules
{
    private const int MostChairs = 10;
    private const int LongestName = 200;
    private const int MostAttendees = 100_000;

    /// <summary>At least one, none twice.</summary>
    public static void AreChairs<T>(this IRuleBuilder<T, IReadOnlyList<Chair>> rule) => rule
        .NotEmpty()
        .Must(c => c.Count <= MostChairs).WithErrorCode("list.too_long")
        .Must(c => c.Distinct().Count() == c.Count).WithErrorCode("list.twice")
        .ForEach(chair => chair.ChildRules(c => c.RuleFor(x => x.Name).MaximumLength(LongestName)));

    public static void IsHeadCount<T>(this IRuleBuilder<T, int> rule) => rule.InclusiveBetween(0, MostAttendees);
}
