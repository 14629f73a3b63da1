/** Line drawings of 24 × 24. They never stand alone: a word always says the same. */
const drawings = {
  search: ['M17.5 11a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0z', 'M16 16l4.5 4.5'],
  warning: ['M12 4l9 16H3z', 'M12 10v4.5M12 17.4v.1'],
  check: ['M5 12.5l4.5 4.5L19 7.5'],
  question: ['M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.1-1.5 2.3', 'M12 18v.1'],
  turn: ['M4 12h13M12 6l6 6-6 6'],
  clock: ['M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z', 'M12 7v5.2l3.2 2'],
  paused: ['M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z', 'M9.7 9v6M14.3 9v6'],
  info: ['M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z', 'M12 11v5.5M12 7.6v.1'],
  calendar: ['M4 6h16v14H4zM4 10h16', 'M8 3v5M16 3v5'],
  lock: ['M6 11h12v9H6z', 'M8.5 11V8a3.5 3.5 0 0 1 7 0v3'],
  download: ['M12 4v11M7 11l5 5 5-5M5 20h14'],
  home: ['M4 11l8-7 8 7v9H4z', 'M10 20v-6h4v6'],
  birth: ['M15 6.500a3 3 0 1 1-6 0 3 3 0 0 1 6 0z', 'M6 21v-4a6 6 0 0 1 12 0v4M9 14l3 3 3-3'],
  ageing: ['M12.5 5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z', 'M10 8v6l-3 7M10 14l3 7M10 10l5 2M17 11v10'],
  care: ['M4 13l3-1 5 3h4a1.5 1.5 0 0 1 0 3h-4M20 12l-4 3M4 19l3 1 6 .5 8-5', 'M13 4v6M10 7h6'],
  work: ['M4 8h16v11H4z', 'M9 8V5h6v3M4 13h16'],
  school: ['M4 5c3-1 6-1 8 1 2-2 5-2 8-1v13c-3-1-6-1-8 1-2-2-5-2-8-1z', 'M12 6v13'],
  shop: ['M4 10v10h16V10M3 10l2-6h14l2 6a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0z', 'M10 20v-5h4v5'],
  death: ['M12 21v-9M12 12c0-4 2-7 6-8 0 5-2 8-6 8zM12 15c0-3-2-5-5-6 0 4 2 6 5 6z'],
  family: [
    'M10 7a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM19 7a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z',
    'M3 19v-3a4.5 4.5 0 0 1 9 0v3M12 16a4.5 4.5 0 0 1 9 0v3',
  ],
  sport: ['M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z', 'M3 12h18M12 3c4 5 4 13 0 18M12 3c-4 5-4 13 0 18'],
  letter: ['M3 6h18v12H3z', 'M3.5 6.500L12 13l8.5-6.5'],
} as const satisfies Record<string, readonly string[]>;

export type IconName = keyof typeof drawings;

/** An icon, hidden from assistive technology. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="i" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {drawings[name].map((d) => (
        <path d={d} />
      ))}
    </svg>
  );
}
