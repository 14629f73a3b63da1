import { type Procedure, procedure as procedureSchema } from '@oficio/schemas/definition';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largeFamilyProcedure } from '../testing/large-family-procedure';
import { copyPhases, pastePhases, preparePaste, readFragment } from './clipboard';
import { addItem, changeItem, deleteItem } from './collection-commands';
import { applyCommand, type Command } from './command';
import { replaceDocument } from './document-commands';
import { emptyHistory, type History, record, redo, seal, undo } from './history';
import { countingIds } from './id-source';
import { keepingPlaces, placeNodes, tidy } from './layout-commands';
import { addPhase, changePhaseKind, deletePhase, movePhase, newPhase, renamePhase } from './phase-commands';
import { findPhase, listPhases, listTransitions } from './phase-tree';
import { setProperty } from './property-command';
import {
  addTransition,
  changeTransition,
  deleteTransition,
  newTransition,
  reorderTransition,
} from './transition-commands';

const ids = countingIds();
const name = (es: string) => ({ es, 'ca-valencia': es });

/** A command made of a kind and two numbers, so that fast-check can draw and shrink it. */
function commandFrom(document: Procedure, kind: number, a: number, b: number): Command {
  const phases = listPhases(document);
  const transitions = listTransitions(document);
  const phase = phases[a % phases.length]?.phase ?? newPhase('none', name(''));
  const other = phases[b % phases.length]?.phase ?? phase;
  const transition = transitions[a % Math.max(1, transitions.length)]?.transition;
  const place = findPhase(document, phase.id);
  const unit = document.units[a % Math.max(1, document.units.length)];
  const commands: (() => Command)[] = [
    () => addPhase(newPhase(ids.next('phase', document), name(`F${b}`)), b % 2 ? null : phase.id, a % 4),
    () => renamePhase(document, phase.id, name(`N${b}`)),
    () => movePhase(document, phase.id, b % 3 ? other.id : null, b % 3),
    () => deletePhase(document, phase.id),
    () =>
      addTransition(
        document,
        b % 7 ? phase.id : null,
        newTransition(ids.next('exit', document), [other.id], { kind: 'always' }),
      ),
    () =>
      changeTransition(
        document,
        transition?.id ?? '',
        b % 2 ? { label: undefined } : { label: name(`L${b}`) },
        'label',
      ),
    () => deleteTransition(document, transition?.id ?? ''),
    () => reorderTransition(document, transition?.id ?? '', b % 2 ? 1 : -1),
    () =>
      setProperty(
        [...(place?.path ?? []), 'description'],
        b % 2 ? undefined : name(`D${b}`),
        { key: 'changePhase' },
        `d:${phase.id}`,
      ),
    () => setProperty(['siaCode'], b % 2 ? undefined : `${b}`, { key: 'changeProcedure' }),
    () => placeNodes({ [phase.id]: { x: a, y: b } }, phase.name),
    () => tidy,
    () =>
      keepingPlaces(
        addPhase(newPhase(ids.next('phase', document), name('K')), null),
        { [phase.id]: { x: b, y: a } },
        {},
      ),
    () => addItem('units', { id: ids.next('unit', document), name: name(`U${b}`) }),
    () => changeItem('units', unit?.id ?? '', { id: unit?.id ?? '', name: name(`U${b}`) }, 'name'),
    () => deleteItem(document, 'units', unit?.id ?? ''),
    () =>
      changePhaseKind(
        document,
        phase.id,
        (['simple', 'compound', 'parallel', 'final'] as const)[b % 4] ?? 'simple',
        ids.next('phase', document),
      ),
    () => {
      const fragment = copyPhases(document, [phase.id, other.id]) ?? {
        oficio: 'phases' as const,
        phases: [],
      };
      return pastePhases(preparePaste(document, fragment, ids), b % 2 ? null : other.id);
    },
    () => replaceDocument({ ...document, audience: name(`A${b}`) }, 'replaceText'),
  ];
  return (commands[kind % commands.length] ?? (() => tidy))();
}

function run(state: { document: Procedure; history: History }, command: Command) {
  const { document, entry } = applyCommand(state.document, command);
  return { document, history: entry ? record(state.history, entry) : state.history };
}

