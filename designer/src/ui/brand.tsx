/** The product's mark: an O with a tick. */
export function BrandMark({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="0 0 28 28" width={size} height={size} aria-hidden="true">
      <rect width="28" height="28" rx="8" fill="var(--town-brand)" />
      <path
        d="M20.5 14a6.5 6.5 0 1 1-3.6-5.8"
        fill="none"
        stroke="var(--town-on-brand)"
        strokeWidth="2.8"
        strokeLinecap="round"
      />
      <path
        d="m11.3 14 2.4 2.4 6-6.6"
        fill="none"
        stroke="var(--town-on-brand)"
        strokeWidth="2.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
