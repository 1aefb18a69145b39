using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace QcdcCases.Persistence;

/// <summary>One statement of SQL that is written by hand, with parameters of its own.</summary>
internal sealed record SqlQuestion(string Sql, params DbParameter[] Parameters);

/// <summary>Sends statements that are written by hand, without Entity Framework's share of the time.</summary>
internal static class SqlQuestions
{
    /// <summary>
    /// Sends statements in one exchange with the server, in the running transaction if there is one, and reads their answers.
    /// </summary>
    public static async Task<T> AskAsync<T>(
        this CasesDbContext db, SqlQuestion[] questions, Func<DbDataReader, Task<T>> read, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var batch = db.Database.GetDbConnection().CreateBatch();
        batch.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var (sql, parameters) in questions)
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
            // One client reports a command that was called off as a failed one.
            throw new OperationCanceledException(failure.Message, failure, cancellationToken);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>A parameter typed as the column that it is compared with or written to.</summary>
    /// <param name="property">The property that is stored in the column.</param>
    public static DbParameter ParameterFor<T>(this CasesDbContext db, string property, string name, object value)
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
        return db.Model.FindEntityType(typeof(T))!.FindProperty(property)!.GetRelationalTypeMapping().CreateParameter(command, name, value);
    }
}
