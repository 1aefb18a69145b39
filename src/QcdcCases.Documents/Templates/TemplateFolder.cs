namespace QcdcCases.Documents.Templates;

/// <summary>
/// The files of templates: the office's own where its folder holds one of that name, otherwise that which comes with the program. A file is
/// read anew for each document, so one that is replaced counts at once.
/// </summary>
/// <param name="path">The office's own; null where it has none.</param>
internal sealed class TemplateFolder(string? path)
{
    public string? Path { get; } = path;

    /// <summary>Whether a folder is named that is not there.</summary>
    public bool IsMissing => Path is not null && !Directory.Exists(Path);

    /// <summary>The bytes to write by.</summary>
    public byte[] Read(string fileName) => OwnFile(fileName) is { } own ? File.ReadAllBytes(own) : BuiltIn(fileName);

    /// <summary>The office's own file of a name; null where it has none.</summary>
    public string? OwnFile(string fileName) =>
        Path is not null && System.IO.Path.Combine(Path, fileName) is var file && File.Exists(file) ? file : null;

    /// <summary>Documents in the folder that are no template by their name; editors' own files (<c>~$…</c>) are not meant.</summary>
    public IEnumerable<string> Strangers(IReadOnlyCollection<string> fileNames) => Path is null
        ? []
        : Directory.EnumerateFiles(Path).Select(f => System.IO.Path.GetFileName(f))
            .Where(f => System.IO.Path.GetExtension(f) is ".docx" or ".xlsx" && !f.StartsWith('~') && !fileNames.Contains(f))
            .Order(StringComparer.Ordinal);

    /// <summary>What comes with the program.</summary>
    public static byte[] BuiltIn(string fileName)
    {
        using var resource = typeof(TemplateFolder).Assembly.GetManifestResourceStream($"Templates/{fileName}")
            ?? throw new InvalidOperationException($"No template {fileName} comes with the program.");
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }
}
