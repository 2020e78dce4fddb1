import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { MAX_LINES } from './limits'
import {
  CancelRequest,
  CheckRequest,
  CreateRmaRequest,
  DecideRequest,
  parseRequest,
  SaveDraftRequest,
} from './requests'

const one = { orderLine: '0f7c2c1e-9b1f-4d37-8c59-2f4f62a4a001', quantityRequested: 1 }

const isValid = (body: unknown) => CreateRmaRequest.safeParse(body).success

const times = (count: number) => Array.from({ length: count }, () => one)

describe('CreateRmaRequest', () => {
  it('takes what a client sends', () => {
    const body = {
      lines: [{ ...one, reason: 'r1', remark: 'box\nis dented' }],
      reason: 'r2',
      remarks: 'Two scales are broken 🙁',
      ccEmail: 'inkoop+retour@proefzaak.example',
      acceptTerms: true,
      customer: 'c1',
    }
    expect(CreateRmaRequest.parse(body)).toEqual(body)
  })

  it('takes an article that was typed in, with a name for the line, and no mixture', () => {
    const free = {
      freeEntry: 'a',
      articleNumber: 'X-1',
      articleName: 'Lager',
      orderNumber: 'VO1',
      quantityRequested: 1,
    }
    expect(isValid({ lines: [free, one] })).toBe(true)
    expect(isValid({ lines: [{ ...free, orderNumber: undefined }] })).toBe(true)
    expect(isValid({ lines: [{ ...one, freeEntry: 'a' }] })).toBe(false)
    expect(isValid({ lines: [{ ...one, articleName: 'Lager' }] })).toBe(false)
    expect(isValid({ lines: [{ ...free, freeEntry: undefined }] })).toBe(false)
    expect(isValid({ lines: [{ ...free, articleName: 'La\nger' }] })).toBe(false)
    expect(isValid({ lines: [{ ...free, quantityRequested: 10_000_000 }] })).toBe(false)
  })

  it('takes an article without a number or name in a draft only', () => {
    const free = { freeEntry: 'a', articleNumber: ' ', articleName: '', quantityRequested: 1 }
    expect(isValid({ lines: [free], draft: true })).toBe(true)
    expect(() => parseRequest(CreateRmaRequest, { lines: [free] })).toThrow(
      expect.objectContaining({
        details: {
          issues: [
            { path: 'lines.0.articleNumber', code: 'custom' },
            { path: 'lines.0.articleName', code: 'custom' },
          ],
        },
      }),
    )
  })

  it.each([0, -1, 1.5, '1', '2', null, undefined, true, [1], {}, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
    'refuses a quantity of %j',
    (quantityRequested) => {
      expect(isValid({ lines: [{ ...one, quantityRequested }] })).toBe(false)
    },
  )

  it('takes a quantity of 0 and no lines in a draft only', () => {
    const none = { ...one, quantityRequested: 0 }
    expect(isValid({ lines: [none] })).toBe(false)
    expect(isValid({ lines: [none], draft: false })).toBe(false)
    expect(isValid({ lines: [none], draft: true })).toBe(true)
    expect(isValid({ lines: [] })).toBe(false)
    expect(isValid({ lines: [], draft: true })).toBe(true)
    expect(isValid({ lines: [{ ...one, quantityRequested: -1 }], draft: true })).toBe(false)
  })

  it('takes 200 lines and no more', () => {
    expect(isValid({ lines: times(MAX_LINES) })).toBe(true)
    expect(isValid({ lines: times(MAX_LINES + 1) })).toBe(false)
    expect(isValid({ lines: times(MAX_LINES + 1), draft: true })).toBe(false)
  })

  it('refuses keys it does not know, at every level, prototype names too', () => {
    expect(isValid({ lines: [one], status: 'approved' })).toBe(false)
    expect(isValid({ lines: [{ ...one, netUnitPriceCents: 1 }] })).toBe(false)
    expect(isValid(JSON.parse('{"lines":[{"orderLine":"a","quantityRequested":1}],"constructor":{}}'))).toBe(false)
    expect(isValid(JSON.parse('{"lines":[{"orderLine":"a","quantityRequested":1,"toString":1}]}'))).toBe(false)
  })

  it('lets nothing through a key named __proto__', () => {
    const body = JSON.parse('{"lines":[{"orderLine":"a","quantityRequested":1}],"__proto__":{"draft":true}}')
    const parsed = CreateRmaRequest.safeParse(body)
    expect(parsed.data?.draft).toBeUndefined()
    expect(({} as Record<string, unknown>).draft).toBeUndefined()
  })

  it.each(['', 'a b', "a'b", 'a/b', '$ne', 'a\u0000', 'x'.repeat(65), 7, { $ne: null }])('refuses the id %j', (id) => {
    expect(isValid({ lines: [{ ...one, orderLine: id }] })).toBe(false)
    expect(isValid({ lines: [one], reason: id })).toBe(false)
    expect(isValid({ lines: [one], customer: id })).toBe(false)
  })

  it('keeps texts within their length, and free of what no text holds', () => {
    expect(isValid({ lines: [one], remarks: 'x'.repeat(2000) })).toBe(true)
    expect(isValid({ lines: [one], remarks: 'x'.repeat(2001) })).toBe(false)
    for (const evil of ['\u0000', '\u0007', '\u001b', '\u007f', '\u0085', '\ud800', '\udc00x']) {
      expect(isValid({ lines: [one], remarks: `a${evil}` })).toBe(false)
      expect(isValid({ lines: [{ ...one, remark: `a${evil}` }] })).toBe(false)
    }
  })

  it('stores the line ends of browsers as line feeds', () => {
    expect(CreateRmaRequest.parse({ lines: [one], remarks: 'a\r\nb\rc' }).remarks).toBe('a\nb\nc')
  })

  it('answers whatever JSON comes in with a verdict', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (body) => {
        for (const schema of [CheckRequest, CreateRmaRequest, SaveDraftRequest, DecideRequest, CancelRequest]) {
          expect(schema.safeParse(body)).toHaveProperty('success')
        }
      }),
    )
  })
})

describe('parseRequest', () => {
  it('gives what was sent', () => {
    expect(parseRequest(CheckRequest, { lines: [one] })).toEqual({ lines: [one] })
    expect(parseRequest(DecideRequest, { lines: [{ id: 'l1', quantityApproved: 0 }], label: true })).toMatchObject({
      label: true,
    })
  })

  it('names the place of every fault, and repeats nothing of the input', () => {
    const body = { lines: [{ orderLine: 'secret word', quantityRequested: '2' }], remarks: 7 }
    expect(() => parseRequest(CreateRmaRequest, body)).toThrow(
      expect.objectContaining({
        code: 'INVALID_INPUT',
        details: {
          issues: [
            { path: 'lines.0.orderLine', code: 'invalid_format' },
            { path: 'lines.0.quantityRequested', code: 'invalid_type' },
            { path: 'remarks', code: 'invalid_type' },
          ],
        },
      }),
    )
  })

  it.each([null, undefined, [], 'x', 7])('refuses the body %j', (body) => {
    expect(() => parseRequest(CancelRequest, body)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }))
  })
})
