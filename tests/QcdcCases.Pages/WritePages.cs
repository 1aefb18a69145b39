using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using QcdcCases.Domain.Tests.Deadlines;
using QcdcCases.Domain.Tests.Forms;
using QcdcCases.Domain.Tests.Procedures;

namespace QcdcCases.Pages;

/// <summary>Writes every committed file that the program renders. It needs no database. The tests compare, and never write.</summary>
internal static class WritePages
{
    public static async Task Main()
    {
        await WriteAsync("docs/deadlines.md", DeadlinesPage.Render());
        await WriteAsync("docs/forms.md", FormsPage.Render());
        await WriteAsync("docs/procedures.md", ProceduresPage.Render());
        await WriteAsync(RenderedFiles.DataModel, DataModelPage.Render());
        await WriteAsync(RenderedFiles.Templates, TemplatesPage.Render());
        await WriteAsync(RenderedFiles.SqlServerScript, RenderedFiles.Script());
        await WriteAsync(RenderedFiles.OpenApi, RenderedFiles.Document(await ServedDocumentAsync()));
    }

    private static async Task WriteAsync(string name, string content)
    {
        var file = Path.Combine(Root(), name);
        var isSame = File.Exists(file) && await File.ReadAllTextAsync(file) == content;
        if (!isSame)
        {
            await File.WriteAllTextAsync(file, content);
        }

        Console.WriteLine($"{(isSame ? "unchanged" : "written"),-9} {name}");
    }

    // The program starts without what works in the background, and nothing it serves for this asks the database.
    private static async Task<JsonNode> ServedDocumentAsync()
    {
        await using var factory = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            builder.UseContentRoot(AppContext.BaseDirectory);
            builder.UseSetting("ConnectionStrings:QcdcCases", "Host=never");
            builder.UseSetting("Jobs:Runner", "others");
            builder.UseSetting("Logging:LogLevel:Default", "Error");
            builder.ConfigureTestServices(services =>
            {
                foreach (var worker in services.Where(IsWorker).ToList())
                {
                    services.Remove(worker);
                }
            });
        });
        using var client = factory.CreateClient();
        return JsonNode.Parse(await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)))!;
    }

    // All but the web server itself.
    private static bool IsWorker(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Name is not "GenericWebHostService";

    private static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "QcdcCases.sln")))
        {
            directory = directory.Parent ?? throw new InvalidOperationException("The program does not run within a checkout.");
        }

        return directory.FullName;
    }
}
