using System.Text;
using QcdcCases.Domain.Shared;
using Xunit;

namespace QcdcCases.Domain.Tests.Shared;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("  Nguyễn Văn An\u00A0", "Nguyễn Văn An")]
    [InlineData("Nguye\u0302\u0303n", "Nguyễn")]
    [InlineData("\uFEFFNguy\u200Bễn\u00AD Văn\u2060 An\u200E", "Nguyễn Văn An")]
    [InlineData("\u200B \u200B", "")]
    [InlineData("\u3164\u115F", "")]
    [InlineData("\u2800", "")]
    [InlineData("\u0301", "")]
    [InlineData("\uFE0F", "")]
    [InlineData("\U000E0041", "")]
    [InlineData("một\r\n\thai\u2028ba\r\n", "một\r\n\thai\u2028ba")]
    [InlineData("\u2028", "")]
    [InlineData("𠮟\U000E0100 và 葛\uFE00", "𠮟\U000E0100 và 葛\uFE00")]
    [InlineData("👩\u200D👧 ❤\uFE0F\u200D🔥", "👩\u200D👧 ❤\uFE0F\u200D🔥")]
    [InlineData("a\u200Db", "ab")]
    [InlineData("क\u094D\u200Dष", "क\u094D\u200Dष")]
    public void Text_is_kept_as_it_is_seen(string sent, string kept)
    {
        Assert.True(PlainText.TryRead(sent, out var text, out _));
        Assert.Equal(kept, text);
        Assert.True(PlainText.TryRead(text, out var again, out _) && again == text, "It is kept once and for all.");
    }

    [Theory]
    [InlineData("a\u0007b", "U+0007")]
    [InlineData("a\u0085b", "U+0085")]
    [InlineData("a\u202Eb", "U+202E")]
    [InlineData("a\uFFFEb", "U+FFFE")]
    [InlineData("\U0001FFFF", "U+1FFFF")]
    public void What_can_only_break_or_hide_something_is_refused_by_name(string sent, string name)
    {
        Assert.False(PlainText.TryRead(sent, out _, out var unwanted));
        Assert.Equal(name, unwanted);
    }

    [Fact]
    public void So_is_half_a_character()
    {
        Assert.False(PlainText.TryRead("a" + (char)0xD842, out _, out var unwanted));
        Assert.Equal("U+D842", unwanted);
    }

    [Fact]
    public void Every_Vietnamese_letter_stays_as_it_is()
    {
        var letters = string.Concat(Enumerable.Range(0x1EA0, 0x5A).Select(c => (char)c)) + "ăâđêôơưĂÂĐÊÔƠƯàáãèéìíòóõùúýĩũ";

        Assert.True(PlainText.TryRead(letters, out var text, out _));
        Assert.Equal(letters.Normalize(NormalizationForm.FormC), text);
    }
}
