import { shownTo } from '@access/panel'
import { settingsAccess } from '@access/settings'
import type { GlobalConfig } from 'payload'

import { FILE_KIND_NAMES, FILE_KINDS, MAX_MEGABYTES } from '@/core/files/kinds'
import { wholeNumber } from '../fields/numbers'
import { choice } from '../fields/simple'
import { words } from '../fields/words'

/** Which files customers may add to their requests. */
export const FileSettings: GlobalConfig<'file-settings'> = {
  slug: 'file-settings',
  label: words('Bestanden van klanten', 'Files of customers'),
  admin: { group: words('Instellingen', 'Settings'), hidden: shownTo('admin') },
  access: settingsAccess,
  lockDocuments: false,
  fields: [
    {
      name: 'kinds',
      type: 'select',
      hasMany: true,
      required: true,
      label: words('Soorten bestanden', 'Kinds of file'),
      defaultValue: [...FILE_KIND_NAMES],
      options: FILE_KIND_NAMES.map((value) => ({
        value,
        label: FILE_KINDS[value].extensions.map((extension) => `.${extension}`).join(' '),
      })),
    },
    wholeNumber(
      'maxMegabytes',
      `Grootte van een bestand in MB (hoogstens ${MAX_MEGABYTES})`,
      `Size of a file in MB (${MAX_MEGABYTES} at most)`,
      { required: true, defaultValue: 10, min: 1 },
    ),
    wholeNumber('maxPerCase', 'Bestanden per aanvraag', 'Files per request', { required: true, defaultValue: 20 }),
    {
      ...wholeNumber('megabytesPerDay', 'MB per contactpersoon per dag', 'MB per contact per day', {
        required: true,
        defaultValue: 500,
      }),
      admin: {
        description: words(
          'Wat een contactpersoon op één dag in totaal kan toevoegen, ook als hij het weer verwijdert. 0 is zonder grens. Voor medewerkers geldt geen grens.',
          'What a contact can add in one day altogether, also when it is removed again. 0 is without a limit. There is none for staff.',
        ),
      },
    },
    choice('withoutScanner', ['Als de virusscanner niet antwoordt', 'When the virus scanner does not answer'], {
      refuse: ['Bestanden weigeren', 'Refuse files'],
      accept: ['Bestanden aannemen', 'Accept files'],
    }),
  ],
}
