using System.Globalization;
using QcdcCases.Domain.Codes;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Codes;

internal static class CodeRefusals
{
    public static Refusal NoSuchList() => Refusal.NotFound("code.list_not_found", "No code list has this id: GET /api/v1/code-lists.");

    /// <summary>Returns a list to which offices can add codes.</summary>
    public static Result<CodeTable> FindExtensible(string list) =>
        CodeLists.Extensible.GetValueOrDefault(list) is { } table ? table
        : CodeLists.Find(list) is null ? NoSuchList()
        : Refusal.Rule("code.list_closed", "Offices cannot add codes to this list, because the law or the product defines it.");

    /// <summary>Refuses a code that the unit cannot use on the day of the entry.</summary>
    public static Refusal Unknown(string member, CodeTable table) => Refusal.Rule(
        "code.unknown",
        $"`{member}` must be a code that is valid in the unit on that day: GET /api/v1/code-lists/{table.Id}.",
        member) with
    {
        Arguments = [member, table.Id],
    };

    public static Refusal ListFull() => Refusal.Rule(
        "code.list_full", $"Offices have added {OfficeCode.MaxPerList} codes to this list; no more can be added.") with
    {
        Arguments = [OfficeCode.MaxPerList.ToString(CultureInfo.InvariantCulture)],
    };
}
