import { create } from 'zustand';

export const themes = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

const STORED = 'oficio.theme';

function stored(): Theme {
  return themes.find((theme) => theme === localStorage.getItem(STORED)) ?? 'system';
}

/** The look that a theme has now; `system` follows the computer's wish. */
function look(theme: Theme): 'light' | 'dark' | 'contrast' {
  if (theme !== 'system') return theme;
  if (matchMedia('(prefers-contrast: more)').matches) return 'contrast';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export const useTheme = create<{ theme: Theme; choose: (theme: Theme) => void }>((set) => ({
  theme: stored(),
  choose: (theme) => {
    localStorage.setItem(STORED, theme);
    set({ theme });
    paint();
  },
}));

function paint(): void {
  document.documentElement.dataset.theme = look(useTheme.getState().theme);
}

/** Paints the theme and repaints when the computer's wish changes; call once before the first render. */
export function startTheme(): void {
  paint();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paint);
  matchMedia('(prefers-contrast: more)').addEventListener('change', paint);
}
