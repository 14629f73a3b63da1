/** Answers a stream of JSON lines, one line each, holding only a piece of it at a time. */
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { answerBatchLine, type BatchKind, type CalendarLookup } from '@oficio/schemas/deadlines';

/** Answers are written in pieces of about this many characters: one write for each line is slow. */
const PIECE = 64 * 1024;

async function* linesOf(input: Readable): AsyncGenerator<string> {
  input.setEncoding('utf8');
  let rest = '';
  for await (const chunk of input) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  // A file may end without a line break.
  if (rest !== '') yield rest;
}

/** How many lines were read, and how many of them had no answer. */
export interface AnsweredLines {
  readonly lines: number;
  readonly bad: number;
}

/**
 * Writes for the line n of the input its answer in the line n of the output; a bad line gives
 * `{"line":n,"error":"…"}` and the rest goes on.
 */
export async function answerLines(
  kind: BatchKind,
  input: Readable,
  output: Writable,
  lookup: CalendarLookup,
): Promise<AnsweredLines> {
  let lines = 0;
  let bad = 0;
  let piece = '';
  for await (const line of linesOf(input)) {
    lines += 1;
    const text = lines === 1 ? line.replace(/^\uFEFF/, '') : line;
    const answer = answerBatchLine(kind, text, lookup);
    const failed = 'error' in answer;
    if (failed) bad += 1;
    piece += `${JSON.stringify(failed ? { line: lines, ...answer } : answer)}\n`;
    if (piece.length < PIECE) continue;
    if (!output.write(piece)) await once(output, 'drain');
    piece = '';
  }
  if (piece !== '' && !output.write(piece)) await once(output, 'drain');
  return { lines, bad };
}
