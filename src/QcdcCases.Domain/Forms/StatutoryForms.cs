namespace QcdcCases.Domain.Forms;

/// <summary>All statutory forms that the register fills in.</summary>
public static class StatutoryForms
{
    public static IReadOnlyList<Form> All { get; } = [.. FormsOfTT06.All(), .. FormsOfTT01.All(), .. FormsOfTT02.All()];

    /// <summary>Returns the forms of a circular in its order.</summary>
    public static IReadOnlyList<Form> Of(string circular) => [.. All.Where(f => f.Circular.Code == circular)];

    /// <summary>Returns the form of a code in a circular; null if there is none.</summary>
    public static Form? Find(Circular circular, string code) => All.FirstOrDefault(f => f.Circular == circular && f.Code == code);

    /// <summary>Returns the column that a term of a form's check refers to.</summary>
    public static FormColumn ColumnOf(Form form, FormTerm term) =>
        (term.Form is { } other ? Find(form.Circular, other)! : form).Find(term.Column)!;
}
