import type { Mapping } from '../mapped-table/mapping.ts'
import { namedColumns } from '../mapped-table/named-columns.ts'
import { plainWord } from '../mapped-table/plain-word.ts'
import { isNull } from '../mapped-table/values/null-words.ts'
import type { OwnColumn } from './own-columns.ts'

/**
 * The columns of a mapping that look inside a ticket's lists.
 *
 * `tags.<tag>` says whether a ticket has the tag, `custom_fields.<id>` what its field of this id, or this
 * name, holds.
 */
export function listColumns(mapping: Mapping): readonly OwnColumn[] {
  const names = new Set(namedColumns(mapping).map(({ column }) => String(column)))
  return [...names].flatMap((name) => {
    const [, list = '', key = ''] = /^(tags|custom_fields)\.(.+)$/.exec(name) ?? []
    if (list === 'tags') return { name, from: [list], cellOf: ([cell]) => hasTag(cell, key) }
    return list === '' ? [] : { name, from: [list], cellOf: ([cell]) => fieldOf(cell, key) }
  })
}

/** Whether tags, in a list or in a text such as `["a","b"]`, `a,b` or `a b`, have one among them; `undefined` where there is no such field. */
export function hasTag(tags: unknown, tag: string): boolean | undefined {
  if (Array.isArray(tags)) return tags.some((one) => isWord(one, tag))
  if (typeof tags !== 'string') return isNull(tags) ? undefined : false
  if (!tags.toLowerCase().includes(tag.toLowerCase())) return false
  const text = tags.replaceAll(/^\s*\[|\]\s*$|"/g, '')
  return text.split(text.includes(',') ? ',' : /\s+/).some((one) => isWord(one, tag))
}

function isWord(one: unknown, tag: string): boolean {
  return typeof one === 'string' && plainWord(one) === plainWord(tag)
}

function fieldOf(fields: unknown, id: string): unknown {
  const given = typeof fields === 'string' ? jsonIn(fields) : fields
  if (!Array.isArray(given)) return memberOf(given, id)
  const field: unknown = given.find((one: unknown) => String(memberOf(one, 'id')) === id)
  return memberOf(field, 'value')
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function memberOf(thing: unknown, member: string): unknown {
  if (typeof thing !== 'object' || thing === null) return undefined
  return Object.hasOwn(thing, member) ? Reflect.get(thing, member) : undefined
}
