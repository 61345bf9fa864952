/** Counts contacts and those resolved at first contact by channel, as one would write it for this one table. */
export function byHand() {
  const counts = {}
  let rows = 0
  let at
  return {
    take(row) {
      if (at === undefined) {
        at = placesOf(row)
        return
      }
      // A last line that is empty.
      if (row.length === 1) return
      rows++
      const status = row[at.status]
      if (status !== 'Open' && status !== 'Closed') return
      if (row[at.imported] === 'Yes') return
      const opened = row[at.opened]
      const month = `${opened.slice(6, 10)}-${opened.slice(3, 5)}`
      if (month < '2025-04' || month > '2026-03') return
      const resolved = row[at.resolved]
      if (resolved === '') return
      const channel = CHANNELS[row[at.channel]]
      counts[channel] ??= [0, 0]
      counts[channel][0]++
      if (resolved === 'Yes') counts[channel][1]++
    },
    result: () => ({ counts, rows }),
  }
}

function placesOf(header) {
  const names = {
    opened: 'Opened',
    channel: 'Channel',
    status: 'Status',
    imported: 'Taken over',
    resolved: 'Resolved at first contact',
  }
  return Object.fromEntries(
    Object.entries(names).map(([name, column]) => [name, header.indexOf(column)]),
  )
}

const CHANNELS = {
  Telephone: 'telephone',
  Phone: 'telephone',
  'Face to face': 'face_to_face',
  'Walk-in': 'face_to_face',
  Website: 'web',
  'Web form': 'web',
  Email: 'email',
  'E-mail': 'email',
  SMS: 'sms',
  'Text message': 'sms',
  Webchat: 'chat',
  Chat: 'chat',
  'Social media': 'social',
  Facebook: 'social',
  Letter: 'letter',
}
