using Grants.Domain.Wording;

namespace Grants.Domain.Municipalities;

/// <summary>What is wrong in a cell of a register file, for the administrator who completes it. The line is counted from 1.</summary>
public sealed record RegisterFault(int Line, string Column, Phrase WhatIsWrong);
