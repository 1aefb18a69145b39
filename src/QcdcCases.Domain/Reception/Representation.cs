using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Reception;

/// <summary>The number of representatives of a group (Law 42/2013 Đ29): one or two for five to ten people, at most five above.</summary>
public static class Representation
{
    public static Refusal? Check(int people, int representatives) => people >= Visit.LargeGroup && representatives == 0
        ? Refusal.Rule(
            "visit.group_needs_representatives",
            "`visitors` must name the representatives of a group of five or more (Law 42/2013 Đ29).", "visitors")
        : CheckMaximum(people, representatives);

    /// <summary>Checks only the maximum; a letter may arrive before its representatives are appointed.</summary>
    public static Refusal? CheckMaximum(int people, int representatives) => people switch
    {
        < Visit.LargeGroup => null,
        <= 10 when representatives > 2 => Refusal.Rule(
            "visit.too_many_representatives", "A group of up to ten may have at most two representatives (Law 42/2013 Đ29).", "visitors"),
        _ when representatives > 5 => Refusal.Rule(
            "visit.too_many_representatives", "A group may have at most five representatives (Law 42/2013 Đ29).", "visitors"),
        _ => null,
    };
}
