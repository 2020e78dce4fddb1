import { type AdminViewServerProps, isolateObjectProperty, type PayloadRequest } from 'payload'
import { type Locale, localeOf } from '@/core/locale'
import { formatMoment } from '@/core/moment'
import { diffLines } from '@/core/textDiff'
import type { Template } from '@/payload-types'
import { EmptyState } from '@/ui/EmptyState'
import { type Panel, panelOf } from '../../panelRequest'
import { CompareForm } from './CompareForm'
import { inWords } from './inWords'
import { RollBack } from './RollBack'
import { WordDiff } from './WordDiff'

type Version = { readonly id: string; readonly updatedAt: string; readonly version: Template }

/** What changed in words between a version of a template and what it says now, and the way back to that version. */
export async function CompareView({ initPageResult, searchParams }: AdminViewServerProps) {
  const { req, docID } = initPageResult
  const panel = await panelOf(req)
  if (!panel || !docID) return null
  const { t, locale } = panel
  const asked = { ...searchParams }
  const language = localeOf(asked.language ?? locale)
  const [current, ...older] = await versionsOf(req, String(docID), language)
  const chosen = older.find(({ id }) => id === asked.version) ?? older[0]
  return (
    <section className="nz nz-compare gutter--left gutter--right" aria-labelledby="compare-title">
      <h2 id="compare-title">{t('template.compareTitle')}</h2>
      {current && chosen ? (
        <>
          <p className="hint">{t('template.compareHelp')}</p>
          <CompareForm panel={panel} language={language} chosen={chosen.id} versions={namesOf(older, panel)} />
          <Compared panel={panel} language={language} chosen={chosen} current={current} />
          <RollBack template={String(docID)} version={chosen.id} />
        </>
      ) : (
        <EmptyState icon="clock" title={t('template.compareNone')} />
      )}
    </section>
  )
}

type Pair = { readonly panel: Panel; readonly language: Locale; readonly chosen: Version; readonly current: Version }

function Compared({ panel: { t, locale }, language, chosen, current }: Pair) {
  const lines = diffLines(inWords(chosen.version, language, locale), inWords(current.version, language, locale))
  const same = lines.every((line) => line.every(({ kind }) => kind === 'same'))
  return same ? <p role="status">{t('template.compareSame')}</p> : <WordDiff lines={lines} language={language} t={t} />
}

/** Newest first; what the editor shows is the first. */
async function versionsOf(req: PayloadRequest, id: string, locale: Locale): Promise<Version[]> {
  const { docs } = await req.payload.findVersions({
    collection: 'templates',
    where: { parent: { equals: id } },
    sort: '-updatedAt',
    limit: 100,
    pagination: false,
    locale,
    fallbackLocale: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req: isolateObjectProperty(req, ['locale', 'fallbackLocale']),
  })
  return docs as unknown as Version[]
}

const namesOf = (versions: readonly Version[], { t, zone, locale }: Panel) =>
  versions.map(({ id, updatedAt, version }) => {
    const state = t(version._status === 'published' ? 'template.wasOnline' : 'template.wasDraft')
    return { id, name: `${formatMoment(new Date(updatedAt), zone, locale)}, ${state}` }
  })
