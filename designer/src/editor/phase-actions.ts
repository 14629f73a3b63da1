import type { LocalizedText, Trigger } from '@oficio/schemas/definition';
import i18next from 'i18next';
import { copyPhases, pastePhases, preparePaste, readFragment } from '../document/clipboard';
import { together } from '../document/document-commands';
import { randomIds } from '../document/id-source';
import { type PhaseSpots, pinAll, placeNodes } from '../document/layout-commands';
import { addPhase, deletePhases, movePhase, newPhase, renamePhase } from '../document/phase-commands';
import { findPhase, listPhases } from '../document/phase-tree';
import { addTransition, newTransition } from '../document/transition-commands';
import { announce } from '../ui/announce';
import { setEditing } from './editing-state';
import type { EditorStore } from './editor-store';

/** A new phase is called so until somebody names it, in every language. */
const newName: LocalizedText = { es: 'Fase nueva', 'ca-valencia': 'Fase nova', en: 'New phase' };

const languageOfText = () =>
  i18next.language === 'ca-valencia' ? 'ca-valencia' : i18next.language === 'en' ? 'en' : 'es';

/** A way out that somebody still has to decide about: it happens at once until then. */
const undecided: Trigger = { kind: 'always' };

/** Adds a phase after another one and joins them, or at the end when there is none; begins to write its name. */
export function addPhaseAfter(
  store: EditorStore,
  afterId: string | null,
  where: 'drawing' | 'outline',
): void {
  const { document, run, select } = store.getState();
  const place = afterId ? findPhase(document, afterId) : undefined;
  const id = randomIds.next('phase', document);
  const stage =
    place && place.ancestors.length === 0 && 'stage' in place.phase ? place.phase.stage : undefined;
  const unit = place && 'unit' in place.phase ? place.phase.unit : undefined;
  const created = { ...newPhase(id, newName), ...(stage ? { stage } : {}), ...(unit ? { unit } : {}) };
  const add = addPhase(created, place?.ancestors.at(-1)?.id ?? null, place ? place.index + 1 : undefined);
  const joins = place && ['simple', 'compound', 'parallel'].includes(place.phase.kind);
  const line = newTransition(randomIds.next('exit', document), [id], undecided);
  run(joins ? together(add.name, [add, addTransition(document, place.phase.id, line)]) : add, {
    keepPlaces: true,
  });
  select({ kind: 'phase', id });
  setEditing({ renaming: { id, where }, focusNext: id });
}

/** Adds a phase inside another one. */
export function addPhaseInside(store: EditorStore, parentId: string, where: 'drawing' | 'outline'): void {
  const { document, run, select } = store.getState();
  const id = randomIds.next('phase', document);
  run(addPhase(newPhase(id, newName), parentId), { keepPlaces: true });
  select({ kind: 'phase', id });
  setEditing({ renaming: { id, where }, focusNext: id });
}

/** Adds an ending of the given outcome, ready to be joined. */
export function addEnding(store: EditorStore): void {
  const { document, run, select } = store.getState();
  const id = randomIds.next('end', document);
  const { kind: _, ...base } = newPhase(id, { es: 'Fin', 'ca-valencia': 'Fi', en: 'End' });
  run(addPhase({ ...base, kind: 'final', stage: 'finalisation' }, null), { keepPlaces: true });
  select({ kind: 'phase', id });
  setEditing({ focusNext: id });
}

/** Joins two phases with a new way out and opens it, since what makes it happen is still to be said. */
export function joinPhases(store: EditorStore, source: string, target: string): void {
  const { document, run, select } = store.getState();
  const place = findPhase(document, source);
  if (!place || !['simple', 'compound', 'parallel'].includes(place.phase.kind)) return;
  const id = randomIds.next('exit', document);
  run(addTransition(document, source, newTransition(id, [target], undecided)), { keepPlaces: true });
  select({ kind: 'transition', id });
}

/** Writes the name in the language of the interface; an empty one changes nothing. */
export function finishRename(store: EditorStore, id: string, name: string | null): void {
  const { document, run, seal } = store.getState();
  const place = findPhase(document, id);
  setEditing({ renaming: null, focusNext: id });
  if (!place || name === null || !name.trim()) return;
  const language = languageOfText();
  const isNew = JSON.stringify(place.phase.name) === JSON.stringify(newName);
  const text = isNew
    ? { es: '', 'ca-valencia': '', [language]: name.trim() }
    : { ...place.phase.name, [language]: name.trim() };
  seal();
  run(renamePhase(document, id, text));
  seal();
}

/** The chosen phase and those chosen with it. */
export function chosenPhases(store: EditorStore): string[] {
  const { selection, alsoSelected } = store.getState();
  return selection?.kind === 'phase' ? [...new Set([selection.id, ...alsoSelected])] : [];
}

export function deleteChosen(store: EditorStore, ids = chosenPhases(store)): void {
  const { document, run, select } = store.getState();
  const [first] = ids;
  if (!first) return;
  const neighbours = listPhases(document).filter(({ phase }) => !ids.includes(phase.id));
  run(deletePhases(document, ids), { keepPlaces: true });
  select(null);
  setEditing({ focusNext: neighbours[0]?.phase.id ?? null });
}

/** Moves phases in the drawing, each with what is inside, as one action. */
export function moveInDrawing(store: EditorStore, ids: string[], dx: number, dy: number): void {
  const { document, picture, run } = store.getState();
  const moved: PhaseSpots = {};
  for (const place of listPhases(document)) {
    const inside = [place.phase, ...place.ancestors].some(({ id }) => ids.includes(id));
    const spot = picture.phases[place.phase.id];
    if (inside && spot) moved[place.phase.id] = { ...spot, x: spot.x + dx, y: spot.y + dy };
  }
  const [first = ''] = ids;
  const name = findPhase(document, first)?.phase.name ?? first;
  const base = placeNodes(moved, name);
  const command = {
    ...base,
    name: {
      ...base.name,
      key: ids.length === 1 ? 'placeNode' : 'placeNodes',
      values: { name, count: `${ids.length}` },
    },
  };
  run(together(command.name, [pinAll(picture.phases, picture.transitions), command]));
}

/** Puts a phase inside another one (null: the first level). */
export function reparent(store: EditorStore, id: string, parentId: string | null): void {
  const { document, run } = store.getState();
  run(movePhase(document, id, parentId), { keepPlaces: true });
}

export async function copyChosen(store: EditorStore): Promise<void> {
  const fragment = copyPhases(store.getState().document, chosenPhases(store));
  if (!fragment) return;
  await navigator.clipboard.writeText(JSON.stringify(fragment, null, 2));
  announce(i18next.t('designer:canvas.copied', { count: fragment.phases.length }));
}

export async function pasteFromClipboard(store: EditorStore): Promise<void> {
  const text = await navigator.clipboard.readText().catch(() => '');
  const fragment = readFragment(text);
  if (!fragment) {
    announce(i18next.t('designer:canvas.nothingToPaste'));
    return;
  }
  const { document, run, select } = store.getState();
  const paste = preparePaste(document, fragment, randomIds);
  run(pastePhases(paste, null), { keepPlaces: true });
  const [first, ...rest] = paste.phases.map((phase) => phase.id);
  if (first) select({ kind: 'phase', id: first }, rest);
  announce(i18next.t('designer:canvas.pasted', { count: paste.phases.length, left: paste.leftOut.length }));
}
