import { useEffect } from 'react';
import { openOverlay, useOverlay } from './overlays';
import { isTyping } from './typing';

/** Moves the focus to the next (or previous) region marked with `data-panel`. */
function nextPanel(step: 1 | -1): void {
  const panels = [...document.querySelectorAll<HTMLElement>('[data-panel]')].filter(
    (panel) => panel.offsetParent,
  );
  const current = panels.findIndex((panel) => panel.contains(document.activeElement));
  const next = panels[(current + step + panels.length) % panels.length];
  const inside = next?.querySelector<HTMLElement>(
    '[data-panel-focus], [tabindex="0"], button, a[href], input, select',
  );
  (inside ?? next)?.focus();
}

/** The keys that work everywhere: Ctrl K, ?, / and F6. */
export function GlobalKeys() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        openOverlay(useOverlay.getState().open === 'palette' ? null : 'palette');
      } else if (event.key === 'F6') {
        event.preventDefault();
        nextPanel(event.shiftKey ? -1 : 1);
      } else if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) {
        return;
      } else if (event.key === '?') {
        event.preventDefault();
        openOverlay('keys');
      } else if (event.key === '/') {
        const search = document.querySelector<HTMLElement>('[data-search]');
        if (search) {
          event.preventDefault();
          search.focus();
        }
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return null;
}
