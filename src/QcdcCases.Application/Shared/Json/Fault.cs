using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Shared.Json;

/// <summary>The kinds of faults of a message. Bodies and journals publish codes of their own for them.</summary>
public enum FaultKind
{
    MemberUnknown,
    MemberIllFormed,
    MemberTwice,
    MemberMissing,
    TooDeep,
    ExpectedObject,
    ExpectedList,
    ExpectedText,
    ExpectedWord,
    ExpectedDay,
    ExpectedInstant,
    ExpectedId,
    ExpectedTruth,
    ExpectedWholeNumber,
    ExpectedNumber,
    WordUnknown,
    DayMisspelt,
    DayNotExisting,
    InstantImpossible,
    OutsideCalendar,
    NumberOutside,
    TextIllFormed,
    TextGarbled,
    TextCharacter,
    TextTooLong,
    TextBlank,
    CodeMisspelt,
    FollowCodeMisspelt,
    ListEmpty,
    ListTooLong,
    Other,
}

/// <summary>A fault at one path of a message.</summary>
/// <param name="Arguments">The arguments of its sentence, such as the bounds of a number.</param>
public sealed record Fault(FaultKind Kind, params IReadOnlyList<string> Arguments)
{
    /// <summary>The path of the member, such as <c>people[0].name</c>; empty for the whole message.</summary>
    public string Path { get; init; } = string.Empty;

    /// <summary>The value is null; the kind names the expected type.</summary>
    public bool IsNull { get; init; }

    /// <summary>For a garbled text: the cause.</summary>
    public Refusal? Garbled { get; init; }
}
