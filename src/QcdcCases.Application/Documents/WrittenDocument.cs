namespace QcdcCases.Application.Documents;

/// <summary>A document to be downloaded.</summary>
public sealed record WrittenDocument(string FileName, byte[] Content);
