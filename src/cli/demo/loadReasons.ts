import type { Payload } from 'payload'

type Words = { readonly title: string; readonly help: string }

/** The code of the ERP, and the reason in Dutch and English. */
const REASONS: readonly { code: string; nl: Words; en: Words; photoRequired?: boolean }[] = [
  {
    code: 'BESCH',
    nl: { title: 'Beschadigd ontvangen', help: 'Bewaar de verpakking tot wij hebben besloten.' },
    en: { title: 'Received damaged', help: 'Keep the packaging until we have decided.' },
  },
  {
    code: 'BESTEL',
    nl: { title: 'Verkeerd besteld', help: 'Het artikel en de verpakking zijn ongebruikt en heel.' },
    en: { title: 'Ordered by mistake', help: 'The article and its packaging are unused and intact.' },
  },
  {
    code: 'LEVER',
    nl: { title: 'Verkeerd geleverd', help: 'U kreeg een ander artikel dan op de pakbon staat.' },
    en: { title: 'Wrong goods delivered', help: 'You got another article than the packing slip says.' },
  },
  {
    code: 'OVERT',
    nl: { title: 'Overtollig', help: 'U heeft het artikel niet meer nodig.' },
    en: { title: 'Surplus', help: 'You no longer need the article.' },
  },
  {
    code: 'DEFECT',
    nl: { title: 'Defect', help: 'Schrijf bij de regel wat er niet werkt. Op de foto is het typeplaatje te lezen.' },
    en: { title: 'Defective', help: 'Write with the line what does not work. The photo shows the type plate.' },
    photoRequired: true,
  },
]

/** Five reasons in both languages; those that are there already are written again. */
export async function loadReasons(payload: Payload): Promise<void> {
  const asked = { collection: 'return-reasons', depth: 0, overrideAccess: true } as const
  for (const [index, { code, nl, en, photoRequired = false }] of REASONS.entries()) {
    const { docs } = await payload.find({ ...asked, where: { code: { equals: code } }, limit: 1, pagination: false })
    const data = { code, ...nl, photoRequired, position: index + 1 }
    const { id } = docs[0] ?? (await payload.create({ ...asked, locale: 'nl', data }))
    await payload.update({ ...asked, id, locale: 'en', data: { ...en, online: true } })
  }
}
