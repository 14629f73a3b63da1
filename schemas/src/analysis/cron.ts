/** The five fields of a calendar of times, with the bounds of each (minute, hour, day, month, weekday). */
const fields = [
  { min: 0, max: 59 },
  { min: 0, max: 23 },
  { min: 1, max: 31 },
  { min: 1, max: 12 },
  { min: 0, max: 7 },
] as const;

const part = /^(?:\*|(\d{1,2})(?:-(\d{1,2}))?)(?:\/(\d{1,2}))?$/;

function isPart(text: string, { min, max }: { min: number; max: number }): boolean {
  const found = part.exec(text);
  if (!found) return false;
  const from = found[1] === undefined ? min : Number(found[1]);
  const to = found[2] === undefined ? from : Number(found[2]);
  const every = found[3] === undefined ? 1 : Number(found[3]);
  return from >= min && to <= max && from <= to && every >= 1;
}

/** Whether a text is a calendar of five fields: numbers, `*`, ranges `1-5`, lists `1,15` and steps `0-23/2`. */
export function isCron(text: string): boolean {
  const parts = text.trim().split(/\s+/);
  return (
    parts.length === fields.length &&
    fields.every((bounds, index) => (parts[index] ?? '').split(',').every((each) => isPart(each, bounds)))
  );
}
