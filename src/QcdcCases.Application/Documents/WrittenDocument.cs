namespace QcdcCases.Application.Documents;

/// <summary>A document for download.</summary>
public sealed record WrittenDocument(string FileName, byte[] Content);
