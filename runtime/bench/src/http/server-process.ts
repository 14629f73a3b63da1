import { type ChildProcess, fork } from 'node:child_process';

/** A server in a process of its own, which says its port over the channel and answers questions there. */
export interface ServerProcess<Hello extends { port: number }> {
  hello: Hello;
  /** Asks the process a question and resolves with its answer. */
  ask<Answer>(question: string): Promise<Answer>;
  stop(): Promise<void>;
}

interface Line {
  answerTo?: string;
  value?: unknown;
}

/** Starts a module as a server. Rejects when it ends before it says its port. */
export function startServerProcess<Hello extends { port: number }>(
  module: string,
  args: string[],
): Promise<ServerProcess<Hello>> {
  const running: ChildProcess = fork(module, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ask = <Answer>(question: string): Promise<Answer> =>
    new Promise((resolve) => {
      const listen = (message: unknown): void => {
        const line = message as Line;
        if (line.answerTo !== question) return;
        running.off('message', listen);
        resolve(line.value as Answer);
      };
      running.on('message', listen);
      running.send(question);
    });
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      if (running.exitCode !== null || running.signalCode !== null) return resolve();
      running.once('exit', () => resolve());
      running.kill('SIGTERM');
    });
  return new Promise((resolve, reject) => {
    const failed = (code: number | null): void => reject(new Error(`${module} ended with ${code}`));
    running.once('exit', failed);
    running.once('message', (hello) => {
      running.off('exit', failed);
      resolve({ hello: hello as Hello, ask, stop });
    });
  });
}

/** The other side: says the port, then answers each question with what its entry gives, until it is told to stop. */
export function serveParent<Hello extends { port: number }>(
  hello: Hello,
  answers: Record<string, () => unknown>,
  stop: () => Promise<void>,
): void {
  process.on('message', async (question: string) => {
    process.send?.({ answerTo: question, value: await answers[question]?.() });
  });
  process.once('SIGTERM', () => {
    void stop().then(() => process.exit(0));
  });
  // Whoever asked is gone without saying so: nobody is served any more.
  process.once('disconnect', () => process.exit(1));
  process.send?.(hello);
}
