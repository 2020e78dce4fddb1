/** What mails may say that tell staff of the house's own troubles. */
import { type Contract, date, link, list, text } from './contract'
import { COMPANY } from './rmaContract'

export const HOUSE_CONTRACTS = {
  'template-failed': {
    ...COMPANY,
    templateName: text('Naam van het sjabloon', 'Name of the template'),
    panelLink: link('Link naar het sjabloon in het beheer', 'Link to the template in the panel'),
    sentInstead: text('Wat er in de plaats kwam, in een zin', 'What took its place, in a sentence'),
    rmaNumber: text('Zaak waarbij het gebeurde (kan leeg zijn)', 'Case at which it happened (may be empty)'),
    reasons: list('Wat er mis is', 'What is wrong'),
  },
  'webhook-paused': {
    ...COMPANY,
    webhookName: text('Naam van de webhook', 'Name of the webhook'),
    host: text('Waarheen hij verstuurt', 'Where it sends to'),
    failingSince: date('Sinds wanneer het mislukt', 'Since when it fails'),
    lastEvent: text('Volgnummer van het laatste bericht dat aankwam', 'Number of the last event that arrived'),
    reason: text('Laatste fout', 'Last error'),
    panelLink: link('Link naar de webhook in het beheer', 'Link to the webhook in the panel'),
  },
} as const satisfies Readonly<Record<string, Contract>>
