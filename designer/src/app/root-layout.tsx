import { Outlet, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../i18n';
import { type Action, useActions } from './action-registry';
import { CommandPalette } from './command-palette';
import { GlobalKeys } from './global-keys';
import { KeysDialog } from './keys-dialog';
import { LiveRegion } from './live-region';
import { navigation } from './navigation';
import { openOverlay } from './overlays';
import { useTheme } from './theme';

/** What every page has: the palette, the keys, the live region. */
export function RootLayout() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const choose = useTheme((state) => state.choose);
  const actions = useMemo((): Action[] => {
    const places = navigation.flatMap(({ places }) => places);
    const group = t('palette.application');
    return [
      ...places.map((place) => ({
        id: `go-${place.key}`,
        label: t('palette.go', { place: t(`navigation.${place.key}`) }),
        group,
        run: () => void navigate({ to: place.to }),
      })),
      { id: 'keys', label: t('keys.title'), group, keys: '?', run: () => openOverlay('keys') },
      { id: 'theme-light', label: t('theme.light'), group, run: () => choose('light') },
      { id: 'theme-dark', label: t('theme.dark'), group, run: () => choose('dark') },
      { id: 'theme-contrast', label: t('theme.contrast'), group, run: () => choose('contrast') },
      { id: 'lang-es', label: 'Español', group, run: () => void changeLanguage('es') },
      { id: 'lang-val', label: 'Valencià', group, run: () => void changeLanguage('ca-valencia') },
      { id: 'lang-en', label: 'English', group, run: () => void changeLanguage('en') },
    ];
  }, [t, navigate, choose]);
  useActions('application', actions);
  return (
    <>
      <Outlet />
      <CommandPalette />
      <KeysDialog />
      <GlobalKeys />
      <LiveRegion />
    </>
  );
}
