using System.Collections.Concurrent;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;

namespace QcdcCases.Api.OpenApi;

/// <summary>
/// The names of schemas. A body that an area keeps to itself bears the area's name too, so that two areas may each have their own; two types
/// of one name would silently share one schema, and are a defect.
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
