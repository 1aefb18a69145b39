namespace QcdcCases.Api.Tests.Infrastructure;

/// <summary>The checkout that these tests were built from.</summary>
internal static class Sources
{
    public static string Root { get; } = FindRoot();

    /// <summary>Every source file of the program.</summary>
    public static IEnumerable<string> Files => Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "QcdcCases.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("These tests do not run within a checkout.");
        }

        return folder;
    }
}
