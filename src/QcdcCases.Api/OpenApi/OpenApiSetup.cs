using Microsoft.OpenApi;
using QcdcCases.Api.Http;

namespace QcdcCases.Api.OpenApi;

/// <summary>Serves the API document at <c>/openapi/v1.json</c> and its page at <c>/swagger</c>.</summary>
internal static class OpenApiSetup
{
    private const string Document = "v1";

    public static void AddContract(this IServiceCollection services) => services.AddOpenApi(Document, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        var names = new SchemaNames();
        options.CreateSchemaReferenceId = names.Of;
        options.AddOperationTransformer(new OperationContract(names));
        options.AddSchemaTransformer<SchemaContract>();
        options.AddDocumentTransformer<DocumentContract>();
    });

    public static void MapContract(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").WithMetadata(new RouteRule(RouteAccess.Everybody) { IsStatic = true });
        app.UseSwaggerUI(page =>
        {
            page.SwaggerEndpoint($"/openapi/{Document}.json", "QcdcCases");
            page.DocumentTitle = "QcdcCases";
            page.EnablePersistAuthorization();
            page.EnableTryItOutByDefault();
            page.DisplayRequestDuration();
        });
    }
}
