/** How fast this machine makes bytes durable: the figure to read all the others against. */
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BLOCK = Buffer.alloc(4096, 0x6f);

/** Appends of 4 KiB followed by fdatasync, per second, measured for this long. */
export function calibrate(milliseconds = 500): number {
  const folder = mkdtempSync(join(tmpdir(), 'oficio-bench-'));
  const file = openSync(join(folder, 'calibration'), 'a');
  try {
    let appended = 0;
    const began = performance.now();
    while (performance.now() - began < milliseconds) {
      writeSync(file, BLOCK);
      fdatasyncSync(file);
      appended += 1;
    }
    return (appended * 1000) / (performance.now() - began);
  } finally {
    closeSync(file);
    rmSync(folder, { recursive: true, force: true });
  }
}
