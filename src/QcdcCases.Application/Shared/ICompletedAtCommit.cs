namespace QcdcCases.Application.Shared;

/// <summary>
/// An answer of which the handler cannot know everything: the number in the book and the last days follow at the commit, and are then put
/// in.
/// </summary>
internal interface ICompletedAtCommit<out T>
{
    /// <summary>The answer with what the record behind it shows now.</summary>
    T Completed();
}
