/** Moving through a list and choosing rows with the keyboard; knows nothing of what the rows are. */

export interface RowState {
  /** The row where the keyboard is; -1 when the list is empty. */
  cursor: number;
  chosen: ReadonlySet<string>;
}

export type RowCommand =
  | { kind: 'key'; key: string }
  | { kind: 'focus'; index: number }
  | { kind: 'toggle'; id: string }
  | { kind: 'toggleAll' }
  | { kind: 'clear' };

/** What the list does after a command, besides its new state. */
export interface RowReply {
  state: RowState;
  /** The row to open. */
  open?: string;
  /** Whether the key was one of the list's. */
  handled: boolean;
}

const clamp = (index: number, count: number): number => Math.max(Math.min(index, count - 1), count ? 0 : -1);

function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}

function moved(state: RowState, ids: readonly string[], to: number): RowReply {
  return { state: { ...state, cursor: clamp(to, ids.length) }, handled: true };
}

function pressed(
  state: RowState,
  key: string,
  ids: readonly string[],
  choosable: ReadonlySet<string>,
): RowReply {
  const here = ids[state.cursor];
  switch (key) {
    case 'j':
    case 'ArrowDown':
      return moved(state, ids, state.cursor + 1);
    case 'k':
    case 'ArrowUp':
      return moved(state, ids, state.cursor - 1);
    case 'Home':
      return moved(state, ids, 0);
    case 'End':
      return moved(state, ids, ids.length - 1);
    case 'Enter':
      return here === undefined ? { state, handled: false } : { state, open: here, handled: true };
    case 'x':
      if (here === undefined || !choosable.has(here)) return { state, handled: true };
      return { state: { ...state, chosen: toggled(state.chosen, here) }, handled: true };
    case 'Escape':
      return state.chosen.size
        ? { state: { ...state, chosen: new Set() }, handled: true }
        : { state, handled: false };
    default:
      return { state, handled: false };
  }
}

/**
 * The next state of a list of rows.
 * @param ids the rows on the screen, in order.
 * @param choosable those with which something can be done together.
 */
export function rowCommand(
  state: RowState,
  command: RowCommand,
  ids: readonly string[],
  choosable: ReadonlySet<string>,
): RowReply {
  switch (command.kind) {
    case 'key':
      return pressed(
        state,
        command.key.length === 1 ? command.key.toLowerCase() : command.key,
        ids,
        choosable,
      );
    case 'focus':
      return moved(state, ids, command.index);
    case 'toggle':
      return { state: { ...state, chosen: toggled(state.chosen, command.id) }, handled: true };
    case 'toggleAll': {
      const all = ids.filter((id) => choosable.has(id));
      const some = all.some((id) => state.chosen.has(id));
      return { state: { ...state, chosen: new Set(some ? [] : all) }, handled: true };
    }
    case 'clear':
      return { state: { ...state, chosen: new Set() }, handled: true };
  }
}
