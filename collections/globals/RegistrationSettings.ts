import { shownTo } from '@access/panel'
import { settingsAccess } from '@access/settings'
import { CALENDAR_DAY } from '@hooks/settings/calendarDay'
import type { GlobalConfig } from 'payload'

import { MAX_TARGET_DAYS } from '@/core/registrations/workingDays'
import { wholeNumber } from '../fields/numbers'
import { recipientsField } from '../fields/recipients'
import { checkbox, explained, text } from '../fields/simple'
import { labels, words } from '../fields/words'

const MAX_HOLIDAYS = 200

/** Who may ask to come in, and how soon they are answered. */
export const RegistrationSettings: GlobalConfig<'registration-settings'> = {
  slug: 'registration-settings',
  label: words('Aanmeldingen', 'Registrations'),
  admin: { group: words('Instellingen', 'Settings'), hidden: shownTo('admin') },
  access: settingsAccess,
  lockDocuments: false,
  fields: [
    {
      name: 'open',
      type: 'group',
      label: words('Aanmelden kan als', 'Who may register'),
      fields: [
        {
          type: 'row',
          fields: [
            checkbox('business', 'Zakelijke klant', 'Business customer', true),
            checkbox('private', 'Particuliere klant', 'Private customer', true),
            checkbox('access', 'Medewerker van een bestaande klant', 'Employee of an existing customer', true),
          ],
        },
        explained(
          checkbox('endCustomer', 'Klant van een dealer', 'Customer of a dealer'),
          'Wie zich aanmeldt, geeft het klantnummer van de dealer op. De dealer krijgt een mail en beslist; een lijst van dealers is nergens te zien.',
          'Whoever registers names the dealer’s customer number. The dealer is mailed and decides; no list of dealers is shown anywhere.',
        ),
      ],
    },
    explained(
      checkbox('termsRequired', 'Akkoord met voorwaarden verplicht', 'Terms must be accepted', true),
      'Geldt zodra de pagina Voorwaarden online is. De tekst waarmee iemand akkoord ging, wordt bewaard.',
      'Holds once the page Terms is online. The text that somebody accepted is kept.',
    ),
    explained(
      checkbox('askVies', 'Btw-nummers navragen bij VIES', 'Ask VIES about VAT numbers'),
      'De dienst van de Europese Commissie. Een aanmelding wacht op het antwoord; u kunt altijd zonder verder. De bouw van het nummer controleert Nazorg zelf, ook als dit uit staat.',
      'The service of the European Commission. A registration waits for its answer; you can always go on without. How the number is built is checked by Nazorg itself, also when this is off.',
    ),
    explained(
      wholeNumber('targetDays', 'Antwoord binnen (werkdagen)', 'Answer within (working days)', {
        required: true,
        defaultValue: 3,
        min: 1,
        max: MAX_TARGET_DAYS,
      }),
      'Maandag tot en met vrijdag, zonder de vrije dagen hieronder. Geldt voor aanmeldingen die vanaf nu binnenkomen.',
      'Monday to Friday, without the holidays below. Holds for registrations that come in from now on.',
    ),
    {
      name: 'holidays',
      type: 'array',
      label: words('Vrije dagen', 'Holidays'),
      labels: labels(['Vrije dag', 'Vrije dagen'], ['Holiday', 'Holidays']),
      maxRows: MAX_HOLIDAYS,
      fields: [
        {
          type: 'row',
          fields: [
            text('day', 'Dag', 'Day', {
              required: true,
              maxLength: 10,
              validate: CALENDAR_DAY,
              admin: { placeholder: '2026-12-25' },
            }),
            text('name', 'Naam', 'Name'),
          ],
        },
      ],
    },
    recipientsField('Mail over nieuwe aanmeldingen naar', 'Mail about new registrations to'),
  ],
}
