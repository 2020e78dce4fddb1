import { describe, expect, it } from 'vitest'
import { LINK_MAILS, MAIL_EVENTS } from './mails'
import {
  asksForAny,
  changedKinds,
  MAIL_KINDS,
  MailRequest,
  mailKindOf,
  recipientsOf,
  rightFor,
  wishAtFirst,
  wishesIn,
} from './mailWishes'

const off = { send: false, copies: [] }
const copies = ['inkoop@garage.example', 'Boekhouding@garage.example']
const mail = { address: 'anna@garage.example', named: [], wish: wishAtFirst('rma-received'), needed: false }

describe('the kinds of mail', () => {
  it('hold every mail to a customer about a case or an order, and nothing with a link to an account', () => {
    const chosen = MAIL_EVENTS.filter((event) => mailKindOf(event) !== null)
    const aboutCases = MAIL_EVENTS.filter(
      (event) => /^(rma|service|claim|order|invoice)-/.test(event) && !/-for-(staff|dealer)$/.test(event),
    )
    expect(chosen).toEqual(aboutCases)
    for (const event of LINK_MAILS) expect(mailKindOf(event)).toBeNull()
    expect(new Set(chosen.map(mailKindOf))).toEqual(new Set(MAIL_KINDS))
  })
})

describe('mails about orders, shipments and invoices', () => {
  it('go to nobody until they ask for them, for themselves or with a copy', () => {
    expect([wishAtFirst('order-dates').send, wishAtFirst('rma-decided').send]).toEqual([false, true])
    expect(asksForAny({ 'rma-decided': { send: true, copies } })).toBe(false)
    expect(asksForAny({ 'order-dates': off })).toBe(false)
    expect(asksForAny({ 'order-dates': { send: true, copies: [] } })).toBe(true)
    expect(asksForAny({ 'invoice-new': { send: false, copies } })).toBe(true)
  })

  it('ask the right to see what they tell of', () => {
    expect(MAIL_KINDS.slice(-4).map(rightFor)).toEqual(['viewOrders', 'viewOrders', 'viewOrders', 'viewInvoices'])
  })
})

describe('recipientsOf', () => {
  it('writes to the reader, with copies to whom they named and who the case names, each once', () => {
    expect(recipientsOf(mail)).toEqual(['anna@garage.example'])
    const named = ['INKOOP@garage.example', 'Anna@Garage.example']
    expect(recipientsOf({ ...mail, named, wish: { send: true, copies } })).toEqual([
      'anna@garage.example',
      'INKOOP@garage.example',
      'Boekhouding@garage.example',
    ])
  })

  it('writes to nobody when it is switched off, but to who gets a copy', () => {
    expect(recipientsOf({ ...mail, wish: off })).toEqual([])
    expect(recipientsOf({ ...mail, wish: { send: false, copies: [...copies, 'Anna@garage.example'] } })).toEqual(copies)
  })

  it('writes to the reader all the same when something is asked of them', () => {
    expect(recipientsOf({ ...mail, wish: off, needed: true })).toEqual(['anna@garage.example'])
  })

  it('finds nobody without an address', () => {
    expect(recipientsOf({ ...mail, address: null })).toEqual([])
    expect(recipientsOf({ ...mail, address: null, named: copies })).toEqual(copies)
  })
})

describe('a request', () => {
  const kinds = (wish: object, kind = 'rma-received') => MailRequest.safeParse({ kinds: { [kind]: wish } }).success

  it('takes up to three plain addresses, and each once', () => {
    expect(kinds({ send: false, copies })).toBe(true)
    expect(kinds({ send: true, copies: ['a@b.nl', 'c@b.nl', 'd@b.nl', 'e@b.nl'] })).toBe(false)
    const read = MailRequest.parse({ kinds: { 'rma-received': { send: true, copies: ['a@b.nl', 'A@b.nl'] } } })
    expect(read.kinds?.['rma-received']?.copies).toEqual(['a@b.nl'])
  })

  it.each(['a@b.nl\r\nBcc: c@d.nl', 'a@b.nl, c@d.nl', 'Anna <a@b.nl>', '"a b"@b.nl', 'a@b.nl ', ''])(
    'refuses %j',
    (address) => expect(kinds({ send: true, copies: [address] })).toBe(false),
  )

  it('cannot switch off a question, nor what is no kind', () => {
    expect(kinds(off, 'service-question')).toBe(false)
    expect(kinds({ send: true, copies }, 'service-question')).toBe(true)
    for (const kind of ['password-reset', 'invitation', 'toString']) expect(kinds(off, kind)).toBe(false)
  })
})

it('reads what was stored, and takes what is unfit there as not chosen', () => {
  const stored = { 'rma-received': off, 'rma-decided': { send: 'no' }, invoices: off, 'rma-cancelled': null }
  expect(wishesIn(stored)).toEqual({ 'rma-received': off })
  for (const nothing of [null, undefined, 'x', []]) expect(wishesIn(nothing)).toEqual({})
})

it('names the kinds that changed; what is not chosen is as the wish of who wants everything', () => {
  expect(changedKinds({}, { 'rma-received': wishAtFirst('rma-received') })).toEqual([])
  expect(changedKinds({ 'rma-received': off }, { 'rma-decided': { send: true, copies } })).toEqual([
    'rma-received',
    'rma-decided',
  ])
})
