@{
    RootModule           = 'CequenceApigw.Cmdlets.dll'
    # The build fills this in, and the release notes: module/Packaging/WriteManifest.cs.
    ModuleVersion        = ''
    GUID                 = '5b0c6f5e-6a3d-4d0f-9a57-2f8c1d7e4b93'
    Author               = 'Cequence Security'
    CompanyName          = 'Cequence Security'
    Copyright            = '(c) Cequence Security. All rights reserved.'
    Description          = 'Rolls the Cequence integration for Amazon API Gateway out over an AWS organization: finds REST and HTTP APIs, switches their logging on, forwards every transaction to Cequence UAP, and puts every changed setting back.'
    PowerShellVersion    = '7.4'
    CompatiblePSEditions = @('Core')
    FormatsToProcess     = @('CequenceApigw.Format.ps1xml')
    CmdletsToExport      = @(
        'ConvertFrom-CqApiGwLog'
        'Enable-CqApiGwIntegration'
        'Disable-CqApiGwIntegration'
        'Export-CqApiGwCsv'
        'Get-CqApiGwApi'
        'Get-CqApiGwIntegration'
        'Get-CqApiGwRollout'
        'Get-CqApiGwStatistics'
        'Import-CqApiGwEnvironment'
        'Test-CqApiGwIntegration'
        'Update-CqApiGwCredential'
        'Wait-CqApiGwRollout'
    )
    FunctionsToExport    = @()
    VariablesToExport    = @()
    AliasesToExport      = @()
    PrivateData          = @{
        PSData = @{
            Tags         = @('AWS', 'APIGateway', 'CloudWatchLogs', 'StackSets', 'Organizations', 'Security', 'Cequence', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            ProjectUri   = 'https://www.cequence.ai/'
            ReleaseNotes = ''
        }
    }
}
