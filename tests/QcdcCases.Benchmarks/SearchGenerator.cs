using System.Globalization;
using System.Text;

namespace QcdcCases.Benchmarks;

/// <summary>A question as people mistype it, and the mark at the end of the summary of the letter that it means.</summary>
internal sealed record MistypedName(string Mistake, string Asked, string Mark);

/// <summary>
/// Makes a journal of letters of one province with made-up people: family names as common as in life, matters of a few hundred phrases, and
/// the mistakes of real life. The same length gives the same bytes.
/// </summary>
internal sealed class SearchGenerator(int letters)
{
    public const string Province = "p";

    private const int Communes = 120;
    private const int Households = 9;

    private static readonly string[] Family =
        ["Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý"];
    private static readonly string[] Middle =
        ["Văn", "Văn", "Văn", "Thị", "Thị", "Thị", "Đức", "Hữu", "Ngọc", "Minh", "Quang", "Xuân", "Thanh", "Kim", "Bá", "Đình", "Công", "Thu", "Mỹ", "Hồng"];
    private static readonly string[] Given =
        ["Ân", "An", "Anh", "Ánh", "Bảo", "Bình", "Cường", "Chiến", "Dũng", "Duyên", "Đạt", "Đông", "Giang", "Hà", "Hải", "Hạnh", "Hiền", "Hòa", "Hoa", "Hùng", "Hương", "Khải", "Khánh", "Kỳ", "Lan", "Liên", "Linh", "Loan", "Long", "Lợi", "Mai", "Mạnh", "Nam", "Nga", "Nghĩa", "Nhung", "Oanh", "Phong", "Phúc", "Phương", "Quân", "Quý", "Quyên", "Sáng", "Sơn", "Sỹ", "Tâm", "Tân", "Thắng", "Thảo", "Thúy", "Tiến", "Toàn", "Trung", "Tú", "Tuấn", "Tuyên", "Tuyết", "Vân", "Việt", "Vinh", "Xuyến", "Yến"];
    private static readonly string[] Matters =
        ["Khiếu nại thu hồi đất", "Đề nghị cấp giấy chứng nhận quyền sử dụng đất", "Tranh chấp ranh giới đất", "Bồi thường giải phóng mặt bằng", "Lấn chiếm lối đi chung", "Ô nhiễm nước thải trại chăn nuôi", "Chế độ người có công", "Hỗ trợ hộ nghèo", "Xây dựng trái phép", "Đường thôn hư hỏng"];
    private static readonly string[] Places =
        ["thôn Lạc Nghiệp", "xóm Đình", "ấp Tân Hòa", "bản Nà Sản", "tổ dân phố Hai", "khu Chợ Cũ", "đập Suối Đá", "cầu Bến Đò", "xứ đồng Cây Gạo", "gò Mả Lạng", "cống Ba Cửa", "chùa Linh Sơn"];

    public static string Commune(int number) => string.Create(CultureInfo.InvariantCulture, $"p-x{number:000}");

    public void WriteFile(string path)
    {
        using var output = new StreamWriter(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        output.WriteLine("""{"type":"unit","key":"p","name":"Tỉnh Lâm Thử","level":"province","kind":"committee","validFrom":"2011-01-01"}""");
        for (var commune = 0; commune < Communes; commune++)
        {
            output.WriteLine(
                $$"""{"type":"unit","key":"{{Commune(commune)}}","name":"Xã Thử {{commune}}","level":"commune","kind":"committee","parent":"p","validFrom":"2011-01-01"}""");
        }

        for (var i = 0; i < letters; i++)
        {
            var (name, place, matter) = Of(i);
            var on = new DateOnly(2016, 1, 1).AddDays((int)(3_900L * i / letters)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var summary = $"{matter} tại {place}, hộ số {i % Households}{(i % 10_000 == 17 ? " kpanuk" : string.Empty)}, {Mark(i)}";
            var unit = Commune(i % Communes);
            output.WriteLine($$"""{"type":"case","key":"c{{i}}","unit":"{{unit}}","kind":"petition","field":"land","title":"{{matter}} tại {{place}}"}""");
            output.WriteLine(
                $$"""{"type":"letter","key":"l{{i}}","unit":"{{unit}}","case":"c{{i}}","receivedOn":"{{on}}","channel":"post","kind":"petition","instance":1,"field":"land","summary":"{{summary}}","people":[{"role":"sender","name":"{{name}}","phone":"09{{5_000_000 + i:00000000}}"}]}""");
        }
    }

    /// <summary>Returns letters with the questions of people who look for them, each kind of mistake in turn.</summary>
    public IEnumerable<MistypedName> Pairs(int count)
    {
        var dice = new Random(11);
        for (var made = 0; made < count; made++)
        {
            var letter = dice.Next(letters);
            var (name, place, _) = Of(letter);
            var words = name.Split(' ');
            var where = $"{place[(place.IndexOf(' ', StringComparison.Ordinal) + 1)..]} {Mark(letter)}";
            var given = words[^1];
            yield return (made % 5) switch
            {
                0 => new("without diacritics", $"{Plain(name)} {Plain(where)}", Mark(letter)),
                1 => new("words swapped", $"{given} {words[0]} {words[1]} {where}", Mark(letter)),
                2 => new("i for y", $"{Plain(name).Replace('y', 'i')} {Plain(where)}", Mark(letter)),
                3 => new("one wrong letter, name alone", Wrong(name, dice), Mark(letter)),
                _ => new("a middle name left out", $"{words[0]} {given} {Plain(where)}", Mark(letter)),
            };
        }
    }

    private static string Wrong(string name, Random dice)
    {
        var plain = Plain(name).ToCharArray();
        var place = dice.Next(1, 4);
        plain[place] = plain[place] is 'x' ? 'z' : 'x';
        return new string(plain);
    }

    private static string Mark(int letter) => string.Create(CultureInfo.InvariantCulture, $"bản {letter % 997}");

    private static (string Name, string Place, string Matter) Of(int letter)
    {
        var dice = new Random(letter);
        string[] name = [Family[dice.Next(Family.Length)], Middle[dice.Next(Middle.Length)], Middle[dice.Next(Middle.Length)], Given[dice.Next(Given.Length)]];
        return (string.Join(' ', dice.Next(3) == 0 ? name : [name[0], name[1], name[3]]), Places[dice.Next(Places.Length)], Matters[dice.Next(Matters.Length)]);
    }

    private static string Plain(string text) => QcdcCases.Domain.Shared.SearchText.Of(text);
}
