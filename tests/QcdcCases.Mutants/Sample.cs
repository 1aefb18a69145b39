namespace QcdcCases.Mutants;

/// <summary>Draws mutants by a fixed seed: half of them from the tables and guards, every file as likely as its size.</summary>
internal static class Sample
{
    /// <summary>All candidates in the order in which they are tried, one of the tables after one of the other code.</summary>
    public static IReadOnlyList<Mutant> Draw(IReadOnlyList<Mutant> candidates, int seed)
    {
        var random = new Random(seed);
        var (tables, code) = (Shuffled(candidates.Where(c => c.InTable), random), Shuffled(candidates.Where(c => !c.InTable), random));
        return
        [
            .. Enumerable
                .Range(0, Math.Max(tables.Length, code.Length))
                .SelectMany(i => tables.Skip(i).Take(1).Concat(code.Skip(i).Take(1))),
        ];
    }

    private static Mutant[] Shuffled(IEnumerable<Mutant> mutants, Random random)
    {
        Mutant[] all = [.. mutants];
        random.Shuffle(all);
        return all;
    }
}

/// <summary>Hands out the mutants that compile, until enough have been.</summary>
internal sealed class MutantQueue(IReadOnlyList<Mutant> sample, DomainSources domain, int count)
{
    private readonly Lock gate = new();
    private int place;
    private int handedOut;

    public (Mutant Mutant, byte[] Assembly)? Next()
    {
        lock (gate)
        {
            while (handedOut < count && place < sample.Count)
            {
                var mutant = sample[place++];
                if (domain.Emit(mutant) is { } assembly)
                {
                    handedOut++;
                    return (mutant, assembly);
                }
            }

            return null;
        }
    }
}
