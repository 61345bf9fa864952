import { describe, expect, it } from 'vitest'
import { csv } from '../../src/report/csv.ts'
import { jsonText } from '../../src/report/json-text.ts'
import { markdownTable, markdownText } from '../../src/report/markdown.ts'
import { mapText, plain } from '../../src/report/plain.ts'
import { textTable } from '../../src/report/text-table.ts'
import { lengthOf, wrap } from '../../src/report/wrap.ts'

describe('plain text', () => {
  it('loses what a terminal would obey', () => {
    expect(plain('a\u001b[31mb\u0007\u009b\u202ec\u2066')).toBe('a[31mbc')
  })

  it('has spaces for line breaks and tabs', () => {
    expect(plain('a\r\nb\tc\u2028d')).toBe('a b c d')
  })

  it('keeps letters of every language', () => {
    expect(plain('Cyngor Gwynedd ŵŷ — Bürgeramt 市')).toBe('Cyngor Gwynedd ŵŷ — Bürgeramt 市')
  })

  it('is made of every text in data, and of no key and no number', () => {
    expect(mapText({ 'a\n': ['b\n', { c: 'd\n', e: 1, f: null }] }, plain)).toEqual({
      'a\n': ['b ', { c: 'd ', e: 1, f: null }],
    })
  })
})

describe('wrapped text', () => {
  it('breaks at spaces and hangs from its lead', () => {
    expect(wrap('one two three four', 11, 3, '-  ')).toBe('-  one two\n   three\n   four')
  })

  it('lets a word that is too long stand alone', () => {
    expect(wrap('a incomprehensibility b', 5)).toBe('a\nincomprehensibility\nb')
  })

  it('keeps a number with its percent sign', () => {
    expect(wrap('at least 80 % of', 11)).toBe('at least\n80 % of')
  })

  it('counts an accented letter once, however it is written', () => {
    expect(lengthOf('w\u0302y')).toBe(2)
  })
})

describe('a table of text', () => {
  const rows = ['Group', ['a', 'a long title', '1'], ['bb', 'short', '10']]

  it('has aligned columns, numbers to the right', () => {
    expect(textTable(['', 'Title', 'N'], rows, { numbers: [2], flexible: [1] })).toBe(
      ['    Title          N', 'Group', 'a   a long title   1', 'bb  short         10'].join('\n'),
    )
  })

  it('cuts one flexible column as far as it goes before the next', () => {
    const long = 'x'.repeat(30)
    const layout = { numbers: [], flexible: [1, 0] }
    const widths = (width: number) => {
      const [, row = ''] = textTable(['A', 'B'], [[long, long]], { ...layout, width }).split('\n')
      return row.split('  ').map((cell) => cell.length)
    }
    expect([62, 52, 42].map(widths)).toEqual([
      [30, 30],
      [30, 20],
      [24, 16],
    ])
  })

  it('cuts the flexible column to the width, never to nothing', () => {
    const long = [['a', 'a title that is far too long to fit', '1']]
    const layout = { numbers: [2], flexible: [1] }
    const lines = (width: number) =>
      textTable(['', 'T', 'N'], long, { ...layout, width }).split('\n')
    expect(lines(30)[1]).toBe('a  a title that is far too…  1')
    expect(lines(5)[1]).toBe('a  a title that is…  1')
  })

  it('makes no column wider than it has to be', () => {
    const layout = { numbers: [], flexible: [0], width: 80 }
    expect(textTable(['A', 'B'], [['a', 'b']], layout)).toBe('A  B\na  b')
  })

  it('sets cells off without moving them', () => {
    const paint = (look: string, text: string) => `<${look}>${text}</>`
    const cell = { text: 'x', look: 'bad' } as const
    expect(textTable(['AAA', 'B'], [[cell, 'y']], { numbers: [], flexible: [0], paint })).toBe(
      '<faint>AAA  B</>\n<bad>x  </>  y',
    )
  })
})

describe('CSV', () => {
  it('quotes commas, quotes and line breaks, and ends each line with CR LF', () => {
    expect(csv([['a', 'b,c', 'd"e', 'f\ng', 'h i']])).toBe('a,"b,c","d""e","f\ng",h i\r\n')
  })

  it.each(['=1+1', '+1', '-1', '@x', '\t=1', '\r=1'])('keeps %j from being a formula', (text) => {
    expect(csv([[text]]).replaceAll('"', '')).toBe(`'${text}\r\n`)
  })
})

describe('Markdown', () => {
  it('shows text as it is', () => {
    expect(markdownText('a|b *c* _d_ `e` <f> [g](h) &i \\j ~k')).toBe(
      'a\\|b \\*c\\* \\_d\\_ \\`e\\` &lt;f> \\[g\\](h) &amp;i \\\\j \\~k',
    )
  })

  it('has tables whose cells no text can break out of', () => {
    expect(markdownTable(['A', 'B|'], [['x | y', 1]], [1])).toBe(
      '| A | B\\| |\n| --- | ---: |\n| x \\| y | 1 |',
    )
  })
})

describe('JSON text', () => {
  it('escapes what a terminal would obey, and loses nothing', () => {
    const data = { a: '\u001b\u007f\u009b\u202e\u2028ŵ' }
    expect(jsonText(data)).toBe('{\n  "a": "\\u001b\\u007f\\u009b\\u202e\\u2028ŵ"\n}\n')
    expect(JSON.parse(jsonText(data))).toEqual(data)
  })
})
