namespace QcdcCases.Domain.Access;

/// <summary>What a member of staff does for a unit and everything below it.</summary>
public enum StaffRole
{
    /// <summary>Cán bộ tiếp công dân: receives people and writes down what they bring.</summary>
    ReceptionOfficer,

    /// <summary>Cán bộ xử lý đơn: registers, classifies and handles letters and cases.</summary>
    LetterOfficer,

    /// <summary>Lãnh đạo: sees everything of the unit and decides.</summary>
    Leader,

    /// <summary>Cán bộ tổng hợp: draws figures and declares indicators; sees no personal data.</summary>
    Reporter,

    /// <summary>Quản trị: units, accounts, API clients, register import and export.</summary>
    Administrator,
}
