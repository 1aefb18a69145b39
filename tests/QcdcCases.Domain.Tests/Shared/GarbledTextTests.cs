using System.Text;
using QcdcCases.Domain.Shared;
using Xunit;

namespace QcdcCases.Domain.Tests.Shared;

/// <summary>What was misread on its way is told from what is well written, foreign or not.</summary>
public sealed class GarbledTextTests
{
    [Theory]
    [InlineData("NguyÔn V¨n An", "Nguyễn Văn An")]
    [InlineData("TrÇn ThÞ B­ëi", "Trần Thị Bưởi")]
    [InlineData("§¬n khiÕu n¹i quyÕt ®Þnh thu håi ®Êt", "Đơn khiếu nại quyết định thu hồi đất")]
    [InlineData("Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam")]
    [InlineData("V¨n", "Văn")]
    [InlineData("ñy ban nh©n d©n x· (§¬n D­¬ng)", "ủy ban nhân dân xã (Đơn Dương)")]
    public void Text_for_the_fonts_of_TCVN3(string sent, string meant) =>
        Assert.Equal(new GarbledText(GarblingKind.Tcvn3, meant), GarbledText.Find(sent));

    [Theory]
    [InlineData("Nguyeãn Vaên An", "Nguyễn Văn An")]
    [InlineData("Ñôn khieáu naïi quyeát ñònh thu hoài ñaát", "Đơn khiếu nại quyết định thu hồi đất")]
    [InlineData("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")]
    [InlineData("Traàn Thò Böôûi", "Trần Thị Bưởi")]
    [InlineData("Leâ Thò Hoa", "Lê Thị Hoa")]
    public void Text_for_the_fonts_of_VNI(string sent, string meant) =>
        Assert.Equal(new GarbledText(GarblingKind.Vni, meant), GarbledText.Find(sent));

    [Theory]
    [InlineData("Nguyễn Văn An")]
    [InlineData("Đơn khiếu nại “quyết định” số 12 – năm 2026…")]
    [InlineData("Tô Vĩnh Diện")]
    [InlineData("ĐÀO THỊ ÁNH")]
    [InlineData("Bé")]
    public void Utf8_that_was_read_as_windows_1252_or_as_Latin_1(string meant)
    {
        foreach (
            var wrong in new[]
            {
                Misread(meant, Windows1252),
                Misread(meant, Encoding.Latin1),
                Misread(Misread(meant, Windows1252), Windows1252),
            })
        {
            Assert.Equal(new GarbledText(GarblingKind.Utf8AsWindows1252, meant), GarbledText.Find(wrong));
        }
    }

    [Fact]
    public void Words_that_were_misread_among_others() => Assert.Equal(
        new GarbledText(GarblingKind.Utf8AsWindows1252, "Ông Nguyễn Văn An và bà Trần"),
        GarbledText.Find($"Ông {Misread("Nguyễn Văn", Windows1252)} An và bà Trần"));

    [Fact]
    public void A_lost_character() => Assert.Equal(new GarbledText(GarblingKind.LostCharacters, null), GarbledText.Find("Nguy\uFFFDn"));

    [Theory]
    [InlineData("Khiếu nại quyết định thu hồi đất số 12/QĐ-UBND ngày 03/5/2026 của UBND xã")]
    [InlineData("Tô Lâm, Lê Công Vinh, Hoà, Thuý, Bé Ba, Đỗ Bé")]
    [InlineData("Hồ sơ gồm: 02 bản “sổ đỏ”, 01 giấy ủy quyền… UBND XÃ” và ‘XÃ’")]
    [InlineData("Ô nhiễm 100 m², ½ sào, 30 °C, 10 µm, ±5 %, § 3, © 2026, «trích»")]
    [InlineData("10 µm")]
    [InlineData("Công ty TNHH Vinamilk®")]
    [InlineData("UBND XÃ…")]
    [InlineData("UBND XÃ” (bản sao)")]
    [InlineData("“UBND XÔ – “ĐÔ")]
    [InlineData("chiếc lá»…")]
    [InlineData("Bùi Bé")]
    [InlineData("Seán Ñan, Rafaël, Saúl, Chloé")]
    [InlineData("«chiếc lá»… «nhà»…")]
    [InlineData("Loïc Martin")]
    [InlineData("Seán O'Brien")]
    [InlineData("François Müller, Zoë, Noël, Anaïs, Raúl Peña")]
    [InlineData("João São Tomé, Gonçalves, Conceição")]
    [InlineData("Björn Ångström, Søren Kierkegaard, Jõgi, Đặng")]
    [InlineData("Żółć, Łukasz, Dvořák, Štěpán, Çelik, Ağa")]
    [InlineData("Niê K'Sơr, Y Bhăm Êban, H'Hen Niê, Lò Văn Ký")]
    [InlineData("Ibañez Núñez, Ñoño, Beyoncé, café, naïve, Haïti, Taïwan")]
    [InlineData("阮文安 Nguyễn 𠮟 😀")]
    [InlineData("Лев Толстой, Ελένη")]
    public void What_is_well_written_passes(string text) => Assert.Null(GarbledText.Find(text));

    [Fact]
    public void Nothing_in_what_the_project_says_in_Vietnamese_is_taken_for_misread()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "QcdcCases.sln")))
        {
            root = Path.GetDirectoryName(root)!;
        }

        var lines = Directory
            .EnumerateFiles(Path.Combine(root, "src", "QcdcCases.Api", "Problems"), "*.vi.json", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(root, "docs"), "*.md", SearchOption.AllDirectories))
            .SelectMany(File.ReadLines)
            .Where(line => !Ascii.IsValid(line))
            .ToList();

        Assert.True(lines.Count > 500, $"{lines.Count} lines have letters of Vietnamese.");
        Assert.DoesNotContain(lines, line => GarbledText.Find(line) is not null);
        Assert.Empty(lines.SelectMany(line => line.Split(' ')).Where(word => GarbledText.Find(word) is not null).Distinct());
    }

    private static Encoding Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static string Misread(string text, Encoding encoding) => encoding.GetString(Encoding.UTF8.GetBytes(text));
}
