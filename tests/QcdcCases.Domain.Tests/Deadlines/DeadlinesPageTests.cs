using QcdcCases.Domain.Tests.Shared;
using Xunit;

namespace QcdcCases.Domain.Tests.Deadlines;

public sealed class DeadlinesPageTests
{
    [Fact]
    [Trait("Compares", "generated page")]
    public void The_page_of_deadlines_is_what_the_code_has() => CommittedPage.Is("deadlines.md", DeadlinesPage.Render());
}
