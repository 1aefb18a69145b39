using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Application.Documents;
using QcdcCases.Documents.Templates;

namespace QcdcCases.Documents;

/// <summary>Registers what writes the files that people open.</summary>
public static class DocumentsSetup
{
    /// <param name="templates">The folder of the office's own templates; null where it has none.</param>
    public static IServiceCollection AddDocuments(this IServiceCollection services, string? templates = null) => services
        .AddSingleton(new TemplateFolder(templates))
        .AddSingleton<ITemplates, TemplateShelf>()
        .AddSingleton<IWorkbookWriter, Workbooks>()
        .AddSingleton<IDocumentWriter, PaperFiles>();

    /// <summary>The templates alone, which need none of the register.</summary>
    /// <param name="templates">As of <see cref="AddDocuments"/>.</param>
    public static ITemplates OpenTemplates(string? templates) => new TemplateShelf(new TemplateFolder(templates));
}
