using System.Runtime.InteropServices;

namespace QcdcCases.Domain.Statistics;

/// <summary>
/// Which of some figures look at the facts of a profile: asked of each profile once, however many groups are added up. A profile is known by its
/// object; two of the same content would only be asked twice.
/// </summary>
public sealed class Coverage(IReadOnlyList<Figure> figures)
{
    private readonly Dictionary<Profile, int[]> direct = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Profile, int[]> totals = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyList<Figure> Figures => figures;

    /// <summary>The places of the figures that a running total of the profile's facts answers for.</summary>
    public ReadOnlySpan<int> OfTotals(Profile profile) =>
        Of(totals, profile, static (figure, profile) => figure.Covers(profile) && !figure.ReadsDirectly(profile));

    /// <summary>The places of the figures for which the profile's facts must be looked at one by one.</summary>
    public ReadOnlySpan<int> OfDirect(Profile profile) =>
        Of(direct, profile, static (figure, profile) => figure.Ranks(profile) && figure.ReadsDirectly(profile));

    private int[] Of(Dictionary<Profile, int[]> known, Profile profile, Func<Figure, Profile, bool> looks) =>
        CollectionsMarshal.GetValueRefOrAddDefault(known, profile, out _) ??= [.. Enumerable.Range(0, figures.Count).Where(i => looks(figures[i], profile))];
}
