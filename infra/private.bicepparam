// An office with rules: storage and vault in a network of their own, one outgoing address, own mail server, sign-in by Entra ID, warm
// instances spread over the region's zones.
using 'main.bicep'

param isPrivate = true
param fixedAddress = true
param warmInstances = 1
param zoneRedundant = true

param address = 'https://tilskudd.statsforvalteren.example'
param mail = 'smtp'
param smtpHost = 'smtp.statsforvalteren.example'
param smtpUser = 'tilskudd'
param mailSecret = readEnvironmentVariable('GRANTS_MAIL_SECRET', '')
param mailFrom = 'tilskudd@statsforvalteren.example'
param mailReplyTo = 'postmottak@statsforvalteren.example'
param alarmAddresses = ['drift@statsforvalteren.example']

// The numbers that Entra ID gives.
param entraClientId = '00000000-0000-0000-0000-000000000000'
param tenants = [
  { id: '00000000-0000-0000-0000-000000000000', domain: 'statsforvalteren.example' }
]
param administrators = '00000000-0000-0000-0000-000000000000'
