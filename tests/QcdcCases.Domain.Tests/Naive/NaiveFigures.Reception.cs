namespace QcdcCases.Domain.Tests.Naive;

internal sealed partial class NaiveFigures
{
    private const int LargeGroup = 5;

    private static readonly string[] Blocks = ["head", "delegate", "regular"];

    private void CountReception()
    {
        CountDays("head");
        CountDays("delegate");
        foreach (var visit in register.Visits.Where(IsVisitAsked))
        {
            CountVisit($"reception.{visit.Block}", visit);
            CountVisit("reception", visit);
            if (visit.Block == "head")
            {
                Add($"reception.head.{visit.Kind}.turns");
            }
        }

        CountCasesOfBlocks();
    }

    private bool IsVisitAsked(NaiveVisit visit) =>
        question.Holds(visit.On) && isUnitAsked(visit.Unit) && isFieldAsked(visit.Case?.Field);

    private void CountVisit(string prefix, NaiveVisit visit)
    {
        Add($"{prefix}.turns");
        Add($"{prefix}.people", visit.People);
        if (visit.People >= LargeGroup)
        {
            Add($"{prefix}.groups");
            Add($"{prefix}.groupPeople", visit.People);
        }
    }

    /// <summary>Distinct days per unit and office, also those on which nobody came.</summary>
    private void CountDays(string receiver)
    {
        var days = new HashSet<(string Unit, string? Office, DateOnly On)>();
        foreach (var session in register.Sessions)
        {
            if (session.Held && session.Kind != "regular" && session.Receiver == receiver &&
                question.Holds(session.On) && isUnitAsked(session.Unit) && isFieldAsked(null))
            {
                days.Add((question.Now ? StandsFor(session.Unit) : session.Unit, session.HeadOffice, session.On));
            }
        }

        Add($"reception.{receiver}.days", days.Count);
    }

    /// <summary>A case counts once, in the first of the blocks in which it was seen; a visit without a case is one of its own.</summary>
    private void CountCasesOfBlocks()
    {
        var seen = new HashSet<string>();
        foreach (var block in Blocks)
        {
            foreach (var visit in register.Visits.Where(v => v.Block == block && IsVisitAsked(v)))
            {
                if (seen.Add(visit.Case is { } about ? $"case {about.Key}" : $"visit {visit.Key}"))
                {
                    Add($"reception.{block}.cases");
                    Add("reception.cases");
                }
            }
        }
    }
}
