import type { Contact } from '../../src/contacts/contact.ts'

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
  readonly steps: Map<unknown, Step>
  shape: number
}

/** Gives contacts that differ in their times alone one number. */
function interner(shapes: Contact[]): (contact: Contact) => number {
  const root = newStep()
  return (contact) => {
    let step = next(root, contact.role)
    step = next(step, contact.council)
    step = next(step, contact.channel)
    step = next(step, contact.service)
    step = next(step, contact.interaction)
    step = next(step, contact.customerType)
    step = next(step, contact.partner)
    step = next(step, contact.queueOutcome)
    step = next(step, contact.resolvedAtFirstContact)
    step = next(step, contact.avoidable)
    step = next(step, contact.satisfaction?.scale)
    step = next(step, contact.satisfaction?.score)
    if (step.shape < 0) {
      step.shape = shapes.length
      const { opened, firstReply, resolved, closed, due, waitSeconds, ...shape } = contact
      shapes.push(shape)
    }
    return step.shape
  }
}

function next({ steps }: Step, value: unknown): Step {
  const known = steps.get(value)
  if (known !== undefined) return known
  const step = newStep()
  steps.set(value, step)
  return step
}

function newStep(): Step {
  return { steps: new Map(), shape: -1 }
}
