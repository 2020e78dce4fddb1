/** What the commands of the audit say, in sentences. */
import type { Fault, Report } from '@/audit/verifyChains'
import { KIND_WORDS } from '@/core/audit/personal'
import type { CaseKind } from '@/core/cases'

/** @param files how many files of anchors were compared */
export function reportText({ cases, entries, erased, anchors, faults }: Report): string {
  const read = `${entries} entries of ${cases} cases, ${anchors} days of anchors; ${erased} entries erased lawfully.`
  if (faults.length === 0) return `Everything stands as it was written: ${read}\n`
  const [first, ...more] = faults.map(faultSentence)
  const others = more.length > 0 ? `Also wrong:\n${more.map((line) => `  ${line}`).join('\n')}\n` : ''
  return `NOT as it was written (${read})\n  ${first}\n${others}`
}

export function faultSentence(fault: Fault): string {
  switch (fault.fault) {
    case 'anchorUnreadable':
      return `The file of anchors ${fault.file} cannot be read.`
    case 'anchorChanged':
      return `The file of anchors ${fault.file} was changed, or the one before it is gone.`
    case 'stray':
      return fault.number
        ? `Case ${fault.number} vanished: entries of it are left without a case, one of ${fault.at}.`
        : `The entry of ${fault.at} (id ${fault.id}) belongs to no case.`
    case 'vanished':
      return `${caseName(fault)} vanished: the anchor of ${fault.day} names it.`
    default:
      return `${caseName(fault)}: ${entrySentence(fault)}`
  }
}

const caseName = ({ kind, number, id }: { kind: CaseKind; number: string | null; id: string }): string =>
  `${KIND_WORDS[kind]} ${number ?? `draft ${id}`}`

type OfEntry = Extract<Fault, { readonly entry: number }>

function entrySentence({ fault, entry, day }: OfEntry): string {
  switch (fault) {
    case 'changed':
      return `entry ${entry} was changed.`
    case 'missing':
      return `entry ${entry} is missing, others follow it.`
    case 'inserted':
      return `entry ${entry} was put in: it is one more than the case counts, or stands twice.`
    case 'truncated':
      return `entry ${entry} and all after it are gone${day ? `; the anchor of ${day} remembers them` : ''}.`
    case 'rewritten':
      return `the entries up to ${entry} were made anew: the anchor of ${day} remembers others.`
    case 'erasedUntold':
      return `entry ${entry} lost its texts, and no entry tells of an erasure.`
  }
}
