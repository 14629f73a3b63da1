/** The real program in its own process, with its own empty folder: started, killed, started again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface ServerOptions {
  smtpUrl?: string;
  /** Local date-time at which the simulated clock starts. */
  at?: string;
}

const program = fileURLToPath(new URL('../../runtime/bin/oficio.mjs', import.meta.url));
const PATIENCE_MS = 90_000;

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

export class Server {
  #process: ChildProcess | undefined;
  #output = '';

  private constructor(
    readonly url: string,
    readonly folder: string,
    private readonly port: number,
    private readonly options: ServerOptions,
  ) {}

  /** A server on a free port over an empty folder, up and seeded. */
  static async start(options: ServerOptions = {}): Promise<Server> {
    const port = await freePort();
    const folder = mkdtempSync(join(tmpdir(), 'oficio-journey-'));
    const server = new Server(`http://localhost:${port}`, folder, port, options);
    await server.up();
    return server;
  }

  /** What the program has printed. */
  get output(): string {
    return this.#output;
  }

  /** Starts the process over the same folder and waits until it answers. */
  async up(): Promise<void> {
    const { at, smtpUrl } = this.options;
    const clock = at === undefined ? [] : ['--clock', 'simulated', '--at', at];
    const child = spawn(process.execPath, [program, 'serve', ...clock], {
      env: {
        ...process.env,
        PORT: String(this.port),
        OFICIO_DATA: this.folder,
        ...(smtpUrl !== undefined && { SMTP_URL: smtpUrl }),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process = child;
    child.stdout?.on('data', (chunk: Buffer) => {
      this.#output += chunk.toString();
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      this.#output += chunk.toString();
    });
    const giveUpAt = Date.now() + PATIENCE_MS;
    while (Date.now() < giveUpAt) {
      if (child.exitCode !== null) throw new Error(`the server stopped at once:\n${this.#output}`);
      const ready = await fetch(`${this.url}/readyz`).then(
        (answer) => answer.ok,
        () => false,
      );
      if (ready) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`the server did not answer in ${PATIENCE_MS / 1000} s:\n${this.#output}`);
  }

  /** `kill -9`, as a power cut would, and up again over the same database. */
  async crashAndRecover(): Promise<void> {
    await this.#end('SIGKILL');
    await this.up();
  }

  /** Stops the process politely and removes its folder. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM');
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process;
    if (child === undefined || child.exitCode !== null) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill(signal);
    await gone;
  }
}
