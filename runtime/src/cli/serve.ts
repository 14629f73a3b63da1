/** `oficio serve`: the whole installation on one port. */
import { localInstant } from '../clock/local-instant.js';
import type { Config } from '../config/config.js';
import { type RunningServer, startServer } from '../main.js';
import { DEMO_PASSWORD, demoStaff } from '../seed/demo-staff.js';
import { sampleTown } from '../seed/samples-folder.js';
import { exitCodes, Failure } from './exit.js';
import { paint } from './print.js';
import { settings } from './settings.js';

/** Zone of the simulated clock's `--at`: the town's, or the mainland's where it does not ship. */
const zoneOf = (config: Config): string => sampleTown(config.town)?.timeZone ?? 'Europe/Madrid';

interface ServeOptions {
  port?: string;
  clock?: 'system' | 'simulated';
  at?: string;
  migrate?: boolean;
  despiteDamage?: boolean;
}

function simulatedStart(config: Config, { clock, at }: ServeOptions): number | undefined {
  if (clock !== 'simulated') {
    if (at !== undefined) throw new Failure('--at needs --clock simulated.', exitCodes.usage);
    return undefined;
  }
  if (config.mode === 'production')
    throw new Failure('Production runs on the real clock: --clock simulated is refused.', exitCodes.usage);
  if (at === undefined) return Date.now();
  const instant = localInstant(at, zoneOf(config));
  if (instant === undefined)
    throw new Failure(
      `--at ${at} is not a local date and time. Write it as 2026-01-15T09:00.`,
      exitCodes.usage,
    );
  return instant;
}

function announce(config: Config, server: RunningServer, options: ServeOptions): void {
  const url = `http://localhost:${server.port}`;
  const lines = [
    '',
    `${paint('bold', 'Oficio')} is up${options.clock === 'simulated' ? ' on a simulated clock' : ''}.`,
    '',
    `  Electronic office  ${paint('cyan', `${url}/`)}`,
    `  Staff application  ${paint('cyan', `${url}/designer`)}`,
    `  Interface          ${paint('cyan', `${url}/docs`)}`,
  ];
  const town = config.mode === 'production' ? undefined : sampleTown(config.town);
  if (town) {
    lines.push('', `  Demonstration sign-ins, all with the password ${paint('bold', DEMO_PASSWORD)}`);
    for (const { mailbox, roles } of demoStaff)
      lines.push(`    ${`${mailbox}@${town.domain}`.padEnd(34)} ${roles.join(', ')}`);
  }
  if (server.seeded) {
    const made = `  ${server.seeded.inhabitants} inhabitants were made up for ${town?.name.es ?? config.town}.`;
    lines.push('', made, '  To begin: sign in as the procedure manager, open Disparadores and start one.');
  }
  console.log([...lines, ''].join('\n'));
}

/** Runs until it is told to stop (SIGTERM, SIGINT), then lets the work in hand finish. */
export async function serveCommand(options: ServeOptions): Promise<void> {
  const config = settings({ PORT: options.port });
  const simulatedFrom = simulatedStart(config, options);
  const { migrate, despiteDamage } = options;
  const server = await startServer(config, { simulatedFrom, migrate, despiteDamage }).catch((error) => {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      throw new Failure(`Port ${config.port} is in use. Choose another: PORT=8081, or --port 8081.`);
    throw error;
  });
  announce(config, server, options);
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    server.stop().catch((error: unknown) => {
      console.error(error);
      process.exitCode = exitCodes.failed;
    });
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
