import type { NodeLook } from './state.js';

const inner = {
  ok: <path d="M10 16.5l4 4 8-8.5" />,
  now: <circle class="in" cx="16" cy="16" r="6" />,
  off: <path d="M11 16h10" />,
  stop: <path d="M13 11v10M19 11v10" />,
  todo: null,
} satisfies Record<NodeLook, unknown>;

/** The node of the thread: tick = done, dot = now, hollow = to come, dashed = not needed, two bars = clock stopped. Decoration. */
export function Node({ css }: { css: NodeLook }) {
  return (
    <svg class="node" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <circle cx="16" cy="16" r="14" />
      {inner[css]}
    </svg>
  );
}
