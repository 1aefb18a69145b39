using Microsoft.EntityFrameworkCore;
using Npgsql;
using QcdcCases.Persistence.PostgreSql.Bulk;

namespace QcdcCases.Persistence.PostgreSql;

internal sealed partial class PostgreSqlEngine
{
    public IBulkWriter<T> Bulk<T>(CasesDbContext db)
        where T : class =>
        new BulkWriter<T>((NpgsqlConnection)db.Database.GetDbConnection(), CopyTable<T>.AllOf(db.Model));
}
