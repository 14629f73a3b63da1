import { languages } from '@oficio/schemas/definition';
import { useNavigate } from '@tanstack/react-router';
import { Check, LogOut } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession, useSignOut } from '../api/session';
import { changeLanguage, useLanguage } from '../i18n';
import { Avatar } from '../ui/avatar';
import { Menu, type MenuItem } from '../ui/menu';
import { languageNames } from './language-names';
import { themes, useTheme } from './theme';

/** Who is signed in, with their language, look and the way out. */
export function UserBlock({ compact = false }: { compact?: boolean }) {
  const { t } = useTranslation();
  const { language, text } = useLanguage();
  const { account } = useSession();
  const { theme, choose } = useTheme();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const [unit] = account.units;
  const role = unit ? text(unit.name) : t(`role.${account.roles[0] ?? 'officer'}`);
  const items: (MenuItem | null)[] = [
    ...languages.map((tag) => ({
      label: languageNames[tag],
      lang: tag,
      ...(tag === language ? { icon: Check } : {}),
      onSelect: () => void changeLanguage(tag),
    })),
    null,
    ...themes.map((name) => ({
      label: t(`theme.${name}`),
      ...(name === theme ? { icon: Check } : {}),
      onSelect: () => choose(name),
    })),
    null,
    {
      label: t('session.signOut'),
      icon: LogOut,
      onSelect: () => signOut.mutate(undefined, { onSuccess: () => void navigate({ to: '/sign-in' }) }),
    },
  ];
  return (
    <Menu
      items={items}
      trigger={
        <button
          type="button"
          className={compact ? 'user-compact' : 'user'}
          aria-label={t('session.menu', { name: account.name })}
        >
          <Avatar name={account.name} />
          {compact ? null : (
            <span className="xs">
              <span className="b">{account.name}</span>
              <span className="soft">{role}</span>
            </span>
          )}
        </button>
      }
    />
  );
}
