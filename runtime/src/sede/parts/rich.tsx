import type { Child } from 'hono/jsx';

/** Keeps a figure and its sign on one line: "50 %", "48,00 €". */
export function unbroken(text: string): string {
  return text.replaceAll(/(\d) (?=[%€])/g, '$1\u00a0');
}

/** A sentence in which `**words**` are strong. Everything is escaped: no other mark-up passes. */
export function Rich({ text }: { text: string }) {
  const pieces: Child[] = unbroken(text)
    .split('**')
    .map((piece, index) => (index % 2 === 1 ? <b>{piece}</b> : piece));
  return <>{pieces}</>;
}
