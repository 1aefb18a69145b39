using QcdcCases.Application.Documents;
using QcdcCases.Documents;

namespace QcdcCases.Api.Hosting;

/// <summary>The folder of the office's own templates, and the refusal to serve by one of which nothing can be made.</summary>
internal static class OfficeTemplates
{
    /// <summary>The setting that names the folder.</summary>
    public const string Setting = "Documents:Templates";

    /// <summary>The folder; null where the settings name none.</summary>
    public static string? FolderIn(IConfiguration configuration) => configuration[Setting] is { Length: > 0 } folder ? folder : null;

    /// <summary>The templates that the settings name.</summary>
    public static ITemplates Open(IConfiguration configuration) => DocumentsSetup.OpenTemplates(FolderIn(configuration));

    /// <summary>Says what is wrong with the office's own templates; whether anything is.</summary>
    public static async Task<bool> AreWrongAsync(this ITemplates templates, TextWriter error)
    {
        var wrong = templates.Check().Where(f => f.IsWrong).ToList();
        foreach (var finding in wrong)
        {
            await error.WriteLineAsync($"{finding.FileName}: {finding.Text}");
        }

        return wrong.Count > 0;
    }
}
