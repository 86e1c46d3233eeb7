namespace Passerelles.Engine.Territories;

/// <summary>Where a person looks: around a place, or the whole of an employment zone, a department, a region, the country.</summary>
public abstract record Zone
{
    private Zone()
    {
    }

    /// <summary>The whole country.</summary>
    public static Zone France { get; } = new Country();

    /// <summary>The place the person named, or null for the country.</summary>
    public virtual Place? Centre => null;

    /// <summary>Whether a place is in the zone. A place whose position is not known is near nothing.</summary>
    public abstract bool Contains(Place place);

    /// <summary>Around a place.</summary>
    /// <param name="Of">The place.</param>
    /// <param name="Kilometres">As the crow flies.</param>
    public sealed record Around(Place Of, int Kilometres) : Zone
    {
        /// <inheritdoc/>
        public override Place Centre => Of;

        /// <inheritdoc/>
        public override bool Contains(Place place) => place.Code == Of.Code || PlaceIndex.Kilometres(Of, place) <= Kilometres;
    }

    /// <summary>The employment zone of a place.</summary>
    /// <param name="Of">The place.</param>
    /// <param name="EmploymentZone">Its employment zone.</param>
    public sealed record Employment(Place Of, EmploymentZone EmploymentZone) : Zone
    {
        /// <inheritdoc/>
        public override Place Centre => Of;

        /// <inheritdoc/>
        public override bool Contains(Place place) => place.EmploymentZone == EmploymentZone.Code;
    }

    /// <summary>The department of a place.</summary>
    /// <param name="Of">The place.</param>
    public sealed record WholeDepartment(Place Of) : Zone
    {
        /// <inheritdoc/>
        public override Place Centre => Of;

        /// <inheritdoc/>
        public override bool Contains(Place place) => place.Department == Of.Department;
    }

    /// <summary>The region of a place; a collectivity, which has none, is its own.</summary>
    /// <param name="Of">The place.</param>
    public sealed record WholeRegion(Place Of) : Zone
    {
        /// <inheritdoc/>
        public override Place Centre => Of;

        /// <inheritdoc/>
        public override bool Contains(Place place) => Of.Region is { } region ? place.Region == region : place.Department == Of.Department;
    }

    private sealed record Country : Zone
    {
        public override bool Contains(Place place) => true;
    }
}
