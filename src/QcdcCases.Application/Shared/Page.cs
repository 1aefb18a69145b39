using System.Buffers.Text;
using System.Globalization;
using System.Text;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Shared;

/// <summary>A page of a list in a stable order, with the cursor of the next page.</summary>
/// <param name="Items">At most the requested number of rows.</param>
/// <param name="NextCursor">The cursor of the next page; null at the end.</param>
/// <param name="Total">The number of all rows of the list, if it was requested.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor, ListTotal? Total = null)
{
    /// <summary>Creates a page from one row more than requested: the surplus row shows that there is a next page.</summary>
    public static Page<T> Of(IReadOnlyList<T> rows, int limit, Func<T, Cursor> place) => rows.Count <= limit
        ? new(rows, null)
        : new([.. rows.Take(limit)], place(rows[limit - 1]).ToString());
}

/// <summary>The number of rows of a list, counted up to a limit so that the cost is bounded.</summary>
/// <param name="Count">The number of rows, or the limit.</param>
/// <param name="IsExact">False if there are more rows than the limit.</param>
public sealed record ListTotal(int Count, bool IsExact)
{
    /// <summary>The number up to which rows are counted.</summary>
    public const int Limit = 10_000;

    /// <summary>Creates the total from the count of at most one row more than the limit.</summary>
    public static ListTotal Of(int counted) => new(Math.Min(counted, Limit), counted <= Limit);
}

/// <summary>The requested page of a list.</summary>
/// <param name="Limit">1 to 200; default 50.</param>
/// <param name="Cursor">The cursor from the page before, or null for the first page.</param>
/// <param name="WithTotal">True to count all rows of the list.</param>
public sealed record PageRequest(int Limit = PageRequest.Usual, string? Cursor = null, bool WithTotal = false)
{
    public const int Usual = 50;

    public const int MaxLimit = 200;

    /// <summary>Reads the cursor, or returns which of the two members is invalid.</summary>
    public Result<Cursor> Place() => this switch
    {
        { Limit: < 1 or > MaxLimit } => Refusal.Malformed("page.limit_range", $"`limit` must be from 1 to {MaxLimit}.", "limit"),
        { Cursor: null } => Shared.Cursor.Start,
        _ => Shared.Cursor.TryParse(Cursor, out var place) ? place : NoSuchCursor(),
    };

    public static Refusal NoSuchCursor() => Refusal.Malformed("page.cursor_invalid", "`cursor` does not belong to this list.", "cursor");
}

/// <summary>A position in a list that is ordered by a day and an id: opaque to clients, stable while rows change.</summary>
/// <param name="On">The day; null if the list is ordered by id alone, or the day is unknown.</param>
public sealed record Cursor(DateOnly? On, Guid Id)
{
    /// <summary>The position before all rows.</summary>
    public static Cursor Start { get; } = new(null, Guid.Empty);

    public bool IsStart => this == Start;

    public override string ToString() => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{On:yyyyMMdd}~{Id:N}")));

    public static bool TryParse(string text, out Cursor cursor)
    {
        cursor = Start;
        if (text.Length > 100 || !Base64Url.IsValid(text))
        {
            return false;
        }

        var parts = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split('~');
        var on = default(DateOnly);
        if (
            parts.Length != 2
            || !Guid.TryParseExact(parts[1], "N", out var id)
            || (
                parts[0].Length > 0
                && !DateOnly.TryParseExact(parts[0], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out on)))
        {
            return false;
        }

        cursor = new Cursor(parts[0].Length > 0 ? on : null, id);
        return true;
    }
}
