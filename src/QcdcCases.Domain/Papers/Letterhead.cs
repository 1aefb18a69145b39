using System.Text.RegularExpressions;
using QcdcCases.Domain.Units;

namespace QcdcCases.Domain.Papers;

/// <summary>
/// The head of a paper: the superior body, the issuing body and the place, as NĐ 30/2020 Phụ lục I prescribes them for the State and
/// Hướng dẫn 36-HD/VPTW for the Party.
/// </summary>
/// <param name="Kind">The kind of the issuing body; a Party body has the Party's head, every other one that of the State.</param>
/// <param name="Superior">The lines of the superior body, in capitals; empty where none is printed.</param>
/// <param name="Issuer">The lines of the issuing body, in capitals.</param>
/// <param name="Name">The issuing body in running text, with abbreviations written in full.</param>
/// <param name="Place">The name of the place before the date; null where it does not follow from the name of the body.</param>
public sealed partial record Letterhead(
    UnitKind Kind, IReadOnlyList<string> Superior, IReadOnlyList<string> Issuer, string Name, string? Place)
{
    /// <summary>Abbreviations in the names of bodies, longest first, and what they stand for.</summary>
    private static readonly (string Short, string Full)[] Abbreviations =
    [
        ("UBMTTQVN", "Ủy ban Mặt trận Tổ quốc Việt Nam"),
        ("UBMTTQ", "Ủy ban Mặt trận Tổ quốc"),
        ("MTTQVN", "Mặt trận Tổ quốc Việt Nam"),
        ("MTTQ", "Mặt trận Tổ quốc"),
        ("UBND", "Ủy ban nhân dân"),
        ("UBKT", "Ủy ban Kiểm tra"),
        ("HĐND", "Hội đồng nhân dân"),
        ("BTCD", "Ban Tiếp công dân"),
        ("BCH", "Ban Chấp hành"),
        ("TP", "thành phố"),
        ("TX", "thị xã"),
        ("TT", "thị trấn"),
    ];

    /// <summary>The words before the name of a place; the last one in the name of a body counts.</summary>
    private static readonly string[] Areas =
        ["thành phố", "đặc khu", "thị trấn", "thị xã", "phường", "huyện", "quận", "tỉnh", "xã"];

    /// <summary>Bodies whose name takes a line of its own before that of the area.</summary>
    private static readonly string[] Bodies =
    [
        "Ủy ban nhân dân", "Hội đồng nhân dân", "Ủy ban Mặt trận Tổ quốc Việt Nam", "Ủy ban Mặt trận Tổ quốc", "Mặt trận Tổ quốc Việt Nam",
        "Mặt trận Tổ quốc", "Ban Chấp hành Đảng bộ",
    ];

    public bool IsParty => Kind is UnitKind.PartyCommittee;

    /// <param name="superior">The body above the unit on the day of the paper; null at the top.</param>
    public static Letterhead Of(Unit unit, Unit? superior)
    {
        var name = InFull(unit.Name);

        // A committee or council of the people stands alone (NĐ 30/2020 Phụ lục I, phần I, mục II.3).
        var shown = unit.Kind is UnitKind.Committee or UnitKind.PeopleCouncil ? null : superior;
        return new(unit.Kind, shown is null ? [] : Lines(InFull(shown.Name)), Lines(name), name, PlaceIn(name));
    }

    /// <summary>Returns the name of a body with its abbreviations in full: <c>UBND xã X</c> is <c>Ủy ban nhân dân xã X</c>.</summary>
    public static string InFull(string name)
    {
        var full = Dotted().Replace(name.Trim(), " ").Trim();
        foreach (var (abbreviation, words) in Abbreviations)
        {
            full = Regex.Replace(full, $@"(?<!\w){abbreviation}(?!\w)", words, RegexOptions.None, TimeSpan.FromSeconds(1));
        }

        return full;
    }

    /// <summary>Returns the place in the name of a body: <c>Ủy ban nhân dân xã Đơn Dương</c> is in <c>Đơn Dương</c>.</summary>
    public static string? PlaceIn(string name)
    {
        var (at, area) = Areas
            .Select(a => (At: name.LastIndexOf($" {a} ", StringComparison.OrdinalIgnoreCase), Area: a))
            .MaxBy(a => (a.At, a.Area.Length));
        return at < 0 ? null : name[(at + area.Length + 2)..].Trim() is { Length: > 0 } place ? place : null;
    }

    private static List<string> Lines(string name)
    {
        var body = Bodies.FirstOrDefault(b => name.StartsWith($"{b} ", StringComparison.OrdinalIgnoreCase));
        string[] lines = body is null ? [name] : [body, name[(body.Length + 1)..]];
        return [.. lines.Select(l => l.ToUpperInvariant())];
    }

    [GeneratedRegex(@"(?<=\b(TP|TX|TT))\.\s*|\s+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dotted();
}
