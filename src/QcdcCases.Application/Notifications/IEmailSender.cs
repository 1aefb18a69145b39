namespace QcdcCases.Application.Notifications;

/// <summary>Sends letters by e-mail: an adapter.</summary>
public interface IEmailSender
{
    /// <summary>Whether mail is set up at all; without it nothing is sent, and nothing waits to be.</summary>
    bool IsSetUp { get; }

    /// <summary>Where the office's own app is reached, for links; null when nobody said.</summary>
    Uri? Office { get; }

    /// <exception cref="EmailFailedException">The mail server did not take it, as far as is known here.</exception>
    Task SendAsync(EmailMessage emailMessage, CancellationToken cancellationToken);
}

/// <summary>A letter to one address.</summary>
/// <param name="Name">
/// What the letter is, the same whenever it is sent again: the Message-ID is made from it, so that the mail system or its reader can drop a second copy.
/// </param>
public sealed record EmailMessage(string Address, string Subject, string Text, string Name);

/// <summary>A letter that was not taken; it can be sent again later. Its message names no address.</summary>
public sealed class EmailFailedException(string reason, Exception cause) : Exception(reason, cause)
{
    /// <summary>The mail server could not be reached or did not answer, so that it takes no other letter either.</summary>
    public bool IsServerAway { get; init; }
}
