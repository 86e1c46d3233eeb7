using Passerelles.Engine.Training;

namespace Passerelles.Imports.Lheo;

/// <summary>Reads a catalogue course by course, whatever its form.</summary>
internal interface ICourseReader : IDisposable
{
    /// <summary>Actions met so far.</summary>
    int ActionsRead { get; }

    /// <summary>Actions left out so far.</summary>
    int ActionsRejected { get; }

    /// <summary>When the catalogue says it was made, or null.</summary>
    DateOnly? MadeOn { get; }

    /// <summary>The next course; null at the end, or when an error has been reported.</summary>
    TrainingCourse? Read();
}
