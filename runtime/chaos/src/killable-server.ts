/** `oficio serve` as a process of its own, killed without notice and started again over the same folder. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// From `src` in a test, from `dist` in the command: the same place above both.
const program = fileURLToPath(new URL('../../bin/oficio.mjs', import.meta.url));

export interface KillableServer {
  /** Resolves with the address once the server says that it is up. */
  start(): Promise<string>;
  /** SIGKILL: nothing of the process runs any more. */
  kill(): Promise<void>;
  /** SIGTERM. Resolves with the exit code once the process is gone; null when a signal ended it. */
  stop(): Promise<number | null>;
}

/**
 * @param dataFolder where the database is, or will be.
 * @param from local instant at which the simulated clock starts the first time.
 */
export function killableServer(dataFolder: string, from: string): KillableServer {
  let child: ChildProcess | undefined;
  return {
    start() {
      const args = [program, 'serve', '--port', '0', '--clock', 'simulated', '--at', from];
      const started = spawn(process.execPath, args, {
        env: {
          PATH: process.env.PATH,
          OFICIO_DATA: dataFolder,
          NO_COLOR: '1',
          NODE_ENV: 'test',
          OFICIO_LOG: 'error',
        },
        stdio: ['ignore', 'pipe', 'inherit'],
        cwd: dataFolder,
      });
      child = started;
      return new Promise((resolve, reject) => {
        let output = '';
        started.stdout.on('data', (chunk: Buffer) => {
          output += chunk.toString();
          const url = /Electronic office\s+(http:\S+?)\/\s/.exec(output)?.[1];
          if (url !== undefined) resolve(url);
        });
        started.once('exit', () => reject(new Error(`the server stopped:\n${output}`)));
      });
    },
    async kill() {
      const running = child;
      if (running === undefined || running.exitCode !== null || running.signalCode !== null) return;
      const gone = new Promise((resolve) => running.once('exit', resolve));
      running.kill('SIGKILL');
      await gone;
    },
    stop() {
      const running = child;
      if (running === undefined) throw new Error('the server was not started');
      return new Promise((resolve) => {
        running.once('exit', resolve);
        running.kill('SIGTERM');
      });
    },
  };
}
