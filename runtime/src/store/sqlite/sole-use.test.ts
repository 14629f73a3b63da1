import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FolderInUse, takeFolder } from './sole-use.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'oficio-use-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('one at a time has a folder, which is free when it leaves', () => {
  const leave = takeFolder(folder);
  expect(() => takeFolder(folder)).toThrow(FolderInUse);
  const elsewhere = takeFolder(join(folder, 'another', 'that is not there yet'));
  leave();
  const next = takeFolder(folder);
  expect(() => takeFolder(folder)).toThrow(/stop it first.*OFICIO_DATA/);
  next();
  elsewhere();
});
