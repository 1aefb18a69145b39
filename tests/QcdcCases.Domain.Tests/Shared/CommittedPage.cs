using Xunit;

namespace QcdcCases.Domain.Tests.Shared;

/// <summary>A committed file that the program renders. A test compares and never writes; <c>tests/QcdcCases.Pages</c> writes.</summary>
internal static class CommittedPage
{
    /// <param name="name">A page of <c>docs</c>.</param>
    public static void Is(string name, string rendered) => IsFile($"docs/{name}", rendered);

    /// <param name="path">From the root of the checkout.</param>
    public static void IsFile(string path, string rendered)
    {
        var file = Path.Combine(RepositoryRoot(), path);
        var committed = File.Exists(file) ? File.ReadAllText(file) : string.Empty;
        Assert.True(
            committed == rendered,
            $"{path} is not what the program renders{Difference(committed, rendered)}. If the change is meant: "
            + "dotnet run --project tests/QcdcCases.Pages, read the difference, commit it.");
    }

    private static string Difference(string committed, string rendered)
    {
        var (before, after) = (committed.Split('\n'), rendered.Split('\n'));
        var line = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return $" from line {line + 1}: \"{before.ElementAtOrDefault(line)}\", rendered \"{after.ElementAtOrDefault(line)}\"";
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
