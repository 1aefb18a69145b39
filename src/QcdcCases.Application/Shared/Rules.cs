using System.Linq.Expressions;
using FluentValidation;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Shared;

/// <summary>Validation rules for text members; the bounds are those of the columns.</summary>
internal static class Rules
{
    /// <summary>The number of ids that one request may name; an address holds no more.</summary>
    private const int MaxBatch = 100;

    /// <summary>A key, such as that of a unit.</summary>
    public static IRuleBuilderOptions<T, string> IsKey<T>(this IRuleBuilder<T, string> rule) =>
        rule.NotEmpty().MaximumLength(TextLength.Key);

    /// <summary>A code: lower-case words of letters and digits, joined by hyphens or dots.</summary>
    public static IRuleBuilderOptions<T, string> IsCode<T>(this IRuleBuilder<T, string> rule) =>
        rule.NotEmpty().MaximumLength(TextLength.Code).Matches("^[a-z0-9]+([.-][a-z0-9]+)*$").WithErrorCode("text.not_a_code");

    /// <summary>The code of a duty that filters a list, or none.</summary>
    public static void RuleForDuty<T>(this AbstractValidator<T> validator, Expression<Func<T, string>> duty)
    {
        var read = duty.Compile();
        validator.RuleFor(duty).IsCode().When(x => read(x) is not null).OverridePropertyName("duty");
    }

    /// <summary>The ids of a batch of records that a list is asked for, or none.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<Guid>?> IsBatch<T>(this IRuleBuilder<T, IReadOnlyList<Guid>?> rule) =>
        rule.Must(ids => ids is null || ids.Count <= MaxBatch).WithErrorCode("list.too_long").OverridePropertyName("ids");

    /// <summary>A name, an address, a document number.</summary>
    public static IRuleBuilderOptions<T, string> IsName<T>(this IRuleBuilder<T, string> rule) =>
        rule.NotEmpty().MaximumLength(TextLength.Default);

    /// <summary>Does the same as <see cref="IsName{T}"/> for an optional member.</summary>
    public static IRuleBuilderOptions<T, string?> IsOptionalName<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(TextLength.Default);

    /// <summary>A search text, or absent; its error names the query parameter.</summary>
    public static IRuleBuilderOptions<T, string?> IsSearch<T>(this IRuleBuilderInitial<T, string?> rule) =>
        rule.MaximumLength(TextLength.Key).OverridePropertyName("q");

    /// <summary>A long text.</summary>
    public static IRuleBuilderOptions<T, string> IsProse<T>(this IRuleBuilder<T, string> rule) =>
        rule.NotEmpty().MaximumLength(TextLength.Prose);

    /// <summary>The bounds by which a list is filtered, either of which may be absent: the last is not before the first.</summary>
    public static void RuleForEnds<T, TEnd>(
        this AbstractValidator<T> validator, Expression<Func<T, TEnd?>> first, Expression<Func<T, TEnd?>> last, string field = "to")
        where TEnd : struct, IComparable<TEnd>
    {
        var begin = first.Compile();
        validator.RuleFor(last)
            .Must((asked, end) => begin(asked) is not { } from || end is not { } to || to.CompareTo(from) >= 0)
            .WithErrorCode("list.ends_before_begin").WithMessage("The end must not be before the beginning.")
            .OverridePropertyName(field);
    }

    /// <summary>Does the same as <see cref="IsProse{T}"/> for an optional member.</summary>
    public static IRuleBuilderOptions<T, string?> IsOptionalProse<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(TextLength.Prose);
}

/// <summary>Validation rules for days that depend on the current day.</summary>
internal static class DayRules
{
    private const int EarliestYear = 1945;
    private const int MaxYearsAhead = 10;

    /// <summary>Requires that the day of a past event is not in the future.</summary>
    public static Refusal? CheckHappened(DateOnly on, DateOnly today, string field) => on > today
        ? InFuture(field)
        : CheckAge(on, field);

    /// <inheritdoc cref="CheckHappened(DateOnly, DateOnly, string)"/>
    public static Refusal? CheckHappened(DateTimeOffset at, DateTimeOffset now, string field) => at > now
        ? InFuture(field)
        : CheckAge(OfficeClock.DayOf(at), field);

    /// <summary>Limits how far ahead a planned day may be, to catch typing errors.</summary>
    public static Refusal? CheckPlanned(DateOnly on, DateOnly today, string field) => on > today.AddYears(MaxYearsAhead)
        ? Refusal.Rule("date.too_far", $"`{field}` must not be more than {MaxYearsAhead} years ahead.", field) with
        {
            Arguments = [field],
        }
        : CheckAge(on, field);

    private static Refusal? CheckAge(DateOnly on, string field) => on.Year < EarliestYear
        ? Refusal.Rule("date.too_early", $"`{field}` must not be before {EarliestYear}.", field) with { Arguments = [field] }
        : null;

    private static Refusal InFuture(string field) =>
        Refusal.Rule("date.in_future", $"`{field}` must not be in the future.", field) with { Arguments = [field] };
}
