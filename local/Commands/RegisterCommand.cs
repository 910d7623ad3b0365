using Grants.Domain.Municipalities;

namespace Grants.Local.Commands;

/// <summary><c>register check FILE</c>: tells every fault of a register file before anyone relies on it.</summary>
internal static class RegisterCommand
{
    public static int Check(string path)
    {
        if (!File.Exists(path)) throw new UsageException($"Finner ikke {path}.");
        using var reader = new StreamReader(path);
        var file = RegisterFile.Parse(reader);
        foreach (var fault in file.Faults) Console.WriteLine($"linje {fault.Line}, {fault.Column}: {fault.WhatIsWrong.Bokmal}");
        Console.WriteLine(file.Faults.IsEmpty ? $"{file.Rows.Length} rader, ingen feil." : $"{file.Faults.Length} feil.");
        return file.Faults.IsEmpty ? 0 : 1;
    }
}
