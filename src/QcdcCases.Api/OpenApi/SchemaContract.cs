using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using QcdcCases.Application.Codes;
using QcdcCases.Application.Shared.Json;

namespace QcdcCases.Api.OpenApi;

/// <summary>Corrects generated schemas: types read by custom converters, and nullable members, which answers omit.</summary>
internal sealed class SchemaContract : IOpenApiSchemaTransformer
{
    public async Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type.IsEnum)
        {
            // The reference states whether the value may be absent; the words are the same everywhere.
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. Words.Of(type).Keys.Select(w => (JsonNode)w)];
            if (CodeLists.IdOf(type) is { } list)
            {
                schema.Extensions ??= new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal);
                schema.Extensions["x-code-list"] = new JsonNodeExtension(list);
            }
        }
        else if (schema.Type is null && (type == typeof(string) || type == typeof(DateOnly) || type == typeof(DateTimeOffset)))
        {
            schema.Type = context.JsonPropertyInfo?.IsSetNullable is true
                ? JsonSchemaType.String | JsonSchemaType.Null
                : JsonSchemaType.String;
            schema.Format =
                type == typeof(DateOnly) ? "date"
                : type == typeof(DateTimeOffset) ? "date-time"
                : schema.Format;
        }

        // Request bodies must still name nullable members, because omitting one would be ambiguous.
        if (context.JsonTypeInfo.Kind is JsonTypeInfoKind.Object && schema.Required is { } required && context.ParameterDescription is null)
        {
            required.ExceptWith(context.JsonTypeInfo.Properties.Where(p => p.IsGetNullable).Select(p => p.Name));
        }

        // If a list type occurs twice in the document, the generator omits the element type of the second one.
        if (context.JsonTypeInfo is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element } &&
            schema.Items is null or OpenApiSchema { Type: null, Enum: null })
        {
            schema.Items = await context.GetOrCreateSchemaAsync(element, null, cancellationToken);
        }
    }
}
