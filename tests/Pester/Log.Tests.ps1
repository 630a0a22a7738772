# ConvertFrom-CqApiGwLog on logs as people have them; needs no AWS.

BeforeAll {
    Import-Module "$PSScriptRoot/../../artifacts/module/CequenceApigw" -Force
    $samples = "$PSScriptRoot/../Transactions.Tests/samples"
    $group = 'API-Gateway-Execution-Logs_uwe3g5jm54/Prod'
    $events = 'id1', 'id2' | ForEach-Object {
        @{ message = "($_) HTTP Method: GET, Resource Path: /pets"; timestamp = 1551194970000; logStreamName = 's'; eventId = '1' }
        @{ message = "($_) Method completed with status: 200"; timestamp = 1551194970001; logStreamName = 's'; eventId = '2' }
    }
    $page = @{ events = $events; searchedLogStreams = @() } | ConvertTo-Json -Depth 3
}

Describe 'Logs' {
    It 'come from files by wildcards, and what is no transaction is a warning' {
        $transactions = ConvertFrom-CqApiGwLog "$samples/01*.jsonl", "$samples/02*.jsonl" -WarningVariable warnings -WarningAction SilentlyContinue

        $transactions | Should -HaveCount 1
        $warnings | Where-Object { $_ -like '*can''t become a transaction: Throttled*' } | Should -HaveCount 1
    }

    It 'come from file objects' {
        Get-Item "$samples/01*.jsonl" | ConvertFrom-CqApiGwLog | Should -HaveCount 1
    }

    It 'come from the output of a program' {
        $page -split "`n" | ConvertFrom-CqApiGwLog -LogGroupName $group | ForEach-Object InstanceId | Should -Be 'uwe3g5jm54/Prod', 'uwe3g5jm54/Prod'
    }

    It 'come from objects: pages, and single events' {
        ($page | ConvertFrom-Json | ConvertFrom-CqApiGwLog).TransactionId | Should -Be 'id1', 'id2'
        (($page | ConvertFrom-Json).events | ConvertFrom-CqApiGwLog).TransactionId | Should -Be 'id1', 'id2'
        ($page | ConvertFrom-Json -AsHashtable).events.ForEach({ [pscustomobject]$_ }) | ConvertFrom-CqApiGwLog | Should -HaveCount 2
    }

    It 'become the very JSON that is sent' {
        $json = $page | ConvertFrom-CqApiGwLog -AsJson -AccountId 222222222222 -Region us-east-1
        $json | Should -HaveCount 2
        ($json[0] | ConvertFrom-Json).'txn-meta-data'.source_info.pool_id | Should -Be '222222222222:us-east-1'
    }

    It 'can be exported as CSV' {
        ($page | ConvertFrom-CqApiGwLog | ConvertTo-Csv) -join '' | Should -Not -Match 'System\.|Cequence'
    }

    It 'keep what a client sent, and don''t command the terminal with it' {
        $header = @{ message = "(id1) Method request headers: {Host=a`e[2J}"; timestamp = 1551194970000; logStreamName = 's'; eventId = '3' }
        $transaction = $header, $events | ForEach-Object { $_ } | ForEach-Object { [pscustomobject] $_ } | ConvertFrom-CqApiGwLog | Select-Object -First 1
        $transaction.Host | Should -Be "a`e[2J"
        $transaction | Format-Table | Out-String -Width 200 | Should -Match '\uFFFD\[2J'
        ConvertFrom-CqApiGwLog -LiteralPath "$TestDrive/a`e[2J" -ErrorAction SilentlyContinue -ErrorVariable failure
        $failure[0].ErrorDetails.Message | Should -Match '␛\[2J'
        $failure[0].ErrorDetails.Message | Should -Not -Match "`e"
    }

    It 'are told if they can''t be read' {
        { ConvertFrom-CqApiGwLog -LiteralPath "$samples/none" -ErrorAction Stop } | Should -Throw -ErrorId 'LogNotReadable,*'
    }
}
