using QcdcCases.Domain.Forms;

namespace QcdcCases.Application.Forms;

/// <summary>A form that may leave the register, with the names that people read.</summary>
/// <param name="Reporter">The body that reports.</param>
/// <param name="Receiver">The body to which it reports.</param>
/// <param name="Groups">The rows; with more than one group, each with a subtotal under its name.</param>
public sealed record FormSheet(Form Form, FormAnswer Answer, string Reporter, string Receiver, IReadOnlyList<FormGroup> Groups)
{
    /// <summary>The name of a row.</summary>
    public string NameOf(string row) => Groups.SelectMany(g => g.Lines).FirstOrDefault(l => l.Row.Unit == row)?.Name ?? row;
}

/// <summary>Rows that are added up together.</summary>
/// <param name="Name">Null where all rows are in one group, which needs no subtotal.</param>
public sealed record FormGroup(string? Name, IReadOnlyList<FormLine> Lines);

/// <summary>A row with its name.</summary>
public sealed record FormLine(string Name, FormRow Row);
