namespace QcdcCases.Application.Documents;

/// <summary>A document for download.</summary>
public sealed record DocumentFile(string FileName, byte[] Content);
