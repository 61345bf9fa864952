/** Every text in some data, names of members and the messages, causes and stacks of errors included. */
export function textsIn(data: unknown): readonly string[] {
  const texts: string[] = []
  const seen = new Set<object>()
  const walk = (value: unknown) => {
    if (typeof value === 'string' || typeof value === 'number') texts.push(String(value))
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    seen.add(value)
    if (value instanceof Map || value instanceof Set) walk([...value])
    for (const key of Object.getOwnPropertyNames(value)) {
      texts.push(key)
      walk(Reflect.get(value, key))
    }
  }
  walk(data)
  return texts
}
