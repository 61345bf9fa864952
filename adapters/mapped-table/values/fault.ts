/** Why a cell can't be read: never what it contains. */
export interface Fault {
  readonly fault: string
}

/** Whether a cell's reading is a fault. */
export function isFault(reading: unknown): reading is Fault {
  return typeof reading === 'object' && reading !== null && 'fault' in reading
}
