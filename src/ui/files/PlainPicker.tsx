import type { FileLimits, SayFiles } from './files'

type Props = {
  readonly say: SayFiles
  readonly limits: FileLimits
  readonly form: string
  readonly describedBy: string
}

/** One file at a time, for browsers without scripts. Its form stands outside: forms cannot hold forms. */
export function PlainPicker({ say, limits, form, describedBy }: Props) {
  return (
    <div className="field">
      <label htmlFor="plain-file" className="label">
        {say('pick')}
      </label>
      <div className="files-plain">
        <input
          id="plain-file"
          type="file"
          name="file"
          form={form}
          accept={limits.extensions.join(',')}
          aria-describedby={describedBy}
        />
        <button type="submit" form={form} className="btn">
          {say('add')}
        </button>
      </div>
      <span className="hint">{say('saveFirst')}</span>
    </div>
  )
}
