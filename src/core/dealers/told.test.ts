import { expect, it } from 'vitest'

import { CASE_EVENT_KINDS, CASE_EVENT_VISIBLE, type ToldEvent } from '../timeline'
import { toldToDealer } from './told'
import { DealersEvent } from './toldEvents'

const at = '2026-11-20T10:00:00.000Z'
const told = (kind: string, data: object = {}) => toldToDealer({ kind, at, data } as ToldEvent)

it('tells a dealer nothing that the customer does not read, and no messages, papers and letters', () => {
  const kept = CASE_EVENT_KINDS.filter((kind) => told(kind) === null)
  expect(kept).toEqual(expect.arrayContaining(CASE_EVENT_KINDS.filter((kind) => !CASE_EVENT_VISIBLE[kind])))
  expect(kept.filter((kind) => CASE_EVENT_VISIBLE[kind])).toEqual(['document-made', 'responded', 'messaged'])
})

it('leaves out whatever else an entry holds', () => {
  expect(told('closed', { note: 'Klaar', invoice: 'VF1', extra: 1 })?.data).toEqual({ note: 'Klaar', invoice: null })
  expect(told('submitted', { number: 'R1', lines: 1, pieces: 2, onBehalf: true })?.data).toMatchObject({
    onBehalf: false,
  })
  expect(told('finished', { note: null, set: 'nightDeliveryOn' })?.data).toEqual({ note: null, set: 'nothing' })
})

it('has a shape for each kind that a dealer is told of', () => {
  const kinds = CASE_EVENT_KINDS.filter((kind) => told(kind) !== null)
  expect(DealersEvent.options.map(({ shape }) => shape.kind.value).sort()).toEqual([...kinds].sort())
})
