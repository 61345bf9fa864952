import { fc } from '@fast-check/vitest'
import { vi } from 'vitest'

/** Milliseconds after which a property makes up no more councils, and a broken one tells the smallest that it found. */
const MAKING_UP = 10_000

// A busy machine is no reason to fail, and a broken law has to come to its point.
fc.configureGlobal({ interruptAfterTimeLimit: MAKING_UP })
vi.setConfig({ testTimeout: 3 * MAKING_UP })
