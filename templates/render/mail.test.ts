import { readdirSync, readFileSync } from 'node:fs'
import { flatten } from '@messages/format'
import { messagesOf } from '@messages/translate'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '@/core/locale'
import { MAIL_EVENTS } from '@/core/mails'
import { type RmaMailData, rmaTotals } from '@/core/rmaMails'
import { MAIL_TEMPLATES } from '../mail/mailTemplates'
import {
  addressChangedSample,
  decidedSample,
  invitationSample,
  newForStaffSample,
  receivedSample,
} from '../mail/sample'
import { staffServiceSample } from '../mail/serviceSample'
import { renderMail } from './mail'

const NASTY = `<script>alert(1)</script> {{ link }} {% raw %} {number} "quoted" 'single' & <img src=x onerror=y>`

/** The decided sample with `approved` pieces of every line. */
function decided(approved: (asked: number, index: number) => number, over: Partial<RmaMailData> = {}): RmaMailData {
  const data = decidedSample('nl')
  const lines = data.rma.lines.map((line, index) => ({
    ...line,
    quantityApproved: approved(line.quantityRequested, index),
  }))
  return { ...data, rma: { ...data.rma, lines }, totals: rmaTotals(lines), ...over }
}

describe('renderMail', () => {
  it('sets long addresses below one another, and short values side by side', () => {
    const sample = addressChangedSample('nl')
    const rowsOf = (newAddress: string) =>
      renderMail('login-address-changed', { ...sample, newAddress }, 'nl').html.match(/<tr>\s*<td class="stk"/g)?.length
    expect(rowsOf('sam@garage.example')).toBe(1)
    expect(rowsOf('samantha.de.tester@garage-van-de-overkant.example')).toBe(2)
  })

  it.each(MAIL_EVENTS.flatMap((event) => LOCALES.map((locale) => [event, locale] as const)))(
    'writes %s in %s with subject, HTML and text, and no amounts',
    (event, locale) => {
      const mail = renderMail(event, MAIL_TEMPLATES[event].sample(locale) as never, locale)
      expect(mail.subject).toMatch(/\S{3}/)
      expect(mail.html).toContain(`<html lang="${locale}">`)
      expect(mail.html).toContain(`<title>${mail.subject}</title>`)
      for (const part of [mail.html, mail.text]) {
        expect(part).toContain('Groothandel Voorbeeld')
        expect(part).not.toMatch(/\{\{|\{%|undefined|null|NaN|\[object|€|£/)
      }
      expect(mail.text).not.toMatch(/<\/?\w|&\w+;|\n{3}| \n/)
      expect(mail.html).not.toMatch(/<img|src=|url\(/)
    },
  )

  it('says the same thing twice: every place a text part leads to is in the HTML as well', () => {
    for (const event of MAIL_EVENTS) {
      const mail = renderMail(event, MAIL_TEMPLATES[event].sample('nl') as never, 'nl')
      for (const [link] of mail.text.matchAll(/https:\S+/g)) expect(mail.html).toContain(`href="${link}"`)
    }
  })

  it('uses every sentence of mails.json', () => {
    const sources = ['../mail/', './body/'].flatMap((place) => {
      const folder = new URL(place, import.meta.url)
      return readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'))
    })
    const keys = [...flatten(messagesOf('nl', 'mails')).keys()]
    expect(keys.filter((key) => !sources.join().includes(`'${key}'`))).toEqual([])
  })
})

describe('files that came with a request', () => {
  it.each([
    [0, null],
    [1, '1 bestand toegevoegd'],
    [3, '3 bestanden toegevoegd'],
  ])('%i are counted to the customer and to staff', (files, said) => {
    const [received, staff] = [receivedSample('nl'), newForStaffSample('nl')]
    const mails = [
      renderMail('rma-received', { ...received, rma: { ...received.rma, files } }, 'nl'),
      renderMail('rma-new-for-staff', { ...staff, rma: { ...staff.rma, files } }, 'nl'),
    ]
    for (const { text } of mails) {
      expect(text.includes('Foto’s en bestanden')).toBe(said !== null)
      if (said) expect(text).toContain(said)
    }
  })
})

describe('what a customer or an agent wrote', () => {
  const data = receivedSample('nl')
  const [line] = data.rma.lines
  const nastyLine = {
    ...line,
    articleName: NASTY,
    articleNumber: NASTY,
    orderNumber: NASTY,
    remark: NASTY,
    note: NASTY,
  }
  const rma = { ...data.rma, remarks: NASTY, decisionNote: NASTY, lines: [{ ...nastyLine, reason: NASTY }] }
  const nasty = {
    ...data,
    rma,
    contactName: NASTY,
    customer: { number: NASTY, name: NASTY },
    instructions: NASTY,
  } as never

  it.each(['rma-received', 'rma-decided'] as const)('stays text in the HTML of %s', (event) => {
    const { html } = renderMail(event, nasty, 'nl')
    expect(html).not.toMatch(/<script|<img|onerror=y>/)
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; {{ link }} {% raw %} {number}')
  })

  it('arrives in the text part as it was typed', () => {
    expect(renderMail('rma-received', nasty, 'nl').text).toContain(NASTY)
  })

  it('keeps its line breaks', () => {
    const remarks = 'one\r\ntwo <b>\nthree'
    const { html } = renderMail('rma-received', { ...data, rma: { ...data.rma, remarks } }, 'nl')
    expect(html).toContain('one<br>two &lt;b&gt;<br>three')
  })

  it('does not fill the mail with line breaks', () => {
    const filler = { ...line, remark: '\n'.repeat(999), note: 'a\n'.repeat(500), reason: null }
    const lines = Array.from({ length: 200 }, () => filler) as never
    const remarks = `first\n\n \n\nsecond\n${'x\n'.repeat(99)}last`
    const rma = { ...data.rma, lines, remarks, decisionNote: remarks }
    const long = { ...data, rma, instructions: null } as never
    const [received, decision] = [renderMail('rma-received', long, 'nl'), renderMail('rma-decided', long, 'nl')]
    expect(received.html).toContain('first<br><br>second<br>x')
    for (const { html, text } of [received, decision]) {
      expect(html).toContain('x<br>…</p>')
      expect(html).not.toContain('last<')
      expect(text).toContain('x\n…')
      expect(text).not.toContain('last\n')
    }
    expect(received.html.match(/<br>/g)?.length).toBeLessThan(500)
    expect(decision.text.match(/^ *a$/gm)).toHaveLength(200 * 40)
    expect(decision.html.length).toBeLessThan(400_000)
  })

  it('cannot begin a second header in a subject', () => {
    const staff = newForStaffSample('en')
    const customer = { number: '1', name: `Shop\r\nBcc: all@example.com\u2028X-A: b\u0000${'long '.repeat(99)}` }
    const { subject } = renderMail('rma-new-for-staff', { ...staff, customer }, 'en')
    expect(subject).toContain('Shop Bcc: all@example.com X-A: b long')
    expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u)
    expect(subject.length).toBeLessThanOrEqual(200)
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', '//evil.example', 'x" onclick="y'])(
    'makes no link of %s',
    (link) => {
      expect(renderMail('invitation', { ...invitationSample('nl'), link }, 'nl').html).toContain('href=""')
    },
  )

  it('lets no colour break out of its style', () => {
    const brand = { ...data.brand, accentHex: 'red;}body{display:none' }
    expect(renderMail('rma-received', { ...data, brand }, 'nl').html).not.toContain('display:none;}body')
    expect(renderMail('rma-received', { ...data, brand }, 'nl').html).toContain('border-top:4px solid #1d4e9e')
  })
})

describe('the decision', () => {
  it('asks to send the goods and names form, label and the extra steps of the settings', () => {
    const attachmentsAnnounced = ['return-form', 'shipping-label'] as const
    const mail = renderMail(
      'rma-decided',
      decided((asked) => asked, { attachmentsAnnounced, instructions: 'Bel eerst' }),
      'nl',
    )
    expect(mail.subject).toBe('Uw retour RMA26-00191 is goedgekeurd')
    expect(mail.text).toContain('Alle 24 stuks mogen terug.')
    expect(mail.text).toMatch(/1\. Print het retourformulier.*\n2\. Plak het label.*\n3\. Bel eerst/)
    expect(mail.text).toContain('Het formulier en het label zitten ook als PDF bij deze mail.')
    expect(mail.text).not.toContain('alleen de goedgekeurde')
  })

  it('tells per line what may come back when only a part may', () => {
    const mail = renderMail('rma-decided', decidedSample('nl'), 'nl')
    expect(mail.subject).toBe('Uw retour RMA26-00191 is deels goedgekeurd')
    expect(mail.text).toContain('3 van 5: Deels\n  3 stuks zijn op de foto beschadigd, de andere 2 niet.')
    expect(mail.text).toContain('0 van 6: Afgewezen\n  De retourtermijn is op 2 november verstreken.')
    expect(mail.text).toContain('16 stuks\n3 regels')
    expect(mail.text).toContain('Stuur alleen de goedgekeurde stuks op.')
  })

  it('never asks to send anything after a refusal', () => {
    const mail = renderMail(
      'rma-decided',
      decided(() => 0, { attachmentsAnnounced: [] }),
      'en',
    )
    expect(mail.subject).toBe('Your return RMA26-00191 is rejected')
    expect(mail.text).toContain('Do not send the goods')
    for (const part of [mail.html, mail.text]) expect(part).not.toMatch(/Print the return form|Send to/)
  })

  it('holds 200 lines', () => {
    const sample = decidedSample('nl')
    const lines = Array.from({ length: 200 }, (_, index) => ({ ...sample.rma.lines[0], articleNumber: `A-${index}-Z` }))
    const { html, text } = renderMail('rma-decided', { ...sample, rma: { ...sample.rma, lines } } as never, 'nl')
    for (const part of [html, text]) expect(part.match(/A-\d+-Z/g)).toHaveLength(200)
  })
})

describe('a mail about a service request', () => {
  const answers = (text: string, count = 60) =>
    Array.from({ length: count }, (_, index) => ({ question: `Vraag ${index}-Q`, text, files: 0 }))
  const mailOf = (text: string) => {
    const sample = staffServiceSample('nl', 'received')
    return renderMail(
      'service-new-for-staff',
      { ...sample, request: { ...sample.request, answers: answers(text) } },
      'nl',
    )
  }

  it('holds every answer, a row each, however many there are', () => {
    const { html, text } = mailOf('Ja')
    for (const part of [html, text]) expect(part.match(/Vraag \d+-Q: Ja/g)).toHaveLength(60)
  })

  it('cuts a long answer short, and no other for it', () => {
    const { html, text } = mailOf('regel\n'.repeat(300))
    for (const part of [html, text]) {
      expect(part.match(/Vraag \d+-Q/g)).toHaveLength(60)
      expect(part.match(/…/g)?.length).toBeGreaterThanOrEqual(60)
      expect(part.match(/regel/g)?.length).toBeLessThanOrEqual(60 * 8)
    }
  })

  it('can say the answers in a sentence and in its subject too', () => {
    const sample = staffServiceSample('nl', 'received')
    const paragraph = {
      type: 'paragraph',
      children: [{ type: 'inlineBlock', fields: { blockType: 'variable', name: 'answers' } }],
    }
    const body = { root: { type: 'root', children: [paragraph] } }
    const mail = renderMail('service-new-for-staff', sample, 'nl', { subject: '{{ answers }}', preheader: '', body })
    expect(mail.subject).toContain('Artikelnummer: 22625 Wat is er mis?')
    expect(mail.text).toContain('Artikelnummer: 22625\nWat is er mis?')
  })
})
