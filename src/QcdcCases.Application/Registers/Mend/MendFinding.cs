namespace QcdcCases.Application.Registers.Mend;

/// <summary>The kinds of records of which days, deadlines and figures are told.</summary>
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

/// <summary>A record that an office must look at. It holds nothing personal.</summary>
/// <param name="Unit">The key of the record's unit.</param>
/// <param name="Number">Of a letter or visit: its number in the unit's book.</param>
/// <param name="Year">Of a letter or visit: the year of that book.</param>
/// <param name="Code">The code of the rule that it breaks; of one that could not be told anew, the kind of failure.</param>
/// <param name="IsSetAside">It could not be told anew and stays as it was.</param>
public sealed record MendFinding(RegisterRecord Kind, string Unit, int? Number, int? Year, Guid Id, string Code, bool IsSetAside);
