/** The list of those affected as CSV (RFC 4180), for whoever must write to them. */
import { type Language, type LocalizedText, textIn } from '@oficio/schemas/definition';
import type { CalendarMove } from './calendar-queries';

/** A cell that a spreadsheet would take for a formula is kept as text. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** @param headings the words of the columns, in their order. */
export function movesCsv(
  moves: readonly CalendarMove[],
  headings: readonly string[],
  words: { language: Language; kept: (move: CalendarMove) => string },
): string {
  const text = (value: LocalizedText): string => textIn(value, words.language);
  const rows = moves.map((move) => [
    move.number ?? move.reference,
    text(move.procedureName),
    move.subject,
    move.idMasked,
    text(move.name),
    move.before,
    move.after,
    words.kept(move),
  ]);
  return `\uFEFF${[headings, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
