using System.Globalization;
using System.Text;

namespace QcdcCases.Persistence.SqlServer;

internal sealed partial class SqlServerEngine
{
    /// <summary>What <see cref="Wait"/> throws: the server answers a deadlock over a named lock with a number, and goes on.</summary>
    private const int LockDeadlock = 51205;

    private const string Try = """
        set nocount on;
        declare @granted int;
        exec @granted = sp_getapplock @Resource = @name, @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 0;
        select @granted;
        """;

    private const string TryHold = """
        set nocount on;
        declare @granted int;
        exec @granted = sp_getapplock @Resource = @name, @LockMode = 'Shared', @LockOwner = 'Transaction', @LockTimeout = 0;
        select case when @granted < 0 then null else (select coalesce(max(revision), 0) from calendar_years) end;
        """;

    // A statement of its own sees what was committed while the lock was waited for.
    private const string Hold = """
        set nocount on;
        declare @granted int;
        exec @granted = sp_getapplock @Resource = @name, @LockMode = 'Shared', @LockOwner = 'Transaction', @LockTimeout = -1;
        if @granted < 0 throw 51205, N'Two transactions waited for each other''s named locks.', 1;
        select coalesce(max(revision), 0) from calendar_years;
        """;

    public async Task<bool> TryLockAsync(CasesDbContext db, string name, CancellationToken cancellationToken)
    {
        await using var command = Command(db, Try, ("@name", name));
        return (int)await AnswerAsync(command, cancellationToken) >= 0;
    }

    public Task LockAsync(CasesDbContext db, string name, CancellationToken cancellationToken) => LockAsync(db, [name], cancellationToken);

    public async Task LockAsync(CasesDbContext db, IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        foreach (var some in names.Chunk(500))
        {
            await using var command = Command(db, Wait(some.Length));
            for (var i = 0; i < some.Length; i++)
            {
                command.Parameters.Add(Parameter(NameOf(i), some[i]));
            }

            await RunAsync(() => command.ExecuteNonQueryAsync(cancellationToken), cancellationToken);
        }
    }

    public async Task<int> HoldCalendarAsync(CasesDbContext db, string name, CancellationToken cancellationToken)
    {
        await using var command = Command(db, Hold, ("@name", name));
        return (int)await AnswerAsync(command, cancellationToken);
    }

    public async Task<int?> TryHoldCalendarAsync(CasesDbContext db, string name, CancellationToken cancellationToken)
    {
        await using var command = Command(db, TryHold, ("@name", name));
        return await AnswerAsync(command, cancellationToken) as int?;
    }

    private static string NameOf(int index) => string.Create(CultureInfo.InvariantCulture, $"@n{index}");

    private static string Wait(int count)
    {
        var sql = new StringBuilder("set nocount on; declare @granted int;\n");
        for (var i = 0; i < count; i++)
        {
            sql.Append(CultureInfo.InvariantCulture, $"""
                exec @granted = sp_getapplock @Resource = {NameOf(i)}, @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = -1;
                if @granted < 0 throw {LockDeadlock}, N'Two transactions waited for each other''s named locks.', 1;

                """);
        }

        return sql.ToString();
    }
}
