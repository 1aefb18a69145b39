namespace QcdcCases.Domain.Cases;

/// <summary>The traits of a case that determine its deadlines.</summary>
/// <param name="Complex">Fixed as complex from the start; a later step can also do so.</param>
/// <param name="Remote">Vùng sâu, vùng xa đi lại khó khăn (Law 02/2011 Đ28).</param>
/// <param name="Disciplinary">Against a disciplinary decision (Law 02/2011 Đ47).</param>
/// <param name="Dismissal">The disciplinary decision is a dismissal, buộc thôi việc (Law 02/2011 Đ48).</param>
public readonly record struct CaseTraits(bool Complex, bool Remote, bool Disciplinary, bool Dismissal = false)
{
    /// <summary>Takes the traits of a description; a trait that was never recorded counts as false.</summary>
    public static CaseTraits Of(CaseDescription described) =>
        new(described.Complex is true, described.Remote is true, described.Disciplinary is true, described.Dismissal is true);
}
