import { describe, expect, it } from 'vitest';
import { addPhase, newPhase, renamePhase } from '../document/phase-commands';
import { largeFamilyProcedure } from '../testing/large-family-procedure';
import { createEditorStore, isDirty } from './editor-store';
import { formatSelection, parseSelection } from './selection';

const name = (es: string) => ({ es, 'ca-valencia': es });
const open = () => {
  const document = largeFamilyProcedure();
  return createEditorStore({ document, saved: document, revision: 3, savedAt: null });
};

describe('an open procedure', () => {
  it('is clean when nothing was done, and clean again when all was undone', () => {
    const store = open();
    expect(isDirty(store.getState())).toBe(false);
    store.getState().run(renamePhase(store.getState().document, 'proposal', name('Otra')));
    expect(isDirty(store.getState())).toBe(true);
    store.getState().undo();
    expect(isDirty(store.getState())).toBe(false);
    expect(store.getState().travelled?.name.key).toBe('renamePhase');
  });

  it('writes down where everything is when a phase is added to a drawing', () => {
    const store = open();
    store.setState({
      picture: { phases: { proposal: { x: 7, y: 9 }, gone: { x: 1, y: 1 } }, transitions: {}, bounds: null },
    });
    store.getState().run(addPhase(newPhase('new', name('Nueva')), null), { keepPlaces: true });
    expect(store.getState().document.layout.phases).toEqual({ proposal: { x: 7, y: 9 } });
    store.getState().undo();
    expect(store.getState().document.layout.phases).toEqual({});
  });

  it('does nothing when it may only be read', () => {
    const store = open();
    store.setState({ readOnly: true });
    store.getState().run(renamePhase(store.getState().document, 'proposal', name('Otra')));
    expect(store.getState().history.past).toEqual([]);
  });
});

describe('a selection in the address', () => {
  it('is read as it was written, and nonsense is nothing', () => {
    const selection = { kind: 'phase', id: 'a.b' } as const;
    expect(parseSelection(formatSelection(selection))).toEqual(selection);
    expect(parseSelection('planet:mars')).toBeNull();
    expect(parseSelection(undefined)).toBeNull();
  });
});
