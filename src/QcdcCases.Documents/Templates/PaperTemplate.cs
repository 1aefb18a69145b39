using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace QcdcCases.Documents.Templates;

/// <summary>A Word template whose content controls are filled.</summary>
/// <param name="Tags">The tags that its controls may use.</param>
internal sealed partial record PaperTemplate(string FileName, string Means, TagSet Tags) : Template(FileName, Means)
{
    protected override IEnumerable<string> Check(byte[] content) =>
        Walk(content, (control, tag, scope) => tag.Validate(scope) ?? ValidatePicture(control, tag, scope))
            .OfType<string>()
            .Concat(FindLostControls(content));

    protected override IEnumerable<string> NamesOf(byte[] content) => Walk(content, (_, tag, _) => tag.FullText).Distinct();

    private static string? ValidatePicture(SdtElement control, ControlTag tag, TagScope scope) =>
        tag.Verb is ControlVerb.Write && scope.Find(tag.Name) is { Kind: TagKind.Picture } && Controls.PictureIn(control) is null
            ? $"The tag '{tag.FullText}' needs a picture in its control, whose place and size the new one takes."
            : null;

    /// <summary>Finds placeholders such as <c>«unit»</c> in plain text, where an editor saved the text without its control.</summary>
    private List<string> FindLostControls(byte[] content)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(content), isEditable: false);
        return
        [
            .. from root in Controls.TextParts(file)
               from paragraph in root.Descendants<Paragraph>()
               let text = string.Concat(paragraph.Descendants<Text>().Where(t => !IsWritten(t)).Select(t => t.Text))
               from Match shown in Shown().Matches(text)
               where Tags.Contains(shown.Groups["tag"].Value)
               select $"The text {shown.Value} has lost its content control: the file was saved by an editor that does not keep them.",
        ];
    }

    private static bool IsWritten(Text text) =>
        text.Ancestors<SdtElement>().FirstOrDefault() is { } control && Controls.TagOf(control) is { Verb: ControlVerb.Write };

    private List<T> Walk<T>(byte[] content, Func<SdtElement, ControlTag, TagScope, T> visit)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(content), isEditable: false);
        var found = new List<T>();
        foreach (var root in Controls.TextParts(file))
        {
            Visit(root, new TagScope(Tags));
        }

        return found;

        void Visit(OpenXmlElement element, TagScope scope)
        {
            foreach (var control in Controls.Outermost(element))
            {
                var inner = scope;
                if (Controls.TagOf(control) is { } tag)
                {
                    found.Add(visit(control, tag, scope));
                    if (tag.Verb is ControlVerb.Each && scope.Find(tag.Name) is { Items: { } items })
                    {
                        inner = new TagScope(items, null, scope);
                    }
                }

                Visit(Controls.ContentOf(control), inner);
            }
        }
    }

    [GeneratedRegex("«(?<tag>[^«»]+)»", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shown();
}
