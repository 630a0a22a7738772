// Checks templates against AWS's specification of CloudFormation resources.
//   node specification.mjs TEMPLATE...
// takes templates as JSON, functions in their long form, and prints a list of faults, empty where everything is right.
import { readFileSync } from 'node:fs'
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec'

const database = loadAwsServiceSpecSync()
const faults = []
const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value)
const isCustom = (type) => type.startsWith('Custom::')

for (const path of process.argv.slice(2)) check(JSON.parse(readFileSync(path, 'utf8')))
console.log(JSON.stringify(faults))

function check(template) {
  for (const [id, resource] of Object.entries(template.Resources)) {
    if (isCustom(resource.Type)) continue
    const known = find(resource.Type)
    if (known) checkObject(resource.Properties ?? {}, known.properties, `${id} ${resource.Type}`, template)
    else faults.push(`${id}: there is no type ${resource.Type}`)
  }
  checkAttributes(template, template)
}

function find(type) {
  const found = database.lookup('resource', 'cloudFormationType', 'equals', type)
  return found.length > 0 ? found[0] : undefined
}

function checkObject(value, properties, where, template) {
  for (const [name, member] of Object.entries(value)) {
    if (!properties[name]) faults.push(`${where}: there is no property ${name}`)
    else checkValue(member, properties[name], `${where}.${name}`, template)
  }
  for (const [name, property] of Object.entries(properties))
    if (property.required && !(name in value)) faults.push(`${where}: ${name} is missing`)
}

function checkValue(value, property, where, template) {
  for (const possible of valuesOf(value, template)) {
    const misfits = [property.type, ...(property.previousTypes ?? [])].map((type) => misfit(possible, type, where, template))
    if (misfits.every((each) => each.length > 0)) faults.push(...misfits[0])
  }
}

// What a value can turn out to be; nothing where only the deployment tells.
function valuesOf(value, template) {
  const [name, argument] = isObject(value) && Object.keys(value).length === 1 ? Object.entries(value)[0] : []
  if (name === 'Fn::If') return argument.slice(1).flatMap((branch) => valuesOf(branch, template))
  if (name === 'Ref') return template.Parameters?.[argument]?.AllowedValues ?? []
  return name?.startsWith('Fn::') ? [] : [value]
}

function misfit(value, type, where, template) {
  const before = faults.length
  const wrong = (what) => faults.push(`${where}: ${what}`)
  switch (type.type) {
    case 'string':
      if (typeof value === 'object') wrong('must be a text')
      else if (type.allowedValues && !type.allowedValues.includes(`${value}`)) wrong(`'${value}' is none of ${type.allowedValues.join(', ')}`)
      break
    case 'number':
    case 'integer':
      if (typeof value === 'object' || Number.isNaN(Number(value))) wrong('must be a number')
      break
    case 'boolean':
      if (!['true', 'false'].includes(`${value}`)) wrong('must be true or false')
      break
    case 'array':
      if (Array.isArray(value)) value.forEach((each, at) => checkValue(each, { type: type.element }, `${where}[${at}]`, template))
      else wrong('must be a list')
      break
    case 'map':
      if (isObject(value)) for (const [name, each] of Object.entries(value)) checkValue(each, { type: type.element }, `${where}.${name}`, template)
      else wrong('must be an object')
      break
    case 'ref':
      if (isObject(value)) checkObject(value, database.get('typeDefinition', type.reference).properties, where, template)
      else wrong('must be an object')
      break
    case 'union': {
      const misfits = type.types.map((each) => misfit(value, each, where, template))
      if (misfits.every((each) => each.length > 0)) faults.push(...misfits[0])
      break
    }
  }
  return faults.splice(before)
}

function checkAttributes(node, template) {
  if (node === null || typeof node !== 'object') return
  for (const [name, value] of Object.entries(node)) {
    if (name !== 'Fn::GetAtt') checkAttributes(value, template)
    else checkAttribute(value[0], value[1], template)
  }
}

function checkAttribute(id, attribute, template) {
  const type = template.Resources[id]?.Type
  if (!type) faults.push(`${id}: there is no such resource`)
  else if (!isCustom(type) && find(type) && !find(type).attributes[attribute]) faults.push(`${id} ${type}: there is no attribute ${attribute}`)
}
