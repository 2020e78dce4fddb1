import { translator } from '@messages/translate'
import { expect, it } from 'vitest'

import { addressesIn, problemIn, readMailForm } from './mailState'

const say = translator('nl', 'mailPreferences')

it('takes addresses as people list them', () => {
  expect(addressesIn(' a@b.nl, c@d.nl;e@f.nl\n')).toEqual(['a@b.nl', 'c@d.nl', 'e@f.nl'])
  expect(addressesIn('  ')).toEqual([])
})

it('names the address that is none, and the limit', () => {
  expect(problemIn('a@b.nl, inkoop', say)).toContain('‘inkoop’')
  expect(problemIn('a@b.nl c@b.nl d@b.nl e@b.nl', say)).toContain('hoogstens 3')
  expect(problemIn('a@b.nl c@b.nl d@b.nl', say)).toBeNull()
})

it('reads what is shown alone, and a question as always sent', () => {
  const form = new FormData()
  form.set('copies-rma-received', 'a@b.nl')
  form.set('send-rma-cancelled', 'on')
  expect(readMailForm(form, ['rma-received', 'service-question'])).toEqual({
    'rma-received': { send: false, copies: 'a@b.nl' },
    'service-question': { send: true, copies: '' },
  })
})
