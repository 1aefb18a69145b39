namespace QcdcCases.Domain.Letters;

/// <summary>The channel by which a letter arrived (TT 05/2021 Đ5).</summary>
public enum LetterChannel
{
    InPerson,
    Post,
    Transfer,
    Online,
    Hotline,
    SuggestionBox,
}
