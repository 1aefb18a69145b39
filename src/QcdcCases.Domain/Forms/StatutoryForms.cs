namespace QcdcCases.Domain.Forms;

/// <summary>Every statutory form that the register can fill in.</summary>
public static class StatutoryForms
{
    public static IReadOnlyList<Form> All { get; } = [.. FormsOfTT06.All(), .. FormsOfTT01.All(), .. FormsOfTT02.All()];

    /// <summary>The forms of a circular, in its order.</summary>
    public static IReadOnlyList<Form> Of(string circular) => [.. All.Where(f => f.Circular.Code == circular)];

    /// <summary>The form of a code in a circular; null when it has none.</summary>
    public static Form? Find(Circular circular, string code) => All.FirstOrDefault(f => f.Circular == circular && f.Code == code);

    /// <summary>The column that a term of one of a form's checks means.</summary>
    public static FormColumn ColumnOf(Form form, FormTerm term) => (term.Form is { } other ? Find(form.Circular, other)! : form).Find(term.Column)!;
}
