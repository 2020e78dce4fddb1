import { messagesOf } from '@messages/translate'
import { cache, type ReactNode } from 'react'

import type { CaseKind } from '@/core/cases'
import type { Locale } from '@/core/locale'
import { loginPath } from '@/session/internalPath'
import type { PortalSession } from '@/session/portalSession'
import { FileField } from '@/ui/files/FileField'
import { KnownFilesProvider } from '@/ui/files/KnownFiles'
import { fileLimits, findFiles } from '../../../_lib/attachments'
import { draftPage } from '../../../_lib/draftFiles'
import { fileAnswer } from '../../../_lib/fileForms'

const PLAIN_FORM = 'draft-files'

const addressOf = (draft: DraftRef): string => `${draftPage(draft.kind, draft.id)}/files`

type DraftRef = { readonly kind: CaseKind; readonly id: string }

type Props = {
  readonly draft: DraftRef
  readonly session: PortalSession
  /** How the plain form was answered, from the address. */
  readonly said: unknown
}

/** The files of a draft: each is stored as soon as it is chosen, whatever becomes of the rest of the form. */
export async function DraftFiles({ draft, session: { locale }, said }: Props) {
  const [files, limits] = await filesOf(draft.kind, draft.id, locale)
  return (
    <FileField
      locale={locale}
      messages={messagesOf(locale, 'files')}
      address={addressOf(draft)}
      files={files}
      limits={limits}
      form={PLAIN_FORM}
      waits="draft"
      loginHref={loginPath(draftPage(draft.kind, draft.id))}
      answer={fileAnswer(said, limits, locale)}
    />
  )
}

/** The page around: questions that ask for files know those of the draft, and add to them. */
export async function FilesAround({ draft, session: { locale }, children }: Omit<Props, 'said'> & Around) {
  const [stored, limits] = await filesOf(draft.kind, draft.id, locale)
  const upload = { address: addressOf(draft), limits, messages: messagesOf(locale, 'files') }
  return (
    <KnownFilesProvider stored={stored} upload={upload}>
      {children}
    </KnownFilesProvider>
  )
}

type Around = { readonly children: ReactNode }

/** Read once for the whole page. */
const filesOf = cache((kind: CaseKind, id: string, locale: Locale) =>
  Promise.all([findFiles({ kind, id }), fileLimits(locale)]),
)

/** Outside the draft's own form, whose parts belong to this one: forms cannot hold forms. */
export function PlainFileForm({ draft }: Pick<Props, 'draft'>) {
  return <form id={PLAIN_FORM} method="post" action={addressOf(draft)} encType="multipart/form-data" />
}
