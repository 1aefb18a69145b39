using System.Globalization;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Shared;

/// <summary>The members that a correction changed, with their values before and after, as the history keeps them.</summary>
internal sealed class MemberChanges
{
    private const int MaxLength = 200;
    private const string None = "–";
    private readonly List<string> changes = [];

    /// <summary>True if the correction changes nothing.</summary>
    public bool IsEmpty => changes.Count == 0;

    public MemberChanges Add<T>(string member, T? before, T? after)
        where T : struct
    {
        if (!Nullable.Equals(before, after))
        {
            changes.Add($"{member}: {Text(before)} → {Text(after)}");
        }

        return this;
    }

    public MemberChanges Add(string member, string? before, string? after)
    {
        if (before != after)
        {
            changes.Add($"{member}: {Cut(before)} → {Cut(after)}");
        }

        return this;
    }

    /// <summary>Adds a member whose text may name people of the matter; the history keeps only that it changed.</summary>
    public MemberChanges AddPrivate(string member, bool isChanged)
    {
        if (isChanged)
        {
            changes.Add(member);
        }

        return this;
    }

    public override string ToString() => string.Join("; ", changes);

    private static string Text<T>(T? value)
        where T : struct =>
        value switch
        {
            null => None,
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Enum word => Code.Of(word),
            { } other => Convert.ToString(other, CultureInfo.InvariantCulture)!,
        };

    private static string Cut(string? text) => text is null ? None : text.Length <= MaxLength ? text : $"{text[..MaxLength]}…";
}
