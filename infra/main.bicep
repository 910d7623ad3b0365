// Grants on Azure, in one resource group: README.md tells how it is deployed, what it costs and where its limits are.

@description('What all names begin with: lower-case letters and digits.')
@minLength(3)
@maxLength(10)
param name string = 'grants'

param location string = resourceGroup().location
param tags object = {}

@description('flex: Flex Consumption, paid by use. premium: Elastic Premium, always warm at a fixed price.')
@allowed(['flex', 'premium'])
param plan string = 'flex'

@description('How far it scales out. Flex: up to 1000; premium: up to 20 in most regions.')
@minValue(1)
param maximumInstances int = plan == 'flex' ? 40 : 10

@description('Instances that are always warm, of the pages and of the orchestrations each. 0 costs least; the first who comes waits some seconds.')
param warmInstances int = 0

@description('The memory of an instance on Flex Consumption, in MB.')
@allowed([512, 2048, 4096])
param memory int = 2048

@description('Spreads instances over the zones of the region. Premium then has at least three.')
param zoneRedundant bool = false

@description('How storage is copied: LRS in one building, ZRS over the zones of the region, GRS and GZRS to its paired region too.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param redundancy string = 'Standard_ZRS'

@description('The address that people use, https://… without a slash at the end; empty for the one that Azure gives.')
param address string = ''

@description('What mail comes from.')
param mailFrom string

@description('Where answers to mail go: a mailbox that people read. Empty for the address that it comes from.')
param mailReplyTo string = ''

@description('sendgrid, or smtp for an office that does not want its mail to leave its own servers.')
@allowed(['sendgrid', 'smtp'])
param mail string = 'sendgrid'

@description('SendGrid\'s key, or the password of the mail server. Empty leaves what the vault holds.')
@secure()
param mailSecret string = ''

@description('The verification key of SendGrid\'s signed event webhook. It is public.')
param sendGridEventsKey string = ''

@description('Where SendGrid keeps what it sends; eu asks for an account that has it.')
@allowed(['global', 'eu'])
param sendGridRegion string = 'global'

@description('The mail server, when mail goes by SMTP.')
param smtpHost string = ''
param smtpPort int = 587

@allowed(['startTls', 'implicitTls'])
param smtpSecurity string = 'startTls'

@description('Empty for a server that asks no name; its password is then not asked for either.')
param smtpUser string = ''

@description('The Entra ID application by which staff sign in; empty for mailed links only.')
param entraClientId string = ''

@description('The tenants whose people may sign in by it, at most ten, each with the domain of the addresses that it answers for. One tenant may have several.')
param tenants { id: string, domain: string }[] = []

@description('The client of another OpenID Connect provider by which municipalities sign in; empty for none. README tells why Ansattporten itself is not one.')
param openIdClientId string = ''

@description('What the provider is called in addresses and settings: letters.')
param openIdName string = 'ansattporten'

@description('The secret of the client. Empty leaves what the vault holds.')
@secure()
param openIdSecret string = ''

@description('Where the provider describes itself: https://…/.well-known/openid-configuration')
param openIdConfiguration string = ''

@description('What is asked of the provider. It has to tell an e-mail address that it has verified.')
param openIdScopes string[] = ['openid', 'profile', 'email']

@description('Who hears of alarms. Give shared mailboxes, not people.')
param alarmAddresses string[]

@description('So many requests in five minutes are a busy day.')
param busyRequests int = 15000

@description('How many days traces are kept.')
@minValue(30)
@maxValue(730)
param tracesKeptDays int = 90

@description('How many days a deleted file can be brought back. A document that was destroyed is gone from Azure only then.')
param deletedKeptDays int = 14

@description('How many days a backup can be neither changed nor deleted.')
param backupLockedDays int = 30

@description('After how many days a backup is deleted; later than it is locked.')
param backupKeptDays int = 35

@description('Say so once the policy of the backups is locked: it can only be lengthened then, and not from here.')
param backupsAreLocked bool = false

@description('Keeps the account of cases and files from being deleted until the lock is taken away.')
param protectFromDeletion bool = true

@description('A group in Entra ID whose members may run backup, restore and verify from their own machine; they can read all cases. Empty for none.')
param administrators string = ''

@description('Storage and vault are reached from the app\'s network only; the pages stay public.')
param isPrivate bool = false

@description('The network\'s addresses, when it is made here.')
param addressSpace string = '10.40.0.0/24'

@description('Subnets of a network that the office has: one delegated to Microsoft.App/environments (flex) or Microsoft.Web/serverFarms (premium), and one for endpoints. Empty: they are made here.')
param appSubnetId string = ''
param endpointSubnetId string = ''

@description('Whether the private names are made here. An office whose hub makes them says no.')
param privateNames bool = true

@description('One outgoing address that does not change, in a network that is made here.')
param fixedAddress bool = false

// A storage account has at most 24 lower-case letters and digits, a vault 24 with hyphens; uniqueString has 13.
var plain = toLower(replace(name, '-', ''))
var unique = uniqueString(resourceGroup().id)
var appName = '${plain}-${unique}'
var own = isPrivate && empty(appSubnetId)

var tenantIds = union(map(tenants, one => one.id), [])
var signInProviders = concat(
  empty(entraClientId) ? [] : map(tenants, one => 'aad:${one.id}@${one.domain}'),
  empty(openIdClientId) ? [] : [openIdName]
)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${plain}-app'
  location: location
  tags: tags
}

module monitoring 'modules/monitoring.bicep' = {
  params: {
    name: plain
    location: location
    tags: tags
    principalId: identity.properties.principalId
    keptDays: tracesKeptDays
    alarmAddresses: alarmAddresses
  }
}

