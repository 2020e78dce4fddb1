import { describe, expect, it } from 'vitest'

import {
  fullTitles,
  inGroups,
  offeredReasons,
  placeProblems,
  type ReasonNode,
  shownReasons,
  withUnknownCode,
} from './reasons'

const reason = (id: string, over: Partial<ReasonNode> = {}): ReasonNode => ({
  id,
  parent: null,
  online: true,
  segments: [],
  ...over,
})

const TREE = [
  reason('surplus'),
  reason('transport'),
  reason('dented', { parent: 'transport' }),
  reason('wet', { parent: 'transport', online: false }),
  reason('dealers', { segments: ['dealers'] }),
  reason('demo', { parent: 'dealers' }),
]

const codesOf = (id: string, reasons: readonly ReasonNode[]) => placeProblems(id, reasons).map(({ code }) => code)

describe('reasons that are offered', () => {
  it('are those online that hold no others', () => {
    expect(offeredReasons(TREE, [])).toEqual(['surplus', 'dented'])
  })

  it('leave out what stands in a group for others', () => {
    expect(offeredReasons(TREE, ['dealers'])).toEqual(['surplus', 'dented', 'demo'])
  })

  it('leave out what stands in a group that is offline', () => {
    const offline = TREE.map((one) => (one.id === 'transport' ? { ...one, online: false } : one))
    expect(offeredReasons(offline, [])).toEqual(['surplus'])
  })

  it('never are a group, also when all it holds is offline', () => {
    expect(offeredReasons([reason('group'), reason('gone', { parent: 'group', online: false })], [])).toEqual([])
  })

  it('leave out what runs in a circle, and what stands in a group that is gone', () => {
    const circle = [reason('a', { parent: 'b' }), reason('b', { parent: 'a' }), reason('c', { parent: 'a' })]
    expect(offeredReasons([...circle, reason('lost', { parent: 'nowhere' })], [])).toEqual([])
  })

  it('are shown with their groups, and no group is shown empty', () => {
    expect(shownReasons(TREE, [])).toEqual(['surplus', 'dented', 'transport'])
  })
})

describe('a title', () => {
  it('is read behind its groups', () => {
    const titled = TREE.map((one) => ({ ...one, title: one.id.toUpperCase() }))
    expect(fullTitles(titled).get('dented')).toBe('TRANSPORT › DENTED')
    expect(fullTitles(titled).get('surplus')).toBe('SURPLUS')
  })
})

describe('a list of reasons', () => {
  it('goes by position, and keeps each group together', () => {
    const listed = [
      { id: 'last', parent: null, title: 'Last', position: 9 },
      { id: 'transport', parent: null, title: 'Transport', position: 1 },
      { id: 'night', parent: 'transport', title: 'Night', position: 1 },
      { id: 'cold', parent: 'night', title: 'Cold', position: 1 },
      { id: 'wet', parent: 'transport', title: 'Wet', position: 3 },
      { id: 'dented', parent: 'transport', title: 'Dented', position: 2 },
    ]
    expect(inGroups(listed)).toEqual([
      { id: 'dented', group: 'Transport' },
      { id: 'wet', group: 'Transport' },
      { id: 'cold', group: 'Transport › Night' },
      { id: 'last', group: null },
    ])
  })
})

describe('the place of a reason', () => {
  const chain = (...ids: string[]) => ids.map((id, at) => reason(id, { parent: ids[at - 1] ?? null }))

  it('may be three levels deep, not four', () => {
    expect(codesOf('c', chain('a', 'b', 'c'))).toEqual([])
    expect(codesOf('d', chain('a', 'b', 'c', 'd'))).toEqual(['REASON_TOO_DEEP'])
  })

  it('counts what it holds itself', () => {
    expect(codesOf('b', chain('a', 'b', 'c', 'd'))).toEqual(['REASON_TOO_DEEP'])
  })

  it('is never in itself, at any distance', () => {
    expect(codesOf('a', [reason('a', { parent: 'a' })])).toEqual(['REASON_IN_ITSELF'])
    expect(codesOf('a', [reason('a', { parent: 'b' }), reason('b', { parent: 'a' })])).toEqual(['REASON_IN_ITSELF'])
  })
})

describe('the codes of the ERP', () => {
  const coded = TREE.map((one) => ({ ...one, code: one.id }))
  const unknown = (...codes: string[]) => withUnknownCode(coded, new Set(codes)).map(({ id }) => id)

  it('bind nobody as long as there are none', () => {
    expect(unknown()).toEqual([])
  })

  it('bind what is online and can be given', () => {
    expect(unknown('surplus')).toEqual(['dented', 'demo'])
    expect(unknown('surplus', 'dented', 'demo')).toEqual([])
  })
})
