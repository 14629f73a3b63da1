import type { IconName } from '../parts/icon.js';
import type { Tone } from '../parts/note.js';

/** Look of a node of the thread. */
export type NodeLook = 'ok' | 'now' | 'todo' | 'off' | 'stop';

/** State of a phase as people read it. `late`: current, and its term has passed. `stopped`: current, with
 * its clock stopped. `outcome`: the end, reached. */
export type PhaseState = 'done' | 'now' | 'yourTurn' | 'late' | 'stopped' | 'todo' | 'notNeeded' | 'outcome';

/** How each state is drawn. The word of the state (`step.<state>`) always stands beside it. */
export const stateLooks: Readonly<
  Record<PhaseState, { css: NodeLook; tone?: Tone; icon?: IconName; current: boolean }>
> = {
  done: { css: 'ok', tone: 'done', icon: 'check', current: false },
  now: { css: 'now', tone: 'info', icon: 'clock', current: true },
  yourTurn: { css: 'now', tone: 'turn', icon: 'turn', current: true },
  late: { css: 'now', tone: 'late', icon: 'warning', current: true },
  stopped: { css: 'stop', tone: 'turn', icon: 'paused', current: true },
  todo: { css: 'todo', current: false },
  notNeeded: { css: 'off', current: false },
  outcome: { css: 'ok', tone: 'done', icon: 'check', current: true },
};
