using QcdcCases.Application.Codes;

namespace QcdcCases.Documents;

/// <summary>The Vietnamese names of codes, as printed: those of the code lists.</summary>
internal static class DocumentWords
{
    /// <summary>Returns the name of a member for a column.</summary>
    public static string Of<T>(T member)
        where T : struct, Enum => CodeLists.NameOf(member);

    /// <summary>Returns the name of a member for running text.</summary>
    public static string ForRunningText<T>(T member)
        where T : struct, Enum => $"{char.ToLowerInvariant(Of(member)[0])}{Of(member)[1..]}";
}
