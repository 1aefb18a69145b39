using System.Text;
using QcdcCases.Domain.Shared;
using Xunit;

namespace QcdcCases.Domain.Tests.Shared;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("Nguyễn Văn Ẩn", "nguyen van an")]
    [InlineData("ĐƠN  DƯƠNG", "don duong")]
    [InlineData(" Thửa đất số 12/3 ", "thua dat so 12/3")]
    [InlineData("", "")]
    public void Text_is_folded_without_tone_marks_in_any_unicode_form(string text, string folded)
    {
        Assert.Equal(folded, SearchText.Of(text));
        Assert.Equal(folded, SearchText.Of(text.Normalize(NormalizationForm.FormD)));
    }

    [Theory]
    [InlineData("\u00D0ơn Dương", "Đơn Dương")]
    [InlineData("\u0189ặng \u00F0ức", "Đặng đức")]
    [InlineData("Nguy\u200Bễn\u00AD Văn\uFEFF", "Nguyễn Văn")]
    [InlineData("Y\u2019 Bhăm \u201CÊban\u201D", "Y' Bhăm \"Êban\"")]
    [InlineData("K\u02BCSơr, K\u00B4Sơr, K\u2032Sơr", "K'Sơr, K'Sơr, K'Sơr")]
    [InlineData("Phan Rang \u2013 Tháp Chàm", "Phan Rang - Tháp Chàm")]
    [InlineData("12\u2011QĐ\u2212UBND\u2014", "12-QĐ-UBND-")]
    [InlineData("\uFF2E\uFF47\uFF55\uFF59\uFF45\uFF4E\u3000\uFF11\uFF12\uFF0D\uFF13", "Nguyen 12-3")]
    [InlineData("Nguyễn\u00A0Văn\u2009An", "Nguyễn Văn An")]
    [InlineData("hạ sỹ Lý Quý Mỹ Vy", "hạ sĩ Lí Quí Mĩ Vi")]
    [InlineData("Y Thy, Hy; tỷ/kỳ", "I Thi, Hi; tỉ/kì")]
    [InlineData("\u0410\u043D Bình \u039D\u0456", "Ah Bình Ni")]
    [InlineData("\uFB01le \u2460", "file 1")]
    public void What_nobody_can_see_apart_is_found_alike(string one, string other) =>
        Assert.Equal(SearchText.Of(other), SearchText.Of(one));

    [Theory]
    [InlineData("May", "Mai")]
    [InlineData("Thúy", "Thúi")]
    [InlineData("Nguyễn", "Nguiễn")]
    [InlineData("tây", "tâi")]
    public void Where_Vietnamese_does_not_write_either_y_is_no_i(string one, string other) =>
        Assert.NotEqual(SearchText.Of(other), SearchText.Of(one));

    [Theory]
    [InlineData("\u200B\u00AD")]
    [InlineData("\u3164")]
    public void What_nobody_can_see_is_no_text(string text) => Assert.Empty(SearchText.Of(text));

    [Fact]
    public void Letters_beyond_the_basic_plane_are_found() => Assert.Contains("𠮟", SearchText.Of("Tên Nôm 𠮟"), StringComparison.Ordinal);

    [Theory]
    [InlineData("각")]
    [InlineData("\U0001D15E")]
    public void What_grows_when_folded_is_cut_at_the_bound_and_never_in_the_middle_of_a_character(string character)
    {
        var folded = SearchText.Of("a" + string.Concat(Enumerable.Repeat(character, 20_000)));

        Assert.InRange(folded.Length, SearchText.MaxLength - 1, SearchText.MaxLength);
        Assert.True(folded.IsNormalized(NormalizationForm.FormD), "It is well-formed, and folded as before.");
    }
}
