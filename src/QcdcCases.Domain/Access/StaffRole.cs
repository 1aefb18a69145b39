namespace QcdcCases.Domain.Access;

/// <summary>The role of a member of staff in a unit and all units below it.</summary>
public enum StaffRole
{
    /// <summary>Cán bộ tiếp công dân: receives people and records visits.</summary>
    ReceptionOfficer,

    /// <summary>Cán bộ xử lý đơn: registers, classifies and processes letters and cases.</summary>
    LetterOfficer,

    /// <summary>Lãnh đạo: reads every record of the unit and takes decisions.</summary>
    Leader,

    /// <summary>Cán bộ tổng hợp: reads figures and declares indicators; has no access to personal data.</summary>
    Reporter,

    /// <summary>Quản trị: manages units, accounts and API clients, exports and imports the register.</summary>
    Administrator,
}
