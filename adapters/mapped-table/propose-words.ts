import words from './header-words.json' with { type: 'json' }
import type { Columns } from './mapping.ts'

/** A role that a header can be recognised for; `key` names the case, `changed` says when its row was written. */
export type ProposedRole =
  | Exclude<keyof Columns, 'extra' | 'counts' | 'rates' | 'totalWait' | 'averageWait' | 'within'>
  | 'key'
  | 'changed'

/** Headers by role, the likeliest first, in their plain form: lower case, one space between words. */
export const HEADERS: Readonly<Record<ProposedRole, readonly string[]>> = words

/** What words of a status mean, in their plain form, wherever they mean one thing. */
export const STATUSES = {
  open: 'open',
  new: 'open',
  active: 'open',
  'in progress': 'open',
  'work in progress': 'open',
  pending: 'open',
  waiting: 'open',
  'on hold': 'open',
  assigned: 'open',
  reopened: 'open',
  resolved: 'resolved',
  solved: 'resolved',
  completed: 'resolved',
  complete: 'resolved',
  fixed: 'resolved',
  closed: 'closed',
  cancelled: 'cancelled',
  canceled: 'cancelled',
  withdrawn: 'cancelled',
  merged: 'merged',
  duplicate: 'duplicate',
  deleted: 'exclude',
} as const

/** What words of a queue's outcome mean, in their plain form. */
export const QUEUE_OUTCOMES = {
  answered: 'answered',
  handled: 'answered',
  accepted: 'answered',
  connected: 'answered',
  abandoned: 'abandoned',
  lost: 'abandoned',
  'hung up': 'abandoned',
} as const
