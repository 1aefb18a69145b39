using System.Text.Json.Serialization;
using QcdcCases.Domain.Cases;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>A letter of apology for a case that is not resolved in time.</summary>
internal sealed class ApologyLine : JournalLine
{
    [JsonPropertyName("case"), JsonPropertyOrder(-1)] public required Reference Subject { get; set; } = Reference.None;
    public required DateOnly On { get; set; }
    [Name(MayBeBlank = true), JsonPropertyName("number")] public string? DocumentNo { get; set; }
    public DateOnly? NewDate { get; set; }
    [Name(MayBeBlank = true)] public string? SignedBy { get; set; }

    internal override IEnumerable<(RecordType Type, Reference? To)> References => [(RecordType.Case, Subject)];

    internal Apology ToApology() => new(On, DocumentNo, NewDate, SignedBy);

    internal static ApologyLine Of(Apology apology, string key) => new()
    {
        Subject = new Reference(null, key),
        On = apology.On,
        DocumentNo = apology.Number,
        NewDate = apology.NewDate,
        SignedBy = apology.SignedBy,
    };
}
