/** The kinds of file that customers may add to a case: their extensions, what they call themselves, how they begin. */
import type { DomainErrorCode } from '../errors'

type Kind = {
  readonly extensions: readonly string[]
  /** As it is served. */
  readonly mimeType: string
  /** What browsers and mail programs also call it. */
  readonly alsoCalled: readonly string[]
  readonly signature: 'pdf' | 'zip' | 'compound' | 'jpeg' | 'png'
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'

export const FILE_KINDS = {
  pdf: { extensions: ['pdf'], mimeType: 'application/pdf', alsoCalled: ['application/x-pdf'], signature: 'pdf' },
  doc: { extensions: ['doc'], mimeType: 'application/msword', alsoCalled: [], signature: 'compound' },
  docx: {
    extensions: ['docx'],
    mimeType: `${OFFICE}.wordprocessingml.document`,
    alsoCalled: [],
    signature: 'zip',
  },
  xls: { extensions: ['xls'], mimeType: 'application/vnd.ms-excel', alsoCalled: [], signature: 'compound' },
  xlsx: { extensions: ['xlsx'], mimeType: `${OFFICE}.spreadsheetml.sheet`, alsoCalled: [], signature: 'zip' },
  jpeg: {
    extensions: ['jpeg', 'jpg'],
    mimeType: 'image/jpeg',
    alsoCalled: ['image/jpg', 'image/pjpeg'],
    signature: 'jpeg',
  },
  png: { extensions: ['png'], mimeType: 'image/png', alsoCalled: ['image/x-png'], signature: 'png' },
} as const satisfies Record<string, Kind>

export type FileKind = keyof typeof FILE_KINDS

export const FILE_KIND_NAMES = Object.keys(FILE_KINDS) as readonly FileKind[]

/** Above this no setting goes: the front refuses larger bodies before anything reads them. */
export const MAX_MEGABYTES = 50
type SizeSettings = { readonly maxMegabytes: number; readonly megabytesPerDay: number }

/** How large one file may be: what a day holds (0 is any amount) bounds it too, or it would never be taken. */
export const megabytesPerFile = ({ maxMegabytes, megabytesPerDay }: SizeSettings): number =>
  Math.min(maxMegabytes, MAX_MEGABYTES, megabytesPerDay || MAX_MEGABYTES)

/** An image of the house: a logo, a picture in a page. */
export const MAX_HOUSE_IMAGE_MEGABYTES = 10
export const MEGABYTE = 1024 * 1024

/** Why a file is not taken. */
export type FileFault = Extract<
  DomainErrorCode,
  | 'FILE_EMPTY'
  | 'FILE_TYPE_NOT_ALLOWED'
  | 'FILE_TYPE_MISMATCH'
  | 'FILE_DAMAGED'
  | 'FILE_PROTECTED'
  | 'FILE_HAS_CODE'
  | 'FILE_UNSAFE'
>

/** No claim at all: what a client sends that does not know. */
const UNDECLARED = ['', 'application/octet-stream']

const SIGNATURES: Record<Kind['signature'], readonly number[]> = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  zip: [0x50, 0x4b, 0x03, 0x04],
  compound: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  jpeg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
}

export const isImage = (kind: FileKind): kind is 'jpeg' | 'png' => kind === 'jpeg' || kind === 'png'

export const IMAGE_KINDS = FILE_KIND_NAMES.filter(isImage)

/** What images are stored as. */
export const IMAGE_TYPES: readonly string[] = IMAGE_KINDS.map((kind) => FILE_KINDS[kind].mimeType)

/** `.pdf, .doc`: for sentences and for the browser's file picker. */
export const extensionsOf = (kinds: readonly FileKind[]): readonly string[] =>
  kinds.flatMap((kind) => FILE_KINDS[kind].extensions.map((extension) => `.${extension}`))

/** The kind that the last extension of a name promises, when it is one of `allowed`. */
export function kindOfName(name: string, allowed: readonly FileKind[]): FileKind | null {
  const extension = /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase()
  return allowed.find((kind) => (FILE_KINDS[kind].extensions as readonly string[]).includes(extension ?? '')) ?? null
}

/** Whether the sender's word for the content fits the kind. Who says nothing is not held to it. */
export function fitsDeclared(kind: FileKind, declared: string): boolean {
  const type = (declared.split(';', 1)[0] ?? '').trim().toLowerCase()
  const { mimeType, alsoCalled } = FILE_KINDS[kind] as Kind
  return UNDECLARED.includes(type) || type === mimeType || alsoCalled.includes(type)
}

/** Whether the first bytes are those of the kind. */
export function fitsSignature(kind: FileKind, bytes: Uint8Array): boolean {
  return SIGNATURES[FILE_KINDS[kind].signature].every((byte, index) => bytes[index] === byte)
}
