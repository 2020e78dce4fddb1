import { type Contract, type Variable, type VariableKind, variableOf } from './contract'
import type { Problem, ProblemCode } from './problem'

export type Node = Readonly<Record<string, unknown>>

const NAME_MAX = 80

export const asObject = (value: unknown): Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : {}

export const asNodes = (value: unknown): readonly Node[] => (Array.isArray(value) ? value.map(asObject) : [])

export const asText = (value: unknown): string => (typeof value === 'string' ? value : '')

/** One pass over a body: what the contract knows, where we are, and what was found wrong. */
export class Reading {
  readonly problems: Problem[] = []
  private block = 0

  constructor(
    private readonly contract: Contract,
    private readonly may = { links: true },
  ) {}

  get links(): boolean {
    return this.may.links
  }

  enter(block: number): void {
    this.block = block
  }

  fault(code: ProblemCode, name: string): void {
    this.problems.push({ code, part: 'body', block: this.block, name: name.slice(0, NAME_MAX) })
  }

  broken(what: unknown): null {
    this.fault('TEMPLATE_BLOCK_BROKEN', asText(what) || '?')
    return null
  }

  /** The variable of that name when it exists and is of one of these kinds. */
  variable(name: unknown, ...kinds: VariableKind[]): Variable | null {
    const wanted = asText(name)
    const found = variableOf(this.contract, wanted)
    if (!found) this.fault('TEMPLATE_VARIABLE_UNKNOWN', wanted || 'none')
    else if (!kinds.includes(found.kind)) this.fault('TEMPLATE_VARIABLE_UNFIT', wanted)
    else return found
    return null
  }
}
