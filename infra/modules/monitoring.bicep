// Where traces go, and who hears of alarms. Nothing is written to it with a key.

param name string
param location string
param tags object

@description('The identity that the app runs as.')
param principalId string

@description('How many days traces are kept.')
param keptDays int

@description('Who hears of alarms. Give a shared mailbox, not a person.')
param alarmAddresses string[]

var metricsPublisher = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  '3913510d-42f4-4e42-8a64-420c390055eb'
)

var workspaceName = '${name}-logs'

var workspaceProperties = {
  sku: {
    name: 'PerGB2018'
  }
  retentionInDays: keptDays
  features: {
    disableLocalAuth: true
  }
}

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: workspaceName
  location: location
  tags: tags
  properties: workspaceProperties
}

module keptOut 'kept-out-of-logs.bicep' = {
  params: {
    name: name
    location: location
    tags: tags
    workspaceName: workspace.name
    workspaceProperties: workspaceProperties
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${name}-insights'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    // Not before the rule: nothing is written with a key in it, not even at first.
    WorkspaceResourceId: keptOut.outputs.workspaceId
    // Addresses of readers are personal data that nobody needs here.
    DisableIpMasking: false
    DisableLocalAuth: true
  }
}

resource mayWrite 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, principalId, metricsPublisher)
  scope: insights
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: metricsPublisher
  }
}

resource alarms 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-alarms'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: take(name, 12)
    emailReceivers: [
      for address in alarmAddresses: {
        name: address
        emailAddress: address
        useCommonAlertSchema: true
      }
    ]
  }
}

output workspaceId string = keptOut.outputs.workspaceId
output connectionString string = insights.properties.ConnectionString
output actionGroupId string = alarms.id
