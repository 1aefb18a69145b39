using QcdcCases.Api.Commands;
using QcdcCases.Api.Hosting;

if (OperatorCommands.AreRequested(args))
{
    return await OperatorCommands.RunAsync(args);
}

var builder = WebApplication.CreateBuilder(args);
if (builder.Configuration.GetConnectionString(RegisterServices.ConnectionStringName) is not { Length: > 0 } connectionString)
{
    await Console.Error.WriteLineAsync(OperatorCommands.ConnectionStringMissing);
    return OperatorCommands.Refused;
}

if (await OfficeTemplates.Open(builder.Configuration).AreWrongAsync(Console.Error))
{
    return OperatorCommands.Refused;
}

builder.Services.AddRegister(builder.Configuration, connectionString);
builder.AddJobs(connectionString, serves: true);
builder.AddWeb();
await using var app = builder.Build();
app.UseRegister();
await app.RunAsync();
return 0;
