import { describe, expect, it } from 'vitest'

import { lineProblems, reasonOf, type SubmissionFacts, submissionProblems } from './submission'

const facts = (over: Partial<SubmissionFacts> = {}): SubmissionFacts => ({
  lines: [{ line: 'l1' }, { line: 'l2' }],
  found: [
    { id: 'l1', customer: 'c1' },
    { id: 'l2', customer: 'c1' },
  ],
  reason: 'wrong',
  acceptTerms: true,
  reasons: [
    { id: 'wrong', online: true, segments: [], parent: null, photoRequired: false },
    { id: 'phone', online: false, segments: [], parent: null, photoRequired: false },
    { id: 'dealers', online: true, segments: ['dealers'], parent: null, photoRequired: false },
  ],
  images: 0,
  customerSegments: [],
  creator: 'customer',
  settings: {
    reasonPer: 'rma',
    termsRequired: true,
    bringAllowed: false,
    pickupAllowed: false,
    freeEntryAllowed: false,
    allowedCreators: 'both',
  },
  ...over,
})

const problems = (over: Partial<SubmissionFacts>) =>
  submissionProblems(facts(over)).map(({ code, details }) => ({ code, ...details }))

const settings = (over: Partial<SubmissionFacts['settings']>) => ({ settings: { ...facts().settings, ...over } })

describe('submissionProblems', () => {
  it('finds none in a lawful request', () => {
    expect(problems({})).toEqual([])
  })

  it('finds nothing to return', () => {
    expect(problems({ lines: [] })).toEqual([{ code: 'NO_LINES' }])
  })

  it('finds everything at once', () => {
    const found = problems({ lines: [{ line: 'x' }], reason: 'nonsense', acceptTerms: false })
    expect(found.map(({ code }) => code)).toEqual(['UNKNOWN_ORDER_LINE', 'UNKNOWN_REASON', 'TERMS_NOT_ACCEPTED'])
  })

  it('asks for the terms only when they are required, and takes no silence for consent', () => {
    expect(problems({ acceptTerms: undefined })).toEqual([{ code: 'TERMS_NOT_ACCEPTED' }])
    expect(problems({ acceptTerms: undefined, ...settings({ termsRequired: false }) })).toEqual([])
  })

  it.each([
    ['customers', 'staff'],
    ['staff', 'customer'],
  ] as const)('lets only %s make RMAs when the setting says so', (allowedCreators, refusedCreator) => {
    const allowed = refusedCreator === 'staff' ? 'customer' : 'staff'
    expect(problems({ creator: refusedCreator, ...settings({ allowedCreators }) })).toMatchObject([
      { code: 'CREATOR_NOT_ALLOWED' },
    ])
    expect(problems({ creator: allowed, ...settings({ allowedCreators }) })).toEqual([])
  })
})

it('takes articles that were typed in where the house does that, and looks for no order line of theirs', () => {
  const lines = [{ line: 'l1' }, { line: 'typed', free: true }]
  expect(problems({ lines })).toEqual([{ code: 'FREE_ENTRY_NOT_ALLOWED', line: 'typed' }])
  expect(problems({ lines, ...settings({ freeEntryAllowed: true }) })).toEqual([])
  const twice = [...lines, { line: 'typed', free: true }]
  expect(problems({ lines: twice, ...settings({ freeEntryAllowed: true }) })).toEqual([
    { code: 'DUPLICATE_LINE', line: 'typed' },
  ])
})

it('takes goods that are sent, and those that are brought or collected where the house does that', () => {
  const codes = (transport: string, over: Partial<SubmissionFacts['settings']> = {}) =>
    problems({ transport, ...settings(over) }).map(({ code }) => code)
  expect(codes('send')).toEqual([])
  expect(codes('bring')).toEqual(['BRING_NOT_ALLOWED'])
  expect(codes('bring', { bringAllowed: true })).toEqual([])
  expect(codes('pickup', { bringAllowed: true })).toEqual(['PICKUP_NOT_ALLOWED'])
  expect(codes('pickup', { pickupAllowed: true })).toEqual([])
  expect(codes('drone', { bringAllowed: true, pickupAllowed: true })).toEqual(['UNKNOWN_TRANSPORT'])
})

