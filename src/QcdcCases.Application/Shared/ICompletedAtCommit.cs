namespace QcdcCases.Application.Shared;

/// <summary>An answer that the handler cannot complete: the register number and the last days are added at the commit.</summary>
internal interface ICompletedAtCommit<out T>
{
    /// <summary>Returns the answer with the final values of its record.</summary>
    T Completed();
}
