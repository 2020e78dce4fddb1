import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { columnName, rowXml, type SheetCell, STYLE } from './cells'
import { sheetBegin, sheetEnd, workbookXml } from './workbook'

const one = (cell: SheetCell) => rowXml([cell], 2)
const text = (value: string) => one({ type: 'text', value })

/** What a reader of XML makes of the text of a cell. */
function read(xml: string): string {
  const [, inside = ''] = /<t xml:space="preserve">([^<]*)<\/t>/.exec(xml) ?? []
  const plain = inside.replace(/&(amp|lt|gt|quot|#13);/g, (_, name: string) => {
    return { amp: '&', lt: '<', gt: '>', quot: '"', '#13': '\r' }[name] ?? ''
  })
  return plain.replaceAll('_x005F_', '_')
}

describe('a cell', () => {
  it.each(['=1+1', '+31 6', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠a'])(
    'that begins like a formula stays the same text, and is marked as one: %j',
    (value) => {
      expect(text(value)).toContain(`s="${STYLE.quoted}" t="inlineStr"`)
      expect(text(value)).not.toContain('<f')
      expect(read(text(value))).toBe(value)
    },
  )

  it.each(['1=1', ' =1', 'een; "twee"\nregel', '00123', ''])('that does not is a plain text: %j', (value) => {
    expect(text(value)).toContain(`s="${STYLE.text}" t="inlineStr"`)
    expect(read(text(value))).toBe(value)
  })

  it('keeps every text that XML can hold, and closes no tag', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot hold
        fc.pre(!/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(value))
        expect(read(text(value))).toBe(value)
      }),
    )
    expect(read(text('_x000D_ <f>1</f> &amp;'))).toBe('_x000D_ <f>1</f> &amp;')
    expect(text('a\u0000b\ud800c')).toContain('a\uFFFDb\uFFFDc')
    expect(read(text('x'.repeat(40_000)))).toHaveLength(32_767)
  })

  it('writes an amount to the cent', () => {
    const values = [0, 5, -5, 1205, -120_500, 9_007_199_254_740_991].map((value) => one({ type: 'cents', value }))
    expect(values.map((xml) => /<v>(.*)<\/v>/.exec(xml)?.[1])).toEqual([
      '0.00',
      '0.05',
      '-0.05',
      '12.05',
      '-1205.00',
      '90071992547409.91',
    ])
    expect(values[0]).toContain(`s="${STYLE.cents}"`)
  })

  it('writes a day as spreadsheets count days, and as a text where they count wrongly', () => {
    expect(one({ type: 'day', value: '1900-03-01' })).toBe(`<row r="2"><c r="A2" s="${STYLE.day}"><v>61</v></c></row>`)
    expect(one({ type: 'day', value: '2026-11-27' })).toContain('<v>46353</v>')
    expect(read(one({ type: 'day', value: '1900-02-28' }))).toBe('1900-02-28')
  })

  it('that is empty or no number is left out', () => {
    expect(rowXml([null, { type: 'number', value: Number.NaN }, { type: 'number', value: 3 }], 7)).toBe(
      `<row r="7"><c r="C7" s="${STYLE.number}"><v>3</v></c></row>`,
    )
  })
})

describe('a sheet', () => {
  const head = { name: "Openstaand: 'te' [betalen] en nog veel meer", columns: [{ title: 'A & B', width: 12 }] }

  it('names its columns', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
    expect(sheetBegin(head)).toContain('<t xml:space="preserve">A &amp; B</t>')
  })

  it('filters its head and all its rows', () => {
    expect(sheetEnd(head, 3)).toContain('<autoFilter ref="A1:A4"/>')
    expect(workbookXml(head, 3)).toContain("'Openstaand  ''te''  betalen  en n'!$A$1:$A$4</definedName>")
  })

  it('has a name that spreadsheets take', () => {
    expect(workbookXml(head, 0)).toContain(`<sheet name="Openstaand  'te'  betalen  en n"`)
  })
})
