using Passerelles.Engine.Reference;
using Passerelles.Engine.Registers;

namespace Passerelles.Engine.Tests.Registers;

public sealed class CertificationRegisterTests
{
    [Fact]
    public void InForceAfter_ChainOfReplacements_GivesTheFirstInForceOfEachBranch()
    {
        var register = CertificationRegister.Build(
        [
            Record(1, isActive: false, 2, 3), Record(2, isActive: false, 4), Record(3, isActive: true), Record(4, isActive: true),
        ]);
        Assert.Equal([Number(3), Number(4)], register.InForceAfter(Number(1)).Select(r => r.Number));
        Assert.Equal([Number(3), Number(4)], register.LastKnownOf(Number(1)));
    }

    [Fact]
    public void InForceAfter_RecordInForce_IsNotLedElsewhere() =>
        Assert.Empty(CertificationRegister.Build([Record(1, isActive: true, 2), Record(2, isActive: true)]).InForceAfter(Number(1)));

    [Fact]
    public void InForceAfter_Loop_Ends()
    {
        var register = CertificationRegister.Build([Record(1, isActive: false, 2), Record(2, isActive: false, 3), Record(3, isActive: false, 1)]);
        Assert.Empty(register.InForceAfter(Number(1)));
        Assert.Empty(register.LastKnownOf(Number(1)));
    }

    [Fact]
    public void LastKnownOf_SuccessorWithoutRecord_IsStillNamed()
    {
        var register = CertificationRegister.Build([Record(1, isActive: false, 2)]);
        Assert.Empty(register.InForceAfter(Number(1)));
        Assert.Equal([Number(2)], register.LastKnownOf(Number(1)));
    }

    [Fact]
    public void Find_UnknownNumber_IsNull()
    {
        var register = CertificationRegister.Build([]);
        Assert.Null(register.Find(Number(1)));
        Assert.Empty(register.LastKnownOf(Number(1)));
    }

    private static RegisteredCertification Record(int number, bool isActive, params int[] successors) => new()
    {
        Number = Number(number),
        Title = "Essai",
        Export = "2026-01",
        IsActive = isActive,
        Successors = [.. successors.Select(Number)],
    };

    private static RncpNumber Number(int number) =>
        RncpNumber.TryParse(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"RNCP{number}"), out var parsed) ? parsed : throw new FormatException();
}
