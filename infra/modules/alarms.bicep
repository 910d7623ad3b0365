// What somebody has to hear of. The queries read what the host writes of the program: a log line of StepLoop is a trace with its text, and a
// function that ran is a request with its name.

param name string
param location string
param tags object
param workspaceId string
param actionGroupId string

@description('The accounts whose throttling is told.')
param accounts array

@description('So many requests in five minutes are a busy day.')
param busyRequests int

var failedStep = '''
AppTraces
| where Message startswith "The step "
| parse Message with "The step " Step " of the case " Case " failed."
| where isnotempty(Case)
'''

var rules = [
  {
    name: 'failed-steps'
    title: 'A step of a case failed'
    why: 'A step threw, or the whole turn did. It is tried again, and the others go on. The traces of the case tell the fault.'
    severity: 2
    every: 'PT15M'
    over: 'PT15M'
    query: $'''
${failedStep}
| project TimeGenerated, Step, Case
| union (AppRequests | where Name == "Perform" and Success == false | project TimeGenerated, Step = "the turn", Case = OperationId)
| summarize Times = count() by Step, Case
'''
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'stuck-steps'
    title: 'More and more steps wait for a person'
    why: 'Steps that failed five times since yesterday, mails that failed for good, and messages that an orchestration could not read. Each stands on its case; when they grow in number, something that they share is broken.'
    severity: 1
    every: 'PT1H'
    over: 'P1D'
    query: $'''
${failedStep}
| summarize Attempts = dcount(bin(TimeGenerated, 1m)) by Step, Case
| where Attempts >= 5
| union (AppTraces | where Message startswith "The message " and Message endswith " failed for good." | parse Message with "The message " Step " of the case " Case " failed for good." | summarize Attempts = count() by Step, Case)
| union (AppTraces | where Message endswith "is now considered poison" | summarize Attempts = count() by Step = "the orchestration", Case = tostring(split(Message, ":")[0]))
'''
    operator: 'GreaterThan'
    threshold: 2
  }
  {
    name: 'server-errors'
    title: 'Pages answer with errors'
    why: 'More than five answers of 500 and above in a quarter of an hour.'
    severity: 1
    every: 'PT5M'
    over: 'PT15M'
    query: '''
AppRequests
| where toint(ResultCode) between (500 .. 599)
'''
    operator: 'GreaterThan'
    threshold: 5
  }
  {
    name: 'busy'
    title: 'It is busy, as on the day of a deadline'
    why: 'Many requests, or slow ones: the slowest twentieth takes more than three seconds. README tells what is reached at what load.'
    severity: 2
    every: 'PT5M'
    over: 'PT5M'
    query: $'''
AppRequests
| where toint(ResultCode) >= 100
| summarize Requests = sum(ItemCount), Slowest = percentile(DurationMs, 95)
| where Requests >= ${busyRequests} or (Requests >= 100 and Slowest > 3000)
'''
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'silent'
    title: 'The alarms are not looked for'
    why: 'AlarmTimer runs every five minutes. When it has not for half an hour, deadlines and reminders wait.'
    severity: 0
    every: 'PT15M'
    over: 'PT30M'
    query: $'''
AppRequests
| where Name == "AlarmTimer" and Success == true
'''
    operator: 'LessThan'
    threshold: 1
  }
  {
    name: 'no-backup'
    title: 'There was no backup tonight'
    why: 'BackupTimer has not ended well since yesterday. Tables have no other way back.'
    severity: 1
    every: 'PT1H'
    over: 'P2D'
    query: '''
AppRequests
| where TimeGenerated > ago(27h)
| where Name == "BackupTimer" and Success == true
'''
    operator: 'LessThan'
    threshold: 1
  }
]

resource rule 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for one in rules: {
    name: '${name}-${one.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: '${name}: ${one.title}'
      description: one.why
      enabled: true
      severity: one.severity
      scopes: [workspaceId]
      evaluationFrequency: one.every
      windowSize: one.over
      autoMitigate: true
      // A new workspace has no table yet that the query can be tried on.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: one.query
            timeAggregation: 'Count'
            operator: one.operator
            threshold: one.threshold
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      actions: {
        actionGroups: [actionGroupId]
      }
    }
  }
]

resource throttled 'Microsoft.Insights/metricAlerts@2018-03-01' = [
  for account in accounts: {
    name: '${name}-throttled-${account.part}'
    location: 'global'
    tags: tags
    properties: {
      description: 'The storage account asks the program to wait: a limit of the account or of a partition is reached.'
      enabled: true
      severity: 2
      scopes: [account.id]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT15M'
      autoMitigate: true
      criteria: {
        'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
        allOf: [
          {
            name: 'throttled'
            criterionType: 'StaticThresholdCriterion'
            metricNamespace: 'Microsoft.Storage/storageAccounts'
            metricName: 'Transactions'
            dimensions: [
              {
                name: 'ResponseType'
                operator: 'Include'
                values: [
                  'ClientAccountRequestThrottlingError'
                  'ClientThrottlingError'
                  'ServerBusyError'
                  'SuccessWithThrottling'
                ]
              }
            ]
            timeAggregation: 'Total'
            operator: 'GreaterThan'
            threshold: 10
          }
        ]
      }
      actions: [
        {
          actionGroupId: actionGroupId
        }
      ]
    }
  }
]
