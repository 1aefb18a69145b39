using QcdcCases.Domain.Cases;

namespace QcdcCases.Documents.Papers;

/// <summary>The Vietnamese words for the consequences that a decision orders.</summary>
internal static class ConsequenceWords
{
    /// <summary>Returns the words for one kind of consequence and its amount: <c>thu hồi cho Nhà nước 1.000 đồng</c>.</summary>
    public static string Of(string code, long amount)
    {
        var (words, unit) = code switch
        {
            ConsequenceCodes.RecoveredMoney => ("thu hồi cho Nhà nước", "đồng"),
            ConsequenceCodes.RecoveredLand => ("thu hồi cho Nhà nước", "m² đất"),
            ConsequenceCodes.ReturnedMoney => ("trả lại cho tổ chức, cá nhân", "đồng"),
            ConsequenceCodes.ReturnedLand => ("trả lại cho tổ chức, cá nhân", "m² đất"),
            ConsequenceCodes.OrganisationsRestored => ("khôi phục quyền lợi cho", "tổ chức"),
            ConsequenceCodes.IndividualsRestored => ("khôi phục quyền lợi cho", "cá nhân"),
            ConsequenceCodes.OrganisationsSanctioned => ("kiến nghị xử lý", "tổ chức"),
            ConsequenceCodes.PeopleSanctioned => ("kiến nghị xử lý", "người"),
            ConsequenceCodes.OfficialsSanctioned => ("trong đó kiến nghị xử lý", "cán bộ, công chức, viên chức"),
            ConsequenceCodes.CasesTransferred => ("chuyển cơ quan điều tra", "vụ"),
            ConsequenceCodes.PeopleTransferred => ("chuyển cơ quan điều tra", "người"),
            ConsequenceCodes.OfficialsTransferred => ("trong đó chuyển cơ quan điều tra", "cán bộ, công chức, viên chức"),
            _ => throw new InvalidOperationException($"No word for {code}."),
        };
        return $"{words} {VietnameseNumbers.Count(amount)} {unit}";
    }
}
