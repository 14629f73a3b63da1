/** Things that wait, each under a number that is free. Numbers are used again: see `recent.ts` for what a map would keep. */

export interface Numbered<Value> {
  /** Its number until it is taken. */
  put(value: Value): number;
  /** What waits under a number, which is free from here on; undefined for one under which nothing waits. */
  take(number: number): Value | undefined;
  /** How many wait. */
  count(): number;
}

export function numbered<Value>(): Numbered<Value> {
  const values: (Value | undefined)[] = [];
  const free: number[] = [];
  return {
    put(value) {
      const number = free.pop() ?? values.length;
      values[number] = value;
      return number;
    },
    take(number) {
      const value = values[number];
      if (value === undefined) return undefined;
      values[number] = undefined;
      free.push(number);
      return value;
    },
    count: () => values.length - free.length,
  };
}
