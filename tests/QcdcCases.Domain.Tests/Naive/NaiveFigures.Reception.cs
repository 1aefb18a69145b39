namespace QcdcCases.Domain.Tests.Naive;

internal sealed partial class NaiveFigures
{
    private const int LargeGroup = 5;

    private static readonly string[] Blocks = ["head", "delegate", "regular"];

    private static readonly Dictionary<string, string> Heads = new()
    {
        ["party-secretary"] = "partyHead",
        ["government-chair"] = "governmentHead",
        ["council-chair"] = "councilHead",
        ["front-chair"] = "frontHead",
        ["agency-head"] = "agencyHead",
    };

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

            if (visit.Block == "regular" && visit.Receiver == "head")
            {
                Add("reception.regular.headTurns");
            }

            if (visit.Block == "head" && visit.HeadOffice is { } office)
            {
                CountVisit($"reception.{Heads[office]}", visit);
            }
        }

        CountCasesOfBlocks("cases", _ => true);
        CountCasesOfBlocks("groupCases", v => v.People >= LargeGroup);
        CountSessions();
        foreach (var (office, name) in Heads)
        {
            CountOffice(office, name);
        }
    }

    /// <summary>Sessions that were held, and those of them to which nobody came.</summary>
    private void CountSessions()
    {
        foreach (var session in register.Sessions.Where(IsHeldAndAsked))
        {
            List<string> prefixes = ["reception"];
            if (session.Kind != "regular" && session.Receiver != "officer")
            {
                prefixes.Add($"reception.{session.Receiver}");
            }

            if (session.Kind != "regular" && session.Receiver == "head" && session.HeadOffice is { } office)
            {
                prefixes.Add($"reception.{Heads[office]}");
            }

            foreach (var prefix in prefixes)
            {
                Add($"{prefix}.sessions");
                Add($"{prefix}.emptySessions", register.Visits.Exists(v => v.Session == session.Key) ? 0 : 1);
            }
        }
    }

    /// <summary>The days and the distinct cases of an office; a case that another office saw too counts for both.</summary>
    private void CountOffice(string office, string name)
    {
        var sessions = register.Sessions.Where(s =>
            IsHeldAndAsked(s) && s.Kind != "regular" && s.Receiver == "head" && s.HeadOffice == office);
        Add($"reception.{name}.days", sessions.Select(s => (UnitAsked(s.Unit), s.On)).Distinct().Count());
        var visits = register.Visits.Where(v => IsVisitAsked(v) && v.Block == "head" && v.HeadOffice == office);
        Add($"reception.{name}.cases", visits.Select(ThingOf).Distinct().Count());
    }

    private bool IsHeldAndAsked(NaiveSession session) =>
        session.Held && question.Holds(session.On) && isUnitAsked(session.Unit) && isFieldAsked(null);

    private string UnitAsked(string unit) => question.Now ? StandsFor(unit) : unit;

    private static string ThingOf(NaiveVisit visit) => visit.Case is { } about ? $"case {about.Key}" : $"visit {visit.Key}";

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
            if (session.Kind != "regular" && session.Receiver == receiver && IsHeldAndAsked(session))
            {
                days.Add((UnitAsked(session.Unit), session.HeadOffice, session.On));
            }
        }

        Add($"reception.{receiver}.days", days.Count);
    }

    /// <summary>
    /// A case counts once, in the first of the blocks in which it was seen at such a visit; a visit without a case is one of its own.
    /// </summary>
    private void CountCasesOfBlocks(string name, Func<NaiveVisit, bool> counts)
    {
        var seen = new HashSet<string>();
        foreach (var block in Blocks)
        {
            foreach (var visit in register.Visits.Where(v => v.Block == block && counts(v) && IsVisitAsked(v)))
            {
                if (seen.Add(ThingOf(visit)))
                {
                    Add($"reception.{block}.{name}");
                    Add($"reception.{name}");
                }
            }
        }
    }
}
