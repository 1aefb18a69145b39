namespace QcdcCases.Domain.Letters;

/// <summary>How a letter came (TT 05/2021 Đ5).</summary>
public enum LetterChannel
{
    InPerson,
    Post,
    Transfer,
    Online,
    Hotline,
    SuggestionBox,
}
