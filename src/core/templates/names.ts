/** What a template is called, in the panel and in mails about it. */
import type { TemplateKey } from './key'

export const TEMPLATE_NAMES: Readonly<Record<TemplateKey, { readonly nl: string; readonly en: string }>> = {
  'rma-received': { nl: 'Bevestiging van ontvangst', en: 'Confirmation of receipt' },
  'rma-approved': { nl: 'Besluit: goedgekeurd', en: 'Decision: approved' },
  'rma-partly-approved': { nl: 'Besluit: deels goedgekeurd', en: 'Decision: partly approved' },
  'rma-rejected': { nl: 'Besluit: afgewezen', en: 'Decision: rejected' },
  'rma-decided': { nl: 'Besluit over een retour, elke uitkomst', en: 'Decision on a return, any outcome' },
  'rma-cancelled': { nl: 'Annulering van een retour', en: 'Cancellation of a return' },
  'rma-partly-arrived': { nl: 'Goederen deels ontvangen', en: 'Goods partly received' },
  'rma-arrived': { nl: 'Goederen ontvangen', en: 'Goods received' },
  'rma-inspected': { nl: 'Retour gecontroleerd', en: 'Return inspected' },
  'rma-completed': { nl: 'Retour afgehandeld', en: 'Return completed' },
  'rma-new-for-staff': { nl: 'Bericht aan de retourafdeling', en: 'Message to the returns department' },
  'rma-awaiting-dealer': {
    nl: 'Dealer eerst: bevestiging aan de eindklant',
    en: 'Dealer first: confirmation to the end customer',
  },
  'rma-new-for-dealer': { nl: 'Dealer eerst: bericht aan de dealer', en: 'Dealer first: message to the dealer' },
  'rma-forwarded': { nl: 'Dealer eerst: doorgestuurd', en: 'Dealer first: forwarded' },
  'rma-declined-by-dealer': {
    nl: 'Dealer eerst: afgewezen door de dealer',
    en: 'Dealer first: declined by the dealer',
  },
  'rma-dealer-late': { nl: 'Dealer eerst: vervallen', en: 'Dealer first: lapsed' },
  'service-received': { nl: 'Service: bevestiging van ontvangst', en: 'Service: confirmation of receipt' },
  'service-question': { nl: 'Service: vraag aan de klant', en: 'Service: question to the customer' },
  'service-done': { nl: 'Service: afgerond', en: 'Service: done' },
  'service-declined': { nl: 'Service: niet mogelijk', en: 'Service: declined' },
  'service-cancelled': { nl: 'Service: geannuleerd door ons', en: 'Service: cancelled by us' },
  'service-new-for-staff': { nl: 'Service: bericht aan de behandelaars', en: 'Service: message to the handlers' },
  'service-answered-for-staff': { nl: 'Service: antwoord van de klant', en: 'Service: the customer’s answer' },
  'message-for-customer': { nl: 'Bericht aan de klant', en: 'Message to the customer' },
  'message-for-staff': { nl: 'Bericht van een klant', en: 'Message of a customer' },
  'registration-received': { nl: 'Aanmelding: bevestiging van ontvangst', en: 'Registration: confirmation of receipt' },
  'registration-new-for-staff': { nl: 'Aanmelding: bericht aan medewerkers', en: 'Registration: message to staff' },
  'end-customer-new-for-dealer': { nl: 'Aanmelding: bericht aan de dealer', en: 'Registration: message to the dealer' },
  'registration-approved': { nl: 'Aanmelding: toegang erbij', en: 'Registration: access added' },
  'registration-rejected': { nl: 'Aanmelding: afgewezen', en: 'Registration: rejected' },
  invitation: { nl: 'Uitnodiging', en: 'Invitation' },
  'contact-invited': { nl: 'Uitnodiging door een klant', en: 'Invitation by a customer' },
  'access-offered': { nl: 'Toegang voor nog een klant', en: 'Access for one more customer' },
  'password-reset': { nl: 'Nieuw wachtwoord', en: 'New password' },
  'login-address-confirm': { nl: 'Nieuw inlogadres: bevestigen', en: 'New login address: to confirm' },
  'login-address-requested': {
    nl: 'Nieuw inlogadres: bericht aan het oude',
    en: 'New login address: message to the old one',
  },
  'login-address-changed': { nl: 'Inlogadres gewijzigd', en: 'Login address changed' },
  'login-address-taken': { nl: 'Inlogadres al in gebruik', en: 'Login address in use' },
  'password-changed': { nl: 'Wachtwoord gewijzigd', en: 'Password changed' },
  'template-failed': { nl: 'Bericht dat een sjabloon niet werkt', en: 'Message that a template does not work' },
  'rma-return-form': { nl: 'Retourformulier', en: 'Return form' },
  'rma-shipping-label': { nl: 'Verzendlabel', en: 'Shipping label' },
}

/** With the service whose own words it holds. */
export const fullName = (name: string, service: string | null): string => (service ? `${name} (${service})` : name)
