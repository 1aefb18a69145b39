using System.Text.RegularExpressions;

namespace QcdcCases.Domain.Feedback;

/// <summary>
/// The only way of a citizen's or officer's free text to the public: what looks like a person's name, telephone, identity number or e-mail
/// is replaced. It errs on the side of hiding; streets and bodies named after people keep their names.
/// </summary>
public static partial class PublicText
{
    private const string Hidden = "[…]";

    /// <summary>Returns the text as the public may read it.</summary>
    public static string Of(string text) => NameAfterCue().Replace(
        FamilyName().Replace(Number().Replace(Address().Replace(text, Hidden), Hidden), Hidden),
        static found => found.Groups["cue"].Value + Hidden);

    /// <summary>Returns the text as the public may read it; null stays null.</summary>
    public static string? OfOptional(string? text) => text is null ? null : Of(text);

    [GeneratedRegex(@"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+", RegexOptions.None, 1000)]
    private static partial Regex Address();

    /// <summary>Nine digits or more, also in groups: telephones, identity papers, bank accounts.</summary>
    [GeneratedRegex(@"(?<![\d.,])\+?\d(?:[ .\-]{0,2}\d){8,18}(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex Number();

    /// <summary>
    /// A common family name with further capitalised words, unless a word for a street, place or body stands before it.
    /// </summary>
    [GeneratedRegex(
        @"(?<!(?:[Đđ]ường|[Pp]hố|[Hh]ẻm|[Nn]gõ|[Nn]gách|[Kk]iệt|[Tt]rường|THPT|THCS|[Tt]iểu học|[Mm]ầm non|[Cc]hợ|[Cc]ầu|[Vv]iên|[Vv]iện" +
        @"|[Pp]hường|[Xx]ã|[Tt]rấn|[Qq]uận|[Hh]uyện|[Tt]ỉnh|[Tt]hôn|[Ấấ]p|[Tt]ổ|[Kk]hu|[Ll]ộ|[Nn]gã (?:ba|tư|năm)|-|–|/) )" +
        @"(?<!\p{L})(?!Hồ Chí Minh)(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh" +
        @"|Trịnh|Lương|Đoàn|Trương|Phùng" +
        @"|Tạ|Tô|Kơ|Ka)(?: (?:Văn|Thị|\p{Lu}\p{Ll}*)){1,4}(?!\p{L})",
        RegexOptions.None,
        1000)]
    private static partial Regex FamilyName();

    [GeneratedRegex(
        @"(?<cue>(?<!\p{L})(?:[Tt]ên(?: tôi)?(?: là)?:?|[Hh]ọ (?:và )?tên:?|[Tt]ôi là|[Ee]m là|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú) )" +
        @"(?:\p{Lu}\p{Ll}+)(?: \p{Lu}\p{Ll}*){0,4}(?!\p{L})",
        RegexOptions.None,
        1000)]
    private static partial Regex NameAfterCue();
}
