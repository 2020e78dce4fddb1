import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

import { CASE_ERP_EVENTS } from '@/core/erpEvents/types'
import { ERP_EVENT_SCHEMA_FILE, erpEventJsonSchema } from './erpEventSchema'

it('is kept in docs as the events are: npm run generate writes it anew', () => {
  expect(readFileSync(ERP_EVENT_SCHEMA_FILE, 'utf8')).toBe(erpEventJsonSchema())
})

it('describes every type of event', () => {
  for (const type of Object.values(CASE_ERP_EVENTS).flatMap((types) => Object.values(types))) {
    expect(erpEventJsonSchema()).toContain(`"${type}"`)
  }
})
