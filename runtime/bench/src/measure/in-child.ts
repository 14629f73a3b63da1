import { fork } from 'node:child_process';
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

/** Measures in a process of its own. Throws `NotMeasured` with what the process said. */
export function measureInChild(request: MeasureRequest): Promise<Measurement> {
  return new Promise((resolve, reject) => {
    const running = fork(child, [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    let answer: Answer | undefined;
    running.once('message', (message) => {
      answer = message as Answer;
    });
    running.once('exit', (code, signal) => {
      if (answer?.ok) resolve(answer.result);
      else reject(new NotMeasured(answer?.reason ?? `the process ended with ${signal ?? code}`));
    });
    running.send(request);
  });
}
