using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using QcdcCases.Application.Shared.Json;

namespace QcdcCases.Api.OpenApi;

/// <summary>What the generator cannot see: what our own converters read, and that answers leave out what is null.</summary>
internal sealed class SchemaContract : IOpenApiSchemaTransformer
{
    public async Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type.IsEnum)
        {
            // Where it may be absent, the place says so; the words themselves are the same everywhere.
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. Words.Of(type).Keys.Select(w => (JsonNode)w)];
        }
        else if (schema.Type is null && (type == typeof(string) || type == typeof(DateOnly) || type == typeof(DateTimeOffset)))
        {
            schema.Type = context.JsonPropertyInfo?.IsSetNullable is true ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
            schema.Format = type == typeof(DateOnly) ? "date" : type == typeof(DateTimeOffset) ? "date-time" : schema.Format;
        }

        if (context.JsonTypeInfo.Kind is JsonTypeInfoKind.Object && schema.Required is { } required)
        {
            required.ExceptWith(context.JsonTypeInfo.Properties.Where(p => p.IsGetNullable).Select(p => p.Name));
        }

        // Where one kind of list stands twice in the document, the generator forgets what the second is a list of.
        if (context.JsonTypeInfo is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element } &&
            schema.Items is null or OpenApiSchema { Type: null, Enum: null })
        {
            schema.Items = await context.GetOrCreateSchemaAsync(element, null, cancellationToken);
        }
    }
}
