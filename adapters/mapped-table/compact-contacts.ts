import type { Contact, Role } from '../../src/contacts/contact.ts'

/** Contacts kept in little memory: their times as numbers, all else once for those that share it. */
export interface CompactContacts {
  /** Keeps a contact; its place is the number kept before it. */
  push(contact: Contact): void
  /** Puts a contact in the place of another. */
  set(place: number, contact: Contact): void
  /** The contact at a place, as it was given. */
  at(place: number): Contact
  /** One time of the contact at a place, NaN where it has none. */
  timeAt(place: number, time: ContactTime): number
  /** The contact at a place without its times, shared with others. */
  shapeAt(place: number): Contact
  readonly length: number
  /** Forgets all contacts. */
  clear(): void
}

/** What contacts have of their own; all else is shared by many. */
const TIMES = ['opened', 'firstReply', 'resolved', 'closed', 'due', 'waitSeconds'] as const
const WIDTH = TIMES.length

/** A time of a contact. */
export type ContactTime = (typeof TIMES)[number]

/** Makes a store of contacts, which grows as it is filled. */
export function compactContacts(): CompactContacts {
  const shapes: Contact[] = []
  const shapeOf = interner(shapes)
  let times = new Float64Array(WIDTH * 1024)
  let shapeAt = new Int32Array(1024)
  let length = 0
  const grow = () => {
    const moreTimes = new Float64Array(times.length * 2)
    moreTimes.set(times)
    times = moreTimes
    const moreShapes = new Int32Array(shapeAt.length * 2)
    moreShapes.set(shapeAt)
    shapeAt = moreShapes
  }
  const set = (place: number, contact: Contact) => {
    const from = place * WIDTH
    times[from] = contact.opened ?? Number.NaN
    times[from + 1] = contact.firstReply ?? Number.NaN
    times[from + 2] = contact.resolved ?? Number.NaN
    times[from + 3] = contact.closed ?? Number.NaN
    times[from + 4] = contact.due ?? Number.NaN
    times[from + 5] = contact.waitSeconds ?? Number.NaN
    shapeAt[place] = shapeOf(contact)
  }
  const shape = (place: number): Contact => {
    const found = shapes[shapeAt[place] ?? -1]
    if (found === undefined || place >= length) throw new RangeError(`no contact at ${place}`)
    return found
  }
  return {
    set,
    push(contact) {
      if (length === shapeAt.length) grow()
      set(length, contact)
      length += 1
    },
    at(place) {
      const contact: Draft = { ...shape(place) }
      for (let index = 0; index < WIDTH; index += 1) {
        const time = times[place * WIDTH + index]
        const member = TIMES[index]
        if (member !== undefined && time !== undefined && !Number.isNaN(time)) {
          contact[member] = time
        }
      }
      return contact
    },
    timeAt: (place, time) => times[place * WIDTH + TIMES.indexOf(time)] ?? Number.NaN,
    shapeAt: shape,
    get length() {
      return length
    },
    clear() {
      length = 0
    },
  }
}

type Draft = { -readonly [Member in keyof Contact]: Contact[Member] }

/** A step on the way from one member of a contact to the next. */
interface Step {
  readonly steps: Map<string, Step>
  /** The step for a member that is absent. */
  absent: Step | undefined
  /** Numbers of the shapes that end here, by {@link marksOf}. */
  readonly shapes: number[]
}

/** Gives contacts that differ in their times alone one number. */
function interner(shapes: Contact[]): (contact: Contact) => number {
  const root = newStep()
  return (contact) => {
    let step = next(root, contact.council)
    step = next(step, contact.channel)
    step = next(step, contact.service)
    step = next(step, contact.interaction)
    step = next(step, contact.customerType)
    step = next(step, contact.partner)
    const { satisfaction } = contact
    if (satisfaction !== undefined) {
      step = next(step, `${satisfaction.score} of ${satisfaction.scale}`)
    }
    const marks = marksOf(contact)
    const known = step.shapes[marks]
    if (known !== undefined) return known
    const { opened, firstReply, resolved, closed, due, waitSeconds, ...shape } = contact
    step.shapes[marks] = shapes.length
    shapes.push(shape)
    return shapes.length - 1
  }
}

const ROLES: readonly Role[] = [
  'contact',
  'merged',
  'duplicate',
  'cancelled',
  'internal',
  'bulkImport',
]

/** What a contact says by marks, as one small number. */
function marksOf(contact: Contact): number {
  const { role, resolvedAtFirstContact, avoidable, queueOutcome } = contact
  const queue = queueOutcome === undefined ? 0 : queueOutcome === 'answered' ? 1 : 2
  const answers = (markOf(resolvedAtFirstContact) * 3 + markOf(avoidable)) * 3 + queue
  return answers * ROLES.length + (role === 'contact' ? 0 : ROLES.indexOf(role))
}

function markOf(said: boolean | undefined): number {
  return said === undefined ? 0 : said ? 1 : 2
}

function next(step: Step, word: string | undefined): Step {
  if (word === undefined) {
    step.absent ??= newStep()
    return step.absent
  }
  const known = step.steps.get(word)
  if (known !== undefined) return known
  const made = newStep()
  step.steps.set(word, made)
  return made
}

function newStep(): Step {
  return { steps: new Map(), absent: undefined, shapes: [] }
}
