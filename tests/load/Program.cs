using Grants.Load;

switch (args)
{
    case ["start"]:
        await Starting.Measure(Console.Out);
        return 0;
    case ["pages"]:
        return await Pages.Measure(Console.Out);
    default:
        Console.Error.WriteLine("start | pages");
        return 2;
}
