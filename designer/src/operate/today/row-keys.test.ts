import { describe, expect, it } from 'vitest';
import { type RowState, rowCommand } from './row-keys';

const ids = ['a', 'b', 'c'];
const choosable = new Set(['a', 'c']);
const start: RowState = { cursor: 0, chosen: new Set() };
const press = (state: RowState, ...keys: string[]) =>
  keys.reduce((reply, key) => rowCommand(reply.state, { kind: 'key', key }, ids, choosable), {
    state,
    handled: true,
  } as ReturnType<typeof rowCommand>);

describe('the keys of a list', () => {
  it('moves down and up, and stops at the ends', () => {
    expect(press(start, 'j', 'J', 'j', 'j').state.cursor).toBe(2);
    expect(press(start, 'j', 'k', 'k').state.cursor).toBe(0);
  });

  it('opens the row where the keyboard is', () => {
    expect(press(start, 'j', 'Enter').open).toBe('b');
    expect(
      rowCommand({ cursor: -1, chosen: new Set() }, { kind: 'key', key: 'Enter' }, [], choosable),
    ).toMatchObject({ handled: false });
  });

  it('chooses only rows with which something can be done', () => {
    expect([...press(start, 'x', 'j', 'x', 'j', 'x').state.chosen]).toEqual(['a', 'c']);
    expect([...press(start, 'x', 'x').state.chosen]).toEqual([]);
  });

  it('lets go of what is chosen with Escape, and leaves Escape alone otherwise', () => {
    expect(press(start, 'x', 'Escape')).toMatchObject({ handled: true, state: { chosen: new Set() } });
    expect(press(start, 'Escape').handled).toBe(false);
  });

  it('chooses all that can be chosen, then none', () => {
    const all = rowCommand(start, { kind: 'toggleAll' }, ids, choosable).state;
    expect([...all.chosen]).toEqual(['a', 'c']);
    expect(rowCommand(all, { kind: 'toggleAll' }, ids, choosable).state.chosen.size).toBe(0);
  });

  it('does not take keys that are not its own', () => {
    expect(press(start, 'q')).toMatchObject({ handled: false, state: start });
  });
});
