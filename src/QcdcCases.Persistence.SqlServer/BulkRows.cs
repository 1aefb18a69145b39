using System.Data;
using QcdcCases.Persistence.Bulk;

namespace QcdcCases.Persistence.SqlServer;

/// <summary>Writes rows into the in-memory table that bulk copy reads.</summary>
internal sealed class BulkRows(DataTable table)
{
    private DataRow? row;
    private int column;

    public static DataTable Of<T>(StoredTable stored, IReadOnlyCollection<T> rows)
        where T : class
    {
        var table = new DataTable();
        foreach (var kept in stored.Columns)
        {
            var type = Nullable.GetUnderlyingType(kept.Value.Type) ?? kept.Value.Type;
            table.Columns.Add(kept.Name, type == typeof(DateOnly) ? typeof(DateTime) : type);
        }

        var write = stored.Writer<BulkRows, T>();
        var gathered = new BulkRows(table);
        foreach (var one in rows)
        {
            write(gathered, one);
        }

        return table;
    }

    public void StartRow(int columns)
    {
        table.Rows.Add(row = table.NewRow());
        column = 0;
    }

    public void Write(object value) => row![column++] = value is DateOnly day ? day.ToDateTime(TimeOnly.MinValue) : value;

    public void WriteNull() => row![column++] = DBNull.Value;
}
