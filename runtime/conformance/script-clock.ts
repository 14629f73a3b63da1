/**
 * Milliseconds of a chart as hours of the legal clock: the shortest term that a procedure can have is one hour
 * of a working day, the longest in hours 24 (Ley 39/2015 art. 30.1), and the two grow in proportion.
 */
import { RefusedConstruct } from './refused-construct.js';

const LONGEST = 24;

export interface ScriptClock {
  /** Working hours for a span of the chart. */
  hours(milliseconds: number): number;
  /**
   * Working hours that pass before each event of the script: the external queue goes first, so what was sent
   * without delay (one hour) arrives, and nothing that was sent with one does. Zero where nothing is sent so.
   */
  settling: number;
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}

/**
 * @param delays of the chart's `<send>`s, milliseconds; 0 for those without delay.
 * @param waits of the script, milliseconds.
 * Throws `RefusedConstruct` when the proportions do not fit in 24 hours.
 */
export function scriptClock(delays: readonly number[], waits: readonly number[]): ScriptClock {
  const unit = [...delays, ...waits].reduce(greatestCommonDivisor, 0) || 1;
  const sendsAtOnce = delays.includes(0);
  const longest = Math.max(1, ...delays.map((delay) => delay / unit));
  const hoursOfUnit = sendsAtOnce ? Math.floor(LONGEST / longest) : 1;
  if (longest > LONGEST || (sendsAtOnce && hoursOfUnit < 2))
    throw new RefusedConstruct(
      `delays that differ more than ${LONGEST} times: no term in hours is that long (art. 30.1)`,
    );
  return {
    hours: (milliseconds) => (milliseconds === 0 ? 1 : (milliseconds / unit) * hoursOfUnit),
    settling: sendsAtOnce ? hoursOfUnit - 1 : 0,
  };
}

/** Milliseconds of a delay, `10ms` or `1.5s` (SCXML 6.2), given plainly or as a quoted text in `delayexpr`. */
export function delayOf(attributes: Readonly<Record<string, string>>): number {
  const { delay, delayexpr } = attributes;
  const quoted = delayexpr === undefined ? undefined : /^\s*(['"])(.*)\1\s*$/.exec(delayexpr)?.[2];
  if (delayexpr !== undefined && quoted === undefined)
    throw new RefusedConstruct('ecmascript expressions (delayexpr of <send>)');
  const text = delay ?? quoted;
  if (text === undefined) return 0;
  const [, amount, measure] = /^\s*(\d+(?:\.\d*)?|\.\d+)\s*(ms|s)\s*$/.exec(text) ?? [];
  if (amount === undefined) throw new RefusedConstruct(`a delay of no known measure (${text})`);
  return Math.round(Number(amount) * (measure === 's' ? 1000 : 1));
}
