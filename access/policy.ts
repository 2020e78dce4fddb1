import type { Gate, Scope } from './rules'

/**
 * Access to one collection. Every verb is named, so that nothing is open by omission.
 * `create` is a gate: Payload 3 takes a filter there for a yes.
 */
export type Policy = {
  readonly create: Gate
  readonly read: Scope
  readonly update: Scope
  readonly delete: Scope
  readonly readVersions: Scope
  readonly unlock: Gate
  readonly admin: Gate
}

/** Access to one global. */
export type GlobalPolicy = { readonly read: Gate; readonly update: Gate; readonly readVersions: Gate }
