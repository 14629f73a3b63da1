import { encode } from 'uqr';

/** A QR code as one path of an inline SVG: dark on light in every scheme, because cameras need it. */
export function QrCode({ content, label }: { content: string; label: string }) {
  // Medium correction survives a fold or a stain on paper; the white border of two modules comes from the style.
  const { data, size } = encode(content, { ecc: 'M', border: 0 });
  const runs = data.flatMap((row, y) =>
    darkRuns(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
  );
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <path d={runs.join('')} fill="#000" />
    </svg>
  );
}

/** Start and length of each run of dark modules of a row. */
function darkRuns(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}
