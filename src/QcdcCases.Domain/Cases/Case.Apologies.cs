using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Cases;

/// <summary>A letter of apology for a case that is not resolved in time (Nghị định 61/2018 Đ19).</summary>
/// <param name="On">The day of the letter.</param>
/// <param name="Number">The number of the letter; null where an imported register does not tell.</param>
/// <param name="NewDate">The new day of resolution.</param>
/// <param name="SignedBy">The name of the official who signed it.</param>
public sealed record Apology(DateOnly On, string? Number = null, DateOnly? NewDate = null, string? SignedBy = null)
{
    /// <summary>Checks the rule for every letter of apology, imported ones included.</summary>
    public Refusal? Check() => NewDate <= On
        ? Refusal.Rule("apology.new_date_early", "`newDate` must be after the day of the letter.", "newDate")
        : null;
}

/// <summary>The letters of apology issued for the case.</summary>
public sealed partial class Case
{
    /// <summary>The letters of apology, by their days; at most one a day.</summary>
    public IReadOnlyList<Apology> Apologies { get; private set; } = [];

    /// <summary>Records a letter of apology.</summary>
    public Refusal? Apologise(Apology apology)
    {
        if ((apology.Check() ?? CheckApologyDay(Apologies.Any(a => a.On == apology.On))) is { } refusal)
        {
            return refusal;
        }

        Apologies = [.. Apologies.Append(apology).OrderBy(a => a.On)];
        return null;
    }

    /// <summary>Refuses a second letter of apology of one day.</summary>
    public static Refusal? CheckApologyDay(bool taken) => taken
        ? Refusal.Rule("apology.already_issued", "A letter of apology of that day is recorded already.", "on")
        : null;
}
