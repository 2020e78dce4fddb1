/** Which template is meant, and which one serves before which. */
import { channelOf, sharedKeyOf, type TemplateKey } from './key'

/** Names one template: of a mail or paper, and of one service where that has words of its own. */
export type TemplateRef = { readonly template: TemplateKey; readonly serviceType?: string }

/** Whose words are looked for, in this order: the service's own, those of the mail, those that it shares with others. */
export function servingOrder(template: TemplateKey, serviceType: string | null): readonly TemplateRef[] {
  const shared = sharedKeyOf(template)
  return [...(serviceType ? [{ template, serviceType }] : []), { template }, ...(shared ? [{ template: shared }] : [])]
}

/** What no two templates may share. */
export const slotOf = ({ template, serviceType }: TemplateRef): string => `${template}@${serviceType ?? ''}`

/** Finds its row, online or not: there is at most one. */
export const whereTemplate = ({ template, serviceType }: TemplateRef) => ({
  key: { equals: template },
  channel: { equals: channelOf(template) },
  serviceType: serviceType ? { equals: serviceType } : { exists: false },
})
