namespace Grants.Pdf.Tests;

public sealed class EffortTests
{
    /// <summary>Memory tells of needless work without asking how busy the machine is. A letter takes about three milliseconds.</summary>
    [Fact]
    public void A_letter_of_two_pages_takes_little_memory()
    {
        _ = Sample.Letter.ToBytes();
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = Sample.Letter.ToBytes();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 4 << 20);
    }
}
