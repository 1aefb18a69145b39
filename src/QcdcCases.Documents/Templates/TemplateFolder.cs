namespace QcdcCases.Documents.Templates;

/// <summary>
/// Reads template files: from the office's folder where it has a file of that name, otherwise the built-in file. A file is read for every
/// document, so a replaced file applies at once.
/// </summary>
/// <param name="path">The office's folder; null where it has none.</param>
internal sealed class TemplateFolder(string? path)
{
    public string? Path { get; } = path;

    /// <summary>True if the configured folder does not exist.</summary>
    public bool IsMissing => Path is not null && !Directory.Exists(Path);

    /// <summary>Returns the bytes of the template in use.</summary>
    public byte[] Read(string fileName) => OwnFile(fileName) is { } own ? File.ReadAllBytes(own) : BuiltIn(fileName);

    /// <summary>Returns the office's file with the name; null where it has none.</summary>
    public string? OwnFile(string fileName) =>
        Path is not null && System.IO.Path.Combine(Path, fileName) is var file && File.Exists(file) ? file : null;

    /// <summary>
    /// Returns the documents in the folder whose names match no template; temporary files of editors (<c>~$…</c>) are ignored.
    /// </summary>
    public IEnumerable<string> FindUnknownFiles(IReadOnlyCollection<string> fileNames) => Path is null
        ? []
        : Directory.EnumerateFiles(Path).Select(f => System.IO.Path.GetFileName(f))
            .Where(f => System.IO.Path.GetExtension(f) is ".docx" or ".xlsx" && !f.StartsWith('~') && !fileNames.Contains(f))
            .Order(StringComparer.Ordinal);

    /// <summary>Returns the built-in template.</summary>
    public static byte[] BuiltIn(string fileName)
    {
        using var resource = typeof(TemplateFolder).Assembly.GetManifestResourceStream($"Templates/{fileName}")
            ?? throw new InvalidOperationException($"No template {fileName} comes with the program.");
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }
}
