using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace QcdcCases.Api.Tests.Engines;

/// <summary>T-SQL's own parser, at the oldest level that the register supports (SQL Server 2016).</summary>
internal static class TransactSql
{
    /// <summary>Parses a script or command.</summary>
    /// <exception cref="InvalidOperationException">SQL Server would not parse it.</exception>
    public static void Parse(string sql)
    {
        using var reader = new StringReader(sql);
        new TSql130Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        if (errors.Count > 0)
        {
            throw new InvalidOperationException(
                $"SQL Server does not parse line {errors[0].Line}, column {errors[0].Column} ({errors[0].Message}): {sql}");
        }
    }
}
