namespace QcdcCases.Application.Notices;

/// <summary>Sends letters by e-mail: an adapter.</summary>
public interface IMailer
{
    /// <summary>Whether mail is set up at all; without it nothing is sent, and nothing waits to be.</summary>
    bool IsSetUp { get; }

    /// <summary>Where the office's own app is reached, for links; null when nobody said.</summary>
    Uri? Office { get; }

    /// <exception cref="MailFailedException">The mail server did not take it.</exception>
    Task SendAsync(string address, string subject, string text, CancellationToken cancellationToken);
}

/// <summary>A letter that was not taken; it can be sent again later. Its message names no address.</summary>
public sealed class MailFailedException(string reason, Exception cause) : Exception(reason, cause);
