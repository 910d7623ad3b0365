// The truth: the rows of all cases, their files, and the nightly backups. The app may use these three and nothing else of the account.

param name string
param location string
param tags object

@description('The identity that the app runs as.')
param principalId string

@description('A group whose members may run backup, restore and verify; empty for none.')
param administrators string

param redundancy string
param isPrivate bool

@description('How many days a deleted file or container can be brought back.')
@minValue(1)
@maxValue(365)
param deletedKeptDays int

@description('How many days a backup can be neither changed nor deleted, by nobody once the policy is locked.')
@minValue(1)
param backupLockedDays int

@description('After how many days a backup is deleted.')
param backupKeptDays int

@description('Leaves the policy of the backups as it is.')
param backupsAreLocked bool

@description('Keeps the account from being deleted until the lock is taken away.')
param protectFromDeletion bool

var tableContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3' // Storage Table Data Contributor
var blobContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe' // Storage Blob Data Contributor
var blobDelegator = 'db58b8e5-c6ad-4a2a-8342-4190687cbf4a' // Storage Blob Delegator

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: redundancy
  }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: isPrivate ? 'Deny' : 'Allow'
    }
  }

  resource tables 'tableServices' = {
    name: 'default'

    resource rows 'tables' = {
      name: 'grants'
    }
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      // A file is never overwritten (its name is its hash), so versions would keep nothing but what was destroyed on purpose.
      isVersioningEnabled: false
      deleteRetentionPolicy: {
        enabled: true
        days: deletedKeptDays
        allowPermanentDelete: false
      }
      containerDeleteRetentionPolicy: {
        enabled: true
        days: deletedKeptDays
      }
    }

    resource files 'containers' = {
      name: 'files'
    }

    resource backups 'containers' = {
      name: 'backups'

      // Unlocked it can be lengthened, shortened or removed; README tells how and when to lock it.
      resource policy 'immutabilityPolicies' = if (!backupsAreLocked) {
        name: 'default'
        properties: {
          immutabilityPeriodSinceCreationInDays: backupLockedDays
          allowProtectedAppendWrites: false
        }
      }
    }
  }

  resource lifecycle 'managementPolicies' = {
    name: 'default'
    properties: {
      policy: {
        rules: [
          {
            name: 'backups'
            enabled: true
            type: 'Lifecycle'
            definition: {
              filters: {
                blobTypes: ['blockBlob']
                prefixMatch: ['${blobs::backups.name}/']
              }
              actions: {
                baseBlob: {
                  tierToCool: {
                    daysAfterCreationGreaterThan: 1
                  }
                  delete: {
                    daysAfterCreationGreaterThan: max(backupKeptDays, backupLockedDays + 1)
                  }
                }
              }
            }
          }
          {
            // Letters and attachments are read for weeks and kept for years.
            name: 'files'
            enabled: true
            type: 'Lifecycle'
            definition: {
              filters: {
                blobTypes: ['blockBlob']
                prefixMatch: ['${blobs::files.name}/']
              }
              actions: {
                baseBlob: {
                  tierToCool: {
                    daysAfterModificationGreaterThan: 180
                  }
                }
              }
            }
          }
        ]
      }
    }
  }
}

resource mayUseRows 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account::tables::rows.id, principalId, tableContributor)
  scope: account::tables::rows
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', tableContributor)
  }
}

resource mayUseFiles 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account::blobs::files.id, principalId, blobContributor)
  scope: account::blobs::files
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobContributor)
  }
}

resource mayUseBackups 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account::blobs::backups.id, principalId, blobContributor)
  scope: account::blobs::backups
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobContributor)
  }
}

// A short-lived link to one file is signed with a key that the account lends to the identity; it opens nothing that the identity may not.
resource mayLendLinks 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, principalId, blobDelegator)
  scope: account
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDelegator)
  }
}

resource administratorsMay 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in [tableContributor, blobContributor]: if (!empty(administrators)) {
    name: guid(account.id, administrators, role)
    scope: account
    properties: {
      principalId: administrators
      principalType: 'Group'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

resource keep 'Microsoft.Authorization/locks@2020-05-01' = if (protectFromDeletion) {
  name: '${name}-keep'
  scope: account
  properties: {
    level: 'CanNotDelete'
    notes: 'Cases, files and backups of Grants.'
  }
}

output id string = account.id
output name string = account.name
output tableEndpoint string = account.properties.primaryEndpoints.table
output blobEndpoint string = account.properties.primaryEndpoints.blob
output rows string = account::tables::rows.name
output files string = account::blobs::files.name
output backups string = account::blobs::backups.name