describe('the history of a document', () => {
  it('undone fully gives the identical document, and redone fully the same end, for any 200 commands', () => {
    const draw = fc.array(fc.tuple(fc.nat(18), fc.nat(60), fc.nat(60), fc.boolean()), {
      minLength: 200,
      maxLength: 260,
    });
    fc.assert(
      fc.property(draw, (actions) => {
        const start = largeFamilyProcedure();
        let state = { document: start, history: emptyHistory };
        for (const [kind, a, b, blur] of actions) {
          state = run(state, commandFrom(state.document, kind, a, b));
          if (blur) state.history = seal(state.history);
        }
        expect(procedureSchema.safeParse(state.document).error).toBeUndefined();
        const end = JSON.stringify(state.document);
        let { document, history } = JSON.parse(JSON.stringify(state)) as typeof state;
        for (let step = undo(history, document); step; step = undo(history, document))
          ({ document, history } = step);
        expect(JSON.stringify(document)).toBe(JSON.stringify(start));
        for (let step = redo(history, document); step; step = redo(history, document))
          ({ document, history } = step);
        expect(JSON.stringify(document)).toBe(end);
      }),
      { numRuns: 8 },
    );
  });

  it('makes one entry of typing in a field, and another after the blur', () => {
    const start = largeFamilyProcedure();
    let state = { document: start, history: emptyHistory };
    for (const typed of ['P', 'Pr', 'Pro'])
      state = run(state, renamePhase(state.document, 'proposal', name(typed)));
    expect(state.history.past).toHaveLength(1);
    expect(state.history.past[0]?.patches.length).toBeLessThanOrEqual(2);
    state = run(
      { ...state, history: seal(state.history) },
      renamePhase(state.document, 'proposal', name('Prop')),
    );
    expect(state.history.past).toHaveLength(2);
    const undone = undo(state.history, state.document);
    expect(findPhase(undone?.document ?? start, 'proposal')?.phase.name.es).toBe('Pro');
  });

  it('records nothing for a command that changes nothing', () => {
    const start = largeFamilyProcedure();
    expect(applyCommand(start, tidy).entry).toBeNull();
    expect(applyCommand(start, movePhase(start, 'check', 'title')).entry).toBeNull();
  });
});

describe('phases', () => {
  it('deleted take with them the lines that led only to them', () => {
    const start = largeFamilyProcedure();
    const { document } = applyCommand(start, deletePhase(start, 'reminder'));
    expect(findPhase(document, 'reminder')).toBeUndefined();
    expect(listTransitions(document).some(({ transition }) => transition.id === 'p_wait')).toBe(false);
  });

  it('become phases with parts when something is put inside, and simple again when it leaves', () => {
    const start = largeFamilyProcedure();
    const inside = applyCommand(start, movePhase(start, 'reminder', 'draft')).document;
    expect(findPhase(inside, 'draft')?.phase).toMatchObject({ kind: 'compound', initial: 'reminder' });
    const out = applyCommand(inside, movePhase(inside, 'reminder', null)).document;
    expect(findPhase(out, 'draft')?.phase.kind).toBe('simple');
  });

  it('pasted have new ids, keep inner lines and list the outer ones', () => {
    const start = largeFamilyProcedure();
    const fragment = readFragment(JSON.stringify(copyPhases(start, ['detected', 'proposal'])));
    if (!fragment) throw new Error('the fragment did not survive the clipboard');
    const paste = preparePaste(start, fragment, countingIds());
    expect(paste.phases.map((phase) => phase.id)).toEqual(['phase_1', 'phase_2']);
    expect(paste.leftOut.map((line) => line.id)).toEqual(['p_confirm', 'p_refuse', 'p_wait']);
    const { document } = applyCommand(start, pastePhases(paste, null));
    const pasted = findPhase(document, 'phase_1')?.phase;
    expect(pasted?.kind === 'simple' && pasted.transitions[0]?.target).toEqual(['phase_2']);
  });

  it('of a clipboard that holds something else are not read', () => {
    expect(readFragment('hola')).toBeNull();
    expect(readFragment('{"oficio":"phases","phases":[{"kind":"simple"}]}')).toBeNull();
  });
});
