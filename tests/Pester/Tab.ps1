# What Tab offers at the end of a line.

function Get-Completion([string] $Line) {
    (TabExpansion2 $Line $Line.Length).CompletionMatches
}

# As a user does on a slow machine: presses Tab until it is there. One press waits two seconds at most.
function Wait-Completion([string] $Line, [string] $Expected) {
    foreach ($press in 1..30) {
        $offered = Get-Completion $Line
        if ($offered.CompletionText -like $Expected) { break }
        Start-Sleep -Milliseconds 200
    }
    $offered
}
