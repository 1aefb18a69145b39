using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Persistence.Configurations;

/// <summary>Converts a short list of words to a text column, separated by spaces; an empty list is an empty text.</summary>
internal static class WordList
{
    public static void HasWords<T>(this PropertyBuilder<IReadOnlyList<T>> property)
        where T : struct, Enum =>
        property.HasConversion(
            words => string.Join(' ', words.Select(w => Code.Of(w))),
            text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => Code.Parse<T>(w)).ToList(),
            new ValueComparer<IReadOnlyList<T>>((a, b) => a!.SequenceEqual(b!), words => words.Count, words => words.ToList()));
}
