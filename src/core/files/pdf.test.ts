import { deflateSync, inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

import { cpuMsOf } from '../../../tests/support/cpuTime'
import { makePdf, packedObjects, stream } from '../../../tests/support/madeFiles'
import { faultOfPdf, type Inflate } from './pdf'

const MEGABYTE = 1024 * 1024
/** Of the processor: many times what it takes, far less than what the square of a megabyte would. */
const SOON_MS = 5000
const SCRIPT = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>'

const packedTwice = stream(
  '/Filter [/FlateDecode /FlateDecode] /Type /ObjStm /N 1 /First 4',
  deflateSync(deflateSync(Buffer.from(`7 0 ${SCRIPT}`))),
)
/** Packed objects that do not say so: readers take their word from the table of objects. */
const unnamed = (names: string, objects = `7 0 ${SCRIPT}`) =>
  stream(`${names} /Filter /FlateDecode`, deflateSync(Buffer.from(objects)))
const predicted = (name: string) =>
  packedObjects('7 0 x').replace('/FlateDecode', `/FlateDecode ${name} << /Predictor 11 /Columns 16 >>`)

/** Unpacks, and counts what it was given to unpack. */
function counting() {
  const given = { bytes: 0 }
  const inflate: Inflate = async (packed, limit) => {
    given.bytes += packed.length
    try {
      return inflateSync(packed, { maxOutputLength: limit })
    } catch {
      return null
    }
  }
  return { given, inflate }
}

const faultOf = (pdf: Buffer) => faultOfPdf(pdf, counting().inflate)
const megabyteOf = (text: string) => text.repeat(Math.ceil(MEGABYTE / text.length))

describe('a PDF', () => {
  it.each([
    ['one page', makePdf()],
    ['packed objects', makePdf([packedObjects('7 0 << /Type /Font >>')])],
    ['packed objects that are not called so', makePdf([unnamed('/N 1 /First 4', '7 0 << /Type /Font >>')])],
    [
      'an outline before an image and a form',
      makePdf([
        '<< /Type /Outlines /First 5 0 R /Count 1 >>',
        stream('/Filter /DCTDecode', Buffer.from('x')),
        '<< /AP << /N 6 0 R >> >>',
        stream('/N 3 /Filter [/FlateDecode /FlateDecode]', deflateSync(deflateSync(Buffer.from('x')))),
      ]),
    ],
    ['a font of few letters', makePdf(['<< /FirstChar 32 /N 3 >>', stream('/Filter /DCTDecode', Buffer.from('x'))])],
    ['markup in a stream', makePdf([' '.repeat(MEGABYTE), stream('', Buffer.from('<html>'))])],
    [
      'a stream whose data end in a letter',
      makePdf([stream('', Buffer.from('x')).replace('\nendstream', 'endstream')]),
    ],
    ['names that begin as others', makePdf(['<< /JavaScripts /Launches /Encrypted /Java#53criptX >>'])],
  ])('with %s is taken', async (_what, pdf) => expect(await faultOf(pdf)).toBeNull())

  it.each([
    ['a stream that never ends', makePdf(['<< >>\nstream\n']), 'FILE_DAMAGED'],
    ['a script in numbers', makePdf([SCRIPT.replace('JavaScript', '#4aava#53cript')]), 'FILE_HAS_CODE'],
    ['a script in a stream', makePdf([stream('', Buffer.from(SCRIPT))]), 'FILE_HAS_CODE'],
    ['markup in capitals', makePdf(['<SCRIPT>']), 'FILE_UNSAFE'],
    ['markup behind a stream', makePdf([stream('', Buffer.from('x')), '<?php echo 1']), 'FILE_UNSAFE'],
    ['packed objects in numbers', makePdf([packedObjects('7 0 x').replace('ObjStm', 'Obj#53tm')]), 'FILE_UNSAFE'],
    ['a filter in numbers', makePdf([packedObjects(`7 0 ${SCRIPT}`).replace('/Filter', '/F#69lter')]), 'FILE_HAS_CODE'],
    ['packed objects that are not called so', makePdf([unnamed('/N 1 /First 4')]), 'FILE_HAS_CODE'],
    ['packed objects that are called otherwise', makePdf([unnamed('/Type /XObject /First 4 /N 1')]), 'FILE_HAS_CODE'],
    ['packed objects that begin in numbers', makePdf([unnamed('/N 1 /F#69r#73t 4')]), 'FILE_HAS_CODE'],
    ['packed objects that begin behind a remark', makePdf([unnamed('/N 1 /First%x\n4')]), 'FILE_HAS_CODE'],
    ['packed objects that begin elsewhere', makePdf([unnamed('/N 8 0 R /First 9 0 R'), '1', '4']), 'FILE_HAS_CODE'],
    [
      'packed objects that are not called so, packed twice',
      makePdf([packedTwice.replace('/Type /ObjStm', '')]),
      'FILE_UNSAFE',
    ],
    ['packed objects that are not packed', makePdf([stream('/Type /ObjStm', Buffer.from('7 0 x'))]), 'FILE_UNSAFE'],
    ['packed objects packed twice', makePdf([packedTwice]), 'FILE_UNSAFE'],
    ['packed objects behind a predictor', makePdf([predicted('/DecodeParms')]), 'FILE_UNSAFE'],
    ['packed objects behind a predictor in short', makePdf([predicted('/D#50')]), 'FILE_UNSAFE'],
    ['packed objects without an end', makePdf(['/Type /ObjStm stream\n']), 'FILE_DAMAGED'],
  ])('with %s is refused', async (_what, pdf, fault) => expect(await faultOf(pdf)).toBe(fault))

  it.each([
    ['streams that never end', 'stream\n'],
    ['streams that never end, with marks', '/Type/ObjStm stream\n'],
    ['packed objects', '/Type/ObjStm '],
    ['places of packed objects', '/First 4 '],
    ['beginnings of objects', '\n1 0 obj'],
    ['packed objects before one far end', '/Type/ObjStm stream\n', '\nendstream'],
    ['packed objects before many ends', '/Type/ObjStm stream\nendstream\n'],
    ['names', '/'],
    ['long names', '/JavaScriptJavaScript'],
    ['names in numbers', '/#4a#4a#4a#4a'],
    ['tags', '<'],
    ['long tags', '<!doctype'],
    ['ends of archives', 'PK\x05\x06\0\0\0'],
    ['tables of objects', 'startxref 1 '],
    ['spaces', '/Type        '],
  ])('of %s is judged at once, however large it is', async (_what, text, end = '') => {
    const pdf = makePdf([megabyteOf(text) + end])
    expect(await cpuMsOf(() => faultOf(pdf))).toBeLessThan(SOON_MS)
  })

  it('unpacks none of its bytes twice', async () => {
    const marks = '/Type/ObjStm '.repeat(50)
    const pdf = makePdf(Array.from({ length: 20 }, () => packedObjects('7 0 x').replace('<<', `<< ${marks}`)))
    const { given, inflate } = counting()
    expect(await faultOfPdf(pdf, inflate)).toBeNull()
    expect(given.bytes).toBeLessThan(pdf.length)
    const nested = makePdf([`${'/Type/ObjStm /Filter stream\n'.repeat(50)}\nendstream`])
    expect(await faultOfPdf(nested, counting().inflate)).toBe('FILE_UNSAFE')
  })
})
