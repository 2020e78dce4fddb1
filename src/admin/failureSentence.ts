import type { VerbAnswer } from './postVerb'
import type { PanelText } from './text/panelText'

/** Why a verb did not happen, in one sentence. */
export function failureSentence(answer: Exclude<VerbAnswer, { kind: 'done' }>, t: PanelText): string {
  if (answer.kind !== 'refused') return t(`failure.${answer.kind}`)
  const said = answer.status < 500 ? answer.refusals.map(({ message }) => message).filter(Boolean) : []
  return said.length > 0 ? said.join(' ') : t('failure.unknown')
}
