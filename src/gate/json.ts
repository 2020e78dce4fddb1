/** JSON from outside: an object, not too deep, without what no database keeps. */
import { isCleanText } from './queryString'
import { invalid } from './refusals'

export type JsonObject = { [key: string]: unknown }

const MAX_DEPTH = 40
const FORBIDDEN = new Set(['__proto__', 'prototype', 'constructor'])

/**
 * @throws DomainError INVALID_INPUT for broken JSON, anything but an object, and for names and characters that are refused
 */
export function parseObject(text: string): JsonObject {
  const value = parse(text)
  if (!isObject(value)) throw invalid('body', 'not a JSON object')
  requirePlain(value, 'body', 0)
  return value
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parse(text: string): unknown {
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    throw invalid('body', 'not JSON')
  }
}

function requirePlain(value: unknown, path: string, depth: number): void {
  if (depth > MAX_DEPTH) throw invalid('body', 'nested too deeply')
  if (typeof value === 'string' && !isCleanText(value)) throw invalid(path, 'characters that no text holds')
  if (typeof value === 'number' && !Number.isFinite(value)) throw invalid(path, 'not a number that can be kept')
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) requirePlain(item, `${path}.${index}`, depth + 1)
  } else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      if (FORBIDDEN.has(key) || !isCleanText(key)) throw invalid(path, 'a name that is refused')
      requirePlain(item, `${path}.${key}`, depth + 1)
    }
  }
}
