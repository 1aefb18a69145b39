namespace QcdcCases.Domain.Deadlines;

/// <summary>The unit of a limit. A deadline is counted, paused and extended in this unit only.</summary>
public enum DayCount
{
    /// <summary>Ngày: every day of the solar calendar.</summary>
    CalendarDays,

    /// <summary>Ngày làm việc.</summary>
    WorkingDays,

    Months,

    Years,

    /// <summary>Ngay: the day itself.</summary>
    AtOnce,
}

/// <summary>The direction in which a limit is counted.</summary>
public enum DeadlineDirection
{
    /// <summary>The given number of days after the start event.</summary>
    AfterStart,

    /// <summary>At least the given number of days before an event, such as a dialogue or a day of reception.</summary>
    BeforeEvent,
}

/// <summary>The meaning of the last day.</summary>
public enum DeadlinePurpose
{
    /// <summary>The office must act by the end of the day.</summary>
    Duty,

    /// <summary>The citizen may act until the end of the day.</summary>
    Window,

    /// <summary>A state must last at least until the end of the day.</summary>
    LeastLength,

    /// <summary>Legal effect begins after the day.</summary>
    Effect,

    /// <summary>After the day, disciplinary responsibility applies.</summary>
    Alarm,
}

/// <summary>The degree of complexity, by the seven criteria (NĐ 124/2020 Đ3a, NĐ 31/2019 Đ3 k2).</summary>
public enum Complexity
{
    Ordinary,

    /// <summary>Phức tạp: at least one criterion.</summary>
    Complex,

    /// <summary>Đặc biệt phức tạp: at least two criteria; denunciations only.</summary>
    EspeciallyComplex,
}
