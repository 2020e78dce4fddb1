import { Icon } from './Icon'

/** What is wrong with a field, below it. The control names it in `aria-describedby` as `id`-error. */
export function FieldError({ id, error }: { readonly id: string; readonly error: string | null | undefined }) {
  if (!error) return null
  return (
    <p className="err" id={`${id}-error`}>
      <Icon name="warning" small />
      {error}
    </p>
  )
}
