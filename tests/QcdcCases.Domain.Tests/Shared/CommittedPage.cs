using Xunit;

namespace QcdcCases.Domain.Tests.Shared;

/// <summary>A page of the documentation that the code renders: committed, compared, and written anew where it differs.</summary>
internal static class CommittedPage
{
    public static void Is(string name, string rendered)
    {
        var file = Path.Combine(RepositoryRoot(), "docs", name);
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
