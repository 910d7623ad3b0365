// A network of the app's own: one subnet that it goes out through, one with the private endpoints.

param name string
param location string
param tags object

@description('Room for two subnets of 64 addresses.')
param addressSpace string

@allowed(['flex', 'premium'])
param plan string

@description('One outgoing address that does not change, for receivers that let in known senders only.')
param fixedAddress bool

resource rules 'Microsoft.Network/networkSecurityGroups@2025-01-01' = {
  name: '${name}-rules'
  location: location
  tags: tags
}

resource address 'Microsoft.Network/publicIPAddresses@2025-01-01' = if (fixedAddress) {
  name: '${name}-address'
  location: location
  tags: tags
  sku: {
    name: 'Standard'
  }
  properties: {
    publicIPAllocationMethod: 'Static'
  }
}

resource gateway 'Microsoft.Network/natGateways@2025-01-01' = if (fixedAddress) {
  name: '${name}-gateway'
  location: location
  tags: tags
  sku: {
    name: 'Standard'
  }
  properties: {
    publicIpAddresses: [
      {
        id: address.id
      }
    ]
  }
}

resource network 'Microsoft.Network/virtualNetworks@2025-01-01' = {
  name: '${name}-network'
  location: location
  tags: tags
  properties: {
    addressSpace: {
      addressPrefixes: [addressSpace]
    }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: cidrSubnet(addressSpace, 26, 0)
          delegations: [
            {
              name: 'app'
              properties: {
                serviceName: plan == 'flex' ? 'Microsoft.App/environments' : 'Microsoft.Web/serverFarms'
              }
            }
          ]
          natGateway: fixedAddress
            ? {
                id: gateway.id
              }
            : null
          networkSecurityGroup: {
            id: rules.id
          }
        }
      }
      {
        name: 'endpoints'
        properties: {
          addressPrefix: cidrSubnet(addressSpace, 26, 1)
          defaultOutboundAccess: false
          networkSecurityGroup: {
            id: rules.id
          }
        }
      }
    ]
  }

  resource app 'subnets' existing = {
    name: 'app'
  }

  resource endpoints 'subnets' existing = {
    name: 'endpoints'
  }
}

output id string = network.id
output appSubnetId string = network::app.id
output endpointSubnetId string = network::endpoints.id
