using System.Collections.Concurrent;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;

namespace QcdcCases.Api.OpenApi;

/// <summary>
/// Creates the names of schemas. A body nested in an area's class has the area's name as a prefix, so two areas may use the same type name.
/// Two types with the same schema name are an error, because they would silently share one schema.
/// </summary>
internal sealed class SchemaNames
{
    private const string AreaSuffix = "Endpoints";

    private readonly ConcurrentDictionary<string, Type> taken = new(StringComparer.Ordinal);

    public string? Of(JsonTypeInfo info)
    {
        if (OpenApiOptions.CreateDefaultSchemaReferenceId(info) is not { } name)
        {
            return null;
        }

        var type = Nullable.GetUnderlyingType(info.Type) ?? info.Type;
        if (type.DeclaringType is { } area && area.Name.EndsWith(AreaSuffix, StringComparison.Ordinal))
        {
            name = area.Name[..^AreaSuffix.Length] + name;
        }

        return taken.GetOrAdd(name, type) == type ? name
            : throw new InvalidOperationException($"{type} and {taken[name]} have the same schema name {name}; rename one of them.");
    }
}
