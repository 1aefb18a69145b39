using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using QcdcCases.Api.Hosting;
using QcdcCases.Application.Statistics;
using Xunit;

namespace QcdcCases.Api.Tests.Architecture;

/// <summary>Services are found by what asks for them; whatever cannot be made is found here and not by a request.</summary>
public sealed class ServicesTests
{
    private const string Database = "Host=never";

    [Fact]
    public void Every_service_can_be_made_and_what_is_kept_holds_nothing_of_a_request()
    {
        using var host = Build(_ => { });

        Assert.NotNull(host);
    }

    [Fact]
    public void A_service_that_is_missing_is_noticed()
    {
        var failure = Assert.Throws<AggregateException>(
            () => Build(services => services.Remove(services.Single(s => s.ServiceType == typeof(RefreshAggregates)))));

        Assert.All(failure.InnerExceptions, e => Assert.Contains(nameof(RefreshAggregates), e.Message, StringComparison.Ordinal));
    }

    private static IHost Build(Action<IServiceCollection> change)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddRegister(builder.Configuration, Database);
        builder.AddJobs(Database, serves: false);
        change(builder.Services);
        builder.ConfigureContainer(
            new DefaultServiceProviderFactory(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }));
        return builder.Build();
    }
}
