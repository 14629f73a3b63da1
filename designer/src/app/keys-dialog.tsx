import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/dialog';
import { Kbd } from '../ui/kbd';
import { openOverlay, useOverlay } from './overlays';

const keys: { where: string; rows: [string, string][] }[] = [
  {
    where: 'everywhere',
    rows: [
      ['Ctrl K', 'palette'],
      ['/', 'search'],
      ['?', 'keys'],
      ['F6', 'panel'],
      ['Esc', 'up'],
    ],
  },
  {
    where: 'drawing',
    rows: [
      ['← ↑ → ↓', 'nearest'],
      ['Enter', 'open'],
      ['N', 'newPhase'],
      ['L', 'join'],
      ['F2', 'rename'],
      ['Alt ← ↑ → ↓', 'move'],
      ['Del', 'delete'],
      ['+ − 0', 'zoom'],
      ['Ctrl C / Ctrl V', 'copy'],
      ['Ctrl Z / Ctrl Shift Z', 'undo'],
    ],
  },
  {
    where: 'outline',
    rows: [
      ['↑ ↓ ← →', 'tree'],
      ['Home / End', 'ends'],
      ['Alt ↑ / Alt ↓', 'reorder'],
      ['Shift F10', 'menu'],
    ],
  },
  {
    where: 'findings',
    rows: [
      ['F8 / Shift F8', 'nextFinding'],
      ['Enter', 'go'],
      ['Alt Enter', 'fix'],
    ],
  },
  {
    where: 'worklist',
    rows: [
      ['J / K', 'rows'],
      ['X', 'choose'],
      ['Enter', 'openCase'],
      ['U', 'backToList'],
    ],
  },
  {
    where: 'simulator',
    rows: [
      ['Space', 'nextStep'],
      ['←', 'stepBack'],
      ['→', 'nextTerm'],
    ],
  },
];

/** All the keys, by place ("?"). */
export function KeysDialog() {
  const { t } = useTranslation();
  const open = useOverlay((state) => state.open === 'keys');
  return (
    <Dialog
      open={open}
      onClose={() => openOverlay(null)}
      title={t('keys.title')}
      description={t('keys.note')}
      wide
    >
      <div className="keys">
        {keys.map(({ where, rows }) => (
          <section key={where}>
            <h3 className="t">{t(`keys.where.${where}`)}</h3>
            <dl>
              {rows.map(([key, what]) => (
                <div key={what} className="row">
                  <dt>
                    <Kbd>{key}</Kbd>
                  </dt>
                  <dd className="xs soft">{t(`keys.${what}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
