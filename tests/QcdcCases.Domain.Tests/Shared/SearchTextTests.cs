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
    [InlineData("각")]
    [InlineData("\U0001D15E")]
    public void What_grows_when_folded_is_cut_at_the_bound_and_never_in_the_middle_of_a_character(string character)
    {
        var folded = SearchText.Of("a" + string.Concat(Enumerable.Repeat(character, 20_000)));

        Assert.InRange(folded.Length, SearchText.Longest - 1, SearchText.Longest);
        Assert.True(folded.IsNormalized(NormalizationForm.FormD), "It is well-formed, and folded as before.");
    }
}
