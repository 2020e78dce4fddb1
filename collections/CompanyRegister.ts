import { companyRegisterAccess } from '@access/companyRegister'
import { shownTo } from '@access/panel'
import type { CollectionConfig } from 'payload'

import { importRegister } from '@/endpoints/register/importRegister'
import { wholeNumber } from './fields/numbers'
import { choice, date, hidden, one, text } from './fields/simple'
import { labels, words } from './fields/words'

/** Companies as a public register has them, in which dealers look up whom they add. Replaced as a whole by an import. */
export const CompanyRegister: CollectionConfig<'company-register'> = {
  slug: 'company-register',
  labels: labels(['Bedrijf in het register', 'Bedrijvenregister'], ['Company in the register', 'Company register']),
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'city', 'countryCode', 'vatNumber', 'registrationNumber'],
    listSearchableFields: ['name', 'city', 'registrationNumber'],
    components: { beforeListTable: ['/src/admin/register/RegisterImport#RegisterImport'] },
    group: words('Klanten', 'Customers'),
    hidden: shownTo('admin'),
  },
  access: companyRegisterAccess,
  lockDocuments: false,
  disableDuplicate: true,
  endpoints: [importRegister],
  fields: [
    text('name', 'Naam', 'Name', { required: true }),
    text('street', 'Straat', 'Street'),
    text('houseNumber', 'Huisnummer', 'House number'),
    text('postalCode', 'Postcode', 'Postal code'),
    text('city', 'Plaats', 'City'),
    text('countryCode', 'Landcode', 'Country code', { required: true, maxLength: 2 }),
    text('vatNumber', 'Btw-nummer', 'VAT number'),
    text('registrationNumber', 'Registratienummer', 'Registration number'),
    // As it is looked for (src/core/dealers/register.ts).
    hidden(text('searchText', 'Zoektekst', 'Search text', { required: true, maxLength: 2000 })),
    one('import', 'register-imports', ['Import', 'Import'], { required: true, index: true }),
    // Of the import and the line: what a row is written by.
    hidden(text('key', 'Sleutel', 'Key', { required: true, unique: true })),
  ],
}

/** One import of the register; the newest that is current is the one in which dealers look. */
export const RegisterImports: CollectionConfig<'register-imports'> = {
  slug: 'register-imports',
  labels: labels(
    ['Import van het bedrijvenregister', 'Imports van het bedrijvenregister'],
    ['Import of the company register', 'Imports of the company register'],
  ),
  admin: {
    useAsTitle: 'file',
    defaultColumns: ['file', 'status', 'rows', 'at'],
    group: words('Klanten', 'Customers'),
    hidden: shownTo('admin'),
  },
  access: companyRegisterAccess,
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: '-at',
  fields: [
    text('file', 'Bestand', 'File', { required: true }),
    choice(
      'status',
      ['Stand', 'Status'],
      {
        writing: ['Wordt geschreven', 'Being written'],
        current: ['In gebruik', 'In use'],
        replaced: ['Vervangen', 'Replaced'],
      },
      { index: true },
    ),
    wholeNumber('rows', 'Bedrijven', 'Companies', { defaultValue: 0 }),
    date('at', 'Op', 'At', { required: true }),
  ],
}
