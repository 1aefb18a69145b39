using System.Globalization;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Registers;

/// <summary>The refusals of a journal, except those for the form of a line.</summary>
public static class RegisterRefusals
{
    public static Refusal ImportNotFound() =>
        Refusal.NotFound("register.import_not_found", "The import does not exist or was started by another caller.");

    public static Refusal ImportInterrupted() =>
        Refusal.Conflict(
            "register.import_interrupted",
            "The import was interrupted because its server stopped or its sender disconnected; nothing was imported. Send it again."
        );

    public static Refusal ImportFailed() =>
        Refusal.Conflict("register.import_failed", "The import failed on an error of the program or its database; nothing was imported.");

    public static Refusal ImportCancelled() =>
        Refusal.Conflict("register.import_cancelled", "The import was cancelled; nothing was imported.");

    public static Refusal TooManyImports() =>
        Refusal.Conflict("register.too_many_imports", "Too many imports are waiting. Send the journal again later.");

    public static Refusal VoidedReference(string field, string key) => Refusal.Rule(
        "register.voided_reference", $"The record `{key}` is voided; only voided records may refer to it.", field) with
    {
        Arguments = [key],
    };

    public static Refusal UnknownReference(string field, string key) =>
        Refusal.Rule("register.unknown_reference", $"`{field}`: neither an earlier line nor the register contains '{key}'.", field) with
        {
            Arguments = [key],
        };

    public static Refusal KeyTaken(string key) =>
        Refusal.Rule("register.key_taken", $"`key`: '{key}' already exists with other content.", "key") with
        {
            Arguments = [key],
        };

    public static Refusal RootNotYours() =>
        Refusal.Rule("register.root_not_yours", "You may only add units below your own; set `parent`.", "parent");

    public static Refusal SuccessorsWithoutEnd() =>
        Refusal.Rule(
            "register.successors_without_end",
            "`successors` requires `validTo`: only a unit that has ended has successors.",
            "successors");

    public static Refusal HandOverOrder() =>
        Refusal.Rule(
            "register.hand_over_order",
            "`handedOver`: each hand-over must be to another unit and on a later day than the one before.",
            "handedOver");

    public static Refusal EitherOr(string field, string other) =>
        Refusal.Rule("register.either_or", $"Only one of `{field}` and `{other}` may be set.", field) with
        {
            Arguments = [field, other],
        };

    public static Refusal OneOf(string field, string other) =>
        Refusal.Rule("register.one_missing", $"One of `{field}` and `{other}` is required.", field) with
        {
            Arguments = [field, other],
        };

    public static Refusal InstantInFuture(string field) =>
        Refusal.Rule("register.instant_in_future", $"`{field}` must not be in the future.", field);

    public static Refusal ClosedBeforeSession() =>
        Refusal.Rule("session.closed_before_held", "`closedAt` must not be before the day of the session.", "closedAt");

    public static Refusal TooManyNames(string field) =>
        Refusal.Rule("register.names_too_long", $"The names in `{field}` are too long in total for the search.", field);

    public static Refusal FollowCodeTaken() =>
        Refusal.Rule("register.follow_code_taken", "`followCode` is already in use.", "followCode");

    public static Refusal SourceMissing() =>
        Refusal.Malformed(
            "register.source_missing",
            "The source cannot be derived, because the journal contains no known unit; set `source`.",
            "source");

    public static Refusal Refused(long problems) =>
        Refusal.Rule("register.refused", $"The journal has {problems} problems; nothing was imported.") with
        {
            Arguments = [problems.ToString(CultureInfo.InvariantCulture)],
        };

    public static Refusal Changed() =>
        Refusal.Conflict(
            "register.changed_meanwhile",
            "The register changed during the import; nothing was imported. Send the journal again.");

    /// <param name="encoding">The name of the detected encoding.</param>
    public static Refusal OtherEncoding(string encoding) => Refusal.Malformed(
        "register.other_encoding", $"The journal is encoded in {encoding}. Save it as UTF-8 and send it again.", "body") with
    {
        Arguments = [encoding],
    };

    public static Refusal JsonArray() => Refusal.Malformed(
        "register.json_array",
        "The journal is a JSON array. Write each record on a line of its own, without brackets and commas between the records.",
        "body");

    /// <param name="format">The name of the detected archive format.</param>
    public static Refusal Packed(string format) =>
        Refusal.Malformed("register.packed", $"The journal is compressed ({format}). Send it uncompressed.", "body") with
        {
            Arguments = [format],
        };

    public static Refusal TooLarge(long most) =>
        Refusal.Malformed("register.too_large", $"The journal must not exceed {most} bytes.", "body") with
        {
            Arguments = [most.ToString(CultureInfo.InvariantCulture)],
        };
}
