/** Addresses of people among those of the house: they stay at home. */
import { type Bundle, type Entry, isRecord, SETTINGS, type Value } from './shape'

const ADDRESS = /^[^\s@]+@[^\s@]+$/

/** Every value that is an address of mail, in small letters. */
export const ownAddresses = (bundle: Bundle): string[] => [...new Set(carriers(bundle).flatMap(addressesIn))].sort()

/** Settings and service types say where mail goes; nothing else does. */
const carriers = (bundle: Bundle): Entry[] => [
  ...SETTINGS.flatMap((name) => (bundle.settings[name] ? [bundle.settings[name]] : [])),
  ...(bundle['service-types'] ?? []),
]

/** The bundle without each field that names one of these accounts; a field that is left out is not changed by an import. */
export function withoutAddresses(bundle: Bundle, accounts: ReadonlySet<string>): Bundle {
  if (accounts.size === 0) return bundle
  const clean = (entry: Entry): Entry =>
    Object.fromEntries(
      Object.entries(entry).filter(([, value]) => !addressesIn(value).some((address) => accounts.has(address))),
    )
  const settings = Object.fromEntries(
    SETTINGS.flatMap((name) => (bundle.settings[name] ? [[name, clean(bundle.settings[name])]] : [])),
  )
  return { ...bundle, settings, 'service-types': (bundle['service-types'] ?? []).map(clean) }
}

function addressesIn(value: Value | Entry): string[] {
  if (typeof value === 'string') return ADDRESS.test(value) ? [value.toLowerCase()] : []
  if (Array.isArray(value)) return value.flatMap((one: Value) => addressesIn(one))
  return isRecord(value) ? Object.values(value as Entry).flatMap(addressesIn) : []
}
