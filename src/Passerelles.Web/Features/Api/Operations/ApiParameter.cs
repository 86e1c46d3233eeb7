using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Passerelles.Web.Features.Api.Operations;

/// <summary>A parameter of an address: its words in the document and how it is read, in one place.</summary>
internal abstract record ApiParameter(string Name, string Description)
{
    public bool IsRequired { get; init; }

    /// <summary>True for a part of the path.</summary>
    public bool IsInPath { get; init; }

    /// <summary>JSON Schema of its values.</summary>
    public abstract JsonObject Schema { get; }

    /// <summary>What it accepts, as the end of the sentence « doit être … ».</summary>
    public abstract string Expected { get; }

    public abstract bool Accepts(string text);
}

/// <summary>A parameter read as <typeparamref name="T"/>.</summary>
internal abstract record ApiParameter<T>(string Name, string Description) : ApiParameter(Name, Description)
{
    public abstract bool TryRead(string text, [MaybeNullWhen(false)] out T value);

    public sealed override bool Accepts(string text) => TryRead(text, out _);
}

/// <summary>Words or an identifier.</summary>
internal sealed record TextParameter(string Name, string Description) : ApiParameter<string>(Name, Description)
{
    private const int Longest = 120;

    public override JsonObject Schema => new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = Longest };

    public override string Expected => "un texte de 1 à 120 caractères";

    public override bool TryRead(string text, [MaybeNullWhen(false)] out string value)
    {
        value = text.Trim();
        return value.Length is > 0 and <= Longest && !value.Any(char.IsControl);
    }
}

/// <summary>A whole number between two bounds.</summary>
internal sealed record WholeParameter(string Name, string Description, int Least, int Most, int? Usual = null) : ApiParameter<int>(Name, Description)
{
    public override JsonObject Schema
    {
        get
        {
            var schema = new JsonObject { ["type"] = "integer", ["minimum"] = Least, ["maximum"] = Most };
            if (Usual is { } usual)
            {
                schema["default"] = usual;
            }

            return schema;
        }
    }

    public override string Expected => string.Create(CultureInfo.InvariantCulture, $"un nombre entier de {Least} à {Most}");

    public override bool TryRead(string text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= Least && value <= Most;
}

/// <summary>Yes or no.</summary>
internal sealed record FlagParameter(string Name, string Description) : ApiParameter<bool>(Name, Description)
{
    public override JsonObject Schema => new() { ["type"] = "boolean" };

    public override string Expected => "« true » ou « false »";

    public override bool TryRead(string text, out bool value)
    {
        value = text is "true";
        return text is "true" or "false";
    }
}

/// <summary>One of a few words.</summary>
internal sealed record ChoiceParameter(string Name, string Description, params string[] Choices) : ApiParameter<string>(Name, Description)
{
    public override JsonObject Schema => new() { ["type"] = "string", ["enum"] = new JsonArray([.. Choices.Select(c => JsonValue.Create(c))]) };

    public override string Expected => "l’un de ces mots : " + string.Join(", ", Choices);

    public override bool TryRead(string text, [MaybeNullWhen(false)] out string value)
    {
        value = text;
        return Choices.Contains(text, StringComparer.Ordinal);
    }
}
