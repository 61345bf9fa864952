/**
 * The value at a path of keys that dots join; `undefined` where there is none.
 *
 * A key may have dots of its own, as OData's annotations do: the longest that fits is taken. Places in
 * a list are keys too.
 */
export function valueAt(record: object, path: string): unknown {
  if (Object.hasOwn(record, path)) return Reflect.get(record, path)
  for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
    const key = path.slice(0, dot)
    const inner: unknown = Object.hasOwn(record, key) ? Reflect.get(record, key) : undefined
    if (typeof inner !== 'object' || inner === null) continue
    const value = valueAt(inner, path.slice(dot + 1))
    if (value !== undefined) return value
  }
  return undefined
}
