namespace QcdcCases.Documents.Templates;

/// <summary>The value of a tag in one paper.</summary>
/// <param name="Text">The text to write; null writes nothing.</param>
/// <param name="IsTrue">True if <c>if</c> keeps its content.</param>
/// <param name="Items">The items for which <c>each</c> repeats its content.</param>
internal readonly record struct TagValue(string? Text, bool IsTrue, IReadOnlyList<object> Items)
{
    public TagValue(string? text)
        : this(text, !string.IsNullOrEmpty(text), [])
    {
    }

    public TagValue(bool holds)
        : this(null, holds, [])
    {
    }

    public TagValue(byte[]? picture)
        : this(null, picture is not null, []) => Picture = picture;

    public TagValue(IReadOnlyList<object> items)
        : this(null, items.Count > 0, items)
    {
    }

    /// <summary>The PNG picture to show.</summary>
    public byte[]? Picture { get; }
}

/// <summary>The ways in which a template may use a tag.</summary>
internal enum TagKind
{
    /// <summary>A text: written, or a condition of <c>if</c> and <c>unless</c>.</summary>
    Text,

    /// <summary>A condition only.</summary>
    Condition,

    /// <summary>A list: repeated by <c>each</c>, or a condition.</summary>
    List,

    /// <summary>A picture: replaces the picture in its control, or a condition.</summary>
    Picture,
}

/// <summary>A tag that the content controls of a template may use.</summary>
/// <param name="Description">The meaning, in Vietnamese, for authors of templates.</param>
/// <param name="Items">The tags of each item of a list.</param>
internal sealed record Tag(string Name, string Description, TagKind Kind, Func<object, TagValue> Value, TagSet? Items = null);

/// <summary>The tags of a paper, or of an item of one of its lists.</summary>
internal abstract class TagSet
{
    private readonly Dictionary<string, Tag> tags = new(StringComparer.Ordinal);

    /// <summary>The tags with a fixed name, in the order of the documentation.</summary>
    public IReadOnlyCollection<Tag> Named => tags.Values;

    /// <summary>Resolves other names, such as the code of a figure; null for an unknown name.</summary>
    public Func<string, Tag?> Others { get; init; } = _ => null;

    public Tag? Find(string name) => tags.GetValueOrDefault(name) ?? Others(name);

    /// <summary>True if the name is a tag of the paper or of an item of one of its lists.</summary>
    public bool Contains(string name) => Find(name) is not null || tags.Values.Any(t => t.Items?.Contains(name) is true);

    protected void Add(Tag tag) => tags.Add(tag.Name, tag);
}

/// <summary>The tags that read from a <typeparamref name="T"/>.</summary>
internal sealed class TagSet<T> : TagSet
    where T : notnull
{
    public TagSet<T> Text(string name, string means, Func<T, string?> value) =>
        With(new(name, means, TagKind.Text, item => new TagValue(value((T)item))));

    public TagSet<T> Condition(string name, string means, Func<T, bool> value) =>
        With(new(name, means, TagKind.Condition, item => new TagValue(value((T)item))));

    public TagSet<T> Picture(string name, string means, Func<T, byte[]?> png) =>
        With(new(name, means, TagKind.Picture, item => new TagValue(png((T)item))));

    public TagSet<T> List<TItem>(string name, string means, TagSet<TItem> tags, Func<T, IEnumerable<TItem>> items)
        where TItem : notnull => With(new(name, means, TagKind.List, item => new TagValue([.. items((T)item).Cast<object>()]), tags));

    private TagSet<T> With(Tag tag)
    {
        Add(tag);
        return this;
    }
}

/// <summary>The tags in scope at one place of a template: those of the repeated item, then those of the enclosing scopes.</summary>
/// <param name="Item">The object that gives the values; null while a template is only checked.</param>
internal sealed record TagScope(TagSet Tags, object? Item = null, TagScope? Outer = null)
{
    public Tag? Find(string name) => Tags.Find(name) ?? Outer?.Find(name);

    /// <summary>Returns the value of a tag in this scope.</summary>
    public TagValue Value(Tag tag) => Tags.Find(tag.Name) is null ? Outer!.Value(tag) : tag.Value(Item!);
}
