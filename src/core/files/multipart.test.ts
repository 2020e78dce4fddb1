import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { bytesOf, joinBytes, latin1 } from './bytes'
import { type MultipartEvent, multipartReader } from './multipart'

const TYPE = 'multipart/form-data; boundary=grens'
const form = (data: string, disposition = 'form-data; name="file"; filename="a.pdf"') =>
  `--grens\r\nContent-Disposition: ${disposition}\r\nContent-Type: application/pdf\r\n\r\n${data}\r\n--grens--\r\n`

/** All that is told, with the data of a part in one. */
function told(chunks: readonly Uint8Array[], type = TYPE) {
  const reader = multipartReader(type)
  const events: MultipartEvent[] = chunks.flatMap((chunk) => reader.read(chunk))
  const data = events.flatMap((event) => (event.kind === 'data' ? [event.bytes] : []))
  return {
    parts: events.filter(({ kind }) => kind === 'part'),
    data: latin1(data.reduce(joinBytes, new Uint8Array())),
    ended: reader.ended(),
  }
}

describe('a multipart form', () => {
  it('is read the same however it is cut into pieces', () => {
    const data = fc.string({ unit: fc.constantFrom('\r', '\n', '-', 'g', 'r', 'e', 'n', 's', 'x'), maxLength: 60 })
    fc.assert(
      fc.property(data, fc.array(fc.integer({ min: 1, max: 9 })), (text, sizes) => {
        fc.pre(!`\r\n${text}\r\n`.includes('\r\n--grens'))
        const whole = bytesOf(form(text))
        const chunks: Uint8Array[] = []
        for (let at = 0, next = 0; at < whole.length; next += 1) {
          const size = sizes[next % Math.max(1, sizes.length)] ?? 7
          chunks.push(whole.subarray(at, at + size))
          at += size
        }
        expect(told(chunks)).toEqual({
          parts: [{ kind: 'part', name: 'file', fileName: 'a.pdf', type: 'application/pdf' }],
          data: text,
          ended: true,
        })
      }),
    )
  })

  it.each([
    ['form-data; name="file"; filename="a\\"b.pdf"', 'a"b.pdf'],
    ['form-data; name="file"; filename="a%22b.pdf"', 'a"b.pdf'],
    ['form-data; filename="x.pdf"; name="file"', 'x.pdf'],
    ['form-data; name="file"', null],
  ])('names its file: %s', (disposition, fileName) => {
    expect(told([bytesOf(form('x', disposition))]).parts).toMatchObject([{ name: 'file', fileName }])
  })

  it('has not ended before its last boundary', () => {
    expect(told([bytesOf(form('x').slice(0, -5))]).ended).toBe(false)
  })

  it.each([
    ['no boundary', 'multipart/form-data', form('x')],
    ['another type', 'text/plain; boundary=grens', form('x')],
    ['words before it', TYPE, `hallo\r\n${form('x')}`],
    ['a boundary that goes on', TYPE, form('x').replace('--grens--', '--grensland')],
    ['a part without a name', TYPE, form('x', 'form-data')],
    ['an endless header', TYPE, form('x', `form-data; name="${'x'.repeat(5000)}"`)],
  ])('is refused with %s', (_what, type, text) => {
    expect(() => told([bytesOf(text)], type)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }))
  })
})
