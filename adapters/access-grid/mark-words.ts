import type { Mark } from './mapping.ts'

/** Words of whether something is provided. */
export const YES_OR_NO: Readonly<Record<string, 'yes' | 'no' | 'unknown'>> = {
  ...{ yes: 'yes', y: 'yes', true: 'yes', '1': 'yes' },
  ...{ no: 'no', n: 'no', false: 'no', '0': 'no' },
}

/** Words of whether the law permits it. */
export const PERMISSIBLE: typeof YES_OR_NO = {
  ...YES_OR_NO,
  ...{ permissible: 'yes', exempt: 'no', exemption: 'no', 'not permissible': 'no' },
}

/** Words of marks; a cross may stand for either, and is left to the mapping. */
export const MARKS: Readonly<Record<string, Mark>> = {
  ...{ yes: 'enabled', y: 'enabled', true: 'enabled', '1': 'enabled' },
  ...{ enabled: 'enabled', 'e-enabled': 'enabled', '✓': 'enabled', '✔': 'enabled' },
  ...{ no: 'not-enabled', n: 'not-enabled', false: 'not-enabled', '0': 'not-enabled' },
  ...{ 'not enabled': 'not-enabled', '✗': 'not-enabled', '✘': 'not-enabled' },
  ...{ exempt: 'exempt', 'not permissible': 'exempt', 'not provided': 'not-provided' },
}
