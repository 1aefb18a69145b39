using QcdcCases.Domain.Shared;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Application.Access;

/// <summary>
/// The rule for rights that touch sealed identities (Law 25/2018 Đ8): an administrator proposes them, and somebody who holds them confirms
/// them. The operator's commands alone confirm what they give. Whoever handled the credentials of an account or client proposes its rights
/// anew, because they could use them.
/// </summary>
internal static class SealedIdentityRights
{
    /// <summary>Takes the confirmation from the grants of an account.</summary>
    public static void Propose(IEnumerable<StaffGrant> grants, Caller caller)
    {
        foreach (var grant in grants.Where(g => Permissions.TouchSealedIdentities(g.Role)))
        {
            grant.ProposedBy = caller.IsSystem ? null : caller.Id;
        }
    }

    /// <summary>Takes the confirmation from the scopes of a client.</summary>
    public static void Propose(ApiClient client, Caller caller) =>
        client.ProposedBy = caller.IsSystem || !Permissions.TouchSealedIdentities(client.Scopes) ? null : caller.Id;

    public static Refusal NothingToConfirm() =>
        Refusal.Conflict("denouncer.nothing_to_confirm", "No right to read the identities of denouncers waits for a confirmation.");

    public static Refusal SecondPerson() =>
        Refusal.Forbidden("denouncer.second_person", "Another person must confirm the right to read the identities of denouncers.");

    public static Refusal OwnRight(string? field = null) =>
        Refusal.Rule("denouncer.own_right", "Nobody gives themselves the right to read the identities of denouncers.", field);
}
