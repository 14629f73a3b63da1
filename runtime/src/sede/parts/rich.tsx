import type { Child } from 'hono/jsx';

/** A sentence in which `**words**` are strong. Everything is escaped: no other mark-up passes. */
export function Rich({ text }: { text: string }) {
  const pieces: Child[] = text.split('**').map((piece, index) => (index % 2 === 1 ? <b>{piece}</b> : piece));
  return <>{pieces}</>;
}
