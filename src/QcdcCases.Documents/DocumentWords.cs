using QcdcCases.Application.Codes;
using QcdcCases.Domain.Cases;

namespace QcdcCases.Documents;

/// <summary>The Vietnamese names of codes, as printed: those of the code lists.</summary>
internal static class DocumentWords
{
    /// <summary>Returns the name of a member for a column.</summary>
    public static string Of<T>(T member)
        where T : struct, Enum => CodeLists.NameOf(member);

    /// <summary>Returns the name of a kind for running text.</summary>
    public static string ForRunningText(CaseKind kind) => $"{char.ToLowerInvariant(Of(kind)[0])}{Of(kind)[1..]}";
}
