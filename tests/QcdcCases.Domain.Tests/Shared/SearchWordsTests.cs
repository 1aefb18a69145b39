using QcdcCases.Domain.Shared;
using Xunit;

namespace QcdcCases.Domain.Tests.Shared;

public sealed class SearchWordsTests
{
    [Fact]
    public void Words_are_letters_and_digits_of_the_normalised_text() =>
        Assert.Equal(
            ["to", "trinh", "12", "qd", "ubnd", "cua", "ba", "mi"], SearchWords.Of(SearchText.Of("Tờ trình 12/QĐ-UBND, của bà (Mỹ)")));

    [Fact]
    public void Names_are_told_apart_from_the_text() =>
        Assert.Equal(
            [["nguyen", "van", "an"], ["tran", "thi", "li"]],
            SearchWords.OfNames(SearchText.WithNames("Đơn của ông An", ["Nguyễn Văn Ân", "Trần Thị Lý"])));

    [Theory]
    [InlineData("nguyen", "nguyn", true)]
    [InlineData("nguyen", "nguyenh", true)]
    [InlineData("nguyen", "nguyem", true)]
    [InlineData("nguyen", "ngueyn", true)]
    [InlineData("nguyen", "nguyen", false)]
    [InlineData("nguyen", "nugeyn", false)]
    [InlineData("nguyen", "nguyenhh", false)]
    [InlineData("abcd", "badc", false)]
    [InlineData("tuyen", "tuyet", true)]
    public void One_mistake_is_a_letter_too_many_missing_wrong_or_exchanged(string word, string other, bool isOne)
    {
        Assert.Equal(isOne, SearchWords.IsOneMistake(word, other));
        Assert.Equal(isOne, SearchWords.IsOneMistake(other, word));
        Assert.Equal(isOne, SearchWords.WithOneMistake(word).Contains(other, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_word_made_by_a_mistake_is_one_mistake_away() =>
        Assert.All(
            SearchWords.WithOneMistake("hoanng"),
            made => Assert.True(SearchWords.IsOneMistake("hoanng", made), made));

    [Fact]
    public void Short_words_and_numbers_are_not_mistaken_for_others()
    {
        Assert.Equal(new WordMatch(Missing: 1, Mistaken: 0), SearchWords.Match(["an"], ["am"]));
        Assert.Equal(new WordMatch(Missing: 1, Mistaken: 0), SearchWords.Match(["1234"], ["1235"]));
        Assert.Equal(new WordMatch(Missing: 0, Mistaken: 1), SearchWords.Match(["an", "tuyen"], ["tuyet", "an"]));
    }
}
