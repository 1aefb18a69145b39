using QcdcCases.Persistence;

namespace QcdcCases.Application.Cases;

/// <summary>
/// Serialises changes of a case. Every change of a case, and every new letter or visit about it, takes its lock: the rules about a case (is
/// this letter its only one, is it finished) depend on all of them, and two concurrent changes would not see each other.
/// </summary>
internal sealed class CaseLocks(CasesDbContext db, IDatabaseProvider engine)
{
    /// <summary>Waits for the locks of the cases and keeps them until the transaction ends. Call it before the cases are read.</summary>
    public async Task AcquireAsync(IEnumerable<Guid> caseIds, CancellationToken cancellationToken)
    {
        // Always in the same order, to avoid deadlocks.
        var names = caseIds.Distinct().Order().Select(id => $"case:{id:N}").ToList();
        if (names.Count > 0)
        {
            await engine.LockAsync(db, names, cancellationToken);
        }
    }
}
