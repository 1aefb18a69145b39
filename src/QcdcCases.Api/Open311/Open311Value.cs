namespace QcdcCases.Api.Open311;

/// <summary>
/// A value of an Open311 answer, from which both formats are written, so that they say the same. A list has one element per item in XML; in
/// JSON the wrapping element of the whole answer vanishes.
/// </summary>
internal abstract record Open311Value
{
    public static implicit operator Open311Value(string? text) => new Open311Text(text);

    public static implicit operator Open311Value(bool flag) => new Open311Flag(flag);

    public static implicit operator Open311Value(double? number) => new Open311Number(number);
}

/// <summary>A text; an empty element, or null, if it is absent.</summary>
internal sealed record Open311Text(string? Text) : Open311Value;

/// <summary>True or false.</summary>
internal sealed record Open311Flag(bool IsSet) : Open311Value;

/// <summary>A number; an empty element, or null, if it is absent.</summary>
internal sealed record Open311Number(double? Number) : Open311Value;

/// <summary>Named values in order.</summary>
internal sealed record Open311Fields(params IReadOnlyList<(string Name, Open311Value Value)> Fields) : Open311Value;

/// <summary>A list.</summary>
/// <param name="Item">The name of each item's element.</param>
internal sealed record Open311List(string Item, IReadOnlyList<Open311Value> Items) : Open311Value;
