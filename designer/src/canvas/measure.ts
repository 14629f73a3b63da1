/** Width in pixels of a line of text at the size of the drawing (13 px). */
export type Measure = (text: string, bold: boolean) => number;

/** A measure without a screen, a little generous: for tests and before the font has arrived. */
export const roughMeasure: Measure = (text, bold) => text.length * (bold ? 7.3 : 6.8);

/** Measures with the browser's own font. Call after the fonts are ready. */
export function browserMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return roughMeasure;
  const known = new Map<string, number>();
  return (text, bold) => {
    const key = `${bold}${text}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    context.font = `${bold ? 700 : 400} 13px "Atkinson Hyperlegible Next", system-ui, sans-serif`;
    const width = context.measureText(text).width;
    known.set(key, width);
    return width;
  };
}

/** Breaks a text into at most so many lines of a width; the last one is cut with "…" when it does not fit. */
export function wrap(text: string, width: number, most: number, bold: boolean, measure: Measure): string[] {
  const words = text.split(/\s+/).filter(Boolean);
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line ? `${line} ${word}` : word;
    if (!line || measure(longer, bold) <= width || lines.length === most) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line) lines.push(line);
  if (lines.length > most) lines.splice(most - 1, lines.length, lines.slice(most - 1).join(' '));
  return lines.map((one) => cut(one, width * 1.02, bold, measure));
}

function cut(text: string, width: number, bold: boolean, measure: Measure): string {
  if (measure(text, bold) <= width) return text;
  let end = text.length;
  while (end > 1 && measure(`${text.slice(0, end)}…`, bold) > width) end--;
  return `${text.slice(0, end).trimEnd()}…`;
}
