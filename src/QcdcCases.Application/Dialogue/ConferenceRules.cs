using FluentValidation;
using QcdcCases.Domain.Dialogue;

namespace QcdcCases.Application.Dialogue;

/// <summary>Validation rules shared by recording and correcting a conference.</summary>
internal static class ConferenceRules
{
    private const int MaxChairs = 10;
    private const int MaxNameLength = 200;
    private const int MaxAttendees = 100_000;

    /// <summary>Requires at least one chair and no duplicates.</summary>
    public static void AreChairs<T>(this IRuleBuilder<T, IReadOnlyList<Chair>> rule) => rule
        .NotEmpty()
        .Must(c => c.Count <= MaxChairs).WithErrorCode("list.too_long")
        .Must(c => c.Distinct().Count() == c.Count).WithErrorCode("list.twice")
        .ForEach(chair => chair.ChildRules(c => c.RuleFor(x => x.Name).MaximumLength(MaxNameLength)));

    public static void IsHeadCount<T>(this IRuleBuilder<T, int> rule) => rule.InclusiveBetween(0, MaxAttendees);
}
