/** The server as a process of its own, killed and started again over the same data folder. */
import { type ChildProcess, spawn } from 'node:child_process';

export interface ServerProcess {
  /** Kills the process without notice and resolves with the address of the next one. */
  restart(): Promise<string>;
  kill(): Promise<void>;
}

function started(program: string, dataFolder: string): { child: ChildProcess; address: Promise<string> } {
  const child = spawn(process.execPath, [program, dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, NODE_ENV: 'test', NO_COLOR: '1' },
  });
  const address = new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const port = /"port":(\d+)/.exec(output)?.[1];
      if (port !== undefined) resolve(`http://127.0.0.1:${port}`);
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`the server stopped: ${output.trim()}`)));
  });
  return { child, address };
}

/**
 * @param program path of `server.mjs`.
 * @param dataFolder where `furniture.json` is, and where the database will be.
 */
export function serverProcess(program: string, dataFolder: string): ServerProcess {
  let running: ChildProcess | undefined;

  const kill = async (): Promise<void> => {
    const child = running;
    running = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  };

  return {
    kill,
    async restart() {
      await kill();
      const { child, address } = started(program, dataFolder);
      running = child;
      return address;
    },
  };
}
