using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Tests.Reference;

public sealed class GenderedLabelTests
{
    [Theory]
    [InlineData("Infirmier / Infirmière anesthésiste (IADE)", "Infirmier anesthésiste (IADE)", "Infirmière anesthésiste (IADE)")]
    [InlineData("Aide-soignant hospitalier / Aide-soignante hospitalière", "Aide-soignant hospitalier", "Aide-soignante hospitalière")]
    [InlineData("Aide-soignant / Aide-soignante à domicile", "Aide-soignant à domicile", "Aide-soignante à domicile")]
    [InlineData("Cadre de santé", "Cadre de santé", "Cadre de santé")]
    public void Split_RomeLabel_GivesBothFullForms(string label, string masculine, string feminine) =>
        Assert.Equal((masculine, feminine), GenderedLabel.Split(label));
}
