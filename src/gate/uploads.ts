/** The endpoints that read what is sent piece by piece: a form with one file, or the rows of the ERP. */
import { ERP } from './catalog'

/** Files of customers, to a case. */
export const UPLOAD = 'POST /:id/attachments'
const UPLOAD_FOR_MESSAGE = 'POST /:id/messages/files'
/** What staff see on the table while goods come in. */
const PHOTO = 'POST /:id/receive/photos'
/** A file of the house, to a claim. */
const RESPONSE = 'POST /:id/response'

/** Messages on a case, with their files. */
export const MESSAGES = ['POST /:id/messages', 'POST /:id/messages/read', UPLOAD_FOR_MESSAGE]

/** The company register is sent so too, by admins alone, and the file of an invoice by integrations. */
export const takesFile = (slug: string, pattern: string): boolean =>
  [UPLOAD, UPLOAD_FOR_MESSAGE, PHOTO, RESPONSE].includes(pattern) ||
  (slug === 'company-register' && pattern === 'POST /import') ||
  (slug === 'invoices' && pattern === 'POST /:id/pdf') ||
  slug === ERP
