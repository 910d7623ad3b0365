// The platform's sign-in. It lets everybody through, since the program has public pages and mailed links, and says who is signed in by a
// header that it takes away from requests that bring their own.

param app string

@description('The Entra ID application of the office; empty for none.')
param entraClientId string

@description('The tenants whose people may sign in, at most ten.')
@maxLength(10)
param tenants string[]

@description('The client of another OpenID Connect provider; empty for none.')
param openIdClientId string

param openIdName string

@description('Where the provider describes itself.')
param openIdConfiguration string

param openIdScopes string[]

resource site 'Microsoft.Web/sites@2024-11-01' existing = {
  name: app

  resource signIn 'config' = {
    name: 'authsettingsV2'
    properties: {
      platform: {
        enabled: true
        runtimeVersion: '~1'
      }
      globalValidation: {
        requireAuthentication: false
        unauthenticatedClientAction: 'AllowAnonymous'
      }
      httpSettings: {
        requireHttps: true
        forwardProxy: {
          convention: 'NoProxy'
        }
        routes: {
          apiPrefix: '/.auth'
        }
      }
      identityProviders: {
        azureActiveDirectory: empty(entraClientId)
          ? {
              enabled: false
            }
          : {
              enabled: true
              registration: {
                clientId: entraClientId
                // No secret: the app's identity vouches for it, by the federated credential that README makes.
                clientSecretSettingName: 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'
                openIdIssuer: '${environment().authentication.loginEndpoint}${length(tenants) == 1 ? tenants[0] : 'common'}/v2.0'
              }
              login: {
                loginParameters: ['scope=openid profile email']
              }
              validation: {
                allowedAudiences: [entraClientId]
              }
            }
        customOpenIdConnectProviders: empty(openIdClientId)
          ? {}
          : {
              '${openIdName}': {
                enabled: true
                registration: {
                  clientId: openIdClientId
                  clientCredential: {
                    method: 'ClientSecretPost'
                    clientSecretSettingName: 'OPENID_CLIENT_SECRET'
                  }
                  openIdConnectConfiguration: {
                    wellKnownOpenIdConfiguration: openIdConfiguration
                  }
                }
                login: {
                  nameClaimType: 'sub'
                  scopes: openIdScopes
                }
              }
            }
      }
      login: {
        // The program asks nothing on the person's behalf, so no token is kept.
        tokenStore: {
          enabled: false
        }
        cookieExpiration: {
          convention: 'FixedTime'
          timeToExpiration: '08:00:00'
        }
        nonce: {
          validateNonce: true
          nonceExpirationInterval: '00:05:00'
        }
        preserveUrlFragmentsForLogins: false
      }
    }
  }
}
