import { Command } from 'cmdk';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../ui/kbd';
import { type Action, useActionRegistry } from './action-registry';
import { openOverlay, useOverlay } from './overlays';

/** Every action of the page and of the application, found by its words (Ctrl K). */
export function CommandPalette() {
  const { t } = useTranslation();
  const open = useOverlay((state) => state.open === 'palette');
  const lists = useActionRegistry((state) => state.lists);
  const groups = new Map<string, Action[]>();
  for (const action of [...lists.values()].reverse().flat()) {
    groups.set(action.group, [...(groups.get(action.group) ?? []), action]);
  }
  return (
    <Command.Dialog
      open={open}
      onOpenChange={(next) => openOverlay(next ? 'palette' : null)}
      label={t('palette.title')}
      overlayClassName="backdrop"
      contentClassName="palette"
      loop
    >
      <Command.Input placeholder={t('palette.placeholder')} aria-label={t('palette.title')} />
      <Command.List label={t('palette.title')}>
        <Command.Empty>{t('palette.nothing')}</Command.Empty>
        {[...groups].map(([group, actions]) => (
          <Command.Group key={group} heading={group}>
            {actions.map((action) => (
              <Command.Item
                key={action.id}
                value={`${action.label} ${action.id}`}
                keywords={[action.also ?? '']}
                onSelect={() => {
                  openOverlay(null);
                  requestAnimationFrame(action.run);
                }}
              >
                <span>{action.label}</span>
                {action.keys ? <Kbd>{action.keys}</Kbd> : null}
              </Command.Item>
            ))}
          </Command.Group>
        ))}
      </Command.List>
    </Command.Dialog>
  );
}
