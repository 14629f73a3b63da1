import { z } from 'zod';
import { localizedText } from '../definition/localized-text.js';
import { contract, everyRole } from './contract.js';

export const importProblem = z.object({
  file: z.string(),
  line: z.number().int(),
  column: z.string().nullable(),
  code: z.string(),
  text: localizedText,
});

export const importRegister = contract({
  id: 'importRegister',
  method: 'POST',
  path: '/api/register/import',
  summary:
    'Imports register files (CSV text by file name): good rows are kept, bad ones are reported one by one.',
  access: ['administrator'],
  body: z.strictObject({ files: z.array(z.strictObject({ name: z.string(), text: z.string() })).min(1) }),
  status: 200,
  reply: z.object({
    kept: z.record(z.string(), z.number().int()),
    rejected: z.record(z.string(), z.number().int()),
    problems: z.array(importProblem),
  }),
  problems: ['register.file.unknown', 'register.file.unreadable'],
});

export const registerSummary = contract({
  id: 'registerSummary',
  method: 'GET',
  path: '/api/register',
  summary: 'How many people, households, titles and properties the register holds, and when it was loaded.',
  access: everyRole,
  status: 200,
  reply: z.object({
    counts: z.record(z.string(), z.number().int()),
    loadedAt: z.iso.datetime().nullable(),
    synthetic: z.boolean(),
  }),
  problems: [],
});
