using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using QcdcCases.Application.Documents;

namespace QcdcCases.Documents.Templates;

/// <summary>A file that gives documents their words and looks.</summary>
/// <param name="FileName">Of the office's own and of the one that comes with the program.</param>
/// <param name="Means">What is made of it, in Vietnamese.</param>
internal abstract record Template(string FileName, string Means)
{
    /// <summary>What is wrong with a file as this template, each once; nothing can be made of it then.</summary>
    public IReadOnlyList<string> Problems(byte[] content)
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

    /// <summary>What the template that comes with the program names and this file does not.</summary>
    public IReadOnlyList<string> Missing(byte[] content) => [.. NamesOf(TemplateFolder.BuiltIn(FileName)).Except(NamesOf(content))];

    /// <summary>Refuses a file of which nothing can be made.</summary>
    public void Demand(byte[] content)
    {
        if (Problems(content) is [var first, ..])
        {
            throw new TemplateException(FileName, first);
        }
    }

    protected abstract IEnumerable<string> Check(byte[] content);

    /// <summary>Every tag or look that a file has, each once.</summary>
    protected abstract IEnumerable<string> NamesOf(byte[] content);
}
