using QcdcCases.Benchmarks;

// Each benchmark measures against its floor in the same run, on the server that QCDC_BENCH_POSTGRES names (an account that may create
// databases), or the first three, as far as there is a floor, on the one that QCDC_BENCH_SQLSERVER names.
return args switch
{
    ["register", ..] => await RegisterBenchmark.RunAsync(Settings.From(args)),
    ["import", ..] => await ImportBenchmark.RunAsync(Settings.From(args)),
    ["figures", ..] => await FiguresBenchmark.RunAsync(Settings.From(args)),
    ["calendar" or "nation" or "lists" or "sweep" or "fold" or "search", ..] when BenchServer.IsSqlServer => NotThere(args[0]),
    ["calendar", ..] => await CalendarBenchmark.RunAsync(Settings.From(args)),
    ["nation", ..] => await NationBenchmark.RunAsync(Settings.From(args)),
    ["lists", ..] => await ListsBenchmark.RunAsync(Settings.From(args)),
    ["sweep", ..] => await SweepBenchmark.RunAsync(Settings.From(args)),
    ["search", ..] => await SearchBenchmark.RunAsync(Settings.From(args)),
    ["fold", ..] => await FoldBenchmark.RunAsync(Settings.From(args)),
    ["journal", var file, ..] => WriteJournal(file, Settings.LinesOf(args)),
    ["floor", var connection, var url] => await ServeFloorAsync(connection, url),
    _ => Usage(),
};

static async Task<int> ServeFloorAsync(string connection, string url)
{
    await Floor.ServeAsync(connection, url);
    return 0;
}

static int WriteJournal(string file, int lines)
{
    JournalGenerator.WriteFile(file, lines);
    return 0;
}

static int NotThere(string benchmark)
{
    Console.Error.WriteLine($"{benchmark} runs on PostgreSQL only.");
    return 2;
}

static int Usage()
{
    Console.Error.WriteLine(
        "Usage: QcdcCases.Benchmarks register [--seconds N] [--rounds N] | import [--lines N] [--rounds N] | figures [--letters N] [--seconds N] | calendar [--clocks N] [--seconds N] | nation [--part N] [--filled DATABASE] [--seconds N] | lists [--part N] [--filled DATABASE] [--seconds N] | sweep [--rounds N] | fold [--lines N] [--rounds N] | journal FILE [--lines N]"
    );
    Console.Error.WriteLine(
        "QCDC_BENCH_POSTGRES names the server, durability on, or QCDC_BENCH_SQLSERVER another engine's; see docs/performance.md.");
    return 2;
}
