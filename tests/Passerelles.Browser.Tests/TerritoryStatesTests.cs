using Passerelles.Browser.Tests.Site;
using Passerelles.Web.Tests.Site;

[assembly: AssemblyFixture(typeof(TerritorySite))]

namespace Passerelles.Browser.Tests;

/// <summary>Pages that need places and figures, in their states.</summary>
public sealed class TerritoryStatesTests(Chromium chromium, TerritorySite shared)
{
    [Theory]
    [InlineData("/metiers/aide-soignant/chiffres", "chiffres-metier")]
    [InlineData("/metiers/aide-soignant/chiffres?lieu=Montpellier&rayon=30", "chiffres-metier-montpellier")]
    [InlineData("/metiers/aide-soignant/chiffres?lieu=saint-denis", "chiffres-metier-choix", 400)]
    [InlineData("/metiers/aide-soignant/chiffres?lieu=zzzz", "chiffres-metier-erreur", 400)]
    [InlineData("/territoires?indicateur=metier-en-tension&famille=V0Z60", "territoires-liste")]
    [InlineData("/territoires?indicateur=population", "territoires-population")]
    [InlineData("/territoires?carte=departements&indicateur=salaire-local&famille=J1501", "departements")]
    [InlineData("/territoires/region-76", "territoire-region")]
    [InlineData("/territoires/departement-34", "territoire-departement")]
    public Task Page_AtThreeWidths_IsAccessibleAndFits(string path, string name, int status = 200) =>
        PageStatesTests.AssertFitsAsync(chromium, shared.Site, path, name, status);
}
