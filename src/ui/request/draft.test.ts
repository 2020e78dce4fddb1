import { describe, expect, it } from 'vitest'

import { draftBody, readDraftForm } from './draft'

function posted(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const id of ['a', 'b']) form.append('line', id)
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

describe('the posted draft', () => {
  it('keeps what was typed at each line, a quantity or not', () => {
    const values = readDraftForm(
      posted({ 'quantity-a': '3', 'quantity-b': '1,5', 'remark-b': 'gedeukt', remarks: 'snel', terms: 'abc' }),
    )
    expect(values.lines).toEqual([
      { id: 'a', quantity: '3', reason: '', remark: '', entry: null },
      { id: 'b', quantity: '1,5', reason: '', remark: 'gedeukt', entry: null },
    ])
    expect(values).toMatchObject({ remarks: 'snel', acceptTerms: 'abc' })
  })

  it('sends the reasons that the house asks for, and leaves out what is empty', () => {
    const values = readDraftForm(posted({ 'reason-a': 'r1', reason: 'r2', ccEmail: ' ' }))
    expect(draftBody(values, 'line')).toEqual({
      lines: [
        { orderLine: 'a', quantityRequested: 0, reason: 'r1' },
        { orderLine: 'b', quantityRequested: 0 },
      ],
    })
  })

  it('sends an article that was typed in by its own name, and not as an order line', () => {
    const form = posted({ free: 'b', 'articleNumber-b': ' X-1 ', 'articleName-b': 'Lager', 'quantity-b': '2' })
    expect(draftBody(readDraftForm(form), 'rma').lines).toEqual([
      { orderLine: 'a', quantityRequested: 0 },
      { freeEntry: 'b', articleNumber: 'X-1', articleName: 'Lager', quantityRequested: 2 },
    ])
  })

  it('keeps the reason of a line that differs from the one of the request', () => {
    const values = readDraftForm(posted({ 'reason-a': 'r1', 'reason-b': 'r2', reason: 'r2' }))
    expect(draftBody(values, 'rma')).toEqual({
      reason: 'r2',
      lines: [
        { orderLine: 'a', quantityRequested: 0, reason: 'r1' },
        { orderLine: 'b', quantityRequested: 0 },
      ],
    })
  })
})
