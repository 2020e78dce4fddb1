import { describe, expect, it } from 'vitest'

import { fieldOf, formOf } from '../../../tests/support/formFields'
import { draftBody, readDraftForm } from './draft'

function posted(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const id of ['a', 'b']) form.append('line', id)
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

const form = formOf(fieldOf('number', 'mileage'), fieldOf('upload', 'photos'))
const rest = { group: null, help: null, photoRequired: false }
const reasons = [
  { ...rest, id: 'r1', title: 'Defect', form },
  { ...rest, id: 'r2', title: 'Verkeerd', form: null },
]

describe('the posted draft', () => {
  it('keeps what was typed at each line, a quantity or not', () => {
    const values = readDraftForm(
      posted({ 'quantity-a': '3', 'quantity-b': '1,5', 'remark-b': 'gedeukt', remarks: 'snel', terms: 'abc' }),
    )
    expect(values.lines).toEqual([
      { id: 'a', quantity: '3', reason: '', remark: '', answers: {}, entry: null },
      { id: 'b', quantity: '1,5', reason: '', remark: 'gedeukt', answers: {}, entry: null },
    ])
    expect(values).toMatchObject({ remarks: 'snel', acceptTerms: 'abc' })
  })

  it('sends the reasons that the house asks for, and leaves out what is empty', () => {
    const values = readDraftForm(posted({ 'reason-a': 'r1', reason: 'r2', ccEmail: ' ' }))
    expect(draftBody(values, { reasonPer: 'line', reasons })).toEqual({
      transport: 'send',
      lines: [
        { orderLine: 'a', quantityRequested: 0, reason: 'r1' },
        { orderLine: 'b', quantityRequested: 0 },
      ],
    })
  })

  it('sends an article that was typed in by its own name, and not as an order line', () => {
    const form = posted({ free: 'b', 'articleNumber-b': ' X-1 ', 'articleName-b': 'Lager', 'quantity-b': '2' })
    expect(draftBody(readDraftForm(form), { reasonPer: 'rma', reasons }).lines).toEqual([
      { orderLine: 'a', quantityRequested: 0 },
      { freeEntry: 'b', articleNumber: 'X-1', articleName: 'Lager', quantityRequested: 2 },
    ])
  })

  it('sends no reason with a line where the one of the request holds for all', () => {
    const values = readDraftForm(posted({ 'reason-a': 'r1', 'reason-b': 'r2', reason: 'r2', transport: 'bring' }))
    expect(draftBody(values, { reasonPer: 'rma', reasons })).toEqual({
      transport: 'bring',
      reason: 'r2',
      lines: [
        { orderLine: 'a', quantityRequested: 0 },
        { orderLine: 'b', quantityRequested: 0 },
      ],
    })
  })

  it('sends the answers to the form of a reason, of the request and of a line, and no others', () => {
    const values = readDraftForm(
      posted({
        reason: 'r1',
        'reason-b': 'r2',
        'answers.mileage': '120',
        'answers.photos[]': 'f1',
        'answers-b.mileage': '9',
      }),
    )
    expect(values.answers).toEqual({ mileage: '120', photos: ['f1'] })
    expect(draftBody(values, { reasonPer: 'rma', reasons })).toMatchObject({
      answers: { mileage: 120, photos: ['f1'] },
      lines: [
        { orderLine: 'a', quantityRequested: 0 },
        { orderLine: 'b', quantityRequested: 0 },
      ],
    })
    const perLine = draftBody(readDraftForm(posted({ 'reason-a': 'r1', 'answers-a.mileage': '9', 'reason-b': 'r2' })), {
      reasonPer: 'line',
      reasons,
    })
    expect(perLine.lines).toMatchObject([{ reason: 'r1', answers: { mileage: 9 } }, { reason: 'r2' }])
    expect(perLine.lines[1]).not.toHaveProperty('answers')
  })
})