describe('a reason that asks for a photo', () => {
  const asking = {
    reason: 'broken',
    reasons: [...facts().reasons, { id: 'broken', online: true, segments: [], parent: null, photoRequired: true }],
  }

  it('is not sent without one, and one will do', () => {
    expect(problems(asking)).toMatchObject([{ code: 'PHOTO_REQUIRED', reason: 'broken', lines: [], how: 'add' }])
    expect(problems({ ...asking, images: 1 })).toEqual([])
  })

  it('says how, to who sends without a draft', () => {
    expect(problems({ ...asking, images: null })).toMatchObject([{ code: 'PHOTO_REQUIRED', how: 'draft' }])
  })

  it('asks for the lines that give it, not for a header that no line follows', () => {
    const lines = [
      { line: 'l1', reason: 'wrong' },
      { line: 'l2', reason: 'broken' },
    ]
    const perLine = { ...asking, ...settings({ reasonPer: 'line' }) }
    expect(problems({ ...perLine, lines })).toMatchObject([{ code: 'PHOTO_REQUIRED', lines: ['l2'] }])
    const others = lines.map((line) => ({ ...line, reason: 'wrong' }))
    expect(problems({ ...perLine, lines: others })).toEqual([])
  })
})

describe('reasons', () => {
  const lines = [{ line: 'l1', reason: 'wrong' }, { line: 'l2' }]
  const perLine = settings({ reasonPer: 'line' })

  it('are given once, per RMA: a line repeats it or says nothing', () => {
    expect(problems({ lines })).toEqual([])
    const other = [{ line: 'l1', reason: 'dealers' }, { line: 'l2' }]
    expect(problems({ lines: other, customerSegments: ['dealers'] })).toEqual([
      { code: 'REASON_PER_RMA', lines: ['l1'] },
    ])
    expect(problems({ reason: undefined, lines })).toEqual([
      { code: 'REASON_PER_RMA', lines: ['l1'] },
      { code: 'REASON_REQUIRED', reasonPer: 'rma', lines: ['l2'] },
    ])
    expect(problems({ reason: undefined })).toMatchObject([{ code: 'REASON_REQUIRED', lines: ['l1', 'l2'] }])
  })

  it('are given with every line, per line: the one of the whole stands for none', () => {
    expect(problems({ lines, ...perLine })).toEqual([{ code: 'REASON_REQUIRED', reasonPer: 'line', lines: ['l2'] }])
    const all = lines.map((line) => ({ ...line, reason: 'wrong' }))
    expect(problems({ reason: undefined, lines: all, ...perLine })).toEqual([])
  })

  it("of a line is its own, and per RMA the header's", () => {
    expect(reasonOf({ reason: 'own' }, { header: 'header', reasonPer: 'line' })).toBe('own')
    expect(reasonOf({}, { header: 'header', reasonPer: 'rma' })).toBe('header')
    expect(reasonOf({}, { header: 'header', reasonPer: 'line' })).toBeNull()
    expect(reasonOf({ reason: null }, { header: null, reasonPer: 'rma' })).toBeNull()
  })

  it('must exist, be online and be meant for the customer, in header and line', () => {
    expect(problems({ reason: 'nonsense' })).toEqual([{ code: 'UNKNOWN_REASON', reason: 'nonsense', lines: [] }])
    expect(problems({ reason: 'phone' })).toMatchObject([{ code: 'UNKNOWN_REASON' }])
    expect(problems({ reason: 'dealers' })).toMatchObject([{ code: 'UNKNOWN_REASON' }])
    expect(problems({ reason: 'dealers', customerSegments: ['dealers'] })).toEqual([])
    expect(problems({ lines: [{ line: 'l1', reason: 'phone' }], ...perLine })).toEqual([
      { code: 'UNKNOWN_REASON', reason: 'phone', lines: ['l1'] },
    ])
  })
})

describe('lineProblems', () => {
  const found = [
    { id: 'l1', customer: 'c1' },
    { id: 'm1', customer: 'c2' },
  ]
  const codes = (lines: string[], customer?: string) =>
    lineProblems({ lines: lines.map((line) => ({ line })), found, customer }).map(({ code }) => code)

  it('names each line that is named twice once', () => {
    expect(codes(['l1', 'l1', 'l1'])).toEqual(['DUPLICATE_LINE'])
  })

  it('names a line that the caller may not see as one that does not exist', () => {
    expect(codes(['l1', 'other'])).toEqual(['UNKNOWN_ORDER_LINE'])
  })

  it('keeps one RMA to one customer', () => {
    expect(codes(['l1', 'm1'])).toEqual(['DIFFERENT_CUSTOMERS'])
    expect(codes(['l1'], 'c2')).toEqual(['DIFFERENT_CUSTOMERS'])
    expect(codes(['l1'], 'c1')).toEqual([])
  })
})
