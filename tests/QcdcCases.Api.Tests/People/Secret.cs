using System.Globalization;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;

namespace QcdcCases.Api.Tests.People;

/// <summary>Somebody whose name, address, papers, telephone and e-mail can be told from everybody else's wherever they turn up.</summary>
public sealed class Secret
{
    private static int last;

    private readonly int number = Interlocked.Increment(ref last);

    /// <summary>A word that stands in the name, the address and whatever else is text; folded for search it is the same.</summary>
    public string Word => "canh" + string.Concat(number.ToString("D4", CultureInfo.InvariantCulture).Select(d => (char)('a' + d - '0')));

    /// <summary>By what records about them are told apart; it is no secret.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"khoa{number:D4}");

    public string Card => string.Create(CultureInfo.InvariantCulture, $"0680999{number:D5}");

    public string Name => $"Lò Thị {Word}";

    public object As(string role) =>
        new
        {
            role,
            name = Name,
            address = $"Bản {Word}",
            paper = "citizen-card",
            paperNumber = Card,
            paperIssuedBy = $"Công an {Word}",
            phone = $"0{Card}",
            email = $"{Word}@example.vn",
            authorisedBy = role is "representative" ? $"Giấy ủy quyền {Word}" : null,
        };

    public object Letter(string kind, params Guid[] cases) =>
        new
        {
            kind,
            people = new[] { As("sender") },
            cases = cases.Length == 0 ? null : cases,
        };

    public object Visit(string classification, Guid? about = null) =>
        new
        {
            classification,
            visitors = new[] { As("visitor") },
            @case = about,
        };

    /// <summary>As a journal names them.</summary>
    public string Line(string role) =>
        $$"""{"role":"{{role}}","name":"{{Name}}","address":"Bản {{Word}}","paper":"citizen-card","paperNumber":"{{Card}}","phone":"0{{Card}}"}""";
}

/// <summary>The people at the counter and the desk, and what they do in tests of what is linked with a denunciation.</summary>
public sealed class Desks(CasesApplication app)
{
    public CasesApplication App => app;

    public HttpClient Counter => app.As(StaffRole.ReceptionOfficer, "dd-ubnd");

    public HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    public HttpClient Leader => app.As(StaffRole.Leader, "dd");

    /// <summary>A denunciation of somebody else.</summary>
    public Task<Seen> DenunciationAsync(object? with = null) =>
        Desk.CreateAsync("letters", Bodies.Letter(new { kind = "denunciation" }, with));

    public Task<Seen> LetterAsync(object with) => Desk.RegisterLetterAsync(with);

    public Task<Seen> VisitAsync(object with) => Counter.RecordVisitAsync(with);

    public async Task ReclassifyAsync(Seen letter, string kind)
    {
        letter = await Desk.LetterAsync(letter.Id);
        var classification = new { kind, field = "land", summary = "Nội dung đơn" };
        await Answer.Is(await Desk.PutAsync($"/api/v1/letters/{letter.Id}/classification", classification, ifMatch: letter.Tag), 200);
    }

    public async Task CorrectAsync(Seen visit, object with)
    {
        visit = await Counter.GetOneAsync("visits", visit.Id);
        var body = Bodies.Visit(new { unit = (string?)null, on = (string?)null, visitors = (object?)null });
        foreach (var (name, value) in System.Text.Json.JsonSerializer.SerializeToNode(with)!.AsObject().ToList())
        {
            body[name] = value?.DeepClone();
        }

        await Answer.Is(await Counter.PutAsync($"/api/v1/visits/{visit.Id}", body, ifMatch: visit.Tag), 200);
    }

    public async Task LinkAsync(Seen letter, Guid about) =>
        await Desk.ChangeAsync("letters", await Desk.LetterAsync(letter.Id), "cases", new { @case = about });

    public async Task MarkAsync(Seen letter, Guid? of) =>
        await Desk.ChangeAsync("letters", await Desk.LetterAsync(letter.Id), "duplicate-mark", new { of });

    public static Guid CaseOf(Seen letter) => (Guid)letter.Body["cases"]![0]!;
}
