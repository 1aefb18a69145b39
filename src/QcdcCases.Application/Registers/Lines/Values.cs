using QcdcCases.Application.Registers.Shapes;
using QcdcCases.Domain.Cases;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>The kinds of values that lines are made of.</summary>
internal static class Values
{
    public static Value<string> Key { get; } = new TextValue(TextLength.Key, hasLines: false);

    public static Value<string> Code { get; } = new CodeValue();

    public static Value<string> Name { get; } = new TextValue(TextLength.Default);

    public static Value<string> Prose { get; } = new TextValue(TextLength.Prose);

    /// <summary>A name where it is optional: it may have been written down as empty.</summary>
    public static Value<string> OptionalName { get; } = new TextValue(TextLength.Default, mayBeBlank: true);

    /// <inheritdoc cref="OptionalName"/>
    public static Value<string> OptionalProse { get; } = new TextValue(TextLength.Prose, mayBeBlank: true);

    /// <summary>The name of a register; this one's own is empty.</summary>
    public static Value<string> Source { get; } = new TextValue(TextLength.Key, mayBeBlank: true, hasLines: false);

    public static Value<DateOnly> Day { get; } = new DayValue();

    public static Value<DateTimeOffset> Instant { get; } = new InstantValue();

    public static Value<bool> Flag { get; } = new FlagValue();

    public static Value<int> Instance { get; } = new CountValue(1, 2);

    /// <summary>At least one.</summary>
    public static Value<int> Some { get; } = new CountValue(1, 1_000_000);

    /// <summary>Zero or more.</summary>
    public static Value<int> Any { get; } = new CountValue(0, 1_000_000);

    public static Value<long> Amount { get; } = new WholeValue(0, Consequences.MostAmount);

    public static Value<long> Declared { get; } = new WholeValue(0, Consequences.MostAmount);

    public static Value<Reference> Reference { get; } = new ReferenceValue();

    public static Value<T> Word<T>()
        where T : struct, Enum =>
        Words<T>.Value;

    public static Value<IReadOnlyList<T>> List<T>(Value<T> member, int most) => new ListValue<T>(member, most);

    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly WordValue<T> Value = new();
    }
}
