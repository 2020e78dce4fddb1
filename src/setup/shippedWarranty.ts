/** What a fresh install asks with a warranty claim. Data: admins change it like their own. */
import type { Wording } from '@/core/forms/definition'
import { ask, type ShippedField, type ShippedForm, whenIs, words } from './shippedForm'

export const SHIPPED_DAMAGES: readonly { readonly code: string; readonly title: Wording }[] = [
  { code: 'engineManagement', title: words('Motormanagement', 'Engine management') },
  { code: 'engineParts', title: words('Motoronderdelen', 'Engine parts') },
]

const VEHICLE = whenIs('fittedIn', 'vehicle')
const MACHINE = whenIs('fittedIn', 'machine')

const short = (name: string, nl: string, en: string, rest: Partial<ShippedField> = {}): ShippedField =>
  ask('text', name, words(nl, en), { width: 'half', maxLength: 60, ...rest })

const day = (name: string, nl: string, en: string): ShippedField =>
  ask('date', name, words(nl, en), { width: 'half', days: 'past' })

export const APPLICATION: ShippedForm = {
  title: words('Toepassing', 'Application'),
  fields: [
    ask('radio', 'fittedIn', words('Waar zat het artikel in?', 'What was the article fitted in?'), {
      required: true,
      options: [
        ['vehicle', 'Een voertuig', 'A vehicle'],
        ['machine', 'Een machine', 'A machine'],
        ['none', 'Nog niet ingebouwd', 'Not fitted yet'],
      ],
    }),
    short('make', 'Merk', 'Make', { required: true, when: [...VEHICLE, ...MACHINE] }),
    short('model', 'Model', 'Model', { required: true, when: [...VEHICLE, ...MACHINE] }),
    ask('number', 'year', words('Bouwjaar', 'Year'), { width: 'half', min: 1900, max: 2100, when: VEHICLE }),
    short('engineCode', 'Motorcode', 'Engine code', { when: VEHICLE }),
    short('chassisNumber', 'Chassisnummer', 'Chassis number', { when: VEHICLE }),
    ask('number', 'mileage', words('Kilometerstand', 'Mileage (km)'), {
      width: 'half',
      min: 0,
      max: 9_999_999,
      when: VEHICLE,
    }),
    short('machineNumber', 'Machinenummer', 'Machine number', { when: MACHINE }),
    ask('number', 'hours', words('Draaiuren', 'Running hours'), {
      width: 'half',
      min: 0,
      max: 999_999,
      when: MACHINE,
    }),
    { ...day('fittedOn', 'Ingebouwd op', 'Fitted on'), when: [...VEHICLE, ...MACHINE] },
    { ...day('removedOn', 'Uitgebouwd op', 'Removed on'), when: [...VEHICLE, ...MACHINE] },
  ],
}
