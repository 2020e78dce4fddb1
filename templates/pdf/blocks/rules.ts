import { artifact, type RulePlace, rule } from '../../render/paper'
import type { Sheet } from '../sheet'

/** A rule over a part of the width. */
export const artifactRule = ({ paper }: Sheet, place: RulePlace): void =>
  artifact(paper, 'Layout', () => rule(paper, place))
