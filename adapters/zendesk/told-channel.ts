import { plainWord } from '../mapped-table/plain-word.ts'
import { isNull } from '../mapped-table/values/null-words.ts'
import type { OwnColumn } from '../tickets/own-columns.ts'

/**
 * Makes the column of a ticket's channel, in which what an agent typed in for somebody else has a
 * word of its own: Zendesk says `web` of it, as of what the customer sent by the form.
 *
 * A web ticket that doesn't say both who entered it and who asked is web, and told in a warning.
 */
export function toldChannel(name: string): OwnColumn {
  let typed = 0
  let untold = 0
  return {
    name,
    from: [name, 'submitter_id', 'requester_id'],
    needs: name,
    cellOf([channel, submitter, requester]) {
      if (!WEB.has(plainWord(String(channel)))) return channel
      if (isNull(submitter) || isNull(requester)) {
        untold += 1
        return channel
      }
      if (String(submitter).trim() === String(requester).trim()) return channel
      typed += 1
      return TYPED_IN
    },
    warnings: () => [
      ...(typed > 0 ? [`${typed} tickets by web were ${TYPED_IN}: ${UNKNOWN}`] : []),
      ...(untold > 0 ? [`${untold} tickets by web lack ${PEOPLE}: ${STAYS_WEB}`] : []),
    ],
  }
}

/** The word for the channel of a ticket that somebody else than the customer entered; the mappings make it unknown. */
const TYPED_IN = 'typed in by an agent'

const UNKNOWN = 'their channel is not known unless a field says it'
const PEOPLE = '`submitter_id` or `requester_id`'
const STAYS_WEB = 'they count as web, though an agent may have typed them in'

/** The web by number and word of the list of via types; a follow-up of a closed ticket may be an agent's too. */
const WEB: ReadonlySet<string> = new Set(['0', 'web', 'web_form', '27', 'closed_ticket'])
