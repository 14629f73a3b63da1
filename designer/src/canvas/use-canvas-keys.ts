import { useReactFlow } from '@xyflow/react';
import type { KeyboardEvent } from 'react';
import { isTyping } from '../app/typing';
import { deleteTransition } from '../document/transition-commands';
import { setEditing } from '../editor/editing-state';
import { useEditorStore } from '../editor/editor-context';
import {
  addPhaseAfter,
  chosenPhases,
  copyChosen,
  deleteChosen,
  moveInDrawing,
  pasteFromClipboard,
} from '../editor/phase-actions';
import type { PlacedChart } from './layout/chart-graph';
import { type ArrowKey, nearest } from './nearest-phase';
import { useShowAll } from './use-show-all';

const arrows: Record<ArrowKey, [number, number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** The step of a move with Alt and an arrow, in pixels of the drawing. */
const STEP = 12;

interface Options {
  chart: PlacedChart | null;
  /** Puts the focus on a card. */
  focus: (id: string) => void;
  open: (id: string) => void;
  readOnly: boolean;
}

/** The keys of the drawing; they act only with the focus inside it. */
export function useCanvasKeys({ chart, focus, open, readOnly }: Options): (event: KeyboardEvent) => void {
  const store = useEditorStore();
  const { zoomIn, zoomOut } = useReactFlow();
  const showAll = useShowAll();
  return (event) => {
    if (isTyping(event) || !chart) return;
    const here = (event.target as HTMLElement).closest<HTMLElement>('.react-flow__node')?.dataset.id ?? null;
    const isPhase = here !== null && !here.includes(':');
    const chosen = isPhase ? (chosenPhases(store).includes(here) ? chosenPhases(store) : [here]) : [];
    const done = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    const key = event.key;
    const command = event.ctrlKey || event.metaKey;
    if (key in arrows && here) {
      done();
      const [dx, dy] = arrows[key as ArrowKey];
      if (event.altKey) {
        if (!readOnly && chosen.length > 0) moveInDrawing(store, chosen, dx * STEP, dy * STEP);
        return;
      }
      const next = nearest(here, key as ArrowKey, chart.nodes);
      if (next) focus(next);
      return;
    }
    if (command && key.toLowerCase() === 'c' && isPhase) {
      done();
      open(here);
      void copyChosen(store);
      return;
    }
    if (command && key.toLowerCase() === 'v' && !readOnly) {
      done();
      void pasteFromClipboard(store);
      return;
    }
    if (command || event.altKey) return;
    const zoom = { '+': zoomIn, '-': zoomOut, '0': () => showAll(false) }[key];
    if (zoom) {
      done();
      void zoom();
      return;
    }
    if (key === 'Escape') {
      store.getState().select(null);
      return;
    }
    if ((key === 'Enter' || key === ' ') && here) {
      done();
      open(here);
      return;
    }
    if (readOnly) return;
    if (key.toLowerCase() === 'n') {
      done();
      addPhaseAfter(store, isPhase ? here : null, 'drawing');
    } else if (key.toLowerCase() === 'l' && isPhase) {
      done();
      setEditing({ joining: here });
    } else if (key === 'F2' && isPhase) {
      done();
      setEditing({ renaming: { id: here, where: 'drawing' } });
    } else if (key === 'Delete' || key === 'Backspace') {
      done();
      const { selection, document, run, select } = store.getState();
      if (selection?.kind === 'transition') {
        run(deleteTransition(document, selection.id), { keepPlaces: true });
        select(null);
      } else deleteChosen(store, chosen);
    }
  };
}
