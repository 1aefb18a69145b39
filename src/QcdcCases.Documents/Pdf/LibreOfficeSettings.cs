namespace QcdcCases.Documents.Pdf;

/// <summary>The settings of the conversion to PDF.</summary>
/// <param name="Program">The path of <c>soffice</c>; null means the one in the search path.</param>
/// <param name="Timeout">The longest time of one conversion.</param>
/// <param name="Concurrency">The number of conversions at once; each takes about 200 MB of memory.</param>
public sealed record LibreOfficeSettings(string? Program, TimeSpan Timeout, int Concurrency)
{
    public static LibreOfficeSettings Default { get; } = new(null, TimeSpan.FromSeconds(60), 2);

    /// <summary>Returns the path of the program; null if it is not installed.</summary>
    public string? FindProgram() => Program is { Length: > 0 } path
        ? File.Exists(path) ? path : null
        : (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => new[] { Path.Combine(folder, "soffice"), Path.Combine(folder, "soffice.exe") })
            .FirstOrDefault(File.Exists);
}
