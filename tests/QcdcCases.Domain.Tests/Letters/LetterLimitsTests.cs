using QcdcCases.Domain.Letters;
using QcdcCases.Domain.People;
using Xunit;
using static QcdcCases.Domain.Tests.Deadlines.Given;

namespace QcdcCases.Domain.Tests.Letters;

/// <summary>How many may be named, how many may speak (Luật TCD Đ29), and what a letter can repeat.</summary>
public sealed class LetterLimitsTests
{
    [Theory]
    [InlineData(1, 1, 0, null)]
    [InlineData(1, 2, 0, "letter.more_named_than_signed")]
    [InlineData(1, 1, 1, "letter.more_named_than_signed")]
    [InlineData(7, 5, 2, null)]
    [InlineData(7, 6, 2, "letter.more_named_than_signed")]
    [InlineData(null, 9, 2, null)]
    public void Whoever_is_named_has_signed(int? signatories, int senders, int representatives, string? code) =>
        Assert.Equal(code, LetterLimits.CheckSignatories(signatories, People(senders, representatives))?.Code);

    [Fact]
    public void A_representative_who_is_named_among_the_senders_is_one_person()
    {
        Assert.Null(
            LetterLimits.CheckSignatories(2, [(PersonRole.Sender, "A"), (PersonRole.Sender, "B"), (PersonRole.Representative, "B")]));
        Assert.Null(
            LetterLimits.CheckSignatories(1, [(PersonRole.Sender, "A"), (PersonRole.Respondent, "C"), (PersonRole.Authorised, "D")]));
    }

    [Theory]
    [InlineData(4, 3, null)]
    [InlineData(5, 2, null)]
    [InlineData(5, 3, "visit.too_many_representatives")]
    [InlineData(7, 4, "visit.too_many_representatives")]
    [InlineData(10, 2, null)]
    [InlineData(10, 3, "visit.too_many_representatives")]
    [InlineData(11, 5, null)]
    [InlineData(11, 6, "visit.too_many_representatives")]
    [InlineData(7, 0, null)]
    public void As_many_speak_for_those_who_write_as_for_those_who_come(int signatories, int representatives, string? code)
    {
        Assert.Equal(code, LetterLimits.CheckRepresentatives(signatories, People(0, representatives))?.Code);
        Assert.Equal(code, LetterLimits.CheckRepresentatives(null, People(signatories - representatives, representatives))?.Code);
    }

    [Theory]
    [InlineData("2026-03-10", 5, "2026-03-09", 9, null)]
    [InlineData("2026-03-10", 5, "2026-03-10", 4, null)]
    [InlineData("2026-03-10", 5, "2026-03-10", 6, "letter.duplicate_of_later")]
    [InlineData("2026-03-10", 5, "2026-03-10", null, null)]
    [InlineData("2026-03-10", null, "2026-03-10", 6, null)]
    [InlineData("2026-03-10", 5, "2026-03-11", 4, "letter.duplicate_of_later")]
    public void A_letter_repeats_one_that_came_before_it(string on, int? number, string originalOn, int? originalNumber, string? code) =>
        Assert.Equal(code, LetterLimits.CheckOriginal(Day(on), number, (Day(originalOn), originalNumber), "duplicateOf")?.Code);

    private static (PersonRole Role, string? Name)[] People(int senders, int representatives) =>
    [
        .. Enumerable.Range(1, senders).Select(i => (PersonRole.Sender, (string?)$"Người gửi {i}")),
        .. Enumerable.Range(1, representatives).Select(i => (PersonRole.Representative, (string?)$"Đại diện {i}")),
    ];
}
