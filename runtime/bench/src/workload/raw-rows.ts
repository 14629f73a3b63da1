/**
 * The rows of one step as bytes of the sizes that an engine cannot do without: about 190 bytes of journal, 550
 * of snapshot, a clock where the phase has one, one outgoing message. No names of columns, no chain, no reasons.
 */
import { actions } from './events.js';

const phases = [
  'preProcessing',
  'awaitingConfirmation',
  'confirmed',
  'instruction',
  'hearing',
  'resolved',
  'notified',
  'closed',
] as const;

/** The clock that runs in a phase. */
const clocks: Partial<Record<(typeof phases)[number], string>> = {
  awaitingConfirmation: 'confirmation',
  hearing: 'statements',
  notified: 'appeal',
};

const TEN_DAYS_MS = 864_000_000;
const padding = 'x'.repeat(512);

/** JSON of exactly this many characters. */
const sized = (fields: object, length: number): string => {
  const text = JSON.stringify({ ...fields, data: '' });
  return `${text.slice(0, -2)}${padding.slice(0, Math.max(0, length - text.length))}"}`;
};

export interface RawStep {
  caseId: string;
  /** 1 is the opening. */
  seq: number;
  at: number;
  journal: string;
  snapshot: string;
  outbox: string;
  /** Clock that ends with this step. */
  cancels: string | undefined;
  /** Clock that starts with this step. */
  starts: { clock: string; dueAt: number } | undefined;
}

/** The step number `step` (0 opens) of a case. */
export function rawStep(caseId: string, step: number, at: number): RawStep {
  const to = phases[step] ?? 'closed';
  const from = phases[step - 1];
  const clock = clocks[to];
  const event = step === 0 ? 'open' : actions[step - 1];
  return {
    caseId,
    seq: step + 1,
    at,
    journal: sized({ event, from, to, actor: 'citizen', caseId }, 190),
    snapshot: sized({ status: 'active', value: to, caseId, context: { income: 18_000, at } }, 550),
    outbox: sized({ kind: 'communicate', communication: `${to}Letter` }, 80),
    cancels: from && clocks[from],
    starts: clock === undefined ? undefined : { clock, dueAt: at + TEN_DAYS_MS },
  };
}
