namespace Grants.Pdf.Composing;

/// <summary>How wide a column has to be at least, to divide no word, and how wide it need be at most; in points.</summary>
internal readonly record struct ColumnWish(double Least, double Most);

/// <summary>
/// Shares the room between columns. Each gets what it needs at most, if there is room; otherwise the more the more it holds (by the
/// square root, so that long texts take up about as many lines as short ones), but not less than it needs at least.
/// </summary>
internal static class ColumnWidths
{
    // Halving the range so often finds the measure to far below a hairline.
    private const int Halvings = 50;

    public static double[] Of(IReadOnlyList<ColumnWish> wishes, double room)
    {
        var needed = wishes.Sum(wish => wish.Least);
        // Words are divided after all when not even they have room.
        var least = needed <= room ? 1 : room / needed;
        var widths = Largest(measure => [.. wishes.Select(wish => Math.Clamp(measure * Math.Sqrt(wish.Most), wish.Least * least, Math.Max(wish.Least, wish.Most)))], room);
        var left = Math.Max(0, room - widths.Sum()) / wishes.Count;
        return [.. widths.Select(width => width + left)];
    }

    private static double[] Largest(Func<double, double[]> widths, double room)
    {
        var (under, over) = (0.0, Math.Max(1, room));
        if (widths(over).Sum() <= room) return widths(over);
        for (var step = 0; step < Halvings; step++)
        {
            var middle = (under + over) / 2;
            if (widths(middle).Sum() <= room) under = middle;
            else over = middle;
        }

        return widths(under);
    }
}
