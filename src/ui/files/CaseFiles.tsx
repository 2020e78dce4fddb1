import { translator } from '@messages/translate'

import type { Locale } from '@/core/locale'
import { Icon } from '../Icon'
import { Section } from '../Section'
import { type CaseFile, fileHref, fileSize } from './files'

type Props = { readonly files: readonly CaseFile[]; readonly locale: Locale }

/** The files that were sent with a request; nothing when there are none. */
export function CaseFiles({ files, locale }: Props) {
  const t = translator(locale, 'files')
  if (files.length === 0) return null
  return (
    <Section title={t('title')}>
      <ul className="docs file-list">
        {files.map((file) => (
          <li key={file.id}>
            <Icon name="page" />
            <div>
              <a href={fileHref(file)} download={file.name}>
                {file.name}
              </a>
              <span>{fileSize(file.bytes, t)}</span>
            </div>
            <Icon name="download" small />
          </li>
        ))}
      </ul>
    </Section>
  )
}
