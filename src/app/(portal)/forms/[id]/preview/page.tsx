import { dayIn } from '@/core/day'
import { localeOf } from '@/core/locale'
import { Id } from '@/core/rmas/requests'
import { FormTrial } from '@/ui/forms/FormTrial'
import { missing } from '../../../../_lib/missing'
import { portalSettings } from '../../../../_lib/portal'
import { formWords, readDraftForm } from '../../../../_lib/questions'
import { panelRole } from '../../../../_lib/session'

type Props = {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<{ language?: string | string[] }>
}

/** A form as last saved, for the frame beside its editor. Who is not signed in to the panel as an admin finds nothing. */
export default async function FormPreviewPage({ params, searchParams }: Props) {
  const [{ id }, { language }] = [await params, await searchParams]
  if ((await panelRole()) !== 'admin' || !Id.safeParse(id).success) return missing()
  const form = await readDraftForm(id)
  if (!form) return missing()
  const locale = localeOf(language)
  const { zone } = await portalSettings(locale)
  return (
    <main id="main" lang={locale} className="form-preview">
      <FormTrial form={form.definition} words={formWords(locale)} today={dayIn(zone, new Date())} />
    </main>
  )
}
