import type { Payload } from 'payload'
import { expect, it } from 'vitest'
import { possibleIds } from './ids'

const UUID = '4be3cf0c-0000-4000-8000-000000000000'
const OBJECT_ID = '66f0a1b2c3d4e5f601234567'
const keptBy = (name: string, ids: string[]) => possibleIds({ db: { name } } as unknown as Payload, ids)

it('only ids that the running database writes are looked for, each once', () => {
  const asked = [UUID, OBJECT_ID, 'abc', '', 'abcdefghijkl', `${OBJECT_ID}0`, UUID, OBJECT_ID]
  expect(keptBy('sqlite', asked)).toEqual([UUID])
  expect(keptBy('mongoose', asked)).toEqual([OBJECT_ID])
})
