import { languages, type Procedure, parseProcedureText, textIn } from '@oficio/schemas/definition';
import i18next from 'i18next';

export type ReadFile = { ok: true; procedure: Procedure } | { ok: false; problem: string };

/** Reads a definition from a file of the person's computer; the first problem is told with its line. */
export async function readProcedureFile(file: File): Promise<ReadFile> {
  const parsed = parseProcedureText(await file.text());
  if (parsed.ok) return parsed;
  const language = languages.find((tag) => tag === i18next.language) ?? 'es';
  const [first] = parsed.problems;
  if (!first) return { ok: false, problem: '' };
  const place = first.line === undefined ? first.path : `${first.line}:${first.column ?? 1}`;
  return { ok: false, problem: `${place} ${textIn(first.text, language)}` };
}
