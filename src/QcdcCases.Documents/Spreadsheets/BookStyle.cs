namespace QcdcCases.Documents.Spreadsheets;

/// <summary>The looks that cells may have, each a named cell style of the template.</summary>
internal enum BookStyle
{
    Plain,
    Mark,
    Left,
    Right,
    Title,
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

/// <summary>How the template calls the looks.</summary>
internal static class BookStyles
{
    /// <summary>The name of the cell style of each look, as an office sees it in the list of cell styles.</summary>
    public static IReadOnlyDictionary<BookStyle, string> Names { get; } = new Dictionary<BookStyle, string>
    {
        [BookStyle.Plain] = "Normal",
        [BookStyle.Mark] = "Dòng đậm",
        [BookStyle.Left] = "Dòng trái",
        [BookStyle.Right] = "Dòng phải",
        [BookStyle.Title] = "Tên biểu",
        [BookStyle.CenterItalic] = "Dòng giữa",
        [BookStyle.Head] = "Đầu cột",
        [BookStyle.Numbering] = "Số thứ tự cột",
        [BookStyle.Name] = "Tên đơn vị",
        [BookStyle.Count] = "Số đếm",
        [BookStyle.Money] = "Số tiền",
        [BookStyle.GroupName] = "Tên nhóm",
        [BookStyle.GroupCount] = "Số đếm của nhóm",
        [BookStyle.GroupMoney] = "Số tiền của nhóm",
        [BookStyle.Note] = "Dòng ghi chú",
        [BookStyle.Sign] = "Chức vụ ký",
        [BookStyle.Text] = "Ô chữ",
        [BookStyle.Centered] = "Ô giữa",
        [BookStyle.Date] = "Ô ngày",
        [BookStyle.Blank] = "Ô không thu thập",
        [BookStyle.Percent] = "Ô tỷ lệ",
    };
}
