
namespace QcdcCases.Domain.Tests.Naive;

internal sealed partial class NaiveOldForms
{
    private static readonly string[] Ordered =
    [
        "organisationsRestored",
        "individualsRestored",
        "peopleSanctioned",
        "officialsSanctioned",
        "casesTransferred",
        "peopleTransferred",
        "officialsTransferred",
    ];

    private void FillResolved(string kind)
    {
        var complaint = kind == "complaint";
        var own = register
            .Letters.Where(l => l.HolderAt(to) == unit && l.Kind == kind && IsOwn(l) && l.Processing!.On <= to && !l.IsFinishedBefore(from))
            .ToList();
        Add(1, own.Count);
        Add(2, own.Count(l => l.Processing!.On < from));
        Add(3, own.Count(l => l.Processing!.On >= from));
        Add(4, own.Select(l => l.Cases[0]).Distinct().Count());
        var money = complaint ? 7 : 11;
        if (!complaint)
        {
            Add(5, own.Where(l => l.Instance == 2).Select(l => l.Cases[0]).Distinct().Count());
        }

        var ownOnce = register.Letters.Where(l => l.HolderAt(to) == unit && l.Kind == kind && IsOwn(l)).ToList();
        Add(complaint ? 6 : 9, ownOnce.Sum(l => TimesInPeriod(l, "stopped")));
        Add(complaint ? 0 : 10, ownOnce.Sum(l => TimesInPeriod(l, "terminated")));
        foreach (var (step, _) in DecisionsOf(kind).Where(d => InPeriod(d.Step.On)))
        {
            Add(complaint ? 5 : 6);
            Add(money, step.Consequences.GetValueOrDefault("recoveredMoney") / 1_000_000m);
            Add(money + 1, step.Consequences.GetValueOrDefault("recoveredLand"));
            for (var i = 0; i < Ordered.Length; i++)
            {
                Add(money + 6 + i, step.Consequences.GetValueOrDefault(Ordered[i]));
            }

            if (complaint)
            {
                Add(step.Result switch { "upheld" => 20, "rejected" => 21, "partly-upheld" => 22, "confirmed" => 23, _ => 24 });
            }
            else
            {
                var again = step.Instance == 2;
                var result = step.Result switch { "true" => 24, "false" => 26, _ => 28 };
                Add(again ? 8 : 7);
                Add(result);
                Add(result + 1, again ? 1 : 0);
            }
        }

        Add(complaint ? 25 : 30, ClosedInPeriod(kind, late: false));
        Add(complaint ? 26 : 31, ClosedInPeriod(kind, late: true));
    }

    /// <summary>
    /// How often it came to be withdrawn as a whole, or terminated for another reason, in the period; the last of a day counts. As of
    /// decisions, each time is one, so that quarters add up to the year also where such a matter was taken up again.
    /// </summary>
    private int TimesInPeriod(NaiveLetter letter, string stage)
    {
        if (letter.Processing!.Outcome != "accepted")
        {
            return 0;
        }

        var days = NaiveStages.Since(letter).GroupBy(s => s.On).Select(g => g.Last()).ToList();
        return days.Where((s, i) => s.Stage == stage && (i == 0 || days[i - 1].Stage != stage) && InPeriod(s.On)).Count();
    }

    private int ClosedInPeriod(string kind, bool late) => register.Letters
        .Where(l => l.HolderAt(to) == unit && l.Kind == kind && IsTaken(l))
        .Select(l => (Case: l.Cases[0], Letter: l))
        .Where(x => x.Letter.ClosingOf(x.Case) is { } closing
            && InPeriod(closing.On)
            && !x.Case.IsClosedBefore(closing)
            && NaiveDays.LastLawfulDay(x.Case, x.Letter.Instance, closing.On, round: x.Case.RoundOf(closing)) is { } last
            && closing.On > last == late)
        .Select(x => x.Case)
        .Distinct()
        .Count();

    private void FillEnforced(string kind)
    {
        foreach (var (step, doneOn) in DecisionsOf(kind))
        {
            if (step.On <= to && !(doneOn < from))
            {
                Add(1);
                AddRecovered(3, step);
                if (kind == "denunciation")
                {
                    Add(7, step.Consequences.GetValueOrDefault("organisationsRestored"));
                    Add(8, step.Consequences.GetValueOrDefault("individualsRestored"));
                }
            }

            Add(2, InPeriod(doneOn) ? 1 : 0);
        }

        string[] handled = kind == "complaint" ? Ordered[2..] : ["organisationsSanctioned", .. Ordered[2..]];
        foreach (
            var step in register
                .Cases.Where(c => c.Kind == kind)
                .SelectMany(c => c.Steps.Where(s => c.HolderAt(to, s.On) == unit))
                .Where(s => s.Event == "enforced" && InPeriod(s.On)))
        {
            AddRecovered(5, step);
            if (kind == "denunciation")
            {
                Add(13, step.Consequences.GetValueOrDefault("organisationsRestored"));
                Add(14, step.Consequences.GetValueOrDefault("individualsRestored"));
            }

            for (var i = 0; i < handled.Length; i++)
            {
                Add((kind == "complaint" ? 15 : 19) + i, step.Consequences.GetValueOrDefault(handled[i]));
            }
        }
    }

    private void AddRecovered(int column, NaiveStep step)
    {
        Add(column, step.Consequences.GetValueOrDefault("recoveredMoney") / 1_000_000m);
        Add(column + 1, step.Consequences.GetValueOrDefault("recoveredLand"));
    }

    private IEnumerable<(NaiveStep Step, DateOnly? DoneOn)> DecisionsOf(string kind) =>
        from about in register.Cases
        where about.Kind == kind
        from step in about.Steps
        where step.Result is not null
        let done = about.DoneOn(step)
        where about.HolderAt(to, done) == unit
        select (step, done);
}
