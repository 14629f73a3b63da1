import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Measurement, MeasureRequest } from './measurement.js';

const child = fileURLToPath(new URL('./child.js', import.meta.url));

/** A subject that could not be measured: its figure is left out, never guessed. */
export class NotMeasured extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'NotMeasured';
  }
}

type Answer = { ok: true; result: Measurement } | { ok: false; reason: string };

/** The child and whatever it started (a server, a database) form a group, and end together. */
function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** Longer than the slowest subject needs to start, let its last cases end, and stop. */
const PATIENCE_MS = 120_000;

/** Measures in a process of its own, in a folder of its own. Throws `NotMeasured` with what the process said. */
export async function measureInChild(asked: Omit<MeasureRequest, 'folder'>): Promise<Measurement> {
  const folder = mkdtempSync(join(tmpdir(), 'oficio-bench-'));
  const running = fork(child, [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], detached: true });
  const clear = (): void => {
    endGroup(running);
    rmSync(folder, { recursive: true, force: true });
  };
  // An interrupted bench leaves neither servers nor databases behind.
  process.once('exit', clear);
  const late = setTimeout(() => endGroup(running), 2 * (asked.warmUpMs + asked.measuredMs) + PATIENCE_MS);
  try {
    return await new Promise<Measurement>((resolve, reject) => {
      let answer: Answer | undefined;
      running.once('message', (message) => {
        answer = message as Answer;
      });
      running.once('exit', (code, signal) => {
        if (answer?.ok) resolve(answer.result);
        else reject(new NotMeasured(answer?.reason ?? `its process ended with ${signal ?? code}`));
      });
      running.send({ ...asked, folder } satisfies MeasureRequest);
    });
  } finally {
    clearTimeout(late);
    process.off('exit', clear);
    clear();
  }
}
