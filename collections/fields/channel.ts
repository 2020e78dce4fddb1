/** Which fields a template has: those of a mail, or those of a paper. */
import { isPaper, isTemplateKey } from '@/core/templates/key'

type Keyed = { readonly key?: unknown }

export const forPaper = ({ key }: Keyed): boolean => isTemplateKey(key) && isPaper(key)
export const forMail = (data: Keyed): boolean => !forPaper(data)
