using QcdcCases.Persistence;

namespace QcdcCases.Application.Cases;

/// <summary>
/// Whatever changes a case, or adds a letter or visit to it, takes its turn: what counts for a case (is this letter its only one, is it
/// finished) depends on all of them, and two changes at once would each see the register without the other.
/// </summary>
internal sealed class CaseLocks(CasesDbContext db, IDatabaseProvider engine)
{
    /// <summary>Waits for the cases' turn; it lasts until the running transaction ends. To be called before the cases are read.</summary>
    public async Task TakeAsync(IEnumerable<Guid> caseIds, CancellationToken cancellationToken)
    {
        // In one order for everybody, so that two never wait for each other.
        var names = caseIds.Distinct().Order().Select(id => $"case:{id:N}").ToList();
        if (names.Count > 0)
        {
            await engine.LockAsync(db, names, cancellationToken);
        }
    }
}
