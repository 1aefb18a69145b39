using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Documents;

/// <summary>Converts word-processor documents to PDF.</summary>
public interface IPdfConverter
{
    /// <summary>Converts a document, or refuses where no converter is installed or the conversion does not succeed.</summary>
    /// <param name="docx">An Office Open XML document.</param>
    Task<Result<byte[]>> ConvertAsync(byte[] docx, CancellationToken cancellationToken);
}
