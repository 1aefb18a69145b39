using System.Collections.Frozen;
using System.Text.Json;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Codes;

/// <summary>The names of a code, and its definition where the name alone does not say it.</summary>
/// <param name="Vi">The Vietnamese name.</param>
/// <param name="En">The English name.</param>
/// <param name="EqualTo">For a figure: the sums of other figures that it always equals.</param>
internal sealed record CodeName(
    string Vi,
    string En,
    string? Definition = null,
    string? DefinitionEn = null,
    [property: System.Text.Json.Serialization.JsonPropertyName("equals")] IReadOnlyList<string>? EqualTo = null);

/// <summary>The names of a list and of its codes, in the order in which apps show them.</summary>
internal sealed record ListNames(string Vi, string En, IReadOnlyDictionary<string, CodeName> Codes);

/// <summary>
/// Reads the names from the JSON files in <c>Names</c>. The codes themselves come from the tables and enumerations of the product; the
/// names are data, so that a word changes without a change of the law.
/// </summary>
internal static class CodeNames
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static FrozenDictionary<string, ListNames> Lists { get; } = Load();

    /// <summary>Returns the Vietnamese name of a member, as papers print it.</summary>
    public static string Of<T>(T member)
        where T : struct, Enum => Lists[ListIdOf(typeof(T))].Codes[Code.Of(member)].Vi;

    /// <summary>Returns the id of the list of an enumeration: <c>case-kind</c>.</summary>
    public static string ListIdOf(Type enumeration) => JsonNamingPolicy.KebabCaseLower.ConvertName(enumeration.Name);

    private static FrozenDictionary<string, ListNames> Load()
    {
        var assembly = typeof(CodeNames).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.Contains(".Codes.Names.", StringComparison.Ordinal))
            .SelectMany(name =>
            {
                using var file = assembly.GetManifestResourceStream(name)!;
                return JsonSerializer.Deserialize<Dictionary<string, ListNames>>(file, Json)!;
            })
            .ToFrozenDictionary(StringComparer.Ordinal);
    }
}
