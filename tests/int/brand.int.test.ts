/** What admins set about the house is what mails and papers say at once: name, colour, logo, contact details, languages. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { afterEach, describe, expect, it } from 'vitest'
import { accentOf } from '@/core/brand'
import type { Media } from '@/payload-types'
import { signIn } from '@/session/portalSession'
import { openReturnsDesk } from '../support/returnsDesk'
import { login, makeContact } from '../support/trade'

const { desk, run, submitted, decided, allDone, reload } = openReturnsDesk()

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 100"><path d="M0 0h100v100H0z" fill="#102030"/></svg>'

const set = async (data: object) =>
  expect((await desk.asAdmin.post('/api/globals/portal-settings', data)).status).toBe(200)

afterEach(() =>
  set({ companyName: 'Nazorg', brandColour: '#1d4e9e', logo: null, phone: null, email: null, languages: ['nl', 'en'] }),
)

function upload(bytes: Buffer | string, name = 'logo.svg', mimetype = 'image/svg+xml'): Promise<Media> {
  const data = Buffer.from(bytes)
  return desk.nazorg.payload.create({
    collection: 'media',
    data: { alt: 'Logo' },
    file: { data, name, mimetype, size: data.length },
    depth: 0,
    overrideAccess: true,
  })
}

const stored = (name: string | null | undefined) => path.join(desk.nazorg.dataDir, 'media', name ?? 'none')
const mediaFiles = () => (existsSync(stored('')) ? readdirSync(stored('')).length : 0)

/** The mail about a decision, and the form that travels with it. */
async function decidedMail() {
  await run()
  const rma = await decided(await submitted())
  await allDone()
  const mail = [...desk.mailbox.mails].reverse().find(({ attachments }) => attachments.length > 0)
  const { returnForm } = await reload(rma)
  if (!mail || !returnForm || typeof returnForm !== 'object') throw new Error('no mail with a form')
  const form = path.join(desk.nazorg.dataDir, 'documents', returnForm.storageKey)
  return { mail, form, locale: returnForm.locale }
}

const tool = (name: string, ...args: string[]) => execFileSync(name, args, { encoding: 'utf8' })
const textOf = (form: string) => tool('pdftotext', '-layout', form, '-')

/** A telephone number stays on one line: its spaces are none that break. */
const spaced = (text: string | undefined) => text?.replaceAll('\u00a0', ' ')

