// The addresses of mailed links are keys: who has one answers for a municipality. The platform writes each request's address to the logs,
// so those are cut out on their way in. The workspace is named a second time because it and its rule refer to each other: the rule needs
// the workspace, and then the workspace is told of the rule.

param name string
param location string
param tags object
param workspaceName string

@description('As the workspace has it.')
param workspaceProperties object

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' existing = {
  name: workspaceName
}

resource rule 'Microsoft.Insights/dataCollectionRules@2023-03-11' = {
  name: '${name}-kept-out'
  location: location
  tags: tags
  kind: 'WorkspaceTransforms'
  properties: {
    dataSources: {}
    destinations: {
      logAnalytics: [
        {
          name: 'workspace'
          workspaceResourceId: workspace.id
        }
      ]
    }
    dataFlows: [
      {
        streams: ['Microsoft-Table-AppRequests']
        destinations: ['workspace']
        transformKql: '''source
| extend HoldsKey = Url contains "/bekreft/" or Url contains "/confirmations/" or Url contains "/oppgave/" or Url contains "/ressursperson/" or Url contains "/sign-in/"
| extend Url = iff(HoldsKey, "", Url)
| extend Properties = iff(HoldsKey, parse_json('{}'), Properties)
| project-away HoldsKey'''
      }
    ]
  }
}

resource told 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: workspaceName
  location: location
  tags: tags
  properties: union(workspaceProperties, { defaultDataCollectionRuleResourceId: rule.id })
}

output workspaceId string = told.id
