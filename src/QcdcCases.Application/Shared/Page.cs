using System.Buffers.Text;
using System.Globalization;
using System.Text;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Shared;

/// <summary>A part of a list in a stable order, and where the next part begins.</summary>
/// <param name="Items">At most as many as were asked for.</param>
/// <param name="NextCursor">What to ask with for the next part; null at the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor)
{
    /// <summary>Makes a page of one more row than was asked for: the surplus row only says that there is a next part.</summary>
    public static Page<T> Of(IReadOnlyList<T> rows, int limit, Func<T, Cursor> place) => rows.Count <= limit
        ? new(rows, null)
        : new([.. rows.Take(limit)], place(rows[limit - 1]).ToString());
}

/// <summary>Which part of a list is asked for.</summary>
/// <param name="Limit">1 to 200; 50 when not said.</param>
/// <param name="Cursor">The cursor of the page before, or null for the first page.</param>
public sealed record PageRequest(int Limit = PageRequest.Usual, string? Cursor = null)
{
    public const int Usual = 50;

    public const int Most = 200;

    /// <summary>Reads the cursor, or says which of the two members is wrong.</summary>
    public Result<Cursor> Place() => this switch
    {
        { Limit: < 1 or > Most } => Refusal.Malformed("page.limit_range", $"`limit` must be from 1 to {Most}.", "limit"),
        { Cursor: null } => Shared.Cursor.Start,
        _ => Shared.Cursor.TryParse(Cursor, out var place) ? place : NoSuchCursor(),
    };

    public static Refusal NoSuchCursor() => Refusal.Malformed("page.cursor_invalid", "`cursor` does not belong to this list.", "cursor");
}

/// <summary>A place in a list ordered by a day and an id: opaque to clients, stable while rows come and go.</summary>
/// <param name="On">The day (or null where the list is ordered by id alone, or the day is unknown).</param>
public sealed record Cursor(DateOnly? On, Guid Id)
{
    /// <summary>Before everything.</summary>
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
