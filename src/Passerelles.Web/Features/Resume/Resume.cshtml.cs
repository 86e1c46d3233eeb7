using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Documents;
using Passerelles.Engine.Matching;
using Passerelles.Web.Features.Profile;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Resume;

/// <summary>Bytes and text of the CV live in this method only; what was understood goes back inside the page.</summary>
[ReceivesFile]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ResumeModel(ReferenceSnapshot snapshot, DocumentReader documents, TimeProvider clock) : PageModel
{
    public string? Problem { get; private set; }

    public EditorView? Understood { get; private set; }

    public async Task<IActionResult> OnPostAsync(IFormFile? fichier, CancellationToken cancellationToken)
    {
        if (fichier is null || fichier.Length == 0)
        {
            return Refuse(StatusCodes.Status400BadRequest, fichier is null
                ? "Vous n’avez choisi aucun fichier. Choisissez votre CV, puis appuyez sur « Lire mon CV »."
                : "Ce fichier est vide. Vérifiez que vous avez choisi le bon fichier, puis envoyez-le de nouveau.");
        }

        await using var stream = fichier.OpenReadStream();
        return await documents.ReadAsync(stream, cancellationToken) switch
        {
            DocumentText text => Understand(text),
            DocumentRejected rejected => Refuse(StatusOf(rejected.Reason), rejected.Message),
            var other => throw new InvalidOperationException($"'{other.GetType()}' is not an outcome of reading."),
        };
    }

    private PageResult Understand(DocumentText text)
    {
        var resume = snapshot.Map.Resumes.Read(text.Text, Today.Month(clock));
        if (!resume.LooksLikeResume)
        {
            return Refuse(
                StatusCodes.Status400BadRequest,
                "Ce document ne ressemble pas à un CV : nous n’y trouvons ni emploi, ni études, ni compétence. Vérifiez le fichier, ou écrivez vous-même votre parcours.");
        }

        var profile = ProfileBuilder.FromResume(resume);
        Understood = new EditorView(new ProfileEdit(ProfileForm.From(profile)), snapshot)
        {
            FromResume = true,
            Warnings = [.. text.Warnings, .. resume.Warnings],
        };
        return Page();
    }

    private PageResult Refuse(int status, string problem)
    {
        Problem = problem;
        Response.StatusCode = status;
        return Page();
    }

    private static int StatusOf(RejectionReason reason) => reason switch
    {
        RejectionReason.TooLarge => StatusCodes.Status413PayloadTooLarge,
        RejectionReason.Busy or RejectionReason.ToolMissing => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status400BadRequest,
    };
}
