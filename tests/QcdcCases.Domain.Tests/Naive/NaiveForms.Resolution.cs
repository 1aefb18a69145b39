
namespace QcdcCases.Domain.Tests.Naive;

internal sealed partial class NaiveForms
{
    private static readonly string[] Stages = ["accepted", "terminated", "reviewing", "stopped", "not-accepted"];

    /// <summary>What stands in the columns after the results, in their order.</summary>
    private static readonly string[] ComplaintColumns =
    [
        "recoveredMoney", "recoveredLand", "returnedMoney", "returnedLand", "organisationsRestored", "individualsRestored",
        "peopleSanctioned", "officialsSanctioned", "casesTransferred", "peopleTransferred", "officialsTransferred",
    ];

    private static readonly string[] DenunciationColumns =
    [
        "recoveredMoney",
        "recoveredLand",
        "returnedMoney",
        "returnedLand",
        "organisationsRestored",
        "individualsRestored",
        "organisationsSanctioned",
        "peopleSanctioned",
        "officialsSanctioned",
        "casesTransferred",
        "peopleTransferred",
        "officialsTransferred",
    ];

    private void FillResolution(string kind, string[] consequences, string[] results)
    {
        var letters = OwnLetters().Where(l => l.Kind == kind).ToList();
        Add(1, letters.Count);
        foreach (var stage in letters.GroupBy(l => l.Cases[0].Key).Select(g => g.Min(StageAtTheEnd)))
        {
            Add(2);
            Add(Stages[stage] switch { "accepted" or "terminated" => 4, "reviewing" => 3, "stopped" => 6, _ => 5 });
        }

        foreach (var step in DecisionsOf(kind).Select(d => d.Step).Where(s => InPeriod(s.On)))
        {
            Add(7);
            Add(8 + Array.IndexOf(results, kind == "complaint" ? step.Result : $"{step.Instance}{step.Result}"));
            for (var i = 0; i < consequences.Length; i++)
            {
                AddAmount(8 + results.Length + i, step, consequences[i]);
            }
        }
    }

    private int StageAtTheEnd(NaiveLetter letter)
    {
        if (letter.Processing!.Outcome != "accepted")
        {
            return Array.IndexOf(Stages, "not-accepted");
        }

        return Array.IndexOf(Stages, NaiveStages.Since(letter).Last(s => s.On <= to).Stage);
    }

    private IEnumerable<(NaiveStep Step, DateOnly? DoneOn)> DecisionsOf(string kind) =>
        from about in register.Cases
        where about.Kind == kind
        from step in about.Steps
        where step.Result is not null
        let done = about.DoneOn(step)
        where about.HolderAt(to, done) == unit
        select (step, done);

    private void FillEnforcement(string kind, int first, int handled, bool withOrganisations)
    {
        foreach (var (step, doneOn) in DecisionsOf(kind))
        {
            if (step.On <= to && !(doneOn < from))
            {
                Add(first);
                AddAmount(first + 2, step, "recoveredMoney");
                AddAmount(first + 3, step, "recoveredLand");
                AddAmount(first + 6, step, "returnedMoney");
                AddAmount(first + 7, step, "returnedLand");
            }

            if (InPeriod(doneOn))
            {
                Add(first + 1);
            }
        }

        var enforced = register
            .Cases.Where(c => c.Kind == kind)
            .SelectMany(c => c.Steps.Where(s => c.HolderAt(to, s.On) == unit))
            .Where(s => s.Event == "enforced" && InPeriod(s.On));
        foreach (var step in enforced)
        {
            AddAmount(first + 4, step, "recoveredMoney");
            AddAmount(first + 5, step, "recoveredLand");
            AddAmount(first + 8, step, "returnedMoney");
            AddAmount(first + 9, step, "returnedLand");
            var columns = DenunciationColumns.Skip(withOrganisations ? 6 : 7).ToArray();
            for (var i = 0; i < columns.Length; i++)
            {
                AddAmount(handled + i, step, columns[i]);
            }
        }
    }

    private void AddAmount(int column, NaiveStep step, string name)
    {
        var amount = step.Consequences.GetValueOrDefault(name);
        Add(column, name.EndsWith("Money", StringComparison.Ordinal) ? amount / 1_000_000m : amount);
    }
}
