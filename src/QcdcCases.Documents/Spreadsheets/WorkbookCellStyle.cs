namespace QcdcCases.Documents.Spreadsheets;

/// <summary>The cell styles, each a named cell style of the template.</summary>
internal enum WorkbookCellStyle
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

    /// <summary>A text of a voided entry, struck through; as the two that follow, it is the template's style with that mark.</summary>
    TextStruck,
    CenteredStruck,
    DateStruck,
}

/// <summary>The names of the cell styles in the template.</summary>
internal static class WorkbookCellStyles
{
    /// <summary>The styles of voided entries with those that they strike through.</summary>
    public static IReadOnlyDictionary<WorkbookCellStyle, WorkbookCellStyle> Struck { get; } =
        new Dictionary<WorkbookCellStyle, WorkbookCellStyle>
        {
            [WorkbookCellStyle.TextStruck] = WorkbookCellStyle.Text,
            [WorkbookCellStyle.CenteredStruck] = WorkbookCellStyle.Centered,
            [WorkbookCellStyle.DateStruck] = WorkbookCellStyle.Date,
        };

    /// <summary>The name of each cell style, as shown in the spreadsheet program's list of cell styles.</summary>
    public static IReadOnlyDictionary<WorkbookCellStyle, string> Names { get; } = new Dictionary<WorkbookCellStyle, string>
    {
        [WorkbookCellStyle.Plain] = "Normal",
        [WorkbookCellStyle.Mark] = "Dòng đậm",
        [WorkbookCellStyle.Left] = "Dòng trái",
        [WorkbookCellStyle.Right] = "Dòng phải",
        [WorkbookCellStyle.Title] = "Tên biểu",
        [WorkbookCellStyle.CenterItalic] = "Dòng giữa",
        [WorkbookCellStyle.Head] = "Đầu cột",
        [WorkbookCellStyle.Numbering] = "Số thứ tự cột",
        [WorkbookCellStyle.Name] = "Tên đơn vị",
        [WorkbookCellStyle.Count] = "Số đếm",
        [WorkbookCellStyle.Money] = "Số tiền",
        [WorkbookCellStyle.GroupName] = "Tên nhóm",
        [WorkbookCellStyle.GroupCount] = "Số đếm của nhóm",
        [WorkbookCellStyle.GroupMoney] = "Số tiền của nhóm",
        [WorkbookCellStyle.Note] = "Dòng ghi chú",
        [WorkbookCellStyle.Sign] = "Chức vụ ký",
        [WorkbookCellStyle.Text] = "Ô chữ",
        [WorkbookCellStyle.Centered] = "Ô giữa",
        [WorkbookCellStyle.Date] = "Ô ngày",
        [WorkbookCellStyle.Blank] = "Ô không thu thập",
        [WorkbookCellStyle.Percent] = "Ô tỷ lệ",
    };
}
