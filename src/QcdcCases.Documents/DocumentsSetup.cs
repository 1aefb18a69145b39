using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Application.Documents;
using QcdcCases.Documents.Pdf;
using QcdcCases.Documents.Templates;

namespace QcdcCases.Documents;

/// <summary>Registers the writers of documents and workbooks.</summary>
public static class DocumentsSetup
{
    /// <param name="templates">The folder of the office's templates; null where it has none.</param>
    /// <param name="libreOffice">How PDF is written.</param>
    public static IServiceCollection AddDocuments(
        this IServiceCollection services, string? templates = null, LibreOfficeSettings? libreOffice = null) => services
        .AddSingleton(libreOffice ?? LibreOfficeSettings.Default)
        .AddSingleton<IPdfConverter, LibreOfficeConverter>()
        .AddSingleton(new TemplateFolder(templates))
        .AddSingleton<ITemplates, TemplateManager>()
        .AddSingleton<IWorkbookWriter, Workbooks>()
        .AddSingleton<IDocumentWriter, PaperFiles>();

    /// <summary>Opens the templates alone, without the services of the register.</summary>
    /// <param name="templates">See <see cref="AddDocuments"/>.</param>
    public static ITemplates OpenTemplates(string? templates) => new TemplateManager(new TemplateFolder(templates));
}
