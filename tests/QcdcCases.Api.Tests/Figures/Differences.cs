namespace QcdcCases.Api.Tests.Figures;

internal sealed record Difference(string Code, long Expected, long? Got)
{
    public override string ToString() => $"{Code}: expected {Expected}, got {(Got is null ? "nothing" : $"{Got}")}";
}

internal static class Differences
{
    /// <summary>What is expected and not said, or said otherwise.</summary>
    public static IReadOnlyList<Difference> Between(IReadOnlyDictionary<string, long> expected, IReadOnlyDictionary<string, long> got) =>
    [
        .. from figure in expected
           let said = got.TryGetValue(figure.Key, out var number) ? number : (long?)null
           where said != figure.Value
           orderby figure.Key
           select new Difference(figure.Key, figure.Value, said),
    ];
}
