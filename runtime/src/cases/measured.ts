import type { Metrics } from '../ports/index.js';
import type { CommandResult } from './commands.js';

/** Runs a command and tells how it ended and how long it took until it was on disk. */
export async function measured(
  metrics: Metrics,
  event: string,
  command: () => Promise<CommandResult>,
): Promise<CommandResult> {
  const started = performance.now();
  const result = await command();
  const outcome = result.ok ? (result.replayed ? 'repeated' : 'done') : result.refused.code;
  metrics.command({ event, outcome, seconds: (performance.now() - started) / 1000 });
  return result;
}
