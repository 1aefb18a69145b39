using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace QcdcCases.Api.Problems;

/// <summary>
/// The sentences of problems by code and language, from all embedded catalogues. English has entries only for problems without a sentence
/// in the code, such as those of FluentValidation.
/// </summary>
internal static partial class Messages
{
    public const string Vietnamese = "vi";

    public const string English = "en";

    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> Catalogues =
        new[] { Vietnamese, English }.ToFrozenDictionary(language => language, Load, StringComparer.Ordinal);

    /// <summary>Returns the sentence of a code with its placeholders filled; null if the language has none.</summary>
    public static string? Find(string language, string code, IReadOnlyDictionary<string, string> arguments) =>
        Catalogues[language].GetValueOrDefault(code) is { } sentence ? Fill(sentence, arguments) : null;

    /// <summary>Returns the sentence in a language; the English reason if the catalogue has none.</summary>
    public static string Of(string language, string code, string reason, IReadOnlyDictionary<string, string> arguments) =>
        Find(language, code, arguments) ?? Fill(reason, arguments);

    private static string Fill(string sentence, IReadOnlyDictionary<string, string> arguments) => arguments.Count == 0
        ? sentence
        : Placeholder().Replace(sentence, match => arguments.GetValueOrDefault(match.Groups["name"].Value, match.Value));

    private static FrozenDictionary<string, string> Load(string language)
    {
        var assembly = typeof(Messages).Assembly;
        var sentences = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith($".{language}.json", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (code, sentence) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
            {
                // A test ensures that no code occurs twice; a running server must not fail because of it.
                sentences.TryAdd(code, sentence);
            }
        }

        return sentences.ToFrozenDictionary(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
