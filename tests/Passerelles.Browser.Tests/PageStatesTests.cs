using Passerelles.Browser.Tests.Site;
using Passerelles.Web.Tests.Site;

[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: AssemblyFixture(typeof(SharedSite))]

namespace Passerelles.Browser.Tests;

public sealed class PageStatesTests(Chromium chromium, SharedSite shared)
{
    [Theory]
    [InlineData("/", "accueil")]
    [InlineData("/metiers", "metiers")]
    [InlineData("/metiers?famille=soins&sans-diplome=1", "metiers-filtres")]
    [InlineData("/metiers?famille=medical&emergent=1", "metiers-aucun")]
    [InlineData("/metiers/aide-soignant", "fiche")]
    [InlineData("/diplomes", "diplomes")]
    [InlineData("/diplomes/deas", "diplome")]
    [InlineData("/chiffres", "chiffres")]
    [InlineData("/metiers/aide-soignant/chiffres", "chiffres-metier-vide")]
    [InlineData("/territoires", "territoires-vide")]
    [InlineData("/territoires/region-76", "territoire-region-vide")]
    [InlineData("/qualite", "qualite")]
    [InlineData("/experience-de-vie", "vecu")]
    [InlineData("/metiers/mediateur-en-sante", "fiche-emergente")]
    [InlineData("/familles", "familles")]
    [InlineData("/familles/soins", "famille")]
    [InlineData("/familles/soins/affiche", "affiche")]
    [InlineData("/metiers/aide-soignant/facile", "facile")]
    [InlineData("/recherche", "recherche-vide")]
    [InlineData("/recherche?q=infirmiere", "recherche")]
    [InlineData("/recherche?q=zzzz", "recherche-sans-resultat")]
    [InlineData("/glossaire", "glossaire")]
    [InlineData("/comparer", "comparer-vide")]
    [InlineData("/comparer?de=aide-soignant&vers=infirmier", "comparer")]
    [InlineData("/comparer?de=aide-soignant", "comparer-un")]
    [InlineData("/comparer?m=aide-soignant&m=infirmier", "comparer-cote-a-cote-2")]
    [InlineData("/comparer?m=aide-soignant&m=infirmier&m=ambulancier", "comparer-cote-a-cote-3")]
    [InlineData("/comparer?m=aide-soignant&m=infirmier&m=ambulancier&m=auxiliaire-de-puericulture", "comparer-cote-a-cote-4")]
    [InlineData("/comparer?m=aide-soignant&m=infirmier&m=ambulancier&differences=1", "comparer-differences")]
    [InlineData("/comparer?de=aide-soignant&vers=infirmier&ajouter=1", "comparer-ajout")]
    [InlineData("/comparer?de=zzzz", "comparer-erreur", 400)]
    [InlineData("/comparer?de=infimier&vers=educateur", "comparer-a-choisir", 400)]
    [InlineData("/comparer?de=infirmier&vers=infirmier", "comparer-deux-fois", 400)]
    [InlineData("/parcours", "parcours-vide")]
    [InlineData("/parcours?vers=infirmier", "parcours-vers")]
    [InlineData("/parcours?de=accompagnant-educatif-et-social&vers=moniteur-educateur", "parcours")]
    [InlineData("/parcours?de=aide-soignant&vers=aide-soignant", "parcours-meme")]
    [InlineData("/parcours?de=zzzz&vers=infirmier", "parcours-erreur", 400)]
    [InlineData("/et-si", "et-si-vide")]
    [InlineData("/et-si?de=aide-soignant&vers=infirmier&duree=24", "et-si")]
    [InlineData("/et-si?de=aide-soignant&niveau=8&duree=6", "et-si-aucun")]
    [InlineData("/et-si?de=zzzz", "et-si-erreur", 400)]
    [InlineData("/carte", "carte")]
    [InlineData("/carte?taille=petite", "carte-petite")]
    [InlineData("/carte?de=aide-soignant", "carte-depart")]
    [InlineData("/carte?de=aide-soignant&taille=petite", "carte-depart-petite")]
    [InlineData("/carte?de=aide-soignant&taille=grande", "carte-depart-grande")]
    [InlineData("/carte?de=aide-soignant&duree=12&niveau=4&reglemente=non", "carte-filtres")]
    [InlineData("/carte?famille=soins", "carte-famille")]
    [InlineData("/carte?vue=liste", "carte-liste")]
    [InlineData("/carte?de=aide-soignant&vue=liste", "carte-liste-depart")]
    [InlineData("/carte?niveau=3&famille=medical&vue=liste", "carte-liste-vide")]
    [InlineData("/carte?domaine=", "carte-domaines")]
    [InlineData("/carte?de=zzzz", "carte-erreur", 400)]
    [InlineData("/metiers/aide-soignant/se-former", "se-former-vide")]
    [InlineData("/metiers/aide-soignant/offres", "offres-vide")]
    [InlineData("/pres-de-chez-moi", "pres-vide")]
    [InlineData("/cv", "cv")]
    [InlineData("/competences", "competences")]
    [InlineData("/profil", "profil-vide")]
    [InlineData("/confidentialite", "confidentialite")]
    [InlineData("/mentions-legales", "mentions")]
    [InlineData("/accessibilite", "accessibilite")]
    [InlineData("/donnees", "donnees")]
    [InlineData("/donnees?tri=fraicheur", "donnees-triees")]
    [InlineData("/donnees/catalogue", "donnees-source")]
    [InlineData("/donnees/rome", "donnees-source-absente")]
    [InlineData("/api", "api")]
    [InlineData("/opendata", "opendata")]
    [InlineData("/en/occupations/aide-soignant", "anglais-absent", 404)]
    [InlineData("/metiers/inconnu", "erreur-404", 404)]
    public Task Page_AtThreeWidths_IsAccessibleAndFits(string path, string name, int status = 200) => AssertFitsAsync(chromium, shared.Site, path, name, status);

    internal static async Task AssertFitsAsync(Chromium chromium, RunningSite site, string path, string name, int status)
    {
        await using var page = await WatchedPage.OpenAsync(chromium, site, width: 390);
        await page.GoAsync(path, status);
        await page.AssertAccessibleAsync();
        await page.ShootAsync(name);
        await page.ResizeAsync(320);
        await page.AssertFitsAsync();
        await page.ResizeAsync(1280);
        await page.AssertFitsAsync();
        await page.AssertAccessibleAsync();
        await page.ShootAsync(name);
        page.AssertNoTrouble();
    }
}
