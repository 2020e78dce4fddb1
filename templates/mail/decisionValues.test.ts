import { expect, it } from 'vitest'

import { renderMail } from '../render/mail'
import { approvedSample } from './sample'

it('says where and when to bring the goods, and nothing of boxes', () => {
  const brought = (bringHours: readonly string[]) => {
    const data = approvedSample('nl')
    const rma = { ...data.rma, remarks: null, transport: 'bring' } as const
    return renderMail('rma-approved', { ...data, rma, bringHours, instructions: 'Plak de doos dicht.' }, 'nl').text
  }
  const text = brought(['Ma t/m vr 8.00–17.00', 'Za 9.00–12.00'])
  expect(text).toContain('Zo brengt u de goederen terug')
  expect(text).toContain('Breng de goederen naar het retouradres. Wanneer: Ma t/m vr 8.00–17.00; Za 9.00–12.00')
  expect(text).toContain('Modelstraat 1')
  expect(text).not.toMatch(/doos|buitenkant|[Ss]tuur/)
  expect(brought([])).toContain('Breng de goederen naar het retouradres.\n')
})
