namespace QcdcCases.Application.Documents;

/// <summary>A template of which no document can be made. The message names the file and what is wrong with it.</summary>
public sealed class TemplateException(string fileName, string problem) : Exception($"{fileName}: {problem}");
