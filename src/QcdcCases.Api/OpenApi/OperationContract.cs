using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using QcdcCases.Api.Http;
using QcdcCases.Application.Access;

namespace QcdcCases.Api.OpenApi;

/// <summary>
/// Adds to each operation what its route's rule implies: security, request and response headers, and the spelling of parameters.
/// </summary>
internal sealed class OperationContract(SchemaNames names) : IOpenApiOperationTransformer
{
    public async Task TransformAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellationToken)
    {
        var rule = context.Description.ActionDescriptor.EndpointMetadata.OfType<RouteRule>().LastOrDefault();
        if (rule is null)
        {
            return;
        }

        await SpellParametersAsync(operation, context, cancellationToken);
        Protect(operation, context, rule);
        AddHeaders(operation, rule);
        AddContentTypes(operation, context);
        AddCalendarRefusal(operation);
        DescribeAnswers(operation);
        Examples.AddTo(operation);
    }

    /// <summary>Renames parameters to camel case and uses the named schema of an enumeration, as in bodies.</summary>
    private async Task SpellParametersAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellationToken)
    {
        var json = context.ApplicationServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>().Where(p => p.In is ParameterLocation.Query) ?? [])
        {
            var described = context.Description.ParameterDescriptions.First(p => p.Name == parameter.Name);
            parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
            var type = Nullable.GetUnderlyingType(described.Type) ?? described.Type;
            if (type.IsEnum)
            {
                var name = names.Of(json.GetTypeInfo(type))!;
                context.Document!.AddComponent(name, await context.GetOrCreateSchemaAsync(type, null, cancellationToken));
                parameter.Schema = new OpenApiSchemaReference(name, context.Document);
            }
        }
    }

    private static void Protect(OpenApiOperation operation, OpenApiOperationTransformerContext context, RouteRule rule)
    {
        if (rule.Access is RouteAccess.Everybody)
        {
            operation.Security = [];
            return;
        }

        operation.Security =
        [
            .. Schemes(rule)
                .Select(scheme => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(scheme, context.Document)] = [] }),
        ];
        if (rule.Permission is { } permission)
        {
            var needed = $"Requires the permission `{JsonNamingPolicy.KebabCaseLower.ConvertName(permission.ToString())}`.";
            operation.Description = string.IsNullOrEmpty(operation.Description) ? needed : $"{operation.Description} {needed}";
        }
    }

    /// <summary>Returns the security schemes: members of staff can have every permission, API clients only those of scopes.</summary>
    private static IEnumerable<string> Schemes(RouteRule rule) =>
        rule.ChecksPassword || (rule.Permission is { } permission && !Permissions.OfScope.Values.Any(scope => scope.Contains(permission)))
            ? [DocumentContract.Bearer]
            : [DocumentContract.Bearer, DocumentContract.ApiKey];

    private static void AddHeaders(OpenApiOperation operation, RouteRule rule)
    {
        operation.Parameters ??= [];
        if (rule.AcceptsKey)
        {
            operation.Parameters.Add(
                new OpenApiParameter
                {
                    Name = RequestHeaders.IdempotencyKey,
                    In = ParameterLocation.Header,
                    Description =
                        "A unique key that you choose for this request. A request that is repeated with the same key and body is executed "
                            + "once, and each repetition gets the same answer.",
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.String,
                        MinLength = 1,
                        MaxLength = 200,
                        Pattern = "^[!-~]+$",
                    },
                });
        }

        if (rule.RequiresVersion)
        {
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = "If-Match",
                In = ParameterLocation.Header,
                Required = true,
                Description = "The ETag of the version that you read, with its quotation marks.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^\"[0-9a-f-]+\"$" },
            });
        }
    }

    /// <summary>Adds the content types besides JSON; JSON lines replace the JSON object.</summary>
    private static void AddContentTypes(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<AlternativeFormats>().LastOrDefault() is not { } others)
        {
            return;
        }

        var content = operation.Responses!["200"].Content!;
        if (others.ContentTypes.Contains(ContentNegotiation.Lines))
        {
            content[ContentNegotiation.Lines] = content[ContentNegotiation.Json];
            content.Remove(ContentNegotiation.Json);
        }

        foreach (var type in others.ContentTypes.Where(t => t != ContentNegotiation.Lines))
        {
            content[type] = new OpenApiMediaType
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Format = type.StartsWith("text/", StringComparison.Ordinal) ? null : "binary",
                },
            };
        }
    }

    /// <summary>Adds 422 to operations with a day or instant in the address, because one outside the calendar breaks a rule.</summary>
    private static void AddCalendarRefusal(OpenApiOperation operation)
    {
        var takesDays = operation.Parameters!.Any(p => p.In is ParameterLocation.Query && p.Schema?.Format is "date" or "date-time");
        if (takesDays && !operation.Responses!.ContainsKey("422"))
        {
            operation.Responses.Add("422", new OpenApiResponse { Content = operation.Responses["400"].Content });
        }
    }

    private static void DescribeAnswers(OpenApiOperation operation)
    {
        var declared = operation.Responses!.OrderBy(r => r.Key, StringComparer.Ordinal).ToList();
        operation.Responses!.Clear();
        foreach (var (status, answer) in declared)
        {
            operation.Responses.Add(status, answer);
        }

        foreach (var (status, answer) in declared)
        {
            var response = (OpenApiResponse)answer;
            response.Description = ResponseDescriptions.Of(status);
            response.Headers ??= new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal);
            switch (status)
            {
                case "200" or "304" when operation.Responses.ContainsKey("304") || operation.Responses.ContainsKey("412"):
                    response.Headers["ETag"] = Header("The version of the resource.");
                    break;
                case "201":
                    response.Headers["ETag"] = Header("The version of the new resource.");
                    response.Headers["Location"] = Header("The address of the new resource.");
                    break;
                case "429" or "503":
                    response.Headers["Retry-After"] = Header("The number of seconds before a retry.");
                    break;
            }
        }

        static OpenApiHeader Header(string description) =>
            new()
            {
                Description = description,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            };
    }
}

/// <summary>The descriptions of the HTTP statuses.</summary>
internal static class ResponseDescriptions
{
    public static string Of(string status) => status switch
    {
        "200" => "Success.",
        "201" => "Created.",
        "202" => "Accepted; the status resource shows the progress.",
        "304" => "Not changed since the version in If-None-Match.",
        "400" => "The request is invalid; `errors` lists the members.",
        "401" => "The request has no valid credentials.",
        "403" => "The caller lacks the permission.",
        "404" => "The resource does not exist or is not visible to the caller.",
        "409" => "Conflict with an existing resource, or the Idempotency-Key was used for another request.",
        "412" => "The resource has changed since the version in If-Match.",
        "413" => "The body is too large.",
        "415" => "The route does not accept the content type of the body.",
        "422" => "The request violates a rule of the law or of the register.",
        "428" => "If-Match is missing.",
        "429" => "Too many requests.",
        "503" => "The database is unavailable; retry with the same Idempotency-Key.",
        _ => "An answer.",
    };
}
