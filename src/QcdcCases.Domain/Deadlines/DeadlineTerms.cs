namespace QcdcCases.Domain.Deadlines;

/// <summary>The unit a limit is written in. A deadline is counted, paused and extended in its own unit, never in another.</summary>
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

/// <summary>Which way a limit is counted.</summary>
public enum DeadlineDirection
{
    /// <summary>So many days after the start event.</summary>
    AfterStart,

    /// <summary>No later than so many days before an event, such as a dialogue or a reception day.</summary>
    BeforeEvent,
}

/// <summary>What the last day means.</summary>
public enum DeadlinePurpose
{
    /// <summary>The office must have acted by the end of the day.</summary>
    Duty,

    /// <summary>The citizen may act until the end of the day.</summary>
    Window,

    /// <summary>Something must stand at least until the end of the day.</summary>
    LeastLength,

    /// <summary>When the period is over something takes legal effect.</summary>
    Effect,

    /// <summary>Beyond the day somebody answers for it in discipline.</summary>
    Alarm,
}

/// <summary>How hard a matter is, by the seven criteria (NĐ 124/2020 Đ3a, NĐ 31/2019 Đ3 k2).</summary>
public enum Complexity
{
    Ordinary,

    /// <summary>Phức tạp: at least one criterion.</summary>
    Complex,

    /// <summary>Đặc biệt phức tạp: at least two; only denunciations know it.</summary>
    EspeciallyComplex,
}
