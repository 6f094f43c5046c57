// Dialgate in Azure Container Apps, in a subscription of a workforce tenant. README.md beside this file
// says what to do before and after. azuredeploy.json says the same for the portal; a test compares them.

@description('Name of the app, of its identity and of what stands around it.')
param name string = 'dialgate'

param location string = resourceGroup().location

@description('The image that you built from the Dockerfile, with its tag.')
param image string

@description('The registry that holds the image, if it is private: the identity must have the role AcrPull on it.')
param registryServer string = ''

@description('The id of the external tenant.')
param entraTenantId string

@description('The client id of the application in it.')
param entraClientId string

@description('The address in the browser, if it is not the one that Azure gives.')
param publicUrl string = ''

@minValue(1)
param minReplicas int = 1

@minValue(1)
param maxReplicas int = 3

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

resource logs 'Microsoft.OperationalInsights/workspaces@2022-10-01' = {
  name: name
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 90
  }
}

resource containerEnvironment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: name
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
  }
}

var url = empty(publicUrl) ? 'https://${name}.${containerEnvironment.properties.defaultDomain}' : publicUrl

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    environmentId: containerEnvironment.id
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        allowInsecure: false
        targetPort: 3000
        transport: 'auto'
      }
      registries: empty(registryServer) ? [] : [{ server: registryServer, identity: identity.id }]
    }
    template: {
      // DRAIN_SECONDS, and a minute for the saves that an instance has begun.
      terminationGracePeriodSeconds: 75
      containers: [
        {
          name: 'dialgate'
          image: image
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: [
            { name: 'GRAPH_CREDENTIAL', value: 'application' }
            { name: 'ENTRA_TENANT_ID', value: entraTenantId }
            { name: 'ENTRA_CLIENT_ID', value: entraClientId }
            { name: 'ENTRA_MANAGED_IDENTITY_CLIENT_ID', value: identity.properties.clientId }
            { name: 'PUBLIC_URL', value: url }
            // Longer than the readiness probe takes to notice.
            { name: 'DRAIN_SECONDS', value: '15' }
          ]
          probes: [
            {
              type: 'Liveness'
              httpGet: { path: '/api/health', port: 3000 }
              periodSeconds: 10
              timeoutSeconds: 5
              failureThreshold: 3
            }
            {
              type: 'Readiness'
              httpGet: { path: '/api/ready', port: 3000 }
              periodSeconds: 5
              timeoutSeconds: 5
              failureThreshold: 2
            }
          ]
        }
      ]
      scale: {
        minReplicas: minReplicas
        maxReplicas: maxReplicas
      }
    }
  }
}

@description('Where people reach Dialgate.')
output url string = url

@description('The redirect URI to register, as single-page application.')
output redirectUri string = '${url}/redirect'

@description('The subject of the federated credential.')
output identityPrincipalId string = identity.properties.principalId

@description('The tenant whose identity it is: the issuer of the federated credential.')
output hostTenantId string = tenant().tenantId
