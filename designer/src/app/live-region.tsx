import { useAnnouncement } from '../ui/announce';

/** Where screen readers hear what changed (saved, undone, findings). */
export function LiveRegion() {
  const { text, turn } = useAnnouncement();
  return (
    <div className="vh" role="status" aria-live="polite" data-testid="live">
      {/* A no-break space makes the same sentence new, so that it is said again. */}
      {text && `${text}${turn % 2 ? '\u00a0' : ''}`}
    </div>
  );
}
