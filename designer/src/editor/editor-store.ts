import { canonicalJson, type Procedure } from '@oficio/schemas/definition';
import { createStore } from 'zustand/vanilla';
import { applyCommand, type Command, type CommandName } from '../document/command';
import { emptyHistory, type History, record, redo, seal, undo } from '../document/history';
import { keepingPlaces, type PhaseSpots, type TransitionSpots, tidy } from '../document/layout-commands';
import { type Selection, sameSelection } from './selection';

/** How the draft stands against the server. */
export type SaveState =
  | { kind: 'clean'; at: string | null }
  | { kind: 'unsaved' | 'saving'; at: string | null }
  | { kind: 'failed'; at: string | null; code: string }
  | { kind: 'conflict'; at: string | null; theirs: Procedure; theirRevision: number; by: string | null };

/** Where everything is drawn now; kept here so that a new phase moves nothing else. */
export interface Picture {
  phases: PhaseSpots;
  transitions: TransitionSpots;
  /** The whole drawing with its bands; null until it is drawn. */
  bounds: { x: number; y: number; width: number; height: number } | null;
}

export interface EditorState {
  document: Procedure;
  /** The document that the server holds under `revision`. */
  saved: Procedure;
  revision: number;
  save: SaveState;
  history: History;
  selection: Selection | null;
  /** More phases chosen together with the selection, for moving, copying and deleting. */
  alsoSelected: string[];
  picture: Picture;
  /** Goes up when the whole chart is to be laid out again. */
  tidied: number;
  /** What the last undo or redo did, so that the screen can say it. */
  travelled: { name: CommandName; way: 'undo' | 'redo'; turn: number } | null;
  readOnly: boolean;
}

export interface EditorActions {
  /** Does a command. With `keepPlaces`, what is drawn stays where it is. */
  run: (command: Command, options?: { keepPlaces?: boolean }) => void;
  undo: () => void;
  redo: () => void;
  /** Lays the whole chart out again, forgetting the places given by hand. */
  tidy: () => void;
  /** The field lost the focus: the next edit is a new entry. */
  seal: () => void;
  select: (selection: Selection | null, also?: string[]) => void;
}

export type EditorStore = ReturnType<typeof createEditorStore>;

interface Opened {
  document: Procedure;
  saved: Procedure;
  revision: number;
  savedAt: string | null;
  history?: History;
  selection?: Selection | null;
  readOnly?: boolean;
}

/** The open procedure: document, history and selection. Saving is somebody else's work. */
export function createEditorStore(opened: Opened) {
  return createStore<EditorState & EditorActions>()((set, get) => {
    const travel = (way: 'undo' | 'redo') => {
      const { history, document, travelled, readOnly } = get();
      const step = readOnly ? null : (way === 'undo' ? undo : redo)(history, document);
      if (!step) return;
      const turn = (travelled?.turn ?? 0) + 1;
      set({ document: step.document, history: step.history, travelled: { name: step.name, way, turn } });
    };
    return {
      document: opened.document,
      saved: opened.saved,
      revision: opened.revision,
      save: { kind: 'clean', at: opened.savedAt },
      history: opened.history ?? emptyHistory,
      selection: opened.selection ?? null,
      alsoSelected: [],
      picture: { phases: {}, transitions: {}, bounds: null },
      tidied: 0,
      travelled: null,
      readOnly: opened.readOnly ?? false,
      run: (command, options) => {
        const { document, history, picture, readOnly } = get();
        if (readOnly) return;
        const whole = options?.keepPlaces
          ? keepingPlaces(command, picture.phases, picture.transitions)
          : command;
        const done = applyCommand(document, whole);
        if (done.entry) set({ document: done.document, history: record(history, done.entry) });
      },
      tidy: () => {
        set(({ tidied }) => ({ tidied: tidied + 1 }));
        get().run(tidy);
      },
      undo: () => travel('undo'),
      redo: () => travel('redo'),
      seal: () => set(({ history }) => ({ history: seal(history) })),
      select: (selection, also = []) => {
        const now = get();
        if (sameSelection(now.selection, selection) && now.alsoSelected.join() === also.join()) return;
        set({ selection, alsoSelected: also });
      },
    };
  });
}

/** Whether the document says something else than what the server holds. */
export function isDirty(state: Pick<EditorState, 'document' | 'saved'>): boolean {
  return state.document !== state.saved && canonicalJson(state.document) !== canonicalJson(state.saved);
}
