import { expect, it } from 'vitest'

import { unannounced } from './unannounced'

it('names an article once, however often it came, and leaves out what was counted by mistake', () => {
  const unexpected = [
    { articleNumber: 'A-1', articleName: null, quantity: 2 },
    { articleNumber: 'B-2', articleName: 'Bel', quantity: 0 },
    { articleNumber: 'A-1', articleName: 'Adapter', quantity: 1 },
  ]
  expect(unannounced({ unexpected })).toEqual([{ articleNumber: 'A-1', articleName: 'Adapter', quantity: 3 }])
  expect(unannounced({ unexpected: null })).toEqual([])
})
