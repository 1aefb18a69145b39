using QcdcCases.Domain.Tests.Shared;
using Xunit;

namespace QcdcCases.Domain.Tests.Procedures;

public sealed class ProceduresPageTests
{
    [Fact]
    [Trait("Compares", "generated page")]
    public void The_page_of_procedures_is_what_the_code_has() => CommittedPage.Is("procedures.md", ProceduresPage.Render());
}
