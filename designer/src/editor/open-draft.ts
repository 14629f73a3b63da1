import {
  canonicalJson,
  type DefinitionProblem,
  type Procedure,
  parseProcedure,
} from '@oficio/schemas/definition';
import type { DraftReply } from '../api/procedures';
import { emptyHistory, type History } from '../document/history';
import type { LocalCopy } from './local-journal';

export type OpenedDraft =
  | { ok: true; document: Procedure; saved: Procedure; history: History }
  | { ok: false; problems: readonly DefinitionProblem[] };

/**
 * What to show of a draft: the server's, or this browser's copy when it was built on the same revision (edits
 * that never arrived, and the history of what was done). An older copy is left aside: nothing is overwritten.
 */
export function openDraft(
  reply: Pick<DraftReply, 'procedure' | 'revision'>,
  local: LocalCopy | null,
): OpenedDraft {
  const parsed = parseProcedure(reply.procedure);
  if (!parsed.ok) return parsed;
  const saved = parsed.procedure;
  if (!local || local.revision !== reply.revision)
    return { ok: true, document: saved, saved, history: emptyHistory };
  const same = canonicalJson(local.document) === canonicalJson(saved);
  return { ok: true, document: local.document, saved: same ? local.document : saved, history: local.history };
}
