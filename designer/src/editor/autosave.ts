import { procedures } from '@oficio/schemas/api';
import { parseProcedure } from '@oficio/schemas/definition';
import { useEffect } from 'react';
import { ApiError, call } from '../api/call';
import { saveDraft } from '../api/procedures';
import { type EditorStore, isDirty } from './editor-store';
import { writeLocalCopy } from './local-journal';

/** After the last edit; with the journey to the server it stays under two seconds. */
const SAVE_AFTER_MS = 1200;
const RETRY_AFTER_MS = 10_000;
const JOURNAL_AFTER_MS = 250;

/** Saves now what is not saved. A conflict overwrites nothing: it fetches theirs and waits for the person. */
export async function saveNow(store: EditorStore, procedureId: string): Promise<void> {
  const { document, revision, save } = store.getState();
  if (save.kind === 'saving' || save.kind === 'conflict' || !isDirty(store.getState())) return;
  store.setState({ save: { kind: 'saving', at: save.at } });
  try {
    const reply = await saveDraft(procedureId, document, revision);
    store.setState({ saved: document, revision: reply.revision, save: { kind: 'clean', at: reply.savedAt } });
  } catch (error) {
    const code = error instanceof ApiError ? error.problem.code : 'network';
    if (code !== 'draft.conflict') {
      store.setState({ save: { kind: 'failed', at: save.at, code } });
      return;
    }
    const theirs = await call(procedures.getDraft, { params: { procedureId } }).catch(() => null);
    const parsed = theirs && parseProcedure(theirs.procedure);
    if (!theirs || !parsed?.ok) {
      store.setState({ save: { kind: 'failed', at: save.at, code } });
      return;
    }
    const { procedure } = parsed;
    store.setState({
      save: {
        kind: 'conflict',
        at: save.at,
        theirs: procedure,
        theirRevision: theirs.revision,
        by: theirs.savedBy,
      },
    });
  }
}

/** Keeps the draft saved on the server, and a copy with its history in this browser. */
export function useAutosave(store: EditorStore, procedureId: string, localKey: string): void {
  useEffect(() => {
    let saving: ReturnType<typeof setTimeout> | undefined;
    let journal: ReturnType<typeof setTimeout> | undefined;
    const keepLocally = () => {
      const { document, history, revision } = store.getState();
      void writeLocalCopy(localKey, { document, history, revision });
    };
    const stop = store.subscribe((state, before) => {
      if (state.document !== before.document || state.revision !== before.revision) {
        clearTimeout(journal);
        journal = setTimeout(keepLocally, JOURNAL_AFTER_MS);
      }
      const edited = state.document !== before.document;
      const finished = before.save.kind === 'saving' && state.save.kind !== 'saving';
      if (!edited && !finished) return;
      clearTimeout(saving);
      if (state.save.kind === 'conflict') return;
      if (!isDirty(state)) {
        if (state.save.kind === 'unsaved') store.setState({ save: { kind: 'clean', at: state.save.at } });
        return;
      }
      if (state.save.kind === 'clean') store.setState({ save: { kind: 'unsaved', at: state.save.at } });
      const wait = state.save.kind === 'failed' && !edited ? RETRY_AFTER_MS : SAVE_AFTER_MS;
      saving = setTimeout(() => void saveNow(store, procedureId), wait);
    });
    const leaving = () => {
      if (isDirty(store.getState())) void saveNow(store, procedureId);
    };
    const hidden = () => {
      if (document.visibilityState === 'hidden') leaving();
    };
    document.addEventListener('visibilitychange', hidden);
    return () => {
      stop();
      clearTimeout(saving);
      clearTimeout(journal);
      keepLocally();
      leaving();
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [store, procedureId, localKey]);
}
