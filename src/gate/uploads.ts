/** The endpoints that read a form with one file piece by piece. */

/** Files of customers, to a case. */
export const UPLOAD = 'POST /:id/attachments'
const UPLOAD_FOR_MESSAGE = 'POST /:id/messages/files'

/** Messages on a case, with their files. */
export const MESSAGES = ['POST /:id/messages', 'POST /:id/messages/read', UPLOAD_FOR_MESSAGE]

/** The company register is sent so too, by admins alone. */
export const takesFile = (slug: string, pattern: string): boolean =>
  pattern === UPLOAD || pattern === UPLOAD_FOR_MESSAGE || (slug === 'company-register' && pattern === 'POST /import')
