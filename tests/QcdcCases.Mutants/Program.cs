using System.Diagnostics;
using QcdcCases.Mutants;

// Puts faults into the law one at a time and counts how many the domain's tests notice. See docs/contributing.md.
if (Settings.TryRead(args) is not { } settings)
{
    Console.Error.WriteLine(Settings.Usage);
    return 2;
}

var domain = DomainSources.Load(settings.Root);
var candidates = domain.Files.SelectMany(Mutations.Of).ToList();
var sample = Sample.Draw(candidates, settings.Seed);
var (tables, code) = (candidates.Count(c => c.InTable), candidates.Count(c => !c.InTable));
Console.WriteLine($"{candidates.Count} possible mutants ({tables} in tables and guards, {code} in other code); seed {settings.Seed}");

using var runner = new TestRunner(settings.Root, settings.Slots);
var watch = Stopwatch.StartNew();
var baseline = await runner.BaselineAsync(domain.Emit(null));
Console.WriteLine($"The tests pass without a fault in {baseline.TotalSeconds:F1} s.");

var results = new List<(Mutant Mutant, bool Killed)>();
var queue = new MutantQueue(sample, domain, settings.Count);
await Parallel.ForEachAsync(Enumerable.Range(0, settings.Slots), async (slot, cancellationToken) =>
{
    while (queue.Next() is var (mutant, assembly))
    {
        var killed = await runner.IsKilledAsync(slot, assembly, cancellationToken);
        lock (results)
        {
            results.Add((mutant, killed));
            if (!killed)
            {
                Console.WriteLine($"survived: {mutant}");
            }

            if (results.Count % Report.ProgressStep == 0)
            {
                Console.WriteLine($"{results.Count} of {settings.Count} after {watch.Elapsed.TotalMinutes:F0} min, {results.Count(r => r.Killed)} killed");
            }
        }
    }
});

Report.Write(results, watch.Elapsed);
return Report.IsGoodEnough(results) ? 0 : 1;
