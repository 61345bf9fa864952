const LEVELS = ['log', 'info', 'warn', 'error', 'debug'] as const

/** Does something, and tells what the console was told meanwhile, which people don't see then. */
export async function listeningTo<Result>(
  act: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly logged: readonly unknown[] }> {
  const { console } = globalThis
  const own = LEVELS.map((level) => [level, console[level]] as const)
  const logged: unknown[] = []
  for (const level of LEVELS) console[level] = (...told: unknown[]) => void logged.push(...told)
  try {
    return { result: await act(), logged }
  } finally {
    for (const [level, write] of own) console[level] = write
  }
}
