using System.IO;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>Completes the module's manifest: the version of all projects, and the changelog's topmost section as release notes.</summary>
public sealed class WriteManifest : Task
{
    [Required]
    public string Source { get; set; }

    [Required]
    public string Version { get; set; }

    [Required]
    public string Changelog { get; set; }

    [Required]
    public string Destination { get; set; }

    public override bool Execute()
    {
        var section = Regex.Match(File.ReadAllText(Changelog), @"^## [^\n]*\n(.*?)(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline);
        if (!section.Success)
            Log.LogError("{0} has no section with changes.", Changelog);
        var manifest = File.ReadAllText(Source);
        manifest = Set(manifest, "ModuleVersion", Version);
        manifest = Set(manifest, "ReleaseNotes", section.Groups[1].Value.Trim());
        if (Log.HasLoggedErrors)
            return false;
        Directory.CreateDirectory(Path.GetDirectoryName(Destination));
        if (!File.Exists(Destination) || File.ReadAllText(Destination) != manifest)
            File.WriteAllText(Destination, manifest);
        return true;
    }

    private string Set(string manifest, string key, string value)
    {
        var entry = new Regex(@"\b" + key + @"(\s*=\s*)''");
        if (!entry.IsMatch(manifest))
            Log.LogError("{0} has no empty {1} to fill in.", Source, key);
        return entry.Replace(manifest, match => key + match.Groups[1].Value + "'" + value.Replace("'", "''") + "'", 1);
    }
}
