import { describe, expect, it } from 'vitest'

import { RMA_STATUSES } from '@/core/rmas/status'
import { type CaseEvent, type CaseEventData, type CaseEventKind, caseEvent } from '@/core/timeline'
import { stepsOf } from './steps'

const clock = { zone: 'Europe/Amsterdam', locale: 'nl' } as const

const event = <Kind extends CaseEventKind>(kind: Kind, at: string, data: CaseEventData[Kind]): CaseEvent =>
  caseEvent(kind, { case: 'r', customer: 'c', actor: { kind: 'system', id: null, name: '' }, at }, data) as CaseEvent

const submitted = event('submitted', '2026-11-17T13:03:00.000Z', {
  number: 'RMA26-1',
  lines: 2,
  pieces: 5,
  onBehalf: false,
})
const decided = event('decided', '2026-11-18T10:05:00.000Z', {
  status: 'partiallyApproved',
  revision: 1,
  note: null,
  lines: [
    { id: 'a', quantityRequested: 2, quantityApproved: 2, note: null },
    { id: 'b', quantityRequested: 3, quantityApproved: 0, note: 'x' },
  ],
})
const made = (document: 'return-form' | 'shipping-label') =>
  event('document-made', '2026-11-18T10:05:02.000Z', { document, revision: 1, fileName: 'f.pdf', pages: 1 })

describe('stepsOf', () => {
  it.each([
    ['send', 'Goederen opsturen', 'U bent aan zet.'],
    ['bring', 'Goederen brengen', 'U brengt de goederen naar ons.'],
    ['pickup', 'Goederen ophalen', 'Wij halen de goederen bij u op.'],
  ] as const)('says how the goods come back: %s', (transport, step, text) => {
    const of = (status: 'submitted' | 'approved') =>
      stepsOf([submitted], { status, transport, dealer: null }, clock).map(({ title, text: said }) => [title, said])
    expect(of('submitted')).toContainEqual([step, undefined])
    expect(of('approved')).toContainEqual(['Goederen verwacht', text])
  })

  it('tells what happened on the clock of the business, and names papers with the step that asked for them', () => {
    const steps = stepsOf(
      [submitted, decided, made('return-form'), made('shipping-label')],
      { status: 'partiallyApproved', transport: 'send', dealer: null },
      clock,
    )
    expect(steps.map(({ title, when, text, state }) => [title, when, text, state])).toEqual([
      ['Ingediend', '17 november 2026, 14.03', '2 regels, 5 stuks.', undefined],
      [
        'Deels goedgekeurd',
        '18 november 2026, 11.05',
        '1 regel goedgekeurd, 1 afgewezen. Retourformulier en label gemaakt.',
        undefined,
      ],
      ['Goederen verwacht', undefined, 'U bent aan zet.', 'now'],
      ['Ontvangen en gecontroleerd', undefined, undefined, 'todo'],
      ['Afgehandeld', undefined, undefined, 'todo'],
    ])
  })

  it('names a paper made at submission there, and not with the decision', () => {
    const [first, second] = stepsOf(
      [submitted, made('return-form'), decided],
      { status: 'partiallyApproved', transport: 'send', dealer: null },
      clock,
    )
    expect(first?.text).toBe('2 regels, 5 stuks. Retourformulier gemaakt.')
    expect(second?.text).toBe('1 regel goedgekeurd, 1 afgewezen.')
  })

  it('has one present step as long as something is to come, and none when it is over', () => {
    const present = (status: (typeof RMA_STATUSES)[number]) =>
      stepsOf([submitted], { status, transport: 'send', dealer: null }, clock).filter(({ state }) => state === 'now')
        .length
    const open = RMA_STATUSES.filter((status) => present(status) === 1)
    expect(open).toEqual([
      'awaitingDealer',
      'submitted',
      'partiallyApproved',
      'approved',
      'partiallyReceived',
      'received',
      'inspected',
    ])
  })

  it('calls an inspection and a completion by their name, in part while lines are still to follow', () => {
    const told = (kind: 'inspected' | 'completed', status: (typeof RMA_STATUSES)[number]) =>
      stepsOf(
        [submitted, event(kind, '2026-11-19T10:05:00.000Z', { status, lines: [] })],
        { status, transport: 'send', dealer: null },
        clock,
      )[1]?.title
    expect(told('inspected', 'received')).toBe('Deels gecontroleerd')
    expect(told('inspected', 'inspected')).toBe('Gecontroleerd')
    expect(told('completed', 'partiallyReceived')).toBe('Deels afgehandeld')
    expect(told('completed', 'completed')).toBe('Afgehandeld')
  })

  it('says which dealer it waits for and until when, and what that dealer did with it', () => {
    const dealer = { name: 'Garage Noord', until: '2026-11-20' } as const
    const waiting = stepsOf([submitted], { status: 'awaitingDealer', transport: 'send', dealer }, clock)
    const [now, next] = waiting.slice(1)
    expect([now?.state, now?.title, now?.text]).toEqual([
      'now',
      'Wacht op Garage Noord',
      expect.stringContaining('20 november 2026'),
    ])
    expect([next?.state, next?.title]).toEqual(['todo', 'In behandeling'])
    const told = { status: 'rejected', dealer: 'Garage Noord', note: 'Afgeprijsd.' } as const
    const declined = event('dealer-declined', '2026-11-18T10:05:00.000Z', told)
    const ended = stepsOf([submitted, declined], { status: 'rejected', transport: 'send', dealer: null }, clock)
    expect(ended.map(({ title, text }) => [title, text]).at(-1)).toEqual(['Afgewezen door Garage Noord', 'Afgeprijsd.'])
  })
})
