using System.Text;
using System.Xml;
using System.Xml.Linq;
using Passerelles.Imports.Lheo.Schema;

namespace Passerelles.Imports.Tests.Lheo;

public sealed class LheoValidatorTests
{
    [Fact]
    public void Validate_DocumentsOfTheModel_AreValidForBoth()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var text = new RandomLheo(seed).Document().ToString(SaveOptions.DisableFormatting);
            Assert.Empty(OfficialSchema.Errors(new StringReader(text)));
            Assert.Empty(OwnProblems(text));
        }
    }

    [Fact]
    public void Validate_MutatedDocuments_GetTheVerdictOfThePublishedSchema()
    {
        var (valid, invalid) = (0, 0);
        for (var seed = 0; seed < 1500; seed++)
        {
            var random = new RandomLheo(seed);
            var document = random.Document();
            for (var i = 0; i <= seed % 3; i++)
            {
                random.Mutate(document);
            }

            var text = document.ToString(SaveOptions.DisableFormatting);
            var (official, own) = (OfficialSchema.Errors(new StringReader(text)), OwnProblems(text));
            Assert.True((official.Count == 0) == (own.Count == 0), $"seed {seed}: official [{string.Join(" | ", official.Take(2))}], own [{string.Join(" | ", own.Take(2))}]");
            (valid, invalid) = official.Count == 0 ? (valid + 1, invalid) : (valid, invalid + 1);
        }

        Assert.True(valid > 100 && invalid > 500, $"{valid} valid, {invalid} not");
    }

    private static List<string> OwnProblems(string text)
    {
        var problems = new List<string>();
        using var reader = XmlReader.Create(new StringReader(text));
        var validator = new LheoValidator(LheoSchema.Current, LheoSchema.Namespace23);
        var held = new StringBuilder();
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var isEmpty = reader.IsEmptyElement;
                    held.Clear();
                    Add(validator.Start(reader));
                    if (isEmpty)
                    {
                        Add(validator.End(""));
                    }

                    break;
                case XmlNodeType.EndElement:
                    Add(validator.End(held.ToString()));
                    held.Clear();
                    break;
                case XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA:
                    held.Append(reader.Value);
                    Add(validator.LooseText(reader.Value));
                    break;
            }
        }

        Add(validator.EndDocument());
        return problems;

        void Add(string? problem)
        {
            if (problem is not null)
            {
                problems.Add(problem);
            }
        }
    }
}
