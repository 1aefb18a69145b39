using QcdcCases.Domain.Feedback;
using Xunit;

namespace QcdcCases.Domain.Tests.Feedback;

public sealed class FollowCodeTests
{
    [Fact]
    public void It_is_twelve_characters_in_groups_of_four_that_cannot_be_taken_for_one_another()
    {
        for (var i = 0; i < 1000; i++)
        {
            Assert.Matches("^[2-9ACDEFHJKMNPRTWXY]{4}-[2-9ACDEFHJKMNPRTWXY]{4}-[2-9ACDEFHJKMNPRTWXY]{4}$", FollowCode.Generate());
        }
    }

    [Fact]
    public void It_is_never_drawn_twice() =>
        Assert.Equal(10_000, Enumerable.Range(0, 10_000).Select(_ => FollowCode.Generate()).Distinct().Count());

    [Theory]
    [InlineData("K7MP-3HXR-9WTA", "K7MP-3HXR-9WTA")]
    [InlineData("k7mp3hxr9wta", "K7MP-3HXR-9WTA")]
    [InlineData("k7mp 3hxr 9wta ", "K7MP-3HXR-9WTA")]
    [InlineData("", null)]
    [InlineData("K7MP-3HXR-9WT", null)]
    [InlineData("K7MP-3HXR-9WTAA", null)]
    [InlineData("K7MP-3HXR-9WT0", null)]
    [InlineData("ǨẮMP-3HXR-9WTA", null)]
    public void It_is_read_as_people_type_it(string typed, string? code) => Assert.Equal(code, FollowCode.Parse(typed));
}
