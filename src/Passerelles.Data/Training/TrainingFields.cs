using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Passerelles.Data.Schema;
using Passerelles.Engine.Training;

namespace Passerelles.Data.Training;

/// <summary>Reads the columns of <see cref="TrainingTables"/> one after the other.</summary>
internal sealed class TrainingFields(DbDataReader reader, int first) : RowFields(reader, first)
{
    /// <summary>A course without its actions, after its id; the row of its provider comes next.</summary>
    public TrainingCourse Course(TrainingProvider provider)
    {
        Int();
        return new TrainingCourse
        {
            Number = Text()!,
            Title = Text()!,
            Objective = Text(),
            IsCertifying = Flag(),
            EntryLevel = Int(),
            ExitLevel = OptionalInt(),
            PathKind = OptionalInt(),
            Url = Text(),
            Codes = [.. Words().Select(w => TrainingCode.TryParse(w, out var code) ? code : throw new FormatException($"'{w}' is not a training code."))],
            Provider = provider,
            Actions = [],
        };
    }

    /// <summary>A provider, after its id.</summary>
    public TrainingProvider Provider()
    {
        var provider = new TrainingProvider { Name = Text()!, LegalName = Text(), Siret = Text(), ActivityNumber = Text(), Url = Text() };
        return provider with { Place = Place(withName: false) };
    }

    /// <summary>An action, after its id and that of its course.</summary>
    public TrainingAction Action(ImmutableArray<TrainingSession> sessions) => new()
    {
        Number = Text()!,
        Place = Place(withName: true),
        Trainer = Text(),
        Mode = (TrainingMode?)OptionalInt(),
        IsEntryLevelRequired = Flag(),
        Hours = new TrainingHours(OptionalInt(), OptionalInt(), OptionalInt()),
        DurationText = Text(),
        Funding = new TrainingFunding
        {
            IsAgreed = Flag(),
            MayBeBorne = Flag(),
            Funders = [.. Words().Select(w => int.Parse(w, CultureInfo.InvariantCulture))],
            Price = Amount(),
            HourlyPrice = Amount(),
            Remaining = Text(),
        },
        Accessibility = Text(),
        HasPermanentEntries = Flag(),
        Publics = [.. Words()],
        Url = Text(),
        Sessions = sessions,
    };

    /// <summary>A session, after the id of its action.</summary>
    public TrainingSession Session()
    {
        Int();
        return new TrainingSession
        {
            Number = Text(),
            Start = new TrainingDate(Int()),
            End = new TrainingDate(Int()),
            EnrolmentStart = new TrainingDate(Int()),
            EnrolmentEnd = new TrainingDate(Int()),
            State = (RecruitmentState?)OptionalInt(),
            PlacesLeft = OptionalInt(),
            Url = Text(),
        };
    }

    private TrainingPlace? Place(bool withName)
    {
        var hasPlace = Bool();
        var place = new TrainingPlace
        {
            Name = withName ? Text() : null,
            Street = Text(),
            Postcode = Text(),
            City = Text(),
            Commune = Text(),
            Department = Text(),
            Position = Position(),
            IsCommunePosition = Bool(),
        };
        return hasPlace ? place : null;
    }

    private string[] Words() => Text()!.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private decimal? Amount() => OptionalInt() is { } cents ? cents / 100m : null;
}
