using QcdcCases.Domain.Deadlines;

namespace QcdcCases.Domain.Tests.Naive;

/// <summary>What is asked: a unit, alone or with everything below it, in a period, both days included.</summary>
internal sealed record NaiveQuestion(string Unit, DateOnly From, DateOnly To, bool Own = false, bool Now = false)
{
    public bool Holds(DateOnly day) => From <= day && day <= To;
}

/// <summary>
/// Counts every code of figures.md over the plain lists of facts, one period at a time, with nothing kept between two questions. It is
/// deliberately slow and simple: what it says is what figures.md says.
/// </summary>
/// <param name="calendar">The days off by which open cases are counted; the published ones where none are said.</param>
internal sealed partial class NaiveFigures(NaiveRegister register, IReadOnlyList<CalendarYear>? calendar = null)
{
    private const string NoField = "none";

    private NaiveQuestion question = null!;
    private Func<string, bool> isUnitAsked = null!;
    private Func<string?, bool> isFieldAsked = null!;
    private Dictionary<string, long> figures = [];

    public Dictionary<string, long> Count(NaiveQuestion asked)
    {
        var units = UnitsAsked(asked);
        return CountOf(asked, units.Contains, _ => true);
    }

    /// <summary>The same dictionary per group, grouped <c>by</c> level, kind, unit, field, subfield or channel.</summary>
    public Dictionary<string, Dictionary<string, long>> CountBy(NaiveQuestion asked, string by)
    {
        var units = UnitsAsked(asked);
        var groups = new Dictionary<string, Dictionary<string, long>>();
        if (by is "field" or "subfield")
        {
            Func<string, string> groupOf = by == "field" ? NaiveFields.MainOf : field => field;
            foreach (var group in FieldsSeen().Select(groupOf).Distinct())
            {
                groups[group] = CountOf(asked, units.Contains, f => groupOf(f ?? NoField) == group);
            }

            return groups;
        }

        if (by == "channel")
        {
            foreach (var group in register.Channels())
            {
                groups[group] = new NaiveFigures(register.OfChannel(group), calendar).CountOf(asked, units.Contains, _ => true);
            }

            return groups;
        }

        foreach (var group in units.Select(u => GroupOf(u, by)).Distinct())
        {
            groups[group] = CountOf(asked, u => units.Contains(u) && GroupOf(u, by) == group, _ => true);
        }

        return groups;
    }

    private Dictionary<string, long> CountOf(NaiveQuestion asked, Func<string, bool> unitFits, Func<string?, bool> fieldFits)
    {
        question = asked;
        figures = FigureCodes.Fixed.ToDictionary(code => code, _ => 0L);
        isUnitAsked = key => unitFits(asked.Now ? StandsFor(key) : key);
        isFieldAsked = fieldFits;
        CountReception();
        CountLetters();
        CountCases();
        CountDecisions();
        CountDialogue();
        CountFeedback();
        CountDeclared();
        return figures;
    }

    private void Add(string code, long amount = 1)
    {
        if (!figures.ContainsKey(code))
        {
            throw new InvalidOperationException($"{code} is not a code of figures.md.");
        }

        figures[code] += amount;
    }

    private HashSet<string> UnitsAsked(NaiveQuestion asked)
    {
        var units = new HashSet<string>();
        foreach (var unit in register.Units)
        {
            if (unit.Key == asked.Unit || (!asked.Own && IsAddedInto(unit, asked)))
            {
                units.Add(unit.Key);
            }
        }

        return units;
    }

    private bool IsAddedInto(NaiveUnit unit, NaiveQuestion asked)
    {
        for (var above = unit; !above.ExcludedFromRollup && Above(above, asked.Now) is { } next; above = next)
        {
            if (next.Key == asked.Unit)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Its parent; on today's map what stands for its parent. A unit that succeeds its own parent stands where that stood.
    /// </summary>
    private NaiveUnit? Above(NaiveUnit unit, bool now)
    {
        var above = unit.Parent;
        while (now && above is not null && StandsFor(above) == unit.Key)
        {
            above = UnitOf(above).Parent;
        }

        return above is null ? null : UnitOf(now ? StandsFor(above) : above);
    }

    private string StandsFor(string key)
    {
        var unit = UnitOf(key);
        return unit.Successors.Count == 0 ? key : StandsFor(unit.Successors[0]);
    }

    private NaiveUnit UnitOf(string key) => register.Units.First(u => u.Key == key);

    private string GroupOf(string key, string by) => by switch
    {
        "level" => UnitOf(key).Level,
        "kind" => UnitOf(key).Kind,
        "unit" => key,
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, "There is no such grouping."),
    };

    private IEnumerable<string> FieldsSeen() =>
        register.Cases.Select(c => c.Field)
            .Concat(register.Letters.Select(l => l.Field))
            .Concat(register.Opinions.Select(o => o.Field))
            .Append(NoField)
            .Distinct();
}
