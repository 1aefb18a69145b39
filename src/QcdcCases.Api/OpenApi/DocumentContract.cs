using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace QcdcCases.Api.OpenApi;

/// <summary>Sets the parts of the API document that apply to all operations.</summary>
internal sealed class DocumentContract : IOpenApiDocumentTransformer
{
    public const string Bearer = "bearer";

    public const string ApiKey = "apiKey";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "QcdcCases",
            Version = "1",
            Description = """
                The register of a citizen-reception office: reception, letters and cases, dialogue, feedback, and the figures that follow.

                Days are `yyyy-MM-dd`, instants carry their offset, money is in whole đồng, land in square metres. Unknown members and
                parameters are refused. Problems are `application/problem+json`, in Vietnamese or, with `Accept-Language: en`, in English.
                Lists come in pages: follow `next`.
                """,
        };

        // The document is the same wherever it is served.
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [Bearer] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "A member of staff: the accessToken of `POST /api/v1/sign-in`.",
            },
            [ApiKey] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Header,
                Name = "Authorization",
                Description = "An API client: `ApiKey ` and its key, shown once when it was created.",
            },
        };
        return Task.CompletedTask;
    }
}
