/** What changed between two texts, word by word: by lines first, then within lines that took each other's place. */

export type Piece = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

/** A line of the later text, of the earlier one, or of both: whole when nothing in it changed. */
export type DiffLine = readonly Piece[]

/** Beyond this many comparisons two texts count as different altogether. */
const COMPARISONS_MAX = 2_000_000

export function diffLines(before: readonly string[], after: readonly string[]): DiffLine[] {
  const lines: DiffLine[] = []
  let removed: string[] = []
  let added: string[] = []
  const settle = () => {
    const pairs = Math.max(removed.length, added.length)
    for (let index = 0; index < pairs; index += 1) lines.push(diffWords(removed[index] ?? '', added[index] ?? ''))
    removed = []
    added = []
  }
  for (const { kind, text } of align(before, after)) {
    if (kind === 'removed') removed.push(text)
    else if (kind === 'added') added.push(text)
    else {
      settle()
      lines.push([{ kind, text }])
    }
  }
  settle()
  return lines
}

/** The pieces of both texts in order: same and removed make up the first, same and added the second, but for spaces. */
export function diffWords(before: string, after: string): Piece[] {
  const pieces: { kind: Piece['kind']; text: string }[] = []
  for (const { kind, text } of align(wordsOf(before), wordsOf(after))) {
    const last = pieces.at(-1)
    if (last?.kind === kind) last.text += text
    else pieces.push({ kind, text })
  }
  return pieces
}

/** A space stays with the word after it, so that changed words read as words. */
const wordsOf = (text: string): string[] => text.match(/\s*\S+|\s+$/g) ?? []

/** Spaces alone are no change; the wider form is shown, so that no word sticks to the one before it. */
const spacious = (one: string, other: string): string => (one.length > other.length ? one : other)
const sameWord = (one: string | undefined, other: string | undefined): boolean => one?.trim() === other?.trim()

/** Keeps the longest common sequence. What both begin and end with needs no comparing. */
function align(before: readonly string[], after: readonly string[]): Piece[] {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && sameWord(before[head], after[head])) head += 1
  let tail = 0
  while (tail < shorter - head && sameWord(before[before.length - 1 - tail], after[after.length - 1 - tail])) tail += 1
  const as = (kind: Piece['kind']) => (text: string) => ({ kind, text })
  return [
    ...after.slice(0, head).map(as('same')),
    ...alignMiddle(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...after
      .slice(after.length - tail)
      .map((text, at) => as('same')(spacious(before[before.length - tail + at] ?? '', text))),
  ]
}

function alignMiddle(before: readonly string[], after: readonly string[]): Piece[] {
  const pieces: Piece[] = []
  const width = after.length + 1
  const tooMany = before.length * after.length > COMPARISONS_MAX
  const common = tooMany ? null : commonLengths(before, after)
  const lengthAt = (i: number, j: number) => common?.[i * width + j] ?? 0
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    const [old, fresh] = [before[i], after[j]]
    if (old !== undefined && fresh !== undefined && common && sameWord(old, fresh)) {
      pieces.push({ kind: 'same', text: spacious(old, fresh) })
      i += 1
      j += 1
    } else if (old !== undefined && (fresh === undefined || lengthAt(i + 1, j) >= lengthAt(i, j + 1))) {
      pieces.push({ kind: 'removed', text: old })
      i += 1
    } else {
      pieces.push({ kind: 'added', text: fresh ?? '' })
      j += 1
    }
  }
  return pieces
}

/** At `i * width + j`: how much the rests from i and from j have in common. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint32Array {
  const width = after.length + 1
  const lengths = new Uint32Array((before.length + 1) * width)
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const both = sameWord(before[i], after[j]) ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1 : 0
      const either = Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0)
      lengths[i * width + j] = Math.max(both, either)
    }
  }
  return lengths
}
