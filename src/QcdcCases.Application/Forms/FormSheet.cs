using QcdcCases.Domain.Forms;

namespace QcdcCases.Application.Forms;

/// <summary>A form ready to be exported, with display names.</summary>
/// <param name="Reporter">The name of the reporting body.</param>
/// <param name="Receiver">The name of the body that receives the report.</param>
/// <param name="Groups">The rows. With more than one group, each has a subtotal under its name.</param>
public sealed record FormSheet(Form Form, FormAnswer Answer, string Reporter, string Receiver, IReadOnlyList<FormGroup> Groups)
{
    /// <summary>Returns the display name of a row.</summary>
    public string NameOf(string row) => Groups.SelectMany(g => g.Lines).FirstOrDefault(l => l.Row.Unit == row)?.Name ?? row;
}

/// <summary>Rows that share a subtotal.</summary>
/// <param name="Name">The name of the subtotal; null when all rows are in one group, which needs no subtotal.</param>
public sealed record FormGroup(string? Name, IReadOnlyList<FormLine> Lines);

/// <summary>A row with its display name.</summary>
public sealed record FormLine(string Name, FormRow Row);
