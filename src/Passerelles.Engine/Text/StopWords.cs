using System.Collections.Frozen;

namespace Passerelles.Engine.Text;

/// <summary>Words that carry no meaning alone, folded.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Words = (
        "a ai ainsi as au aupres aussi autre autres aux avec c ce ces cet cette ceux chez ci comme d dans de des dont du " +
        "elle elles en entre es est et etaient etait etant etre eu eux il ils j je l la le les leur leurs lors lui m ma mais me " +
        "meme mes mon n ne ni nos notre nous on ont ou par pas plus pour qu que quel quelle quels quelles qui s sa se selon ses si " +
        "soit sont sous sur t ta te tel telle tels telles tes ton tous tout toute toutes tu un une vers via voire vos votre vous y " +
        "etc dit dite faire fait faites faisant avoir ayant peut peuvent doit doivent sera seront afin")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Tells whether the folded word is one of them.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
