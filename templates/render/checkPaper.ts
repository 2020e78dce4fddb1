import type { PaperEvent } from '@/core/documents'
import type { Locale } from '@/core/locale'
import { contractOf } from '@/core/templates/contracts'
import type { Problem } from '@/core/templates/problem'
import { readPaper } from '@/core/templates/readPaper'
import type { PaperContent } from '../pdf/paperTemplate'
import { PAPER_TEMPLATES } from '../pdf/paperTemplates'
import { renderPaper } from './paperOf'

/** Characters of a stored tree. */
export const TREE_MAX = 200_000

/** Why a paper cannot be made of this, in this language. */
export async function paperProblems(
  event: PaperEvent,
  content: PaperContent,
  locale: Locale,
): Promise<readonly Problem[]> {
  const { body, problems } = readPaper(content.paper, contractOf(event))
  if (body.length + problems.length === 0) return [whole('TEMPLATE_LANGUAGE_MISSING')]
  const tooLong = JSON.stringify(content.paper ?? null).length > TREE_MAX
  const found = [...problems, ...(tooLong ? [whole('TEMPLATE_TOO_LONG')] : [])]
  return found.length > 0 ? found : rehearse(event, content, locale)
}

const whole = (code: Problem['code'], name = ''): Problem => ({ code, part: 'body', block: 0, name })

/** What only shows when it is drawn: the sample does not fit on the pages that this paper may take. */
async function rehearse<Event extends PaperEvent>(event: Event, content: PaperContent, locale: Locale) {
  const template = PAPER_TEMPLATES[event]
  try {
    const { pages } = await renderPaper(event, template.sample(locale), locale, content)
    return pages > template.pagesMax ? [whole('TEMPLATE_TOO_LONG')] : []
  } catch (error) {
    return [whole('TEMPLATE_BLOCK_BROKEN', error instanceof Error ? error.message.slice(0, 120) : '')]
  }
}
