using QcdcCases.Application.Documents;

namespace QcdcCases.Documents.Templates;

/// <summary>Manages the office's templates.</summary>
internal sealed class TemplateManager(TemplateFolder folder) : ITemplates
{
    /// <summary>All templates.</summary>
    public static IReadOnlyList<Template> All { get; } = [.. PaperFiles.Templates, Workbooks.Template];

    public IReadOnlyList<TemplateFinding> Check()
    {
        if (folder.IsMissing)
        {
            return [new(folder.Path!, "The folder of the office's own templates does not exist.", IsWrong: true)];
        }

        var findings = new List<TemplateFinding>();
        foreach (var template in All)
        {
            if (folder.OwnFile(template.FileName) is not { } own)
            {
                continue;
            }

            var content = File.ReadAllBytes(own);
            var problems = template.Validate(content);
            findings.AddRange(problems.Select(p => new TemplateFinding(template.FileName, p, IsWrong: true)));
            if (problems.Count == 0)
            {
                findings.AddRange(
                    template
                        .FindMissingNames(content)
                        .Select(m => new TemplateFinding(template.FileName, $"'{m}' is not used.", IsWrong: false)));
            }
        }

        // A misspelt file name would leave the built-in template in use without any message.
        var strangers = folder.FindUnknownFiles([.. All.Select(t => t.FileName)]);
        findings.AddRange(strangers.Select(s => new TemplateFinding(s, "No template has this name.", IsWrong: true)));
        return findings;
    }

    public IReadOnlyList<string> CopyTo(string folder)
    {
        Directory.CreateDirectory(folder);
        string[] absent = [.. All.Select(t => t.FileName).Where(f => !File.Exists(Path.Combine(folder, f)))];
        foreach (var fileName in absent)
        {
            File.WriteAllBytes(Path.Combine(folder, fileName), TemplateFolder.BuiltIn(fileName));
        }

        return absent;
    }
}
