using System.Globalization;
using System.Text;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Tests.Procedures;

/// <summary>docs/procedures.md as the code has it, so that a lawyer can check the tables without reading C#.</summary>
internal static class ProceduresPage
{
    private const string Preamble =
        """
        # Procedures

        Rendered from `Domain/Procedures` by `dotnet run --project tests/QcdcCases.Pages`; change those, never this file.

        - A line reads: from these states this step leads to that state, if its conditions hold; it begins these deadlines and meets those
          ([deadlines](deadlines.md)). *Stays* leaves the state as it is, *returns* leads back to where the case was before its suspension.
        - The order of steps binds everybody. The conditions bind what is entered at the counter: an old book may be silent about what they ask.
          A condition with a date binds steps from that day.
        - Deadlines other than that of the resolution begin with steps entered at the counter only: an old book does not tell how they were met.
        - What was closed in an instance is not accepted in it again.
        - A second instance begins with an acceptance that says so; the case then stands as received in it.

        """;

    public static string Render()
    {
        var page = new StringBuilder(Preamble).Append('\n');
        Section(page, "Complaint (khiếu nại)", CaseKind.Complaint);
        Section(page, "Denunciation (tố cáo)", CaseKind.Denunciation);
        Protection(page);
        Section(page, "Petition (kiến nghị, phản ánh)", CaseKind.Petition);
        Letters(page);
        Conditions(page);
        return page.ToString();
    }

    private static void Section(StringBuilder page, string title, CaseKind kind)
    {
        page.Append(
            CultureInfo.InvariantCulture,
            $"## {title}\n\n| From | Step | To | Who | Conditions | Begins | Meets | Form | Article |\n|---|---|---|---|---|---|---|---|---|\n"
        );
        foreach (var line in Procedure.TableOf(kind))
        {
            var ends = line.Stops.Select(d => $"ends {d.Code}").Concat(line.StopsAll ? ["ends all"] : []);
            Row(
                page,
                List(line.From.Select(s => Code.Of(s))),
                $"**{Code.Of(line.Event)}**",
                line.To is { } to ? Code.Of(to) : line.Returns ? "*returns*" : "*stays*",
                Code.Of(line.Actor),
                List(line.Guards.Select(g => g.Code)),
                List(line.Starts.Select(d => Rules(d, kind))),
                List(line.Meets.Select(d => Rules(d, kind)).Concat(ends)),
                line.Form ?? "–",
                line.Source);
        }

        page.Append("\nGrounds that the law lists:\n\n");
        foreach (var happened in Enum.GetValues<CaseEvent>().Where(e => Grounds.Of(kind, e).Count > 0))
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"- {Code.Of(happened)}: {List(Grounds.Of(kind, happened).Select(g => Code.Of(g)))}\n");
        }

        page.Append('\n');
    }

    private static void Protection(StringBuilder page)
    {
        page.Append(
            "## Protection of the denouncer (bảo vệ người tố cáo)\n\nBeside the denunciation, also after it is over. Secrecy is always on and needs no step.\n\n"
        );
        page.Append("| From | Step | To | Who | Conditions | Article |\n|---|---|---|---|---|---|\n");
        foreach (var line in ProtectionProcedure.Table)
        {
            Row(
                page,
                List(line.From.Select(s => Code.Of(s))),
                $"**{Code.Of(line.Event)}**",
                Code.Of(line.To),
                Code.Of(line.Actor),
                List(line.Guards.Select(g => g.Code)),
                line.Source);
        }

        page.Append('\n');
    }

    private static void Letters(StringBuilder page)
    {
        page.Append(
            """
            ## Processing letters (xử lý đơn)

                    What an outcome needs at the counter, and the step that the letter's cases take with it, unless another letter about them is still open. What is
                    turned away may be accepted with a later letter.

            """).Append("\n| Letter | Outcome | Step of its cases | Conditions | Form | Article |\n|---|---|---|---|---|---|\n");
        foreach (var outcomeRule in LetterProcedure.Table)
        {
            Row(
                page,
                Code.Of(outcomeRule.Kind),
                $"**{Code.Of(outcomeRule.Outcome)}**",
                outcomeRule.Step is { } step ? Code.Of(step) : "–",
                List(outcomeRule.Guards.Select(g => g.Code)),
                outcomeRule.Form ?? "–",
                outcomeRule.Source);
        }

        page.Append("\n| Deadline | Begins | Met by | Rule |\n|---|---|---|---|\n");
        foreach (var letterDeadlineKind in LetterDeadlines.Table)
        {
            Row(
                page,
                letterDeadlineKind.Code,
                letterDeadlineKind.Begins,
                letterDeadlineKind.MetBy,
                string.Join(", ", letterDeadlineKind.Rules));
        }

        page.Append("\nVisits and sessions:\n\n| Deadline | Begins | Met by | Rule |\n|---|---|---|---|\n");
        foreach (var receptionDeadlineKind in ReceptionDeadlines.Table.Concat(OpinionDeadlines.Table))
        {
            Row(
                page,
                receptionDeadlineKind.Code,
                receptionDeadlineKind.Begins,
                receptionDeadlineKind.MetBy,
                string.Join(", ", receptionDeadlineKind.Rules));
        }

        page.Append(
            """

            Where the limit of a complaint ends without a decision, the window of an ordinary second complaint (KN-10) and that of the suit (KN-24) open
            with its last day; a decision that comes late ends them, and opens its own.

            A first complaint is received within KN-01, against a disciplinary decision within KN-02, of the day on which it says that its cause was known.


            """);
    }

    private static void Conditions(StringBuilder page)
    {
        page.Append("## Conditions\n\n| Code | Says | Member | Binds from | Article |\n|---|---|---|---|---|\n");
        var guards = Enum.GetValues<CaseKind>()
            .SelectMany(Procedure.TableOf)
            .SelectMany(t => t.Guards)
            .Concat(ProtectionProcedure.Table.SelectMany(t => t.Guards));
        foreach (
            var guard in guards
                .DistinctBy(g => (g.Code, g.Article))
                .OrderBy(g => g.Code, StringComparer.Ordinal)
                .ThenBy(g => g.Article, StringComparer.Ordinal))
        {
            Row(
                page,
                guard.Code,
                guard.Reason,
                guard.Field ?? "–",
                guard.From == DateOnly.MinValue ? "–" : $"{guard.From:O}",
                guard.Article);
        }

        foreach (
            var guard in LetterProcedure
                .Table.SelectMany(l => l.Guards)
                .DistinctBy(g => g.Code)
                .OrderBy(g => g.Code, StringComparer.Ordinal))
        {
            Row(page, guard.Code, guard.Reason, guard.Field, "–", guard.Article);
        }
    }

    private static string Rules(DeadlineKind deadlineKind, CaseKind kind)
    {
        var prefix = kind switch
        {
            CaseKind.Complaint => "KN",
            CaseKind.Denunciation => "TC",
            _ => "–",
        };
        var own = deadlineKind
            .Rules.Where(r => r.StartsWith(prefix, StringComparison.Ordinal) || r.StartsWith("TL", StringComparison.Ordinal))
            .ToList();
        return $"{deadlineKind.Code} ({string.Join(", ", own)})";
    }

    private static string List(IEnumerable<string> words) => string.Join(", ", words.DefaultIfEmpty("–"));

    private static void Row(StringBuilder page, params string[] cells) => page.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
