using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence.Statistics;

namespace QcdcCases.Persistence;

/// <summary>
/// Stores enumerations as kebab-case words; the tables of facts and aggregates, which have millions of rows, use small numbers.
/// </summary>
internal static class KebabCase
{
    private static readonly Type[] Numbers = [typeof(FactSubject), typeof(FactDay), typeof(Grain)];

    public static void Apply(ModelConfigurationBuilder configuration)
    {
        foreach (var type in new[] { typeof(Code), typeof(KebabCase) }.SelectMany(t => t.Assembly.GetTypes()).Where(t => t.IsEnum))
        {
            var stored = configuration.Properties(type);
            if (Numbers.Contains(type))
            {
                stored.HaveConversion<short>();
            }
            else
            {
                stored.HaveConversion(typeof(WordConverter<>).MakeGenericType(type)).HaveMaxLength(TextLength.Code);
            }
        }
    }

    private sealed class WordConverter<T>() : ValueConverter<T, string>(member => Code.Of(member), word => Code.Parse<T>(word))
        where T : struct, Enum;
}
