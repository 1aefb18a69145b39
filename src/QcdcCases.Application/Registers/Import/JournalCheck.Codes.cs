using QcdcCases.Application.Codes;
using QcdcCases.Application.Registers.Lines;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Codes;

namespace QcdcCases.Application.Registers.Import;

/// <summary>Codes of offices and of source registers.</summary>
internal sealed partial class JournalCheck
{
    private void CheckCode(CodeLine code)
    {
        if (!isClean || Mine(code.Unit) is null)
        {
            return;
        }

        if (CodeRefusals.FindExtensible(code.List).IsRefused(out var refusal, out var table))
        {
            Report(refusal with { Field = "list" });
            return;
        }

        if (index.Codes.TryGet(code, out var there))
        {
            Report(digest.Of(code) == digest.Of(there) ? null : RegisterRefusals.KeyTaken(code.Code) with { Field = "code" });
            return;
        }

        Report(OfficeCode.CheckDeclared(table, code.ToCode()));
        Report(code.ValidFrom > today ? DayRules.CheckPlanned(code.ValidFrom, today, "validFrom") : null);
        Report(index.Codes.CountOf(code.List) >= OfficeCode.MaxPerList ? CodeRefusals.ListFull() with { Field = "list" } : null);
        if (isClean)
        {
            index.Codes.Add(code);
            Accepted++;
        }
    }
}
