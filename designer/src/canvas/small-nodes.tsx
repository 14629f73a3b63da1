import type { FinalPhase, Phase } from '@oficio/schemas/definition';
import type { Node, NodeProps } from '@xyflow/react';
import { Archive, Check, CircleDot, History, Minus, Radar, X } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon';
import { FindingBadge } from './finding-badge';
import { Handles } from './handles';
import { PhaseName } from './phase-name';
import { useWording } from './words';

export type EndingNode = Node<{ phase: FinalPhase }, 'ending'>;
export type HistoryNode = Node<{ phase: Phase }, 'history'>;
export type TriggerNode = Node<{ text: string; stage: 1 | 2 | 3; sensor: boolean }, 'trigger'>;
export type AnyPhaseNode = Node<Record<string, never>, 'anyPhase'>;

/** The icon and colour of an ending; a refusal by the citizen is a right, not a failure. */
export function endingLook(phase: FinalPhase): { icon: typeof Check; look: string } {
  switch (phase.outcome) {
    case 'granted':
    case 'answered':
      return { icon: Check, look: 'g' };
    case 'refused':
    case 'inadmissible':
      return { icon: X, look: 'r' };
    case 'withdrawn':
    case 'desisted':
      return { icon: X, look: '' };
    case 'archived':
      return { icon: Archive, look: '' };
    case undefined:
      return { icon: Check, look: '' };
    default:
      return { icon: Minus, look: '' };
  }
}

/** An ending: double ring, its outcome and the word "end". */
export const EndingCard = memo(function EndingCard({ data, selected }: NodeProps<EndingNode>) {
  const { t } = useTranslation('designer');
  const wording = useWording();
  const { icon, look } = endingLook(data.phase);
  return (
    <div className={`fin ${look} ${selected ? 'sel' : ''}`}>
      <Icon of={icon} />
      <PhaseName id={data.phase.id} name={wording.text(data.phase.name)} />
      <span className="end">{t('canvas.end')}</span>
      <FindingBadge id={data.phase.id} />
      <Handles connectable={false} />
    </div>
  );
});

/** The mark "come back to where it was". */
export const HistoryMark = memo(function HistoryMark({ data, selected }: NodeProps<HistoryNode>) {
  const wording = useWording();
  return (
    <div className={`hist ${selected ? 'sel' : ''}`} title={wording.text(data.phase.name)}>
      <Icon of={History} />
      <Handles connectable={false} />
    </div>
  );
});

/** Where it all begins: the only solid coloured block. */
export const TriggerBlock = memo(function TriggerBlock({ data, selected }: NodeProps<TriggerNode>) {
  return (
    <div className={`trg st${data.stage} ${selected ? 'sel' : ''}`}>
      <Icon of={data.sensor ? Radar : CircleDot} />
      <span className="ell">{data.text}</span>
      <Handles connectable={false} />
    </div>
  );
});

/** The origin of what may happen in any phase (a withdrawal, a death). */
export const AnyPhaseBlock = memo(function AnyPhaseBlock({ selected }: NodeProps<AnyPhaseNode>) {
  const { t } = useTranslation('designer');
  return (
    <div className={`any ${selected ? 'sel' : ''}`}>
      {t('word.anyPhase')}
      <Handles connectable={false} />
    </div>
  );
});
