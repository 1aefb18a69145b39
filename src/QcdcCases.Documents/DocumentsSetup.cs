using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Application.Documents;

namespace QcdcCases.Documents;

/// <summary>Registers what writes the files that people open.</summary>
public static class DocumentsSetup
{
    public static IServiceCollection AddDocuments(this IServiceCollection services) => services.AddSingleton<IWorkbooks, Workbooks>().AddSingleton<IPapers, PaperFiles>();
}
