/** Reads multipart/form-data (RFC 7578) piece by piece, strictly and without keeping more than a header. */
import { DomainError } from '../errors'
import { bytesOf, indexOfBytes, joinBytes } from './bytes'

export type MultipartEvent =
  | { readonly kind: 'part'; readonly name: string; readonly fileName: string | null; readonly type: string }
  | { readonly kind: 'data'; readonly bytes: Uint8Array }
  | { readonly kind: 'end' }

export type MultipartReader = {
  /** What the next bytes tell. @throws DomainError INVALID_INPUT for what is no such form */
  read(chunk: Uint8Array): MultipartEvent[]
  /** True once the closing boundary was read. */
  ended(): boolean
}

const MAX_HEADER_BYTES = 4096
const CRLF = bytesOf('\r\n')
const BLANK_LINE = bytesOf('\r\n\r\n')
const DASH = 0x2d
const NOTHING = new Uint8Array()
const BOUNDARY = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i

const malformed = (reason: string) => new DomainError('INVALID_INPUT', `body: ${reason}`, { path: 'body', reason })

/** @throws DomainError INVALID_INPUT when the content type is no form with a boundary */
export function multipartReader(contentType: string): MultipartReader {
  const [, quoted, plain] = BOUNDARY.exec(contentType) ?? []
  const boundary = quoted ?? plain
  if (!/^multipart\/form-data\s*;/i.test(contentType) || !boundary) throw malformed('not a multipart form')
  const delimiter = bytesOf(`\r\n--${boundary}`)
  let state: State = { at: 'start', rest: CRLF }
  return {
    ended: () => state.at === 'end',
    read: (chunk) => {
      const events: MultipartEvent[] = []
      state = { at: state.at, rest: joinBytes(state.rest, chunk) }
      for (let at: State | null = state; at; at = at.waits ? null : STEPS[at.at](at.rest, events, delimiter)) state = at
      return events
    },
  }
}

type State = {
  /** Before the first boundary, in a part's body, right behind a boundary, in a part's header, behind the last boundary. */
  readonly at: 'start' | 'body' | 'boundary' | 'header' | 'end'
  /** Bytes that were not told yet. */
  readonly rest: Uint8Array
  /** For more bytes. */
  readonly waits?: true
}

type Step = (rest: Uint8Array, events: MultipartEvent[], delimiter: Uint8Array) => State

const STEPS: Record<State['at'], Step> = {
  start: (rest, _events, delimiter) => {
    if (!delimiter.subarray(0, rest.length).every((byte, index) => rest[index] === byte)) {
      throw malformed('something before the first boundary')
    }
    if (rest.length < delimiter.length) return { at: 'start', rest, waits: true }
    return { at: 'boundary', rest: rest.subarray(delimiter.length) }
  },
  body: (rest, events, delimiter) => {
    const found = indexOfBytes(rest, delimiter)
    const told = found < 0 ? Math.max(0, rest.length - delimiter.length + 1) : found
    if (told > 0) events.push({ kind: 'data', bytes: rest.subarray(0, told) })
    if (found < 0) return { at: 'body', rest: rest.slice(told), waits: true }
    return { at: 'boundary', rest: rest.subarray(found + delimiter.length) }
  },
  boundary: (rest, events) => {
    if (rest.length < 2) return { at: 'boundary', rest, waits: true }
    const [one, two] = rest
    if (one === DASH && two === DASH) {
      events.push({ kind: 'end' })
      return { at: 'end', rest: NOTHING }
    }
    if (one !== CRLF[0] || two !== CRLF[1]) throw malformed('a boundary that goes on')
    return { at: 'header', rest }
  },
  header: (rest, events) => {
    const end = indexOfBytes(rest, BLANK_LINE)
    if (Math.max(end, end < 0 ? rest.length : 0) > MAX_HEADER_BYTES) throw malformed('a header that is too long')
    if (end < 0) return { at: 'header', rest, waits: true }
    events.push(partOf(new TextDecoder().decode(rest.subarray(0, end))))
    return { at: 'body', rest: rest.subarray(end + BLANK_LINE.length) }
  },
  end: () => ({ at: 'end', rest: NOTHING, waits: true }),
}

function partOf(header: string): MultipartEvent {
  const fields = new Map(header.split('\r\n').map((line) => [line.split(':', 1)[0]?.toLowerCase(), line]))
  const disposition = fields.get('content-disposition') ?? ''
  const name = parameter(disposition, 'name')
  if (name === null) throw malformed('a part without a name')
  const type = (fields.get('content-type') ?? '').replace(/^[^:]*:/, '').trim()
  return { kind: 'part', name, fileName: parameter(disposition, 'filename'), type }
}

function parameter(disposition: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}="((?:[^"\\\\]|\\\\.)*)"`, 'i').exec(disposition)?.[1]
  return found?.replace(/\\(["\\])/g, '$1').replaceAll('%22', '"') ?? null
}
