namespace QcdcCases.Application.Registers.Mend;

/// <summary>The kinds of records with days, deadlines and facts.</summary>
public enum RegisterRecord
{
    Case,
    Letter,
    Visit,
    Session,
    Conference,
    Opinion,
    Feedback,
    Indicator,
}

/// <summary>A record that the office must check. It contains no personal data.</summary>
/// <param name="Unit">The key of the record's unit.</param>
/// <param name="Number">For a letter or visit: its number in the unit's register.</param>
/// <param name="Year">For a letter or visit: the year of that register.</param>
/// <param name="Code">The code of the violated rule; for a record that could not be recomputed, the kind of failure.</param>
/// <param name="IsSetAside">True if it could not be recomputed and was not changed.</param>
public sealed record MendFinding(RegisterRecord Kind, string Unit, int? Number, int? Year, Guid Id, string Code, bool IsSetAside);
