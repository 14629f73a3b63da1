/** The process that measures one subject once: a heap, a compiler and a database that no other run has touched. */
import { closedLoop } from './closed-loop.js';
import type { Measurement, MeasureRequest } from './measurement.js';
import type { SubjectModule } from './subject.js';

async function measure(request: MeasureRequest): Promise<Measurement> {
  const { module, way, concurrency, folder } = request;
  const { start } = (await import(module)) as SubjectModule;
  const subject = await start({ folder, concurrency, ...(way !== undefined && { way }) });
  try {
    const empty = await subject.bytes?.();
    const result = await closedLoop(subject, request);
    await subject.verify?.(result.cases);
    const full = await subject.bytes?.();
    const memory = await subject.memory?.();
    return {
      ...result,
      ...(empty !== undefined && full !== undefined && { bytesPerCase: (full - empty) / result.cases }),
      ...(memory !== undefined && { memoryMb: memory / 2 ** 20 }),
    };
  } finally {
    await subject.stop();
  }
}

/** Whatever a subject left open (a pool, a timer) must not keep the process. */
const answer = (value: object): void => {
  process.send?.(value, undefined, undefined, () => process.exit(0));
};

process.once('message', (request: MeasureRequest) => {
  measure(request).then(
    (result) => answer({ ok: true, result }),
    (error: unknown) => {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      answer({ ok: false, reason });
    },
  );
});
