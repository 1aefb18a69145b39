using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Cases;

/// <summary>Tells the stories of cases, and whether their steps still hold after a change of what surrounds them.</summary>
internal sealed class CaseStories(StepContexts contexts)
{
    /// <summary>Returns the case with its letters and visits as this change leaves them.</summary>
    /// <param name="about">Loaded with its steps, and locked.</param>
    public async Task<CaseStory> OfAsync(Case about, CancellationToken cancellationToken) =>
        new(
            about,
            await contexts.EarliestReceiptAsync(about.Id, cancellationToken),
            await contexts.OfAsync(about, cancellationToken));

    /// <summary>Returns the stories of some cases, to be compared after a change.</summary>
    public async Task<List<CaseStory>> OfAsync(IEnumerable<Case> cases, CancellationToken cancellationToken)
    {
        var stories = new List<CaseStory>();
        foreach (var about in cases)
        {
            stories.Add(await OfAsync(about, cancellationToken));
        }

        return stories;
    }

    /// <summary>Refuses a change after which a step of one of the cases would not hold any more.</summary>
    /// <param name="before">The stories before the change.</param>
    public async Task<Refusal?> CheckAsync(IEnumerable<CaseStory> before, CancellationToken cancellationToken)
    {
        foreach (var earlier in before)
        {
            if ((await OfAsync(earlier.About, cancellationToken)).FindBroken(earlier) is { Count: > 0 } broken)
            {
                return CaseRefusals.StepsBreak(broken);
            }
        }

        return null;
    }
}
