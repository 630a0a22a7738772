using System.Collections;
using System.Management.Automation;
using CequenceApigw.Cmdlets.Output;

namespace CequenceApigw.Cmdlets;

/// <summary>An object as a row of a CSV file: a copy that has its properties, or a dictionary's pairs, as cells.</summary>
internal static class CsvRow
{
    public static PSObject Of(PSObject source)
    {
        var row = new PSObject();
        foreach (var (name, value) in Columns(source))
            row.Properties.Add(new PSNoteProperty(CsvCell.Defused(name), CsvCell.Of(value)));
        return row;
    }

    private static IEnumerable<(string Name, object? Value)> Columns(PSObject source) => source.BaseObject is IDictionary pairs
        ? pairs.Keys.Cast<object>().Select(key => (key.ToString() ?? "", pairs[key]))
        : source.Properties.Where(property => property.IsGettable).Select(property => (property.Name, ValueOf(property)));

    // A property that can't be read is an empty cell, as Export-Csv has it.
    private static object? ValueOf(PSPropertyInfo property)
    {
        try
        {
            return property.Value is PSObject wrapped ? wrapped.BaseObject : property.Value;
        }
        catch (GetValueException)
        {
            return null;
        }
    }
}
