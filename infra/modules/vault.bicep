// The secrets that others gave us: the mail's, and the sign-in provider's. There are no others, since everything in Azure is reached by identity.

param name string
param location string
param tags object

@description('The identity that the app runs as.')
param principalId string

param workspaceId string
param isPrivate bool

@description('The key or password that mail is sent with. Empty leaves what is there.')
@secure()
param mailSecret string

@description('The secret of the client at the sign-in provider. Empty leaves what is there.')
@secure()
param openIdSecret string

var secretsUser = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  '4633458b-17de-408a-b874-0445c86b69e6'
)

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    // It cannot be undone: who deletes the vault waits so many days for its name, or recovers it.
    enablePurgeProtection: true
    softDeleteRetentionInDays: 90
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: isPrivate ? 'Deny' : 'Allow'
    }
  }

  resource mail 'secrets' = if (!empty(mailSecret)) {
    name: 'mail'
    properties: {
      value: mailSecret
    }
  }

  resource openId 'secrets' = if (!empty(openIdSecret)) {
    name: 'openid'
    properties: {
      value: openIdSecret
    }
  }
}

resource mayRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, principalId, secretsUser)
  scope: vault
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: secretsUser
  }
}

resource whoRead 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: vault
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'AuditEvent'
        enabled: true
      }
    ]
  }
}

output id string = vault.id
output mailReference string = '@Microsoft.KeyVault(SecretUri=${vault.properties.vaultUri}secrets/mail)'
output openIdReference string = '@Microsoft.KeyVault(SecretUri=${vault.properties.vaultUri}secrets/openid)'
