namespace QcdcCases.Domain.Tests.Naive;

/// <summary>The fields of random registers: those of the second level are written with their parent before the dot.</summary>
internal static class NaiveFields
{
    public static string MainOf(string field) => field.Split('.')[0];
}
