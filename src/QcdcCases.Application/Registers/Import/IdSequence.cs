namespace QcdcCases.Application.Registers.Import;

/// <summary>
/// Ids that grow in the order in which they are given, so that lists show a journal's records in the order of its lines. Their instants end
/// where the import began: none lies in the future.
/// </summary>
/// <param name="most">How many will be given at most.</param>
internal sealed class IdSequence(DateTimeOffset now, long most)
{
    private DateTimeOffset next = now.AddMilliseconds(-most);

    public Guid Next()
    {
        next = next.AddMilliseconds(1);
        return Guid.CreateVersion7(next);
    }
}
