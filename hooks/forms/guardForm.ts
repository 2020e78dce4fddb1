import { type CollectionAfterChangeHook, isolateObjectProperty, type PayloadRequest } from 'payload'
import { DomainError, throwAll } from '@/core/errors'
import { type FormProblem, formProblems, onlineProblems } from '@/core/forms/checkForm'
import { readForm } from '@/core/forms/readForm'
import { keepOnlineVersion } from '@/db/formVersions'
import type { Form } from '@/payload-types'

/**
 * A form that is stored can be filled in, and one that is online in every language. Judges what was stored just now inside
 * its transaction: saving, publishing, restoring and importing all pass here, and what is refused is undone.
 *
 * @throws DomainError | DomainErrors FORM_…, naming the place
 */
export const guardForm: CollectionAfterChangeHook<Form> = async ({ doc, req }) => {
  const online = doc._status === 'published'
  const { definition, problems } = readForm(await inEveryLanguage(req, doc.id, { draft: !online }))
  throwAll([...problems, ...formProblems(definition), ...(online ? onlineProblems(definition) : [])].map(refusalOf))
  if (online) await keepOnlineVersion(req, doc.id, definition)
  return doc
}

const refusalOf = ({ code, position, ...place }: FormProblem): DomainError =>
  new DomainError(code, `Field ${position}: ${place.name}`, { position, ...place })

/** The form as stored, with every language. */
function inEveryLanguage(req: PayloadRequest, id: string, { draft }: { draft: boolean }): Promise<unknown> {
  return req.payload.findByID({
    collection: 'forms',
    id,
    draft,
    locale: 'all',
    fallbackLocale: false,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    // Reading sets the language on the request that it is given.
    req: isolateObjectProperty(req, ['locale', 'fallbackLocale']),
  })
}
