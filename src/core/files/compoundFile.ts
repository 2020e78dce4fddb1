/** Word and Excel files of old (compound files, MS-CFB): their directory tells what they are and whether they hold code. */
import { reader } from './bytes'
import type { FileFault } from './kinds'

export type OldOfficeKind = 'doc' | 'xls'

const MAIN: Record<OldOfficeKind, readonly string[]> = { doc: ['WordDocument'], xls: ['Workbook', 'Book'] }
const CODE = ['VBA', '_VBA_PROJECT', '_VBA_PROJECT_CUR', 'Macros', 'PROJECTwm', '\x01Ole10Native', 'Package']
const PROTECTED = ['EncryptedPackage', 'EncryptionInfo', '\x06DataSpaces']

const ENTRY_BYTES = 128
const LAST_REGULAR = 0xfffffffa
const HEADER_DIFAT = 109
const MAX_ENTRIES = 20_000
const [STORAGE, STREAM, ROOT] = [1, 2, 5]

/** What the directory says against the file, or null. */
export function faultOfCompound(kind: OldOfficeKind, bytes: Uint8Array): FileFault | null {
  const names = directoryOf(bytes)
  if (!names) return 'FILE_DAMAGED'
  if (names.some((name) => PROTECTED.includes(name))) return 'FILE_PROTECTED'
  if (names.some((name) => CODE.includes(name))) return 'FILE_HAS_CODE'
  return names.some((name) => MAIN[kind].includes(name)) ? null : 'FILE_TYPE_MISMATCH'
}

/** The names of all storages and streams, or null when the file is broken. */
function directoryOf(bytes: Uint8Array): string[] | null {
  const { u16, u32 } = reader(bytes)
  const shift = u16(30)
  if ((shift !== 9 && shift !== 12) || u16(28) !== 0xfffe) return null
  const size = 1 << shift
  const next = nextSector(bytes, size)
  const names: string[] = []
  const seen = new Set<number>()
  for (let sector = u32(48); sector < LAST_REGULAR; sector = next(sector)) {
    if (seen.has(sector) || names.length > MAX_ENTRIES) return null
    seen.add(sector)
    const begin = (sector + 1) * size
    if (begin + size > bytes.length) return null
    for (let at = begin; at < begin + size; at += ENTRY_BYTES) names.push(...nameAt(bytes, at))
  }
  return seen.size > 0 && next(seen.values().next().value ?? 0) >= 0 ? names : null
}

function nameAt(bytes: Uint8Array, at: number): string[] {
  const length = reader(bytes).u16(at + 64)
  const type = bytes[at + 66]
  if ((type !== STORAGE && type !== STREAM && type !== ROOT) || length < 2 || length > 64) return []
  return [new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2))]
}

/** Follows the allocation table; NaN, which ends every loop, where it leaves the file. */
function nextSector(bytes: Uint8Array, size: number): (sector: number) => number {
  const { u32 } = reader(bytes)
  const perSector = size / 4
  const tableAt = (index: number): number => {
    if (index < HEADER_DIFAT) return u32(76 + index * 4)
    let difat = u32(68)
    let left = index - HEADER_DIFAT
    for (; left >= perSector - 1; left -= perSector - 1) difat = u32((difat + 2) * size - 4)
    return u32((difat + 1) * size + left * 4)
  }
  return (sector) => u32((tableAt(Math.floor(sector / perSector)) + 1) * size + (sector % perSector) * 4)
}
