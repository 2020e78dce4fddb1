import { describe, expect, it } from 'vitest'
import type { FormDefinition, FormField } from '@/core/forms/definition'
import { answersOf } from '@/core/forms/typed'
import { answersSchema } from './forms'

const field = (name: string, more: Partial<FormField>): FormField => ({
  kind: 'text',
  name,
  label: { nl: `Vraag ${name}`, en: `Question ${name}` },
  help: { nl: '', en: '' },
  required: false,
  width: 'whole',
  condition: null,
  ...more,
})

const form = (...fields: FormField[]): FormDefinition => ({ title: { nl: 'Schade', en: 'Damage' }, fields })

describe('the answers to a form', () => {
  it('are named as the evaluator takes them, and say what each holds', () => {
    const asked = form(
      field('mileage', { kind: 'number', min: 0, max: 999 }),
      field('side', { kind: 'radio', options: [{ value: 'left', label: { nl: 'Links', en: 'Left' } }] }),
      field('photos', { kind: 'upload', maxFiles: 2 }),
      field('on', { kind: 'date' }),
      field('', { kind: 'heading' }),
    )
    const { properties } = answersSchema(asked, 'en') as { properties: Record<string, object> }
    expect(Object.keys(properties)).toEqual(['mileage', 'side', 'photos', 'on'])
    expect(properties.mileage).toMatchObject({ type: 'number', minimum: 0, maximum: 999, multipleOf: 1 })
    expect(properties.side).toMatchObject({ enum: ['left'] })
    expect(properties.photos).toMatchObject({ type: 'array', maxItems: 2 })
    expect(properties.on).toMatchObject({ type: 'string', format: 'date' })
    const typed = answersOf(asked, { mileage: '5', side: 'left', on: '2026-01-02' })
    expect(Object.keys(typed).every((name) => name in properties)).toBe(true)
  })

  it('are required where the question is always asked', () => {
    const condition: FormField['condition'] = { match: 'all', rules: [] }
    const asked = form(
      field('always', { required: true }),
      field('sometimes', { required: true, condition }),
      field('free', {}),
    )
    expect(answersSchema(asked, 'nl')).toMatchObject({ title: 'Schade', required: ['always'] })
  })

  it('stand in the language of the reader', () => {
    expect(answersSchema(form(field('a', {})), 'en')).toMatchObject({ properties: { a: { title: 'Question a' } } })
  })
})
