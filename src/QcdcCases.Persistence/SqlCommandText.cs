using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace QcdcCases.Persistence;

/// <summary>One handwritten SQL statement with its parameters.</summary>
internal sealed record SqlCommandText(string Sql, params DbParameter[] Parameters);

/// <summary>Runs handwritten statements, without the overhead of Entity Framework.</summary>
internal static class SqlCommands
{
    /// <summary>Runs statements in one round trip, in the running transaction if there is one, and reads their results.</summary>
    public static async Task<T> ExecuteAsync<T>(
        this CasesDbContext db, SqlCommandText[] sqlCommandTexts, Func<DbDataReader, Task<T>> read, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var batch = db.Database.GetDbConnection().CreateBatch();
        batch.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var (sql, parameters) in sqlCommandTexts)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = sql;
            command.Parameters.AddRange(parameters);
            batch.BatchCommands.Add(command);
        }

        try
        {
            await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
            return await read(reader);
        }
        catch (DbException failure) when (cancellationToken.IsCancellationRequested)
        {
            // One client reports a cancelled command as a failed one.
            throw new OperationCanceledException(failure.Message, failure, cancellationToken);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Creates a parameter with the type of the column that it is compared with or written to.</summary>
    /// <param name="property">The property of the column.</param>
    public static DbParameter ParameterFor<T>(this CasesDbContext db, string property, string name, object value)
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
        return db.Model.FindEntityType(typeof(T))!.FindProperty(property)!.GetRelationalTypeMapping().CreateParameter(command, name, value);
    }
}
