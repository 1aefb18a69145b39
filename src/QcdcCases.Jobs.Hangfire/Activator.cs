using Hangfire;
using Microsoft.Extensions.DependencyInjection;

namespace QcdcCases.Jobs.Hangfire;

/// <summary>Creates jobs from the services, each run in its own scope.</summary>
internal sealed class Activator(IServiceScopeFactory scopes) : JobActivator
{
    public override JobActivatorScope BeginScope(JobActivatorContext context) => new Scope(scopes.CreateScope());

    private sealed class Scope(IServiceScope scope) : JobActivatorScope
    {
        public override object Resolve(Type type) => scope.ServiceProvider.GetRequiredService(type);

        public override void DisposeScope() => scope.Dispose();
    }
}