/** The colour of the square mark, or of what stands in its place. */
async function markColour(form: string): Promise<string> {
  tool('pdftoppm', '-r', '100', '-singlefile', '-png', form, form)
  const at = { left: Math.round((16 / 25.4) * 100), top: Math.round((16 / 25.4) * 100), width: 1, height: 1 }
  const { data } = await sharp(`${form}.png`).extract(at).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return `#${[...data].map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

describe('name, colour and contact details', () => {
  it('are those of the settings, in mails and on papers, from the next one on', async () => {
    await set({ companyName: 'Bos & Zn', brandColour: '#0b6b3a', phone: '030 123 45 67', email: 'balie@bos.example' })
    const { mail, form } = await decidedMail()
    expect(mail.html).toContain('Bos &amp; Zn')
    expect(mail.html).toContain(`border-top:4px solid ${accentOf('#0b6b3a').light}`)
    for (const said of ['030 123 45 67', 'balie@bos.example']) {
      for (const text of [mail.html, mail.text, textOf(form)]) expect(spaced(text)).toContain(said)
    }
    expect(textOf(form)).toContain('Bos & Zn')
    expect(await markColour(form)).toBe(accentOf('#0b6b3a').light)
  })
})

describe('the logo', () => {
  it('is drawn in every size, its ground stays clear, and a drawing is stored as an image', async () => {
    const logo = await upload(SVG)
    expect(logo).toMatchObject({ mimeType: 'image/png', width: 1200, height: 300, lightGround: true })
    expect(logo.thumbnailURL).toBe(logo.sizes?.header2x?.url)
    const measures = Object.entries(logo.sizes ?? {}).map(([name, size]) => [name, size?.width, size?.height])
    expect(measures).toEqual([
      ['header', 128, 32],
      ['header2x', 256, 64],
      ['mail', 320, 80],
      ['paper', 380, 95],
      ['favicon', 64, 64],
      ['touch', 180, 180],
    ])
    for (const name of ['header', 'mail', 'paper', 'favicon'] as const) {
      const { channels } = await sharp(stored(logo.sizes?.[name]?.filename)).stats()
      expect(channels[3]?.min).toBe(0)
    }
    expect((await sharp(stored(logo.sizes?.touch?.filename)).stats()).isOpaque).toBe(true)
    const served = await desk.nazorg.as(null).send('GET', new URL(logo.sizes?.header?.url ?? '', 'http://x').pathname)
    expect([served.status, served.headers.get('content-type')]).toEqual([200, 'image/png'])
  })

  it('travels inside the mail, stands on the paper, and gives way to the name when it is taken away', async () => {
    const { id } = await upload(SVG)
    await set({ logo: id })
    const first = await decidedMail()
    expect(first.mail.html).toContain('src="cid:logo" alt="" width="160" height="40"')
    expect(first.mail.inline.map(({ contentId, mimeType }) => [contentId, mimeType])).toEqual([['<logo>', 'image/png']])
    expect(first.mail.attachments.map(({ mimeType }) => mimeType)).not.toContain('image/png')
    expect(await markColour(first.form)).toBe('#102030')
    expect(tool('pdfimages', '-list', first.form)).toContain('smask')

    await desk.relay?.stop()
    await set({ logo: null })
    const second = await decidedMail()
    expect(second.mail.html).not.toContain('cid:')
    expect(second.mail.inline).toEqual([])
    expect(second.mail.html).toContain('Nazorg')
    expect(await markColour(second.form)).toBe('#1d4e9e')
  })

  it('whose file is gone keeps no mail from leaving', async () => {
    const { id } = await upload(SVG)
    await set({ logo: id })
    const { rm } = await import('node:fs/promises')
    await rm(stored(''), { recursive: true })
    expect((await decidedMail()).mail.html).not.toContain('cid:')
  })

  it('is shown in the preview of a mail and in the mail as it left', async () => {
    const { id } = await upload(SVG)
    await set({ logo: id })
    await decidedMail()
    const { docs } = (await desk.asAdmin.get<{ docs: { id: string }[] }>('/api/outbox?where[kind][equals]=mail')).body
    const shown = await (await desk.asAdmin.send('GET', `/api/outbox/${docs[0]?.id}/mail`)).text()
    expect(shown).toContain('src="data:image/png;base64,')
    const headers = await desk.asAdmin.get<{ attachments: { filename: string }[] }>(
      `/api/outbox/${docs[0]?.id}/mail?part=headers`,
    )
    expect(headers.body.attachments.map(({ filename }) => filename)).not.toContain('logo.png')
  })

  it('says nothing of camera or place, and light or opaque images need no ground', async () => {
    const photo = sharp({ create: { width: 90, height: 60, channels: 3, background: '#102030' } })
    const bytes = await photo
      .withExif({ IFD0: { Artist: 'Jansen' } })
      .jpeg()
      .toBuffer()
    const { filename, lightGround, mimeType } = await upload(bytes, 'foto.JPEG', 'image/jpeg')
    expect(bytes.includes('Jansen')).toBe(true)
    expect((await sharp(stored(filename)).toBuffer()).includes('Jansen')).toBe(false)
    expect((await sharp(stored(filename)).metadata()).exif).toBeUndefined()
    expect([lightGround, mimeType]).toEqual([false, 'image/jpeg'])
    expect((await upload(SVG.replace('#102030', '#f0f0f0'))).lightGround).toBe(false)
  })

  it.each([
    ['a script', SVG.replace('<path', '<script>alert(1)</script><path'), 'FILE_UNSAFE'],
    ['a file of ours', SVG.replace('<path', '<image href="file:///etc/hostname"/><path'), 'FILE_UNSAFE'],
    ['no image', 'hello', 'FILE_DAMAGED'],
    ['half an image', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'FILE_DAMAGED'],
    ['a moving image', Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64'), 'FILE_TYPE_NOT_ALLOWED'],
  ])('is not %s, and nothing is stored', async (_what, bytes, code) => {
    const before = mediaFiles()
    await expect(upload(bytes)).rejects.toMatchObject({ code })
    expect(mediaFiles()).toBe(before)
  })
})

describe('a language that is switched off', () => {
  it('is replaced by the other, in the portal, mails and papers, until it is back', async () => {
    const { payload } = desk.nazorg
    const english = await makeContact(desk.nazorg, desk.customer)
    await payload.update({ collection: 'contacts', id: english.id, data: { locale: 'en' }, overrideAccess: true })
    const token = await login(desk.nazorg, 'contacts', english.email)
    const localeNow = async () => (await signIn(payload, { portalToken: token }))?.session.locale
    const dutch = desk.asContact
    desk.asContact = desk.nazorg.as(token)
    try {
      expect(await localeNow()).toBe('en')
      await set({ languages: ['nl'] })
      expect(await localeNow()).toBe('nl')
      const refused = await desk.asContact.post<{ errors: { name: string }[] }>('/api/contacts/language', {
        locale: 'en',
      })
      expect([refused.status, refused.body.errors[0]?.name]).toEqual([422, 'LANGUAGE_NOT_OFFERED'])
      const { mail, form, locale } = await decidedMail()
      expect(mail.subject).toMatch(/^Uw retour/)
      expect(mail.source).toContain('Content-Language: nl')
      expect(locale).toBe('nl')
      expect(textOf(form)).toContain('Retourformulier')

      await set({ languages: ['en', 'nl'] })
      expect(await localeNow()).toBe('en')
    } finally {
      desk.asContact = dutch
    }
  })

  it('cannot be the last one', async () => {
    expect((await desk.asAdmin.post('/api/globals/portal-settings', { languages: [] })).status).toBe(400)
  })
})
