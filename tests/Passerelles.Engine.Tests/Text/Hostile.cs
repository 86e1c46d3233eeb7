using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Passerelles.Engine.Tests.Text;

/// <summary>Text as CVs and attackers write it; the seed is fixed so that a failure can be replayed.</summary>
internal static class Hostile
{
    private static readonly string[] Pieces =
    [
        "infirmière", "INFIRMIER(ÈRE)", "aide-soignant·e·s", "éducateur.trice", "l’EHPAD", "d'État", "(H/F)", "A.S.", "œuvre", "C#",
        "e\u0301cole", "\uD83D\uDE00", "\uD800", "\uDC00", "\u202E", "مرحبا", "שלום", "\0", "\u0007", "\t", "\n", " ", "\u00A0", "/", "-", "·", ".", "(", ")", "'",
        "ﬁ", "İ", "ß", "１２", new string('a', 500),
    ];

    public static Gen<string> Texts => Gen.Elements(Pieces).Or(ArbMap.Default.GeneratorFor<string>().Select(s => s ?? "")).ArrayOf().Select(string.Concat);

    public static void Holds(Func<string, bool> property) => Holds(Texts, property);

    public static void Holds<T>(Gen<T> values, Func<T, bool> property)
    {
        var replay = new Replay(new Rnd(20261121, 31), FSharpOption<int>.None);
        var config = Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(FSharpOption<Replay>.Some(replay));
        Check.One(config, Prop.ForAll(values.ToArbitrary(), property));
    }
}
