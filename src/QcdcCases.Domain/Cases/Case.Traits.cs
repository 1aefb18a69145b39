using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Cases;

/// <summary>The traits of a case, and whether it stands out.</summary>
public sealed partial class Case
{
    /// <summary>
    /// True if the case is of many people, complex or drawn out. Projected from the traits and the steps for lists.
    /// </summary>
    public bool Notable { get; private set; }

    /// <summary>The field, title and traits of the case.</summary>
    public CaseDescription Description => new(Field, Title, Group, Complex, Remote, Protracted, Disciplinary, Dismissal);

    /// <summary>The traits that determine the deadlines.</summary>
    public CaseTraits Traits => CaseTraits.Of(Description);

    /// <summary>
    /// Writes or corrects field, title and traits. The traits of an existing case change only by a separate act
    /// (<see cref="TraitChange"/>).
    /// </summary>
    public void Describe(CaseDescription description)
    {
        (Field, Title) = (description.Field, description.Title);
        (Group, Complex, Remote, Protracted) = (description.Group, description.Complex, description.Remote, description.Protracted);
        (Disciplinary, Dismissal) = (description.Disciplinary, description.Dismissal);
        Search = SearchText.Of(description.Title);
        cachedTimeline = null;
        ProjectNotable();
    }

    /// <summary>Returns whether a case is of many people as its letter tells: signed by five or more; null otherwise.</summary>
    public static bool? GroupOf(int? signatories) => signatories >= Reception.Visit.LargeGroup ? true : null;

    /// <summary>True if the case is fixed as complex, from the start or by a step.</summary>
    public bool IsComplex => Complex is true || EffectiveSteps.Any(s => s.Event is CaseEvent.ComplexFixed);

    private void ProjectNotable() => Notable = Group is true || IsComplex || Protracted is true;
}
