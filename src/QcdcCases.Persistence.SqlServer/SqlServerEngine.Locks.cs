using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace QcdcCases.Persistence.SqlServer;

internal sealed partial class SqlServerEngine
{
    /// <summary>What <see cref="Wait"/> throws: the server answers a deadlock over a named lock with a number, and goes on.</summary>
    private const int LockDeadlock = 51205;

    private const int LockRefused = 51206;

    private static readonly string Try = TryFor("Exclusive") + "select @granted;";

    private static readonly string TryHold =
        TryFor("Shared")
        + "select case when @granted < 0 then null else (select coalesce(max(revision), 0) from calendar_years) end as revision, sysutcdatetime() as at;";

    // A statement of its own sees what was committed while the lock was waited for.
    private const string Hold = """
        set nocount on;
        declare @granted int;
        exec @granted = sp_getapplock @Resource = @name, @LockMode = 'Shared', @LockOwner = 'Transaction', @LockTimeout = -1;
        if @granted < 0 throw 51205, N'Two transactions waited for each other''s named locks.', 1;
        select coalesce(max(revision), 0) as revision, sysutcdatetime() as at from calendar_years;
        """;

    public async Task<bool> TryLockAsync(CasesDbContext db, string name, CancellationToken cancellationToken)
    {
        await using var command = Command(db, Try, ("@name", Resource(db, name)));
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
                command.Parameters.Add(Parameter(NameOf(i), Resource(db, some[i])));
            }

            await RunAsync(() => command.ExecuteNonQueryAsync(cancellationToken), cancellationToken);
        }
    }

    public async Task<CalendarHold> HoldCalendarAsync(CasesDbContext db, string name, CancellationToken cancellationToken) =>
        (await HoldAsync(db, Hold, name, cancellationToken))!.Value;

    public Task<CalendarHold?> TryHoldCalendarAsync(CasesDbContext db, string name, CancellationToken cancellationToken) =>
        HoldAsync(db, TryHold, name, cancellationToken);

    public async Task<DateTimeOffset> NowAsync(CasesDbContext db, CancellationToken cancellationToken) =>
        Utc(await db.Database.SqlQueryRaw<DateTime>("select sysutcdatetime() as [Value]").SingleAsync(cancellationToken));

    private static Task<CalendarHold?> HoldAsync(CasesDbContext db, string sql, string name, CancellationToken cancellationToken) => RunAsync(
        async () =>
        {
            await using var command = Command(db, sql, ("@name", Resource(db, name)));
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            await reader.ReadAsync(cancellationToken);
            return reader.IsDBNull(0) ? (CalendarHold?)null : new CalendarHold(reader.GetInt32(0), Utc(reader.GetDateTime(1)));
        },
        cancellationToken);

    private static DateTimeOffset Utc(DateTime told) => new(DateTime.SpecifyKind(told, DateTimeKind.Utc));

    /// <summary>SQL Server keeps each database's names apart; Babelfish holds all databases in one, and theirs.</summary>
    private static string Resource(CasesDbContext db, string name) => $"{db.Database.GetDbConnection().Database}:{name}";

    private static string NameOf(int index) => string.Create(CultureInfo.InvariantCulture, $"@n{index}");

    /// <summary>Says by <c>@granted</c> whether the lock was to be had at once.</summary>
    /// <param name="mode">Whom else it keeps out: <c>Exclusive</c> or <c>Shared</c>.</param>
    // Nothing has to be thrown for a server to say no. But Babelfish keeps what its own refusal threw until an error is caught, and the whole
    // server stops at the fifth that a session keeps.
    private static string TryFor(string mode) => $"""
        set nocount on;
        declare @granted int;
        begin try
            exec @granted = sp_getapplock @Resource = @name, @LockMode = '{mode}', @LockOwner = 'Transaction', @LockTimeout = 0;
            if @granted < 0 throw {LockRefused}, N'Another transaction holds the named lock.', 1;
        end try
        begin catch
            if error_number() <> {LockRefused} throw;
        end catch;

        """;

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
