import type { CaseView } from '@oficio/schemas/api';
import { Check, FileText, Landmark, PenLine, Store, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import type { CaseAction } from '../queries';
import { ActionDialog } from './action-dialog';

const icons = { primary: Check, neutral: PenLine, negative: X } as const;
const counterIcons: Partial<Record<string, typeof Check>> = { confirm: Check, refuse: X, submit: FileText };

const keyOf = ({ event }: CaseAction): string => JSON.stringify(event);

/** What can be done now, each with what follows from it; what cannot says why. */
export function CaseActions({ view }: { view: CaseView }) {
  const { t } = useTranslation('operate');
  const [open, setOpen] = useState<CaseAction | null>(null);
  const own = view.actions.filter(({ event }) => event.kind === 'officer');
  const counter = view.actions.filter(({ event }) => event.kind === 'citizen');
  const failed = view.tasks.some(({ status, failure }) => status === 'open' && failure);
  const firstPrimary = own.find(({ style, disabledBecause }) => style === 'primary' && !disabledBecause);
  return (
    <div className="acts">
      {own.map((action) => (
        <ActionLine
          key={keyOf(action)}
          action={action}
          icon={icons[action.style]}
          primary={action === firstPrimary}
          onOpen={() => setOpen(action)}
        />
      ))}
      {own.length === 0 && !failed && view.outcome === null ? (
        <p className="soft row">
          <Icon of={Landmark} />
          {t('case.nothingToDo')}
        </p>
      ) : null}
      {counter.length > 0 ? (
        <details className="counter" open={own.length === 0}>
          <summary>
            <Icon of={Store} /> {t('case.counter')}
          </summary>
          <p className="xs soft">{t('case.counterText')}</p>
          {counter.map((action) => (
            <ActionLine
              key={keyOf(action)}
              action={action}
              icon={counterIcons[action.event.kind === 'citizen' ? action.event.action : ''] ?? PenLine}
              primary={false}
              onOpen={() => setOpen(action)}
            />
          ))}
        </details>
      ) : null}
      {open ? <ActionDialog view={view} action={open} onClose={() => setOpen(null)} /> : null}
    </div>
  );
}

function ActionLine({
  action,
  icon,
  primary,
  onOpen,
}: {
  action: CaseAction;
  icon: typeof Check;
  primary: boolean;
  onOpen: () => void;
}) {
  const { text } = useLanguage();
  const because = text(action.disabledBecause ?? undefined);
  const id = `after-${JSON.stringify(action.event).replace(/\W+/g, '-')}`;
  return (
    <div className="act">
      <Button
        variant={primary ? 'primary' : 'plain'}
        icon={icon}
        disabled={because !== ''}
        onClick={onOpen}
        aria-describedby={id}
      >
        <span className="act-label">{text(action.label)}…</span>
      </Button>
      <p className="xs soft" id={id}>
        {because || text(action.consequence ?? undefined)}
      </p>
    </div>
  );
}
