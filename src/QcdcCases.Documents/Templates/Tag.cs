namespace QcdcCases.Documents.Templates;

/// <summary>What a tag stands for in one paper.</summary>
/// <param name="Text">What is written in its place; null writes nothing.</param>
/// <param name="Holds">Whether <c>if</c> keeps what it encloses.</param>
/// <param name="Items">What <c>each</c> repeats its content for.</param>
internal readonly record struct TagValue(string? Text, bool Holds, IReadOnlyList<object> Items)
{
    public TagValue(string? text)
        : this(text, !string.IsNullOrEmpty(text), [])
    {
    }

    public TagValue(bool holds)
        : this(null, holds, [])
    {
    }

    public TagValue(IReadOnlyList<object> items)
        : this(null, items.Count > 0, items)
    {
    }
}

/// <summary>How a template may use a tag.</summary>
internal enum TagKind
{
    /// <summary>A text: written, or asked about by <c>if</c> and <c>unless</c>.</summary>
    Text,

    /// <summary>Only asked about.</summary>
    Condition,

    /// <summary>Repeated by <c>each</c>, or asked about.</summary>
    List,
}

/// <summary>A name that the content controls of a template may bear.</summary>
/// <param name="Means">For the office that writes templates, in Vietnamese.</param>
/// <param name="Items">The tags of each item of a list.</param>
internal sealed record Tag(string Name, string Means, TagKind Kind, Func<object, TagValue> Value, TagSet? Items = null);

/// <summary>The tags of a paper, or of an item of a list in it.</summary>
internal abstract class TagSet
{
    private readonly Dictionary<string, Tag> tags = new(StringComparer.Ordinal);

    /// <summary>Those with a name of their own, in the order of the documentation.</summary>
    public IReadOnlyCollection<Tag> Named => tags.Values;

    /// <summary>The tag of another name, such as the code of a figure; null where it is unknown.</summary>
    public Func<string, Tag?> Others { get; init; } = _ => null;

    public Tag? Find(string name) => tags.GetValueOrDefault(name) ?? Others(name);

    /// <summary>Whether a name is that of a tag of the paper or of an item of one of its lists.</summary>
    public bool Knows(string name) => Find(name) is not null || tags.Values.Any(t => t.Items?.Knows(name) is true);

    protected void Add(Tag tag) => tags.Add(tag.Name, tag);
}

/// <summary>The tags of a <typeparamref name="T"/>.</summary>
internal sealed class TagSet<T> : TagSet
    where T : notnull
{
    public TagSet<T> Text(string name, string means, Func<T, string?> value) =>
        With(new(name, means, TagKind.Text, item => new TagValue(value((T)item))));

    public TagSet<T> Condition(string name, string means, Func<T, bool> value) =>
        With(new(name, means, TagKind.Condition, item => new TagValue(value((T)item))));

    public TagSet<T> List<TItem>(string name, string means, TagSet<TItem> tags, Func<T, IEnumerable<TItem>> items)
        where TItem : notnull => With(new(name, means, TagKind.List, item => new TagValue([.. items((T)item).Cast<object>()]), tags));

    private TagSet<T> With(Tag tag)
    {
        Add(tag);
        return this;
    }
}

/// <summary>The tags that may be used at one place of a template: those of the item that is repeated there, then those around it.</summary>
/// <param name="Item">What they are taken from; null where a template is only checked.</param>
internal sealed record TagScope(TagSet Tags, object? Item = null, TagScope? Outer = null)
{
    public Tag? Find(string name) => Tags.Find(name) ?? Outer?.Find(name);

    /// <summary>The value of a tag that is known here.</summary>
    public TagValue Value(Tag tag) => Tags.Find(tag.Name) is null ? Outer!.Value(tag) : tag.Value(Item!);
}
