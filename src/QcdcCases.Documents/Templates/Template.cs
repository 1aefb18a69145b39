using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using QcdcCases.Application.Documents;

namespace QcdcCases.Documents.Templates;

/// <summary>A template file with the texts and formatting of documents.</summary>
/// <param name="FileName">The file name, in the office's folder and among the built-in templates.</param>
/// <param name="Description">The documents made from the template, in Vietnamese.</param>
internal abstract record Template(string FileName, string Description)
{
    /// <summary>Returns the errors of a file as this template, each once; with an error, no document can be made from it.</summary>
    public IReadOnlyList<string> Validate(byte[] content)
    {
        try
        {
            return [.. Check(content).Distinct()];
        }
        catch (Exception failure) when (failure is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException)
        {
            return [$"The file cannot be read: {failure.Message}"];
        }
    }

    /// <summary>Returns the names that the built-in template uses and this file lacks.</summary>
    public IReadOnlyList<string> FindMissingNames(byte[] content) =>
        [.. NamesOf(TemplateFolder.BuiltIn(FileName)).Except(NamesOf(content))];

    /// <summary>Throws if no document can be made from the file.</summary>
    public void ThrowIfInvalid(byte[] content)
    {
        if (Validate(content) is [var first, ..])
        {
            throw new TemplateException(FileName, first);
        }
    }

    protected abstract IEnumerable<string> Check(byte[] content);

    /// <summary>Returns the tags or styles in a file, each once.</summary>
    protected abstract IEnumerable<string> NamesOf(byte[] content);
}
