// The function app on .NET 10, isolated, on Linux: Flex Consumption, or Elastic Premium for those who want it warm at a fixed price.

param name string
param location string
param tags object

@allowed(['flex', 'premium'])
param plan string

@description('The identity that the app runs as, and that reaches everything else.')
param identityId string
param identityClientId string

@description('The account of the host and the orchestrations, and its container of packages.')
param hostStorage string
param packages string

param insights string

@description('The address that people use; empty for the one that the platform gives.')
param address string

@description('What the app is told beside what the platform needs.')
param settings object

@description('How far it scales out.')
param maximumInstances int

@description('Instances that are always warm, of the pages and of the orchestrations each. Premium has at least one.')
param warmInstances int

@description('The memory of an instance on Flex Consumption, in MB.')
@allowed([512, 2048, 4096])
param memory int

param zoneRedundant bool

@description('The subnet that it goes out through; empty for none.')
param subnetId string

var isFlex = plan == 'flex'

var platform = {
  // Its own page, in place of the platform's.
  AzureWebJobsDisableHomepage: 'true'
  AzureWebJobsStorage__accountName: hostStorage
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: insights
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
  // Which of its identities the program means.
  AZURE_CLIENT_ID: identityClientId
}

// Flex Consumption has its own place for these and refuses them as settings.
var premium = {
  FUNCTIONS_EXTENSION_VERSION: '~4'
  FUNCTIONS_WORKER_RUNTIME: 'dotnet-isolated'
  // A package by address: a share of files for the content would need the account's key.
  WEBSITE_RUN_FROM_PACKAGE: '${packages}/grants.zip'
  WEBSITE_RUN_FROM_PACKAGE_BLOB_MI_RESOURCE_ID: identityId
}

var used = empty(address) ? 'https://${app.properties.defaultHostName}' : address

resource serverFarm 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: '${name}-plan'
  location: location
  tags: tags
  kind: isFlex ? 'functionapp' : 'elastic'
  sku: isFlex
    ? {
        name: 'FC1'
        tier: 'FlexConsumption'
      }
    : {
        name: 'EP1'
        tier: 'ElasticPremium'
        capacity: zoneRedundant ? 3 : 1
      }
  properties: {
    reserved: true
    zoneRedundant: zoneRedundant
    maximumElasticWorkerCount: isFlex ? null : maximumInstances
  }
}

resource app 'Microsoft.Web/sites@2024-11-01' = {
  name: name
  location: location
  tags: tags
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: serverFarm.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: isFlex
      ? {
          minTlsVersion: '1.2'
          scmMinTlsVersion: '1.2'
        }
      : {
          linuxFxVersion: 'DOTNET-ISOLATED|10.0'
          minTlsVersion: '1.2'
          scmMinTlsVersion: '1.2'
          ftpsState: 'Disabled'
          http20Enabled: true
          minimumElasticInstanceCount: max(1, warmInstances)
          functionAppScaleLimit: maximumInstances
          // The platform cannot look into queues behind private endpoints; the host then tells it.
          functionsRuntimeScaleMonitoringEnabled: !empty(subnetId)
          vnetRouteAllEnabled: !empty(subnetId)
        }
    functionAppConfig: isFlex
      ? {
          deployment: {
            storage: {
              type: 'blobContainer'
              value: packages
              authentication: {
                type: 'UserAssignedIdentity'
                userAssignedIdentityResourceId: identityId
              }
            }
          }
          runtime: {
            name: 'dotnet-isolated'
            version: '10.0'
          }
          scaleAndConcurrency: {
            maximumInstanceCount: maximumInstances
            instanceMemoryMB: memory
            alwaysReady: warmInstances == 0
              ? []
              : [
                  {
                    name: 'http'
                    instanceCount: warmInstances
                  }
                  {
                    name: 'durable'
                    instanceCount: warmInstances
                  }
                ]
          }
        }
      : null
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: union(platform, isFlex ? {} : premium, settings, {
      GRANTS_BASE_ADDRESS: used
    })
  }

  // Publishing goes by Entra ID, never by the app's own password.
  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: {
      allow: false
    }
  }

  resource publishing 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: {
      allow: false
    }
  }
}

output name string = app.name
output address string = used
