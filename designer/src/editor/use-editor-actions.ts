import type { LocalizedText } from '@oficio/schemas/definition';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Action, useActions } from '../app/action-registry';
import { isTyping } from '../app/typing';
import { collections } from '../document/collection-commands';
import { listPhases, listTransitions } from '../document/phase-tree';
import { useLanguage } from '../i18n';
import { announce } from '../ui/announce';
import { useCommandInWords } from './command-words';
import { setEditing } from './editing-state';
import { useEditor, useEditorStore } from './editor-context';
import type { EditorView } from './editor-route';
import { addEnding, addPhaseAfter, chosenPhases, deleteChosen } from './phase-actions';

/** Undo and redo by keyboard, said aloud; and everything of the editor in the palette. */
export function useEditorActions(onView: (view: EditorView) => void): void {
  const { t } = useTranslation('designer');
  const { text, language } = useLanguage();
  const store = useEditorStore();
  const document = useEditor((state) => state.document);
  const readOnly = useEditor((state) => state.readOnly);
  const travelled = useEditor((state) => state.travelled);
  const words = useCommandInWords();

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event)) return;
      const key = event.key.toLowerCase();
      if (key === 'z') {
        event.preventDefault();
        if (event.shiftKey) store.getState().redo();
        else store.getState().undo();
      } else if (key === 'y') {
        event.preventDefault();
        store.getState().redo();
      } else if (key === 's') event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [store]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: said once for each journey, not when the language changes
  useEffect(() => {
    if (travelled)
      announce(t(travelled.way === 'undo' ? 'top.undone' : 'top.redone', { what: words(travelled.name) }));
  }, [travelled]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `text` and `onView` are new on every render; the language decides
  const actions = useMemo((): Action[] => {
    const edit = t('palette.edit');
    const view = t('palette.view');
    const go = t('palette.goTo');
    const edits: Action[] = readOnly
      ? []
      : [
          {
            id: 'add-phase',
            label: t('palette.addPhase'),
            group: edit,
            keys: 'N',
            run: () => addPhaseAfter(store, chosenPhases(store)[0] ?? null, 'drawing'),
          },
          { id: 'add-ending', label: t('palette.addEnding'), group: edit, run: () => addEnding(store) },
          {
            id: 'join',
            label: t('palette.join'),
            group: edit,
            keys: 'L',
            run: () => setEditing({ joining: chosenPhases(store)[0] ?? null }),
          },
          {
            id: 'reparent',
            label: t('palette.reparent'),
            group: edit,
            run: () => setEditing({ reparenting: chosenPhases(store)[0] ?? null }),
          },
          {
            id: 'rename',
            label: t('palette.rename'),
            group: edit,
            keys: 'F2',
            run: () =>
              setEditing({
                renaming: chosenPhases(store)[0]
                  ? { id: chosenPhases(store)[0] ?? '', where: 'drawing' }
                  : null,
              }),
          },
          {
            id: 'delete',
            label: t('palette.delete'),
            group: edit,
            keys: 'Del',
            run: () => deleteChosen(store),
          },
          {
            id: 'undo',
            label: t('palette.undo'),
            group: edit,
            keys: 'Ctrl Z',
            run: () => store.getState().undo(),
          },
          {
            id: 'redo',
            label: t('palette.redo'),
            group: edit,
            keys: 'Ctrl Shift Z',
            run: () => store.getState().redo(),
          },
          { id: 'tidy', label: t('canvas.tidy'), group: edit, run: () => store.getState().tidy() },
          {
            id: 'publish',
            label: t('top.publish'),
            group: edit,
            run: () => setEditing({ publishing: true }),
          },
        ];
    const views: Action[] = (['drawing', 'table', 'text', 'versions'] as const).map((one) => ({
      id: `view-${one}`,
      label: t('palette.see', { view: t(`top.${one}`) }),
      group: view,
      run: () => onView(one),
    }));
    const pick = (kind: Parameters<ReturnType<typeof store.getState>['select']>[0]) => () =>
      store.getState().select(kind);
    const places: Action[] = [
      {
        id: 'open-procedure',
        label: t('palette.procedure'),
        group: go,
        run: pick({ kind: 'procedure', id: document.id }),
      },
      ...listPhases(document).map(({ phase }) => ({
        id: `phase-${phase.id}`,
        label: text(phase.name) || phase.id,
        group: go,
        also: phase.id,
        run: pick({ kind: 'phase', id: phase.id }),
      })),
      ...listTransitions(document)
        .filter(({ transition }) => transition.label)
        .map(({ transition, phase }) => ({
          id: `exit-${transition.id}`,
          label: `${text(phase?.name)} → ${text(transition.label)}`,
          group: go,
          also: transition.id,
          run: pick({ kind: 'transition', id: transition.id }),
        })),
      ...collections.flatMap((collection) =>
        (document[collection] as { id: string; name?: LocalizedText; title?: LocalizedText }[]).map(
          (item) => ({
            id: `${collection}-${item.id}`,
            label: `${t(`collection.${collection}`)}: ${text(item.name ?? item.title) || item.id}`,
            group: go,
            also: item.id,
            run: pick({ kind: collection, id: item.id }),
          }),
        ),
      ),
    ];
    return [...edits, ...views, ...places];
  }, [t, language, document, readOnly, store]);
  useActions('editor', actions);
}
