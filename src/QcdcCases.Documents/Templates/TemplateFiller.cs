using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using QcdcCases.Documents.Spreadsheets;

namespace QcdcCases.Documents.Templates;

/// <summary>
/// Makes a paper of a template: each content control with a tag is replaced by what the tag stands for, kept or left out, or repeated.
/// Everything else stays as the template has it. The controls are gone afterwards: the paper is an ordinary one to edit.
/// </summary>
internal static class TemplateFiller
{
    /// <param name="content">The template as a file.</param>
    /// <param name="about">What the template's tags are taken from.</param>
    public static byte[] Fill(PaperTemplate template, byte[] content, object about)
    {
        template.Demand(content);
        using var stream = new MemoryStream();
        stream.Write(content);
        using (var file = WordprocessingDocument.Open(stream, isEditable: true))
        {
            foreach (var root in Controls.Roots(file))
            {
                Fill(root, new TagScope(template.Tags, about));
            }
        }

        return stream.ToArray();
    }

    private static void Fill(OpenXmlElement element, TagScope scope)
    {
        foreach (var control in Controls.Outermost(element))
        {
            Fill(control, scope);
        }
    }

    private static void Fill(SdtElement control, TagScope scope)
    {
        var content = Controls.ContentOf(control);
        if (Controls.TagOf(control) is not { } tag)
        {
            Fill(content, scope);
            return;
        }

        var known = scope.Find(tag.Name)!;
        var value = scope.Value(known);
        switch (tag.Verb)
        {
            case ControlVerb.Write:
                Write(control, content, value.Text);
                Keep(control, content);
                break;
            case ControlVerb.Each:
                foreach (var item in value.Items)
                {
                    var copy = content.CloneNode(deep: true);
                    RemoveMarks(copy);
                    Fill(copy, new TagScope(known.Items!, item, scope));
                    Keep(control, copy);
                }

                break;
            default:
                if (value.Holds == tag.Verb is ControlVerb.If)
                {
                    Fill(content, scope);
                    Keep(control, content);
                }

                break;
        }

        Remove(control);
    }

    /// <summary>Puts a text into the first run, in whose look it is; a placeholder's look is not the text's.</summary>
    private static void Write(SdtElement control, OpenXmlElement content, string? text)
    {
        var run = content.Descendants<Run>().FirstOrDefault();
        var paragraph = content.Descendants<Paragraph>().FirstOrDefault();
        if (run is null)
        {
            run = new Run();
            (paragraph ?? content).Append(run);
        }

        foreach (var other in content.Descendants().Where(IsOther).ToList())
        {
            other.Remove();
        }

        var look = run.RunProperties;
        if (control.SdtProperties?.GetFirstChild<ShowingPlaceholder>() is not null)
        {
            look = control.SdtProperties.GetFirstChild<RunProperties>();
        }

        look = (RunProperties?)look?.CloneNode(deep: true);
        run.RemoveAllChildren();
        run.RunProperties = look;
        run.Append(new Text(XmlTexts.InPaper(text ?? string.Empty)) { Space = SpaceProcessingModeValues.Preserve });

        bool IsOther(OpenXmlElement e) => e is Run or Paragraph or SdtElement && e != run && e != paragraph && !run.Ancestors().Contains(e);
    }

    private static void Keep(SdtElement control, OpenXmlElement content)
    {
        foreach (var child in content.ChildElements.ToList())
        {
            child.Remove();
            control.InsertBeforeSelf(child);
        }
    }

    /// <summary>What may stand once in a document is not repeated: bookmarks, and the editor's numbers of paragraphs.</summary>
    private static void RemoveMarks(OpenXmlElement copy)
    {
        foreach (var mark in copy.Descendants().Where(e => e is BookmarkStart or BookmarkEnd).ToList())
        {
            mark.Remove();
        }

        foreach (var paragraph in copy.Descendants<Paragraph>())
        {
            (paragraph.ParagraphId, paragraph.TextId) = (null, null);
        }
    }

    /// <summary>Takes a control away. What may not be empty by the format goes with it, or gets an empty paragraph.</summary>
    private static void Remove(OpenXmlElement control)
    {
        var parent = control.Parent!;
        control.Remove();
        switch (parent)
        {
            case Table when !parent.Elements<TableRow>().Any() && !parent.Elements<SdtRow>().Any():
            case TableRow when !parent.Elements<TableCell>().Any() && !parent.Elements<SdtCell>().Any():
                Remove(parent);
                break;
            case TableCell or Header or Footer when parent.LastChild is not (Paragraph or SdtBlock):
                parent.Append(new Paragraph());
                break;
        }
    }
}
