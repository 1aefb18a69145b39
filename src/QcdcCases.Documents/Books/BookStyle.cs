namespace QcdcCases.Documents.Books;

/// <summary>The looks that cells may have, in the order of the stylesheet.</summary>
internal enum BookStyle
{
    Plain,
    Mark,
    Left,
    Right,
    Title,
    Center,
    CenterItalic,
    Head,
    Numbering,
    Name,
    Count,
    Money,
    GroupName,
    GroupCount,
    GroupMoney,
    Note,
    Sign,
    Text,
    Centered,
    Date,
    Blank,
    Percent,
}
