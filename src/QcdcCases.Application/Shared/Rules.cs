using FluentValidation;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Shared;

/// <summary>The shapes that texts of messages take, by the bounds of the columns that keep them.</summary>
internal static class Rules
{
    /// <summary>The key of something, such as a unit.</summary>
    public static IRuleBuilderOptions<T, string> IsKey<T>(this IRuleBuilder<T, string> rule) =>
        rule.NotEmpty().MaximumLength(TextLength.Key);

    /// <summary>A code of a list: lower-case words of letters and digits, joined by hyphens or dots.</summary>
    public static IRuleBuilderOptions<T, string> IsCode<T>(this IRuleBuilder<T, string> rule) =>
        rule.NotEmpty().MaximumLength(TextLength.Code).Matches("^[a-z0-9]+([.-][a-z0-9]+)*$").WithErrorCode("text.not_a_code");

    /// <summary>A name, an address, a document number.</summary>
    public static IRuleBuilderOptions<T, string> IsName<T>(this IRuleBuilder<T, string> rule) =>
        rule.NotEmpty().MaximumLength(TextLength.Default);

    /// <summary>As <see cref="IsName{T}"/>, or absent.</summary>
    public static IRuleBuilderOptions<T, string?> IsOptionalName<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(TextLength.Default);

    /// <summary>What is looked for, or absent; its error names the query parameter.</summary>
    public static IRuleBuilderOptions<T, string?> IsSearch<T>(this IRuleBuilderInitial<T, string?> rule) =>
        rule.MaximumLength(TextLength.Key).OverridePropertyName("q");

    /// <summary>Anything people write at length.</summary>
    public static IRuleBuilderOptions<T, string> IsProse<T>(this IRuleBuilder<T, string> rule) =>
        rule.NotEmpty().MaximumLength(TextLength.Prose);

    /// <summary>As <see cref="IsProse{T}"/>, or absent.</summary>
    public static IRuleBuilderOptions<T, string?> IsOptionalProse<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(TextLength.Prose);
}

/// <summary>Rules about days that need to know which day it is.</summary>
internal static class Days
{
    /// <summary>What has happened cannot lie in the future.</summary>
    public static Refusal? CheckHappened(DateOnly on, DateOnly today, string field) => on > today
        ? Refusal.Rule("date.in_future", "The day lies in the future.", field)
        : on.Year < 1945 ? Refusal.Rule("date.too_early", "The day lies before 1945.", field) : null;
}
