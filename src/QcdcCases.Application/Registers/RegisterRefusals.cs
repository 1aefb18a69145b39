using System.Globalization;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Registers;

/// <summary>The refusals of a journal, except those for the form of a line.</summary>
public static class RegisterRefusals
{
    public static Refusal ImportNotFound() => Refusal.NotFound("register.import_not_found", "There is no such import of yours.");

    public static Refusal ImportInterrupted() =>
        Refusal.Conflict(
            "register.import_interrupted",
            "The import was interrupted because its server stopped or its sender disconnected; nothing was imported. Send it again."
        );

    public static Refusal ImportFailed() =>
        Refusal.Conflict("register.import_failed", "A fault of this program or its database ended the import; nothing of it was taken.");

    public static Refusal ImportCancelled() =>
        Refusal.Conflict("register.import_cancelled", "The import was cancelled; nothing of it was taken.");

    public static Refusal TooManyImports() =>
        Refusal.Conflict("register.too_many_imports", "Too many imports are waiting; send it again later.");

    public static Refusal UnknownReference(string field, string key) =>
        Refusal.Rule("register.unknown_reference", $"Neither a line before this one nor the register has '{key}' for that.", field) with
        {
            Arguments = [key],
        };

    public static Refusal KeyTaken(string key) =>
        Refusal.Rule("register.key_taken", $"'{key}' stands for something of another content already.", "key") with
        {
            Arguments = [key],
        };

    public static Refusal RootNotYours() =>
        Refusal.Rule("register.root_not_yours", "You may add units below your own only; say the parent.", "parent");

    public static Refusal SuccessorsWithoutEnd() =>
        Refusal.Rule("register.successors_without_end", "Only a unit that has ended has successors.", "successors");

    public static Refusal EitherOr(string field, string other) =>
        Refusal.Rule("register.either_or", $"Say either '{field}' or '{other}', not both.", field) with
        {
            Arguments = [field, other],
        };

    public static Refusal OneOf(string field, string other) =>
        Refusal.Rule("register.one_missing", $"Say '{field}' or '{other}'.", field) with
        {
            Arguments = [field, other],
        };

    public static Refusal InstantInFuture(string field) =>
        Refusal.Rule("register.instant_in_future", "The instant lies in the future.", field);

    public static Refusal ClosedBeforeHeld() =>
        Refusal.Rule("session.closed_before_held", "A session cannot be closed before its day.", "closedAt");

    public static Refusal TooManyNames(string field) =>
        Refusal.Rule("register.names_too_long", "The names are too long together to be searched.", field);

    public static Refusal FollowCodeTaken() =>
        Refusal.Rule("register.follow_code_taken", "This follow-up code is already in use.", "followCode");

    public static Refusal SourceMissing() =>
        Refusal.Malformed(
            "register.source_missing",
            "The journal has no unit by which its source could be told; say the source.",
            "source");

    public static Refusal Refused(long problems) =>
        Refusal.Rule("register.refused", $"The journal has {problems} problems; nothing was taken.") with
        {
            Arguments = [problems.ToString(CultureInfo.InvariantCulture)],
        };

    public static Refusal Changed() =>
        Refusal.Conflict(
            "register.changed_meanwhile",
            "The register changed while the journal was read; nothing was taken. Send it again.");

    /// <param name="encoding">The name of the detected encoding.</param>
    public static Refusal OtherEncoding(string encoding) => Refusal.Malformed(
        "register.other_encoding", $"The journal is written in {encoding}; save it as UTF-8 and send it again.", "body") with
    {
        Arguments = [encoding],
    };

    public static Refusal JsonArray() => Refusal.Malformed(
        "register.json_array",
        "The journal is one JSON array; write each record on a line of its own, without brackets around and commas between them.",
        "body");

    /// <param name="format">The name of the detected archive format.</param>
    public static Refusal Packed(string format) =>
        Refusal.Malformed("register.packed", $"The journal is packed ({format}); unpack it and send its lines.", "body") with
        {
            Arguments = [format],
        };

    public static Refusal TooLarge(long most) =>
        Refusal.Malformed("register.too_large", $"The journal is larger than {most} bytes.", "body") with
        {
            Arguments = [most.ToString(CultureInfo.InvariantCulture)],
        };
}
