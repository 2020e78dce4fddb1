import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  addAddress,
  addressLine,
  changeAddress,
  type DeliveryAddress,
  deliveryAddressesOf,
  judgeAddress,
  makePrimary,
  removeAddress,
  sameAddresses,
} from './deliveryAddresses'
import { erpAnswer, shownAddresses, stillWanted, wantedAfter } from './wantedAddresses'

const PARTS = {
  label: 'Magazijn',
  street: 'Modelstraat',
  houseNumber: '1',
  postalCode: '1234 AB',
  city: 'Ede',
  countryCode: 'NL',
}
const at = (id: string, primary = false): DeliveryAddress => ({ ...PARTS, street: `Straat ${id}`, id, primary })
const ids = (all: readonly DeliveryAddress[]) => all.map(({ id, primary }) => `${id}${primary ? '*' : ''}`)

describe('delivery addresses', () => {
  it('have one primary one whatever happens to them', () => {
    const step = fc.record({ verb: fc.constantFrom('add', 'addPrimary', 'remove', 'primary'), pick: fc.nat(20) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let all: readonly DeliveryAddress[] = []
        steps.forEach(({ verb, pick }, index) => {
          const id = all[pick % Math.max(1, all.length)]?.id
          if (verb.startsWith('add')) all = addAddress(all, at(`n${index}`, verb === 'addPrimary'))
          else if (id && verb === 'primary') all = makePrimary(all, id)
          else if (id && !all.find((one) => one.id === id)?.primary) all = removeAddress(all, id)
          expect(all.filter(({ primary }) => primary)).toHaveLength(all.length > 0 ? 1 : 0)
        })
      }),
    )
  })

  it('keep the primary one until another is', () => {
    const all = [at('a', true), at('b')]
    expect(() => removeAddress(all, 'a')).toThrow(expect.objectContaining({ code: 'ADDRESS_IS_PRIMARY' }))
    expect(ids(removeAddress(makePrimary(all, 'b'), 'a'))).toEqual(['b*'])
  })

  it('are no more than fifty', () => {
    const full = Array.from({ length: 50 }, (_, index) => at(String(index), index === 0))
    expect(() => addAddress(full, at('x'))).toThrow(expect.objectContaining({ code: 'ADDRESS_LIMIT_REACHED' }))
  })

  it('are those of a customer without the one for invoices; of two primary ones the first counts', () => {
    const stored = [
      { ...at('a', true), kind: 'billing' as const },
      { ...at('b', true), kind: 'delivery' as const },
      { ...at('c', true), kind: null },
    ]
    expect(ids(deliveryAddressesOf(stored))).toEqual(['b*', 'c'])
  })

  it('say which parts do not fit, all at once', () => {
    const { errors } = judgeAddress({ ...PARTS, label: '', street: ' ', city: 'x'.repeat(81), countryCode: 'XX' })
    expect(errors.map(({ details }) => details.field)).toEqual(['street', 'city', 'countryCode'])
    expect(judgeAddress({ ...PARTS, countryCode: 'be', street: ' Lange  weg ' }).parts).toMatchObject({
      countryCode: 'BE',
      street: 'Lange weg',
    })
  })

  it('are the same whatever their ids and order', () => {
    expect(sameAddresses([at('a', true), at('b')], [{ ...at('b'), id: 'x' }, at('a', true)])).toBe(true)
    expect(sameAddresses([at('a', true)], [at('a')])).toBe(false)
    expect(addressLine(PARTS)).toBe('Magazijn, Modelstraat 1, 1234 AB Ede')
  })
})

describe('what the ERP answers to a wanted change', () => {
  const base = [at('a', true)]
  const wanted = wantedAfter({ addresses: base }, [at('a', true), at('b')], { at: '2026-11-26T10:00:00.000Z', by: 'I' })
  if (!wanted) throw new Error('nothing is wanted')

  it.each([
    ['taken', wanted.addresses],
    ['waits', base],
    ['overruled', [at('z', true)]],
    ['overruled', []],
  ] as const)('is %s', (answer, imported) => {
    expect(erpAnswer(wanted, imported)).toBe(answer)
    const row = { addresses: imported, wantedAddresses: wanted }
    expect(stillWanted(row)).toEqual(answer === 'waits' ? wanted : null)
    expect(ids(shownAddresses(row))).toEqual(ids(answer === 'waits' ? wanted.addresses : imported))
  })

  it('waits as well while the ERP brings what was wanted before, and nothing is wanted that leads back', () => {
    const row = { addresses: base, wantedAddresses: wanted }
    const second = wantedAfter(row, changeAddress(wanted.addresses, 'b', { ...PARTS, street: 'Anders' }), wanted)
    if (!second) throw new Error('nothing is wanted')
    expect(erpAnswer(second, wanted.addresses)).toBe('waits')
    expect(erpAnswer(second, base)).toBe('waits')
    expect(erpAnswer(second, second.addresses)).toBe('taken')
    expect(wantedAfter(row, removeAddress(wanted.addresses, 'b'), wanted)).toBeNull()
  })
})
