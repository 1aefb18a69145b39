using Xunit;

namespace QcdcCases.Domain.Tests.Deadlines;

public sealed class DeadlinesPageTests
{
    [Fact]
    public void The_page_of_deadlines_is_what_the_code_has()
    {
        var file = Path.Combine(RepositoryRoot(), "docs", "deadlines.md");
        var rendered = DeadlinesPage.Render();
        var differs = !File.Exists(file) || File.ReadAllText(file) != rendered;
        if (differs)
        {
            File.WriteAllText(file, rendered);
        }

        Assert.False(differs, $"{file} was out of date. It is written anew: read the difference and commit it.");
    }

    private static string RepositoryRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "QcdcCases.sln")))
        {
            directory = directory.Parent ?? throw new InvalidOperationException("QcdcCases.sln is in no directory above the tests.");
        }

        return directory.FullName;
    }
}