module hostStorage 'modules/host-storage.bicep' = {
  params: {
    name: '${plain}h${unique}'
    location: location
    tags: tags
    principalId: identity.properties.principalId
    redundancy: redundancy
    isPrivate: isPrivate
  }
}

module dataStorage 'modules/data-storage.bicep' = {
  params: {
    name: '${plain}d${unique}'
    location: location
    tags: tags
    principalId: identity.properties.principalId
    administrators: administrators
    redundancy: redundancy
    isPrivate: isPrivate
    deletedKeptDays: deletedKeptDays
    backupLockedDays: backupLockedDays
    backupKeptDays: backupKeptDays
    backupsAreLocked: backupsAreLocked
    protectFromDeletion: protectFromDeletion
  }
}

module vault 'modules/vault.bicep' = {
  params: {
    name: appName
    location: location
    tags: tags
    principalId: identity.properties.principalId
    workspaceId: monitoring.outputs.workspaceId
    isPrivate: isPrivate
    mailSecret: mailSecret
    openIdSecret: openIdSecret
  }
}

module network 'modules/network.bicep' = if (own) {
  params: {
    name: plain
    location: location
    tags: tags
    addressSpace: addressSpace
    plan: plan
    fixedAddress: fixedAddress
  }
}

module names 'modules/private-names.bicep' = if (isPrivate && privateNames) {
  params: {
    tags: tags
    networkId: own ? network!.outputs.id : substring(appSubnetId, 0, indexOf(appSubnetId, '/subnets/'))
  }
}

module endpoints 'modules/private-endpoint.bicep' = [
  for one in [
    { service: 'data', part: 'blob' }
    { service: 'data', part: 'table' }
    { service: 'host', part: 'blob' }
    { service: 'host', part: 'queue' }
    { service: 'host', part: 'table' }
    { service: 'vault', part: 'vault' }
  ]: if (isPrivate) {
    params: {
      name: '${plain}-${one.service}-${one.part}'
      location: location
      tags: tags
      subnetId: own ? network!.outputs.endpointSubnetId : endpointSubnetId
      serviceId: one.service == 'vault'
        ? vault.outputs.id
        : one.service == 'host' ? hostStorage.outputs.id : dataStorage.outputs.id
      part: one.part
      zoneId: !privateNames
        ? ''
        : one.part == 'blob'
            ? names!.outputs.blob
            : one.part == 'queue'
                ? names!.outputs.queue
                : one.part == 'table' ? names!.outputs.table : names!.outputs.vault
    }
  }
]

module app 'modules/app.bicep' = {
  params: {
    name: appName
    location: location
    tags: tags
    plan: plan
    identityId: identity.id
    identityClientId: identity.properties.clientId
    hostStorage: hostStorage.outputs.name
    packages: hostStorage.outputs.packages
    insights: monitoring.outputs.connectionString
    maximumInstances: maximumInstances
    warmInstances: warmInstances
    memory: memory
    zoneRedundant: zoneRedundant
    subnetId: own ? network!.outputs.appSubnetId : isPrivate ? appSubnetId : ''
    address: address
    settings: union(
      {
        GRANTS_STORAGE: dataStorage.outputs.name
        GRANTS_MAIL: mail
        GRANTS_MAIL_FROM: mailFrom
      },
      empty(mailReplyTo) ? {} : { GRANTS_MAIL_REPLY_TO: mailReplyTo },
      mail == 'sendgrid'
        ? {
            GRANTS_SENDGRID_KEY: vault.outputs.mailReference
            GRANTS_SENDGRID_EVENTS_KEY: sendGridEventsKey
            GRANTS_SENDGRID_REGION: sendGridRegion
          }
        : {
            GRANTS_SMTP_HOST: smtpHost
            GRANTS_SMTP_PORT: string(smtpPort)
            GRANTS_SMTP_SECURITY: smtpSecurity
          },
      mail == 'smtp' && !empty(smtpUser)
        ? {
            GRANTS_SMTP_USER: smtpUser
            GRANTS_SMTP_PASSWORD: vault.outputs.mailReference
          }
        : {},
      empty(signInProviders) ? {} : { GRANTS_SIGN_IN_PROVIDERS: join(signInProviders, ',') },
      empty(entraClientId)
        ? {}
        : {
            // The platform signs in with the app's identity instead of a secret, and lets in nobody of another tenant.
            OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID: identity.properties.clientId
            WEBSITE_AUTH_AAD_ALLOWED_TENANTS: join(tenantIds, ',')
          },
      empty(openIdClientId) ? {} : { OPENID_CLIENT_SECRET: vault.outputs.openIdReference }
    )
  }
  dependsOn: [endpoints]
}

module signIn 'modules/sign-in.bicep' = {
  params: {
    app: app.outputs.name
    entraClientId: entraClientId
    tenants: tenantIds
    openIdClientId: openIdClientId
    openIdName: openIdName
    openIdConfiguration: openIdConfiguration
    openIdScopes: openIdScopes
  }
}

module alarms 'modules/alarms.bicep' = {
  params: {
    name: plain
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    actionGroupId: monitoring.outputs.actionGroupId
    busyRequests: busyRequests
    accounts: [
      { part: 'data', id: dataStorage.outputs.id }
      { part: 'host', id: hostStorage.outputs.id }
    ]
  }
}

output app string = app.outputs.name
output address string = app.outputs.address
output identityPrincipalId string = identity.properties.principalId
output dataAccount string = dataStorage.outputs.name
output hostAccount string = hostStorage.outputs.name
