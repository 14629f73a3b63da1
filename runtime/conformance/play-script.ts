/** Plays the script of a chart on a case and says where they part. */
import type { EventScript } from './conformance-case.js';
import type { ConvertedChart } from './convert-chart.js';

/** A case that has just been opened, wherever it runs. It is stored and read back before each of these. */
export interface RunningCase {
  /** The active phases. */
  phases(): Promise<string[]>;
  /** Lets working hours pass; what falls due meanwhile happens. */
  pass(hours: number): Promise<void>;
  /** Sends a form of the person. One that nobody waits for changes nothing. */
  send(form: string): Promise<void>;
}

const listed = (states: readonly string[]): string => [...states].sort().join(', ');

/** Undefined when every configuration is the expected one; otherwise the first that is not, in words. */
export async function playScript(
  running: RunningCase,
  chart: ConvertedChart,
  script: EventScript,
): Promise<string | undefined> {
  const differs = async (when: string, expected: readonly string[]): Promise<string | undefined> => {
    const found = (await running.phases()).map(chart.stateOf);
    return listed(found) === listed(expected)
      ? undefined
      : `${when}: in ${listed(found)}; expected ${listed(expected)}`;
  };
  let difference = await differs('at the start', script.initialConfiguration);
  for (const [index, { event, after, nextConfiguration }] of script.events.entries()) {
    if (difference !== undefined) return difference;
    const hours = after === 0 ? chart.clock.settling : chart.clock.hours(after);
    if (hours > 0) await running.pass(hours);
    await running.send(chart.formOf(event.name));
    difference = await differs(`after event ${index + 1}, ${event.name}`, nextConfiguration);
  }
  return difference;
}
