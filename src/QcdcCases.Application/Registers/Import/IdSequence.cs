using QcdcCases.Persistence.Bulk;

namespace QcdcCases.Application.Registers.Import;

/// <summary>
/// Ids in ascending order, so that lists show a journal's records in the order of its lines. Their instants end at the start of the import:
/// none is in the future.
/// </summary>
/// <param name="most">The maximum number of ids.</param>
internal sealed class IdSequence(DateTimeOffset now, long most)
{
    private DateTimeOffset next = now.AddMilliseconds(-most);

    public Guid Next()
    {
        next = next.AddMilliseconds(1);
        return BulkIds.Next(next);
    }
}
