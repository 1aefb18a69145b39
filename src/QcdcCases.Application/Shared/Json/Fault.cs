using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Shared.Json;

/// <summary>Every way in which a message cannot be read. Bodies and journals each publish codes of their own for them.</summary>
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

/// <summary>What is wrong at one place of a message.</summary>
/// <param name="Arguments">What its sentence names, such as the bounds of a number.</param>
public sealed record Fault(FaultKind Kind, params IReadOnlyList<string> Arguments)
{
    /// <summary>The member at fault, such as <c>people[0].name</c>; empty for the whole message.</summary>
    public string Path { get; init; } = string.Empty;

    /// <summary>The value is null, and what is expected is the kind.</summary>
    public bool IsNull { get; init; }

    /// <summary>Of a garbled text: what happened to it.</summary>
    public Refusal? Garbled { get; init; }
}
