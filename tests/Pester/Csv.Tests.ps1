# Export-CqApiGwCsv on objects as people export them; needs no AWS.

BeforeAll {
    Import-Module "$PSScriptRoot/../../artifacts/module/CequenceApigw" -Force
}

Describe 'A CSV file' {
    BeforeEach {
        $file = Join-Path $TestDrive "$(New-Guid).csv"
    }

    It 'has no cell that is a formula, and numbers stay numbers' {
        [pscustomobject]@{ Name = '=1+1'; Size = -5; Share = -0.5; Plain = 'a=b'; '@Column' = "`tx"; None = $null } | Export-CqApiGwCsv $file

        Get-Content $file | Should -Be '"Name","Size","Share","Plain","''@Column","None"', "`"'=1+1`",`"-5`",`"$(-0.5)`",`"a=b`",`"'`tx`","
    }

    It 'is what Export-Csv writes of rows that are harmless' {
        $rows = [pscustomobject]@{ Name = 'a "quoted", and more'; At = [datetime]'2026-01-02'; Is = $true }, [pscustomobject]@{ Name = "two`nlines"; At = $null }
        $rows | Export-Csv "$file.0"
        $rows | Export-CqApiGwCsv $file

        Get-Content $file -Raw | Should -Be (Get-Content "$file.0" -Raw)
    }

    It 'takes what clients sent, and the objects stay as they are' {
        $log = @'
(id1) HTTP Method: POST, Resource Path: /pets
(id1) Method request headers: {Host=api.example.test}
(id1) Method request body before transformations: =HYPERLINK("https://evil.example.test","Prize")
(id1) Method completed with status: 200
'@ -split "`n" | ForEach-Object { "2019-02-26T15:29:30.161Z $_" }
        $transaction = $log | ConvertFrom-CqApiGwLog
        $transaction | Export-CqApiGwCsv $file

        $row = Import-Csv $file
        $row.RequestBody | Should -Be "'=HYPERLINK(`"https://evil.example.test`",`"Prize`")"
        $row.RequestHeaders | Should -Be 'Host: api.example.test'
        $transaction.RequestBody | Should -BeLike '=HYPERLINK*'
        Get-Content $file -TotalCount 1 | Should -Be ($transaction | ConvertTo-Csv)[0]
    }

    It 'takes hashtables, and properties that can''t be read' {
        [ordered]@{ '=a' = '=1'; b = -1 } | Export-CqApiGwCsv $file
        Get-Content $file | Should -Be '"''=a","b"', '"''=1","-1"'
        [pscustomobject]@{ Name = 'a' } | Add-Member ScriptProperty Broken { throw 'no' } -PassThru | Export-CqApiGwCsv $file
        Get-Content $file | Should -Be '"Name","Broken"', '"a",'
    }

    It 'grows, or stays as it is' {
        [pscustomobject]@{ Name = 'a' } | Export-CqApiGwCsv $file
        [pscustomobject]@{ Name = '+b' } | Export-CqApiGwCsv -LiteralPath $file -Append
        (Import-Csv $file).Name | Should -Be 'a', "'+b"
        { [pscustomobject]@{ Other = 'c' } | Export-CqApiGwCsv $file -Append -ErrorAction Stop } | Should -Throw -ErrorId 'CannotAppendCsvWithMismatchedPropertyNames,*'
        [pscustomobject]@{ Name = 'c'; Other = 'c' } | Export-CqApiGwCsv $file -Append -Force
        { [pscustomobject]@{ Name = 'd' } | Export-CqApiGwCsv $file -NoClobber } | Should -Throw -ErrorId 'NoClobber,*'
        { [pscustomobject]@{ Name = 'd' } | Export-CqApiGwCsv "$TestDrive/none/a.csv" } | Should -Throw -ErrorId 'FileOpenFailure,*'
        [pscustomobject]@{ Name = 'e' } | Export-CqApiGwCsv $file -WhatIf
        (Import-Csv $file).Name | Should -Be 'a', "'+b", 'c'
    }

    It 'has the separator and the encoding asked for' {
        [pscustomobject]@{ Name = 'ü'; Size = 1 } | Export-CqApiGwCsv $file -Delimiter ';' -Encoding utf8BOM
        Get-Content $file | Should -Be '"Name";"Size"', '"ü";"1"'
        (Get-Content $file -AsByteStream -TotalCount 3) | Should -Be 0xEF, 0xBB, 0xBF
        { [pscustomobject]@{ Name = 'a' } | Export-CqApiGwCsv $file -Delimiter ';' -UseCulture } | Should -Throw -ErrorId 'AmbiguousParameterSet,*'
    }

    It 'is closed when the pipeline breaks' {
        { 1, 2 | ForEach-Object { if ($_ -eq 2) { throw 'broken' } [pscustomobject]@{ Name = "=$_" } } | Export-CqApiGwCsv $file } | Should -Throw 'broken'
        (Import-Csv $file).Name | Should -Be "'=1"
    }
}
