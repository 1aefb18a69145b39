using QcdcCases.Domain.Reception;
using Xunit;

namespace QcdcCases.Domain.Tests.Reception;

public sealed class RepresentationTests
{
    [Theory]
    [InlineData(4, 0, null)]
    [InlineData(5, 0, "visit.group_needs_representatives")]
    [InlineData(5, 1, null)]
    [InlineData(10, 2, null)]
    [InlineData(10, 3, "visit.too_many_representatives")]
    [InlineData(11, 5, null)]
    [InlineData(11, 6, "visit.too_many_representatives")]
    [InlineData(11, 0, "visit.group_needs_representatives")]
    public void A_group_has_as_many_representatives_as_the_law_allows(int people, int representatives, string? code) =>
        Assert.Equal(code, Representation.Check(people, representatives)?.Code);

    [Fact]
    public void A_ground_of_refusal_can_be_used_only_while_it_is_law()
    {
        Assert.Null(RefusalGrounds.Find("weapons", new(2026, 6, 30)));
        Assert.NotNull(RefusalGrounds.Find("weapons", new(2026, 7, 1)));
        Assert.NotNull(RefusalGrounds.Find("settled", new(2020, 1, 1)));
    }
}
