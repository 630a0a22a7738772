// Weighs what was asked for in local organizations once more, with IAM as @cloud-copilot/iam-simulate understands it.
//   node simulate.mjs RECORD
// prints {"refused": [...], "disputed": [...], "unused": [...], "invalid": [...]}, each a list of lines; all empty where everything is right.
import { readFileSync } from 'node:fs'
import { runSimulation, runUnsafeSimulation } from '@cloud-copilot/iam-simulate'

// iam-data knows no condition key with a name of the caller's in it: another one of the same actions, which nobody uses, stands in.
const record = readFileSync(process.argv[2], 'utf8').replaceAll('kms:EncryptionContext:SecretARN', 'kms:RequestAlias')
const { policies, grants, calls } = JSON.parse(record)
const list = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value])
const statements = (policy) => list(policies[policy].Statement)

// Nor does it know the paths of HTTP APIs: there the policies are weighed without its checks.
const unknownResource = /^arn:aws:apigateway:[^:]*::\/apis(\/|$)/

const lineOf = (call) => `${call.principal} ${call.action} ${call.resource}`

const simulationOf = (call) => ({
  request: {
    principal: call.principal,
    action: call.action,
    resource: { resource: call.resource, accountId: call.account },
    contextVariables: call.keys,
  },
  identityPolicies: Object.entries(call.identity).map(([name, policy]) => ({ name, policy: policies[policy] })),
  permissionBoundaryPolicies: call.boundary === null ? undefined : [{ name: 'boundary', policy: policies[call.boundary] }],
  resourcePolicy: call.resourcePolicy === null ? undefined : policies[call.resourcePolicy],
  serviceControlPolicies: [],
  resourceControlPolicies: [],
})

async function decide(simulation) {
  if (unknownResource.test(simulation.request.resource.resource)) return { allowed: runUnsafeSimulation(simulation, {}) === 'Allowed', analyses: [] }
  const answer = await runSimulation(simulation, {})
  if (answer.resultType === 'error') return { error: JSON.stringify(answer.errors), analyses: [] }
  const results = answer.resultType === 'single' ? [answer.result] : answer.results
  return { allowed: answer.overallResult === 'Allowed', analyses: results.map((result) => result.analysis) }
}

// Whether a statement by itself, and of its actions this one, lets the caller's account do it.
async function allowsAlone(statement, call) {
  const caller = call.keys['aws:PrincipalAccount']
  const alone = simulationOf({ ...call, account: caller, identity: {}, boundary: null, resourcePolicy: null })
  alone.identityPolicies = [{ name: 'alone', policy: { Version: '2012-10-17', Statement: [{ ...statement, Action: call.action }] } }]
  // Keys and roles listen to their own policy alone.
  if (/^(kms|sts):/.test(call.action)) {
    alone.resourcePolicy = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${caller}:root` }, Action: call.action, ...(call.action.startsWith('kms') && { Resource: '*' }) }],
    }
  }
  return (await decide(alone)).allowed
}

const result = { refused: [], disputed: [], unused: [], invalid: [] }
const used = new Set()
const useOf = (policy, statement, action, resource) => `${policy} ${statement} ${action.toLowerCase()} ${resource}`

for (const call of calls) {
  const decision = await decide(simulationOf(call))
  if (decision.error) {
    result.invalid.push(`${lineOf(call)}: ${decision.error}`)
    continue
  }
  if (!decision.allowed) result.refused.push(lineOf(call))
  if (decision.allowed !== call.allowed) result.disputed.push(`${lineOf(call)}: the sandbox says ${call.allowed ? 'yes' : 'no'}`)
  if (!decision.allowed) continue
  for (const policy of Object.values(call.identity)) {
    for (const [at, statement] of statements(policy).entries()) {
      const names = list(statement.Action).some((action) => action.toLowerCase() === call.action.toLowerCase())
      for (const [place, resource] of names ? list(statement.Resource).entries() : [])
        if (await allowsAlone({ ...statement, Resource: resource }, call)) used.add(useOf(policy, at, call.action, place))
    }
  }
  const allowing = decision.analyses.flatMap((analysis) => analysis.resourceAnalysis?.allowStatements ?? []).map((each) => each.explain.identifier)
  for (const [at, statement] of call.resourcePolicy === null ? [] : statements(call.resourcePolicy).entries())
    if (allowing.includes(statement.Sid ?? `${at + 1}`)) used.add(useOf(call.resourcePolicy, at, call.action, 0))
}

// A grant is an action on a resource, told apart by where it stands: it is enough that one account's role makes use of it.
const granted = new Map()
for (const { name, policy } of grants) {
  statements(policy).forEach((statement, at) => {
    if (statement.Effect !== 'Allow') return
    // A resource's own policy is about that resource.
    const places = statement.Principal ? [0] : [...list(statement.Resource).keys()]
    for (const action of list(statement.Action)) {
      for (const place of places) {
        const grant = `${name}: ${statement.Sid ?? at + 1} ${action}${place > 0 ? `, resource ${place + 1}` : ''}`
        granted.set(grant, granted.get(grant) || used.has(useOf(policy, at, action, place)))
      }
    }
  })
}
for (const [grant, isUsed] of granted) if (!isUsed) result.unused.push(grant)

console.log(JSON.stringify(Object.fromEntries(Object.entries(result).map(([name, lines]) => [name, [...new Set(lines)].sort()]))))
