import { availableParallelism, cpus, totalmem } from 'node:os';
import SqliteClient from 'better-sqlite3';

/** What the figures depend on, and nothing that names the machine. */
export interface Machine {
  cores: number;
  processor: string;
  memoryGb: number;
  platform: string;
  node: string;
  sqlite: string;
}

export function thisMachine(): Machine {
  const client = new SqliteClient(':memory:');
  const sqlite = client.prepare('SELECT sqlite_version()').pluck().get() as string;
  client.close();
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    sqlite,
  };
}
