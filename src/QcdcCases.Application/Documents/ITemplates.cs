namespace QcdcCases.Application.Documents;

/// <summary>The templates of papers and workbooks: those that come with the program, and the office's own, which win.</summary>
public interface ITemplates
{
    /// <summary>What is to be said of the office's own templates; empty where it has none.</summary>
    IReadOnlyList<TemplateFinding> Check();

    /// <summary>Writes the program's templates into a folder, to begin with; files that are there stay.</summary>
    /// <returns>The names of what was written.</returns>
    IReadOnlyList<string> CopyTo(string folder);
}

/// <summary>What is to be said of one of the office's own templates.</summary>
/// <param name="IsWrong">Whether nothing can be made of it; otherwise it only differs.</param>
public sealed record TemplateFinding(string FileName, string Text, bool IsWrong);
