#pragma warning disable EF1001 // Who runs queries is none of Entity Framework's public parts, and there is no other place to see them all.
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using QcdcCases.Persistence;

namespace QcdcCases.Api.Tests.Engines;

/// <summary>
/// Every query that a test runs on PostgreSQL is written in T-SQL too, once, by a context that never connects. One that SQL Server could
/// not be asked fails the test that runs it.
/// </summary>
internal static class SqlServerTranslation
{
    public static void Check(DbContextOptionsBuilder options) =>
        options.ReplaceService<IAsyncQueryProvider, CheckingProvider>().AddInterceptors(NewQueries.Instance);

    private static void Check<TResult>(Expression query, bool isAsync)
    {
        // What is written by hand is one engine's own.
        if (Finds<SqlQueryRootExpression>.In(query))
        {
            return;
        }

        using var db = new CasesDbContext(NeverConnected.Options);
        var provider = db.GetService<IAsyncQueryProvider>();
        var moved = new Moved(db).Visit(query);
        try
        {
            var answer = isAsync ? provider.ExecuteAsync<TResult>(moved) : provider.Execute<TResult>(moved);
            switch (answer)
            {
                case IQueryingEnumerable rows:
                    NeverConnected.Look(rows.ToQueryString());
                    break;
                case Task { IsFaulted: true } failed when failed.Exception.GetBaseException() is not WrittenException:
                    throw failed.Exception.GetBaseException();
                case Task { IsFaulted: true }:
                    break;
                default:
                    throw new InvalidOperationException($"Nothing was written for {query}.");
            }
        }
        catch (WrittenException)
        {
            // It was written, and that is all there is to see.
        }
    }

    /// <summary>Says of each query whether it was compiled anew: others were checked before.</summary>
    private sealed class NewQueries : IQueryExpressionInterceptor
    {
        [ThreadStatic]
        private static bool seen;

        public static NewQueries Instance { get; } = new();

        public static bool Take()
        {
            var was = seen;
            seen = false;
            return was;
        }

        public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
        {
            seen = true;
            return queryExpression;
        }
    }

    private sealed class CheckingProvider(IQueryCompiler compiler) : EntityQueryProvider(compiler)
    {
        public override TResult Execute<TResult>(Expression expression)
        {
            NewQueries.Take();
            var answer = base.Execute<TResult>(expression);
            if (NewQueries.Take())
            {
                Check<TResult>(expression, isAsync: false);
            }

            return answer;
        }

        public override TResult ExecuteAsync<TResult>(Expression expression, CancellationToken cancellationToken = default)
        {
            NewQueries.Take();
            var answer = base.ExecuteAsync<TResult>(expression, cancellationToken);
            if (NewQueries.Take())
            {
                Check<TResult>(expression, isAsync: true);
            }

            return answer;
        }
    }

    /// <summary>The same query over another context's tables.</summary>
    private sealed class Moved(CasesDbContext db) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) => node is EntityQueryRootExpression root
            ? new EntityQueryRootExpression(db.GetService<IAsyncQueryProvider>(), db.Model.FindEntityType(root.EntityType.Name)!)
            : base.VisitExtension(node);

        protected override Expression VisitMember(MemberExpression node) => Inner(node) ?? base.VisitMember(node);

        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            node.Object is { Type: var type } && type.IsAssignableTo(typeof(DbContext)) ? Inner(node)! : base.VisitMethodCall(node);

        protected override Expression VisitConstant(ConstantExpression node) =>
            node.Value is IQueryable inner ? Visit(inner.Expression) : node;

        /// <summary>A table or a query that a lambda has caught from around it.</summary>
        private Expression? Inner(Expression node) => node.Type.IsAssignableTo(typeof(IQueryable)) && !Finds<ParameterExpression>.In(node)
            ? Visit(Expression.Lambda<Func<IQueryable>>(node).Compile()().Expression)
            : null;
    }

    /// <summary>Whether an expression contains a node of a kind.</summary>
    private sealed class Finds<T> : ExpressionVisitor
        where T : Expression
    {
        private bool found;

        public static bool In(Expression node)
        {
            var look = new Finds<T>();
            look.Visit(node);
            return look.found;
        }

        public override Expression? Visit(Expression? node)
        {
            found |= node is T;
            return found ? node : base.Visit(node);
        }

        protected override Expression VisitExtension(Expression node) => node;
    }
}

/// <summary>The command stands: nobody is asked.</summary>
internal sealed class WrittenException : Exception;
