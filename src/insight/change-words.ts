import type { FactValue } from '../facts/fact.ts'
import { amount } from '../grading/words.ts'
import type { Change } from './change.ts'

/** What has to change, in words: `raise e-mails answered from 73.8 % to 80 %: 6.2 points, 3,410 more of 55,000`. */
export function changeWords(change: Change): string {
  return change.from === undefined ? findOutWords(change) : becomeWords(change, change.from)
}

function findOutWords(change: Change): string {
  const { type, title, to, onAtLeast } = change
  const enough = amount(change, to)
  switch (type) {
    case 'boolean':
      return to === true
        ? `find out whether ${title}, and see to it`
        : `find out whether ${title}, and see to it that it is not so`
    case 'number': {
      const cases = onAtLeast === undefined ? '' : ` of at least ${amount({}, onAtLeast)} cases`
      return `find out the figure for ${title}: ${enough}${cases} is enough`
    }
    case 'date':
      return `find out the ${title}: ${enough}${onwardWords(change)} is enough`
    case 'set':
      return `find out the ${title}: ${codesEnough(codesIn(to))} enough`
  }
}

function becomeWords(change: Change, from: FactValue): string {
  const { type, title, to } = change
  const [now, enough] = [amount(change, from), amount(change, to)]
  switch (type) {
    case 'boolean':
      return to === true ? `make it so that ${title}` : `see to it that it is not so that ${title}`
    case 'number': {
      const isUp = Number(to) > Number(from)
      return `${isUp ? 'raise' : 'lower'} ${title} from ${now} to ${enough}${distanceWords(change)}`
    }
    case 'date':
      return `bring the ${title} from ${now} to ${enough}${onwardWords(change)}`
    case 'set': {
      const [had, has] = [codesIn(from), codesIn(to)]
      const added = has.filter((code) => !had.includes(code))
      const gone = had.filter((code) => !has.includes(code))
      return [
        ...(added.length > 0 ? [`add ${amount({}, added)} to the ${title}`] : []),
        ...(gone.length > 0 ? [`take ${amount({}, gone)} out of the ${title}`] : []),
      ].join(', and ')
    }
  }
}

function onwardWords({ onward }: Change): string {
  return onward === undefined ? '' : ` or ${onward}`
}

/** How far it is: `: 6.2 points, 3,410 more of 55,000`. */
function distanceWords({ unit, distance = 0, cases }: Change): string {
  const far = Math.abs(distance)
  const points = unit === 'percent' ? `: ${amount({}, far)} ${far === 1 ? 'point' : 'points'}` : ''
  if (cases === undefined) return points
  const { more, of } = cases
  return `${points}, ${amount({}, Math.abs(more))} ${more < 0 ? 'fewer' : 'more'} of ${amount({}, of)}`
}

function codesEnough(codes: readonly string[]): string {
  if (codes.length === 0) return 'an empty list is'
  return `${amount({}, codes)} ${codes.length === 1 ? 'is' : 'are'}`
}

function codesIn(value: FactValue): readonly string[] {
  return Array.isArray(value) ? value : []
}
